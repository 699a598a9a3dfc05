import type { Jira, JiraAsApp } from '../../ports';
import { appLine } from './as-app';
import { issuesAsUser, markedTicketsAsUser } from './issues';
import { changesOver, existsOver, readingsOver } from './ledger-readings';
import { linkAsUser, markAsUser } from './linking';
import { permissionsAsUser } from './permissions';
import { projectLeadAsUser } from './projects';
import type { Pace } from './request';
import { categoriesOver, prioritiesOver, projectOver } from './site-words';
import { setStatusAsUser, setStatusOver } from './status';
import { tellOver } from './tell';
import { createTicketsAsUser, linkTypesAsUser } from './tickets';

/**
 * Jira with the rights of whoever this invocation is for: what they may not do, Jira refuses.
 * @param pace time and chance of this invocation
 */
export const jiraAsUser = (pace: Pace): Jira => ({
  issues: issuesAsUser(pace),
  permissions: permissionsAsUser(pace),
  projectLead: projectLeadAsUser(pace),
  linkTypes: linkTypesAsUser(pace),
  createTickets: createTicketsAsUser(pace),
  setStatus: setStatusAsUser(pace),
  mark: markAsUser(pace),
  link: linkAsUser(pace),
  markedTickets: markedTicketsAsUser(pace)
});

/**
 * Jira with the app's own rights, for what is done while nobody is there.
 * @param pace time and chance of this invocation
 */
export const jiraAsApp = (pace: Pace): JiraAsApp => {
  const line = appLine(pace);
  return {
    readings: readingsOver(line, pace),
    changes: changesOver(line),
    categories: categoriesOver(line),
    priorities: prioritiesOver(line),
    exists: existsOver(line),
    project: projectOver(line),
    tell: tellOver(line),
    setStatus: setStatusOver(line),
    spending: line.spending
  };
};
