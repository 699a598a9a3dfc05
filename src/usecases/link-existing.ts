import type { CallRequest, PostmortemWithTickets } from '../contract';
import type { Action } from '../domain/action';
import { givenBack, type ActionTicket } from '../domain/action-ticket';
import { dayIn } from '../domain/calendar/wall-clock';
import { missingForLink, stillNeeds } from '../domain/gate/ticket-gate';
import { chooseLink, type ChosenLink } from '../domain/link-type';
import { ticketStatus } from '../domain/panel-status';
import type { PostmortemDocument } from '../domain/postmortem';
import { fail, ok, type AppError, type Result } from '../domain/result';
import { ACTION_PROPERTY } from '../domain/ticket-draft';
import type { ActionReference, Issue, Jira, Snapshot, StoredPostmortem, World } from '../ports';
import { isIssueReference, openForWriting, ticketIds, visible, type VisibleIssues } from './access';
import { closedTo } from './errors';
import { existingTickets } from './make-tickets';
import { ticketViews, withTickets } from './view';

type Needs = Pick<World, 'jira' | 'store' | 'clock' | 'newId' | 'announce' | 'caller'>;

/**
 * Takes an issue that exists already as the ticket of an action (R81): claimed in the store, marked, linked to the
 * incident unless it is, and then remembered. Whatever is cut short, the next press ends it, and no link is made twice.
 * Seven requests, and five where the issue is linked already.
 * @param world Jira, store, clock, ids, announcements, and who asks
 * @param request the action, and the issue by id or key
 * @returns the postmortem with each ticket's state; `no-access`, `read-only`, `invalid` where the action lacks
 *   something, `busy` where somebody is making its ticket, or `rejected` where the issue cannot be its ticket or the
 *   postmortem takes no changes in its state
 */
export const linkExisting = async (
  world: Needs,
  request: CallRequest<'actions/link-existing'>
): Promise<Result<PostmortemWithTickets>> => {
  const { jira, store, clock } = world;
  const found = await store.byId(request.postmortemId);
  const known = found && !found.newer ? ticketIds(found.tickets) : [];
  const asked = isIssueReference(request.issue) ? [request.issue] : [];
  const [opened, seen] = await Promise.all([
    openForWriting(jira, found),
    visible(jira, found ? [...known, ...asked] : [], { links: true })
  ]);
  if (!opened.ok) return opened;
  if (!seen.ok) return seen;
  const snapshot = opened.value;
  const issue = issueAmong(seen.value, request.issue, known);
  if (!issue) return fail(NOT_THERE);
  const told = (now: Pick<Snapshot, 'postmortem' | 'tickets'>) =>
    ok(withTickets({ ...now, ledger: snapshot.ledger }, ticketViews(seen.value), clock()));

  const remembered = snapshot.tickets.find(({ actionId }) => actionId === request.actionId);
  if (isTicketOf(remembered, issue)) return told(snapshot);
  const obstacle =
    closedTo(snapshot.postmortem.document, 'Nothing was linked.') ?? obstacleTo(snapshot, remembered, issue);
  if (obstacle) return fail(obstacle);
  const wanted = wantedAction(snapshot.postmortem.document, request.actionId, issue);
  if (!wanted.ok) return wanted;
  const free = await freeToTake(world, snapshot.postmortem, wanted.value.id, issue);
  if (!free.ok) return free;

  const taken = await claimAndTake(world, snapshot, { actionId: request.actionId, issue, link: free.value });
  return taken.ok ? told(taken.value) : taken;
};

/** An issue that was moved answers to its old key as well: then it is the one that is no ticket of this postmortem. */
const issueAmong = (seen: VisibleIssues, reference: string, known: readonly string[]): Issue | undefined => {
  const issues = [...seen.values()];
  const key = reference.toUpperCase();
  return (
    issues.find((issue) => issue.id === reference || issue.key === key) ??
    issues.find(({ id }) => !known.includes(id))
  );
};

const isTicketOf = (ticket: ActionTicket | undefined, { id }: Issue): boolean =>
  ticket?.state === 'created' && ticket.ticketId === id;

const obstacleTo = (
  { postmortem, joined }: Snapshot,
  remembered: ActionTicket | undefined,
  { id }: Issue
): AppError | null => {
  if (remembered?.state === 'created') return HAS_TICKET;
  if (id === postmortem.incidentId) return IS_INCIDENT;
  return joined.some((incident) => incident.id === id) ? SHARES : null;
};

