import { dayIn } from '../domain/calendar/wall-clock';
import { countTickets, incidentStatus, type CountedTicket } from '../domain/panel-status';
import type { Background, Tracked } from '../ports';
import { setStatuses } from './set-statuses';

/**
 * Sets the status beside each incident whose published postmortem has one of these tickets, where it says something else
 * than before: one statement, and a request for each that does.
 * @param world Jira as the app, and the ledger, which has the tickets as they are by now
 * @param changed the tickets as the ledger had them before
 * @param today `YYYY-MM-DD`
 */
export const showIncidents = async (
  { jira, keeping }: Pick<Background, 'jira' | 'keeping'>,
  changed: readonly Tracked[],
  today: string
): Promise<void> => {
  if (changed.length === 0) return;
  const before = new Map(changed.map((ticket) => [ticket.ticketId, ticket]));
  const incidents = new Map<string, Tracked[]>();
  for (const ticket of await keeping.publishedBeside([...before.keys()])) {
    incidents.set(ticket.incidentId, [...(incidents.get(ticket.incidentId) ?? []), ticket]);
  }
  const due = [...incidents].flatMap(([id, tickets]) => {
    const now = tickets.map((ticket) => ({ ...ticket, today }));
    const then = now.flatMap((ticket) => asItWas(before.get(ticket.ticketId), ticket));
    const [status, last] = [now, then].map((all) =>
      incidentStatus({ state: 'published', tickets: countTickets(all) })
    );
    return status && JSON.stringify(status) !== JSON.stringify(last) ? [{ id, status }] : [];
  });
  await setStatuses(jira, due);
};

/** On the day on which it was last seen; one that never was may have been made since the status was written. */
const asItWas = (before: Tracked | undefined, now: CountedTicket): CountedTicket[] => {
  if (!before) return [now];
  return before.known ? [{ ...before, today: dayIn(before.known.seenAt, 'UTC') }] : [];
};
