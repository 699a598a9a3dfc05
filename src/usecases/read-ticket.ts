import type { ActionStanding, CallRequest, IssueStanding, PostmortemStanding } from '../contract';
import { dayIn } from '../domain/calendar/wall-clock';
import { daysOverdue } from '../domain/due';
import { shownLedger } from '../domain/ledger/shown';
import { exceptionOf } from '../domain/gate/ticket-gate';
import { stateOf } from '../domain/life/life';
import { expectationOf } from '../domain/life/policy';
import { accountableLead } from '../domain/life/roles';
import { reviewDueOf } from '../domain/meeting/meeting-time';
import { fail, ok, type Result } from '../domain/result';
import { proposedSeverity } from '../domain/severity';
import type { Settings } from '../domain/settings';
import type { Issue, Jira, Places, Snapshot, Store, World } from '../ports';
import { incidentIdOf, readable, ticketIds, visible, type VisibleIssues } from './access';
import { NO_ACCESS } from './errors';
import { ticketView } from './view';

/** Of how many postmortems an issue may be the ticket; more is nobody's practice, and each costs a statement. */
const MOST = 5;

/** Postmortems by their ids. */
type Snapshots = ReadonlyMap<string, Snapshot>;

/**
 * Reads what Afterword knows of an issue: the actions whose ticket it is, and the postmortem that it has or shares as an
 * incident. Of an action whose incident the caller may not see, only what the ticket itself and its project tell is
 * told. Usually two statements, and two requests where the project's lead has to be asked for.
 * @param world Jira, store, clock, settings, and who asks
 * @param request the issue by id, or by key for one request more
 * @returns `no-access` alike for what is missing and what is invisible, and for an incident that shares the postmortem
 *   of one that is
 */
export const readTicket = async (
  { jira, store, clock, caller, settings }: Pick<World, 'jira' | 'store' | 'clock' | 'caller' | 'settings'>,
  request: CallRequest<'ticket/read'>
): Promise<Result<IssueStanding>> => {
  const id = await incidentIdOf(jira, request.issue);
  if (!id.ok) return id;
  const places = await store.placesOf(id.value);
  const found = await foundAt(store, places);
  const own = found.find(({ postmortem }) => postmortem.id === places.postmortemId);
  const seen = await visible(jira, [
    ...new Set([
      id.value,
      ...found.map(({ postmortem }) => postmortem.incidentId),
      ...(own && !own.newer ? ticketIds(own.tickets) : [])
    ])
  ]);
  if (!seen.ok) return seen;
  const issue = seen.value.get(id.value);
  if (!issue || (own && !seen.value.has(own.postmortem.incidentId))) return fail(NO_ACCESS);

  const snapshots = new Map<string, Snapshot>();
  for (const each of found) {
    const snapshot = readable(each);
    if (snapshot.ok) snapshots.set(each.postmortem.id, snapshot.value);
    // That a newer version wrote it is told to those only who may see whose it is.
    else if (seen.value.has(each.postmortem.incidentId)) return snapshot;
  }
  const site = await settings();
  const asked = { issue, seen: seen.value, snapshots, site };
  const actions = await standings(jira, places, asked);
  const ownSnapshot = snapshots.get(places.postmortemId ?? '');
  const now = { at: clock(), today: dayIn(clock(), caller.timeZone ?? 'UTC') };
  return ok({
    issue: { id: issue.id, key: issue.key },
    ticket: ticketView(issue),
    ledger: actions.length > 0 ? shownLedger(followed(issue, snapshots), ticketView(issue)) : null,
    actions,
    postmortem: ownSnapshot ? postmortemStanding(ownSnapshot, seen.value, site, now) : null,
    expectation:
      !ownSnapshot && actions.length === 0 && isIncident(issue) ? expectationFor(issue, site) : null
  });
};

const foundAt = async (store: Pick<Store, 'byId'>, { postmortemId, actions }: Places) => {
  const ids = new Set([
    ...(postmortemId ? [postmortemId] : []),
    ...actions.map((action) => action.postmortemId)
  ]);
  const found = await Promise.all([...ids].slice(0, MOST).map(store.byId));
  return found.flatMap((each) => each ?? []);
};

const followed = ({ id }: Issue, snapshots: Snapshots) =>
  [...snapshots.values()].flatMap(({ ledger }) => ledger).find(({ ticketId }) => ticketId === id);

/** Jira has no mark of an incident but the name of its type, such as "[System] Incident". */
const isIncident = ({ typeName }: Issue): boolean => /\bincident\b/i.test(typeName);

