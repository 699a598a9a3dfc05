/** What a reading of a ticket asks to be done: nothing, where it says nothing new. */
import type { TicketReading } from './change';
import { NO_CHANGE, type LedgerEntry } from './entry';
import type { LedgerTicket, Presence } from './ticket';

/** A ticket may be changed twice in one millisecond, and clocks differ: what was read so soon after is read once more. */
const SETTLED_AFTER_MS = 60_000;

/**
 * True where the ticket may have been changed since the ledger last saw it, so that its changelog has to be read.
 * @param known as last seen, or null where it never was
 * @param reading as it is now
 */
export const saysMore = (known: LedgerTicket | null, reading: TicketReading): boolean => {
  if (known?.presence !== 'present') return true;
  if (known.updated !== reading.updated || known.seenAt - known.updated < SETTLED_AFTER_MS) return true;
  return (
    known.ticketKey !== reading.ticketKey ||
    known.category !== reading.category ||
    known.assignee !== reading.assignee ||
    known.dueDate !== reading.dueDate ||
    known.priorityId !== reading.priorityId ||
    known.resolutionId !== reading.resolutionId ||
    known.projectId !== reading.projectId
  );
};

/** A ticket as it was agreed, for one that was gone before it was ever seen. */
interface Agreed {
  ticketId: string;
  ticketKey: string;
  projectId: string;
  projectKey: string;
  assignee: string;
  dueDate: string;
  known: LedgerTicket | null;
}

/** That a ticket is gone: since when, by whom, as far as anybody knows. */
export interface Loss {
  presence: Exclude<Presence, 'present'>;
  /** Epoch milliseconds. */
  at: number;
  /** Account id. */
  author: string | null;
  /** Epoch milliseconds at which the reading began that did not find it. */
  seenAt: number;
}

/**
 * A ticket that is gone, with all that is known of it otherwise, and the entry that says so.
 * @param agreed what was agreed and last seen
 * @param loss what is known of its end
 */
export const lost = (
  agreed: Agreed,
  { presence, at, author, seenAt }: Loss
): { ticket: LedgerTicket; entry: LedgerEntry } => {
  const { ticketId, ticketKey, projectId, projectKey, assignee, dueDate, known } = agreed;
  const ticket = known ?? {
    ticketId,
    ticketKey,
    projectId,
    projectKey,
    category: 'new' as const,
    outcome: null,
    doneAt: null,
    assignee,
    dueDate,
    priorityId: null,
    resolutionId: null,
    slips: 0,
    slippedDays: 0,
    reassignments: 0,
    priorityDrops: 0,
    moves: 0,
    unassigned: null,
    undated: null,
    updated: 0
  };
  return {
    ticket: { ...ticket, presence, goneAt: at, seenAt },
    entry: {
      ticketId,
      changeId: NO_CHANGE,
      field: presence,
      kind: presence,
      at,
      author,
      from: null,
      to: null,
      days: null
    }
  };
};
