import { dayIn } from '../domain/calendar/wall-clock';
import { stateOf } from '../domain/life/life';
import { incidentStatus } from '../domain/panel-status';
import type { Snapshot, World } from '../ports';

/**
 * Sets the status of the panel beside the home of a postmortem. Called where the state changes, never
 * where text is saved. Never fails.
 * @param world Jira with the caller's rights, clock, and who asks
 * @param snapshot the postmortem, its tickets, and what the ledger has seen of them
 */
export const tellStatus = async (
  { jira, clock, caller }: Pick<World, 'jira' | 'clock' | 'caller'>,
  { postmortem, tickets, ledger }: Pick<Snapshot, 'postmortem' | 'tickets' | 'ledger'>
): Promise<void> => {
  const today = dayIn(clock(), caller.timeZone ?? 'UTC');
  const followed = new Map(ledger.map((ticket) => [ticket.ticketId, ticket]));
  const isThere = (id: string | null): boolean => followed.get(id ?? '')?.presence !== 'deleted';
  const created = new Map(
    tickets
      .filter(({ state, ticketId }) => state === 'created' && isThere(ticketId))
      .map((ticket) => [ticket.ticketId, ticket])
  );
  // What the ledger has not seen yet is as it was when it was made.
  const open = [...created].filter(([id]) => followed.get(id ?? '')?.category !== 'done');
  const overdue = open.filter(([id, { dueDate }]) => (followed.get(id ?? '')?.dueDate ?? dueDate) < today);
  await jira.setStatus(
    postmortem.incidentId,
    incidentStatus({
      state: stateOf(postmortem.document.life),
      tickets: { all: created.size, open: open.length, overdue: overdue.length }
    })
  );
};
