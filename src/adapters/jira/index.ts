import { asUser } from '@forge/api';
import type { Jira } from '../../ports';
import { issuesAsUser, markedTicketsAsUser } from './issues';
import { permissionsAsUser } from './permissions';
import { projectLeadAsUser } from './projects';
import type { Pace } from './request';
import { setStatus } from './status';
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
  setStatus: setStatus(pace, asUser),
  markedTickets: markedTicketsAsUser(pace)
});