const expectationFor = ({ priorityName }: Issue, site: Settings): string =>
  expectationOf(proposedSeverity(priorityName, site), site).words;

/** What is known when actions are told. */
interface Asked {
  /** The ticket. */
  issue: Issue;
  seen: VisibleIssues;
  snapshots: Snapshots;
  site: Settings;
}

const standings = async (
  jira: Pick<Jira, 'projectLead'>,
  { actions }: Places,
  asked: Asked
): Promise<ActionStanding[]> => {
  const known = actions.flatMap((place) => actionAt(place, asked));
  const { issue, site } = asked;
  const isAsked = known.some(({ exception }) => exception === null);
  const lead = isAsked ? await leadOf(jira, issue.projectId, site) : null;
  return known.map(({ exception, standing }) => ({
    ...standing,
    // Who answers by an exception is told with what the postmortem says, or not at all.
    lead: exception === null ? lead : standing.origin && exception
  }));
};

interface Known {
  /** Account id of the leader who answers for an action that was let take longer (R84), or null. */
  exception: string | null;
  standing: Omit<ActionStanding, 'lead'>;
}

const actionAt = (
  { postmortemId, actionId }: Places['actions'][number],
  { issue, seen, snapshots }: Asked
): Known[] => {
  const snapshot = snapshots.get(postmortemId);
  const agreed = snapshot?.tickets.find((ticket) => ticket.actionId === actionId)?.dueDate;
  if (!snapshot || agreed === undefined) return [];
  const { document, incidentId } = snapshot.postmortem;
  const action = document.actions.find(({ id }) => id === actionId);
  const incident = seen.get(incidentId);
  return [
    {
      exception: action ? (exceptionOf(action)?.leader ?? null) : null,
      standing: {
        postmortemId,
        actionId,
        origin: incident
          ? {
              incident: { id: incident.id, key: incident.key, summary: incident.summary },
              state: stateOf(document.life),
              action: action ? said(action) : null,
              failures: document.failures
                .filter(({ id }) => action?.answers.includes(id))
                .map(({ text }) => text)
            }
          : null,
        // Jira's date is the newer one; where the project's screen has none, the date agreed is kept here.
        dueDate: issue.dueDate ?? agreed,
        agreed
      }
    }
  ];
};

const said = ({
  text,
  criterion,
  category,
  scope
}: Snapshot['postmortem']['document']['actions'][number]) => ({
  text,
  criterion,
  category,
  scope
});

/** That the lead could not be read is no reason to tell nothing. */
const leadOf = async (
  jira: Pick<Jira, 'projectLead'>,
  projectId: string,
  site: Settings
): Promise<string | null> => {
  const named = accountableLead({ id: projectId, lead: null }, site);
  if (named !== null) return named;
  const lead = await jira.projectLead(projectId);
  return lead.ok ? lead.value : null;
};

const postmortemStanding = (
  { postmortem, tickets }: Snapshot,
  seen: VisibleIssues,
  site: Settings,
  now: { at: number; today: string }
): PostmortemStanding | null => {
  const { document, incidentId } = postmortem;
  const home = seen.get(incidentId);
  if (!home) return null;
  const state = stateOf(document.life);
  const created = tickets.filter((ticket) => ticket.state === 'created');
  const agreed = new Map(created.map((ticket) => [ticket.ticketId, ticket.dueDate]));
  const shown = [...agreed].flatMap(([ticketId, dueDate]) => {
    const ticket = seen.get(ticketId ?? '');
    return ticket ? [{ ticket, dueDate: ticket.dueDate ?? dueDate }] : [];
  });
  const open = shown.filter(({ ticket }) => ticket.statusCategory !== 'done');
  const made = new Set(created.map(({ actionId }) => actionId));
  return {
    home: { id: home.id, key: home.key, summary: home.summary },
    state,
    owner: document.owner,
    review: state === 'draft' || state === 'in-review' ? reviewOf(document, site, now.at) : null,
    actions: {
      open: open.length,
      overdue: open.filter(({ dueDate }) => daysOverdue(dueDate, now.today) > 0).length,
      done: shown.length - open.length,
      withoutTicket: document.actions.filter(
        ({ id, verdict }) => !made.has(id) && (verdict === 'keep' || verdict === 'undecided')
      ).length
    }
  };
};

const reviewOf = (
  document: Snapshot['postmortem']['document'],
  site: Settings,
  now: number
): PostmortemStanding['review'] => {
  const { at } = document.meeting;
  if (at !== null) return at > now ? { kind: 'planned', at } : null;
  const due = reviewDueOf(document, site);
  return due && { kind: 'due', at: due.dueAt };
};
