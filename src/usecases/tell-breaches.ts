import { breachMail } from '../domain/ledger/words';
import { accountableLead } from '../domain/life/roles';
import { ok, type Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import type { Background, JiraAsApp, UntoldBreach } from '../ports';

/** Mails of one run; what is over waits for the next. */
const MOST = 100;

/**
 * Tells whoever answers for it of each rule that an open action breaks and of which nobody was told: the leader who let
 * it be so large, else the one whom the settings name for the project, else the project's own. Each breach is claimed before the mail goes out, so that it
 * is told once; a refused mail is tried again by the next reconcile.
 * @param world Jira as the app, settings and the book of breaches
 * @param ticketIds to narrow to, or null for all
 * @returns how many were told
 */
export const tellBreaches = async (
  world: Pick<Background, 'clock' | 'newId' | 'settings' | 'jira' | 'breaches' | 'deadline'>,
  ticketIds: readonly string[] | null
): Promise<number> => {
  const { clock, newId, settings, jira, breaches, deadline } = world;
  const untold = await breaches.untold(ticketIds, MOST);
  if (untold.length === 0) return 0;
  const leadOf = leads(jira, await settings());
  let told = 0;
  for (const breach of untold) {
    if (clock() >= deadline || jira.spending().closedUntil !== null) break;
    const lead = breach.leader === null ? await leadOf(breach.projectId) : ok(breach.leader);
    if (!lead.ok) continue;
    const claim = newId();
    if (!(await breaches.claim(breach, claim, clock()))) continue;
    const outcome = lead.value === null ? 'refused' : await tell(jira, breach, lead.value);
    if (outcome === 'told') told += 1;
    // Whether a lost one went out nobody knows: twice would be worse than not, for the postmortem shows it anyway.
    await breaches.settle(claim, outcome === 'refused' ? 'refused' : 'told', clock());
  }
  return told;
};

const tell = (
  jira: Pick<JiraAsApp, 'tell'>,
  { ticketId, ticketKey, rule, since }: UntoldBreach,
  to: string
): ReturnType<JiraAsApp['tell']> => jira.tell({ ticketId, to, ...breachMail(ticketKey, rule, since) });

/** Account id by project id, asked of Jira once each; null where there is none. */
const leads = (
  jira: Pick<JiraAsApp, 'project'>,
  settings: Settings
): ((projectId: string) => Promise<Result<string | null>>) => {
  const known = new Map<string, Result<string | null>>();
  return async (projectId) => {
    const named = accountableLead({ id: projectId, lead: null }, settings);
    if (named !== null) return ok(named);
    const before = known.get(projectId);
    if (before) return before;
    const project = await jira.project(projectId);
    const lead = project.ok ? ok(project.value?.lead ?? null) : project;
    known.set(projectId, lead);
    return lead;
  };
};