const wantedAction = ({ actions }: PostmortemDocument, id: string, issue: Issue): Result<Action> => {
  const action = actions.find((one) => one.id === id);
  if (!action) return fail(GONE);
  const items = missingForLink(action, issue);
  const [first] = items;
  if (!first) return ok(action);
  return fail({
    code: 'invalid',
    field: `actions.${actions.indexOf(action)}.${first.field}`,
    message: `Nothing was linked yet. ${stillNeeds(action, items, actions)}`
  });
};

/** The link that is to be made; null where the two are linked already, in whatever way. */
type WantedLink = ChosenLink | null;

/** Looks at all that may speak against it before anything is written. */
const freeToTake = async (
  { jira, store, clock }: Needs,
  { id: postmortemId, incidentId }: StoredPostmortem,
  actionId: string,
  issue: Issue
): Promise<Result<WantedLink>> => {
  const isLinked = issue.linked.some(({ id }) => id === incidentId);
  const [may, holders, link] = await Promise.all([
    jira.permissions(issue.id),
    store.holdersOf(issue.id, clock()),
    isLinked ? ok(null) : linkFor(jira)
  ]);
  if (!may.ok) return may;
  if (!may.value.browse) return fail(NOT_THERE);
  if (!may.value.edit) return fail(READ_ONLY_ISSUE);
  return holders.some((other) => !isSame(other, { postmortemId, actionId })) ? fail(TAKEN) : link;
};

const linkFor = async (jira: Pick<Jira, 'linkTypes'>): Promise<Result<ChosenLink>> => {
  const types = await jira.linkTypes();
  if (!types.ok) return types;
  const link = chooseLink(types.value);
  return link ? ok(link) : fail(NO_LINKS);
};

/** What is to become of which issue. */
interface Wish {
  actionId: string;
  issue: Issue;
  link: WantedLink;
}

const claimAndTake = async (
  world: Needs,
  { postmortem }: Snapshot,
  wish: Wish
): Promise<Result<Pick<Snapshot, 'postmortem' | 'tickets'>>> => {
  const { store, clock, newId, announce } = world;
  const { actionId, issue } = wish;
  const claim = newId();
  const now = clock();
  const all = await store.claim([reservation(postmortem, wish, claim, now)], claim, now);
  const held = all.find((ticket) => ticket.actionId === actionId);
  if (held?.claim !== claim)
    return isTicketOf(held, issue)
      ? ok({ postmortem, tickets: all })
      : fail(held?.state === 'created' ? HAS_TICKET : BEING_MADE);
  // From the claim on nobody removes or changes this action; somebody may have done so just before.
  const again = await store.byId(postmortem.id);
  const current = again && !again.newer ? again.postmortem : postmortem;
  const taken = await take(world, current, held, wish);
  const { ticket, error } = taken;
  await Promise.all([store.record([ticket]), error ? null : tellStatus(world, issue, ticket)]);
  const tickets = all.map((one) => (one.actionId === actionId ? ticket : one));
  if (ticket.state === 'created') await announce(current.id, current.revision, ticketIds(tickets).length);
  if (error) return fail(error);
  return ok({ postmortem: current, tickets });
};

/** The row as it has to be remembered, and what kept the issue from being taken. */
interface Taken {
  ticket: ActionTicket;
  error: AppError | null;
}

const take = async (
  world: Needs,
  postmortem: StoredPostmortem,
  held: ActionTicket,
  { issue, link }: Wish
): Promise<Taken> => {
  const { jira, store, clock } = world;
  const back = (error: AppError): Taken => ({ ticket: givenBack(held), error });
  const wanted = wantedAction(postmortem.document, held.actionId, issue);
  if (!wanted.ok) return back(wanted.error);
  // Something else was asked for earlier, and nobody knows what came of it.
  if (held.state === 'unknown' && held.ticketId !== issue.id) {
    const made = await existingTickets(jira, postmortem);
    if (!made.ok) return back(made.error);
    const other = made.value.get(held.actionId);
    if (other && other.id !== issue.id)
      return { ticket: asTicket(held, wanted.value, other, clock()), error: HAS_TICKET_AFTER_ALL };
  }

  // Of two who take the same issue at once, the later one to write this sees the other.
  const begun = { ...held, ...placeOf(wanted.value, issue), state: 'reserved' as const, problem: [] };
  await store.record([begun]);
  const holders = await store.holdersOf(issue.id, clock());
  if (holders.some((other) => !isSame(other, held))) return back(TAKEN);

  const mark = { v: 1 as const, action: held.actionId, postmortem: postmortem.id };
  const marked = await jira.mark(issue.id, ACTION_PROPERTY, { ...mark, incident: postmortem.incidentId });
  const written = marked.ok && link ? await jira.link(postmortem.incidentId, issue.id, link) : marked;
  if (!written.ok) {
    // What Jira refused did not happen; of anything else nobody knows, and the next press looks.
    if (written.error.code === 'rejected') return back(written.error);
    return { ticket: { ...givenBack(begun), state: 'unknown' }, error: written.error };
  }
  return { ticket: asTicket(held, wanted.value, issue, clock()), error: null };
};

