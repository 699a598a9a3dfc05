import { isInDoubt, type ActionTicket } from '../domain/action-ticket';
import { ok, type Result } from '../domain/result';
import type { Snapshot, World } from '../ports';
import { ticketIds } from './access';
import { adopt, existingTickets } from './make-tickets';

/**
 * Looks what came of tickets whose making is in doubt, and remembers those that Jira has: an action that is changed or
 * removed before anybody tries again would leave its ticket behind, followed by nobody. No request where none is in
 * doubt, two else.
 * @param world Jira with the caller's rights, store, clock, and announcements
 * @param snapshot the postmortem with its tickets
 * @param actionIds of the actions that are about to change
 * @returns the tickets that were found
 */
export const findDoubtful = async (
  { jira, store, clock, announce }: Pick<World, 'jira' | 'store' | 'clock' | 'announce'>,
  { postmortem, tickets }: Pick<Snapshot, 'postmortem' | 'tickets'>,
  actionIds: readonly string[]
): Promise<Result<ActionTicket[]>> => {
  const now = clock();
  const doubtful = tickets.filter((ticket) => actionIds.includes(ticket.actionId) && isInDoubt(ticket, now));
  if (doubtful.length === 0) return ok([]);
  const made = await existingTickets(jira, postmortem);
  if (!made.ok) return made;
  const found = doubtful.flatMap((ticket) => {
    const issue = made.value.get(ticket.actionId);
    return issue ? [adopt(ticket, issue, now)] : [];
  });
  if (found.length === 0) return ok([]);
  await store.record(found);
  const known = tickets.filter(({ actionId }) => found.every((ticket) => ticket.actionId !== actionId));
  await announce(postmortem.id, postmortem.revision, ticketIds([...known, ...found]).length);
  return ok(found);
};
