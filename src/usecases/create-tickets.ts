import type { CallRequest, PostmortemWithTickets } from '../contract';
import { givenBack, type ActionTicket } from '../domain/action-ticket';
import type { Action } from '../domain/action';
import { dayIn } from '../domain/calendar/wall-clock';
import { allReady, isReady, type ReadyAction } from '../domain/gate/ticket-gate';
import type { PostmortemDocument } from '../domain/postmortem';
import { fail, ok, type AppError, type Result } from '../domain/result';
import type { Snapshot, StoredPostmortem, World } from '../ports';
import { openForWriting, ticketIds, visible } from './access';
import { closedTo } from './errors';
import { makeTickets, type Made } from './make-tickets';
import { ticketViews, withTickets } from './view';

type Needs = Pick<World, 'jira' | 'store' | 'clock' | 'newId' | 'announce' | 'caller' | 'settings'>;

/**
 * Makes one linked ticket of each action that has none, exactly once: it is claimed in the store before Jira is asked,
 * what somebody else is making at this moment is answered as pending, and what was asked for earlier without an
 * answer is looked for before it is made. Twenty fresh tickets cost three requests.
 * @param world Jira, store, clock, ids, announcements, settings, and who asks
 * @param request the actions by id
 * @returns the postmortem with each ticket's state; `no-access`, `read-only`, `rejected` where the postmortem takes no
 *   changes in its state, or `invalid` where an action lacks something, and then no ticket was created
 */
export const createTickets = async (
  world: Needs,
  request: CallRequest<'actions/create-tickets'>
): Promise<Result<PostmortemWithTickets>> => {
  const { jira, store, clock } = world;
  const found = await store.byId(request.postmortemId);
  const known = found && !found.newer ? ticketIds(found.tickets) : [];
  const [opened, seen] = await Promise.all([openForWriting(jira, found), visible(jira, known)]);
  if (!opened.ok) return opened;
  if (!seen.ok) return seen;
  const snapshot = opened.value;
  const { postmortem } = snapshot;
  const wanted = wantedActions(postmortem.document, request.actionIds);
  if (!wanted.ok) return wanted;
  const open = withoutTicket(wanted.value, snapshot.tickets);
  const closed = open.length > 0 ? closedTo(postmortem.document, 'No ticket was created.') : null;
  if (closed) return fail(closed);
  const ready = allReady(open, postmortem.document.actions, today(world));
  if (!ready.ok) return ready;

  const made = await claimAndMake(world, snapshot, ready.value);
  if (made.error) return fail(made.error);
  const asked = new Set(ticketIds(snapshot.tickets));
  const unread = ticketIds(made.tickets).filter((id) => !asked.has(id) && !made.views.has(id));
  const others = await visible(jira, unread);
  // The tickets are made; that the state of somebody else's could not be read is no reason to say otherwise.
  const read = new Map([...seen.value, ...(others.ok ? others.value : [])]);
  const views = new Map([...ticketViews(read), ...made.views]);
  return ok(withTickets({ ...made, ledger: snapshot.ledger }, views, clock()));
};

/** `YYYY-MM-DD` by the calendar of whoever asks. */
const today = ({ clock, caller }: Pick<World, 'clock' | 'caller'>): string =>
  dayIn(clock(), caller.timeZone ?? 'UTC');

/** What was made, and the postmortem as it was after the claim. */
interface MadeOf extends Made {
  postmortem: StoredPostmortem;
}

const claimAndMake = async (
  world: Needs,
  { postmortem, tickets }: Snapshot,
  actions: readonly ReadyAction[]
): Promise<MadeOf> => {
  const nothing = { views: new Map(), error: null };
  if (actions.length === 0) return { postmortem, tickets, ...nothing };
  const { store, clock, newId, announce } = world;
  const claim = newId();
  const now = clock();
  const reserved = actions.map((action) => reservation(postmortem, action, claim, now));
  const all = await store.claim(reserved, claim, now);
  const held = all.filter((ticket) => ticket.claim === claim);
  if (held.length === 0) return { postmortem, tickets: all, ...nothing };
  // From the claim on nobody removes or changes these actions; somebody may have done so just before.
  const again = await store.byId(postmortem.id);
  const current = again && !again.newer ? again.postmortem : postmortem;
  const day = today(world);
  const stillReady = current.document.actions.filter((action) => isReady(action, day));
  const ready = new Map(stillReady.map((action) => [action.id, action]));
  const lapsed = held.filter(({ actionId }) => !ready.has(actionId)).map(givenBack);
  const wanted = held.filter(({ actionId }) => ready.has(actionId));
  const made = await makeTickets(world, current, wanted, [...ready.values()]);
  const settled = [...made.tickets, ...lapsed];
  await store.record(settled);
  const changed = new Map(settled.map((ticket) => [ticket.actionId, ticket]));
  const standing = all.map((ticket) => changed.get(ticket.actionId) ?? ticket);
  if (settled.some(isMade)) await announce(current.id, current.revision, standing.filter(isMade).length);
  return { ...made, postmortem: current, tickets: standing };
};

const isMade = ({ state }: ActionTicket): boolean => state === 'created';

const wantedActions = (document: PostmortemDocument, ids: readonly string[]): Result<Action[]> => {
  const wanted = new Set(ids);
  const actions = document.actions.filter(({ id }) => wanted.has(id));
  return actions.length === wanted.size ? ok(actions) : fail(GONE);
};

const withoutTicket = (actions: readonly Action[], tickets: readonly ActionTicket[]): Action[] => {
  const done = new Set(tickets.filter(isMade).map(({ actionId }) => actionId));
  return actions.filter(({ id }) => !done.has(id));
};

const reservation = (
  postmortem: StoredPostmortem,
  action: ReadyAction,
  claim: string,
  now: number
): ActionTicket => ({
  postmortemId: postmortem.id,
  actionId: action.id,
  incidentId: postmortem.incidentId,
  incidentKey: postmortem.incidentKey,
  state: 'reserved',
  claim,
  claimedAt: now,
  ticketId: null,
  ticketKey: null,
  projectId: action.target.projectId,
  projectKey: action.target.projectKey,
  assignee: action.assignee,
  dueDate: action.dueDate,
  createdAt: null,
  problem: []
});

const GONE: AppError = {
  code: 'invalid',
  field: 'actionIds',
  message:
    'One of these actions is not part of the postmortem, perhaps because it was removed a moment ago. No ticket was created; look at the actions and try again.'
};