const isSame = (one: ActionReference, other: ActionReference): boolean =>
  one.postmortemId === other.postmortemId && one.actionId === other.actionId;

/** How something was closed, only its history tells; the ledger will. */
const tellStatus = async (
  { jira, clock, caller }: Needs,
  { id, statusCategory: category }: Issue,
  { assignee, dueDate }: ActionTicket
): Promise<void> => {
  if (category === 'done') return;
  const today = dayIn(clock(), caller.timeZone ?? 'UTC');
  await jira.setStatus(id, ticketStatus({ category, outcome: null, assignee, dueDate }, today));
};

/** Where the issue is, and what is agreed: what it says itself, for there people look, else what the action says. */
const placeOf = (action: Pick<Action, 'assignee' | 'dueDate'>, issue: Issue) => ({
  ticketId: issue.id,
  ticketKey: issue.key,
  projectId: issue.projectId,
  projectKey: issue.projectKey,
  assignee: issue.assignee ?? action.assignee ?? '',
  dueDate: issue.dueDate ?? action.dueDate ?? ''
});

const asTicket = (held: ActionTicket, action: Action, issue: Issue, now: number): ActionTicket => ({
  ...givenBack(held),
  ...placeOf(action, issue),
  state: 'created',
  createdAt: now,
  problem: []
});

const reservation = (
  { id, incidentId, incidentKey }: StoredPostmortem,
  { actionId, issue }: Wish,
  claim: string,
  now: number
): ActionTicket => ({
  ...placeOf({ assignee: null, dueDate: null }, issue),
  // Nothing is remembered of the issue before it is known that nothing else was made.
  ticketId: null,
  ticketKey: null,
  postmortemId: id,
  actionId,
  incidentId,
  incidentKey,
  state: 'reserved',
  claim,
  claimedAt: now,
  createdAt: null,
  problem: []
});

const NOT_THERE: AppError = {
  code: 'rejected',
  field: 'issue',
  message:
    'There is no issue here by that name that you may see. Nothing was linked; look at its key, or ask for access to its project.'
};

const READ_ONLY_ISSUE: AppError = {
  code: 'read-only',
  field: 'issue',
  message:
    'You can see this issue but not change it, and an action’s ticket is marked as such. Nothing was linked; ask somebody who may edit both it and the incident.'
};

const IS_INCIDENT: AppError = {
  code: 'rejected',
  field: 'issue',
  message:
    'This is the incident itself. An action is what will be different after it; nothing was linked, choose another issue.'
};

const SHARES: AppError = {
  code: 'rejected',
  field: 'issue',
  message:
    'This incident shares the postmortem. An action is what will be different after it; nothing was linked, choose another issue.'
};

const TAKEN: AppError = {
  code: 'rejected',
  field: 'issue',
  message:
    'This issue is another action’s ticket already, or somebody is linking it to one at this moment. Nothing was linked: a ticket answers for one action. Choose another issue, or create a ticket.'
};

const HAS_TICKET: AppError = {
  code: 'rejected',
  message: 'This action has a ticket already, and an action has one. Nothing was linked.'
};

const HAS_TICKET_AFTER_ALL: AppError = {
  code: 'rejected',
  message:
    'This action has a ticket already: it was made earlier, and only the answer was lost. It is shown from now on, and nothing else was linked.'
};

const BEING_MADE: AppError = {
  code: 'busy',
  message:
    'Somebody is making this action’s ticket at this moment, or an earlier attempt has just been cut short. Nothing was linked; look again in a minute.'
};

const GONE: AppError = {
  code: 'invalid',
  field: 'actionId',
  message:
    'This action is not part of the postmortem, perhaps because it was removed a moment ago. Nothing was linked; look at the actions and try again.'
};

const NO_LINKS: AppError = {
  code: 'rejected',
  message:
    'Jira refuses links between issues on this site, so nothing was linked: the ticket could not be found from the incident. Ask a Jira administrator to switch issue linking on.'
};
