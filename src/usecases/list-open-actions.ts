import type { CallRequest, OpenAction, OpenActions } from '../contract';
import { dayIn } from '../domain/calendar/wall-clock';
import { byDueDate, daysOverdue } from '../domain/due';
import { ok, type Result } from '../domain/result';
import type { Issue, Store, TicketReference, World } from '../ports';
import { visible, type VisibleIssues } from './access';
import { ticketView } from './view';

/** More open actions than any gadget shows; it bounds what one view of a dashboard costs. */
const MOST = 1_000;

/**
 * Lists the open actions of all postmortems whose tickets the caller may see, the most overdue first and what has no
 * date last. Counts count what is listed; nothing tells what was left out. Of an incident that the caller may not see
 * neither id nor key is told, and the ticket's own summary stands in for what its postmortem says.
 * @param world Jira, store, clock, and who asks
 * @param request project keys of the tickets to narrow to
 */
export const listOpenActions = async (
  { jira, store, clock, caller }: Pick<World, 'jira' | 'store' | 'clock' | 'caller'>,
  request: CallRequest<'actions/open'>
): Promise<Result<OpenActions>> => {
  const references = await store.createdTickets(request.projects, MOST);
  const seen = await visible(jira, issueIds(references));
  if (!seen.ok) return seen;
  const now = clock();
  const open = references.filter(({ ticketId }) => isOpen(seen.value.get(ticketId)));
  const texts = await readableTexts(store, open, seen.value);
  const today = dayIn(now, caller.timeZone ?? 'UTC');
  const actions = open
    .flatMap((reference) => openAction(reference, seen.value, texts, today))
    .sort((a, b) => byDueDate(a.dueDate, b.dueDate));
  return ok({
    actions,
    open: actions.length,
    overdue: actions.filter(({ daysOverdue: days }) => days > 0).length,
    asOf: now
  });
};

const issueIds = (references: readonly TicketReference[]): string[] => [
  ...new Set(references.flatMap(({ ticketId, incidentId }) => [ticketId, incidentId]))
];

const isOpen = (ticket: Issue | undefined): boolean =>
  ticket !== undefined && ticket.statusCategory !== 'done';

/** What the actions say, of those incidents only that the caller may see. */
const readableTexts = async (
  store: Pick<Store, 'actionTexts'>,
  open: readonly TicketReference[],
  seen: VisibleIssues
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const readable = open.filter(({ incidentId }) => seen.has(incidentId));
  return store.actionTexts([...new Set(readable.map(({ postmortemId }) => postmortemId))]);
};

const openAction = (
  { postmortemId, actionId, incidentId, ticketId, dueDate: agreed }: TicketReference,
  seen: VisibleIssues,
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  today: string
): OpenAction[] => {
  const ticket = seen.get(ticketId);
  if (!ticket) return [];
  const incident = seen.get(incidentId);
  // Jira's date is the newer one; where the project's screen has none, the date agreed is kept here.
  const dueDate = ticket.dueDate ?? agreed;
  return [
    {
      postmortemId,
      actionId,
      text: texts.get(postmortemId)?.get(actionId) ?? ticket.summary,
      incidentId: incident?.id ?? '',
      incidentKey: incident?.key ?? '',
      ticket: ticketView(ticket),
      dueDate,
      daysOverdue: daysOverdue(dueDate, today)
    }
  ];
};
