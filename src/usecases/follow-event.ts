import { ok, type Result } from '../domain/result';
import type { Background, Tracked } from '../ports';
import { keepLosses, keepReadings, wordsOnce } from './follow-tickets';
import { tellBreaches } from './tell-breaches';

/** What an event says that is worth keeping: which issue it is about, and of a deletion by whom and when. */
export interface TicketEvent {
  ticketId: string;
  deleted: boolean;
  /** Account id, or null where the event names nobody. */
  by: string | null;
  /** Epoch milliseconds, or null where the event does not say. */
  at: number | null;
}

/**
 * Takes in that something happened to an issue. Of an issue that is nobody's action this is one statement. Else the
 * ticket is read from Jira, whatever the event says, so that events which come twice, late or in any order all lead to
 * the same ledger. What fails here the reconcile makes good.
 * @param world Jira as the app, and the ledger
 * @param event which issue, and whether it was deleted
 */
export const followEvent = async (world: Background, event: TicketEvent): Promise<Result<void>> => {
  const [ticket] = await world.keeping.tracked([event.ticketId]);
  if (!ticket) return ok(undefined);
  const seenAt = world.clock();
  const read = await world.jira.readings([event.ticketId]);
  if (!read.ok) return read;
  if (read.value.found.length === 0) {
    return event.deleted ? confirmLoss(world, ticket, event, seenAt) : ok(undefined);
  }
  const kept = await keepReadings(world, [ticket], read.value.found, wordsOnce(world));
  if (!kept.ok) return kept;
  if (kept.value > 0) await tellBreaches(world, [event.ticketId]);
  return ok(undefined);
};

const confirmLoss = async (
  world: Background,
  ticket: Tracked,
  { by, at }: TicketEvent,
  seenAt: number
): Promise<Result<void>> => {
  const exists = await world.jira.exists(ticket.ticketId);
  if (!exists.ok) return exists;
  if (exists.value) return ok(undefined);
  await keepLosses(world, [{ ticket, loss: { presence: 'deleted', at: at ?? seenAt, author: by, seenAt } }]);
  return ok(undefined);
};
