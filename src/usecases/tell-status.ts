import { dayIn } from '../domain/calendar/wall-clock';
import { stateOf } from '../domain/life/life';
import { countTickets, incidentStatus } from '../domain/panel-status';
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
  const created = new Map(
    tickets.filter(({ state }) => state === 'created').map((ticket) => [ticket.ticketId, ticket])
  );
  const counted = [...created].map(([id, { dueDate }]) => ({
    dueDate,
    known: followed.get(id ?? '') ?? null,
    today
  }));
  await jira.setStatus(
    postmortem.incidentId,
    incidentStatus({
      state: stateOf(postmortem.document.life),
      tickets: countTickets(counted)
    })
  );
};
