/** What a surface is told of the ledger: with the ticket as its viewer has it before them, which is the newer of both. */
import type { StatusCategory } from './change';
import type { LedgerTicket, Outcome, Rule } from './ticket';

/** What is amiss with an action's ticket. */
export interface Broken {
  rule: Rule | 'deleted';
  /** Epoch milliseconds, or null where the ledger has not seen yet when it came about. */
  since: number | null;
}

export interface TicketLedger {
  /** How often its due date moved to a later day, and by how many days altogether. */
  slips: number;
  slippedDays: number;
  reassignments: number;
  priorityDrops: number;
  /** How often it went to another project. */
  moves: number;
  /** Null while it is open. */
  outcome: Outcome | null;
  /** Epoch milliseconds; null while it is open. */
  doneAt: number | null;
  broken: Broken[];
}

/** A ticket as its viewer may see it. */
interface Seen {
  statusCategory: StatusCategory;
  assignee: string | null;
  dueDate: string | null;
}

/**
 * What a viewer is told of a ticket's past and of the rules that it breaks now. Of a ticket that they may not see they
 * are told nothing, unless it is nobody's to see any more.
 * @param ledger as it was last seen, or undefined where it never was
 * @param seen the ticket as the viewer sees it now, or null where they do not
 */
export const shownLedger = (ledger: LedgerTicket | undefined, seen: Seen | null): TicketLedger | null => {
  if (!seen) {
    return ledger?.presence === 'deleted'
      ? { ...NOTHING, broken: [{ rule: 'deleted', since: ledger.goneAt }] }
      : null;
  }
  const broken = brokenNow(ledger, seen);
  if (!ledger) return broken.length === 0 ? null : { ...NOTHING, broken };
  const { slips, slippedDays, reassignments, priorityDrops, moves } = ledger;
  const closed = seen.statusCategory === 'done';
  return {
    slips,
    slippedDays,
    reassignments,
    priorityDrops,
    moves,
    outcome: closed ? ledger.outcome : null,
    doneAt: closed ? ledger.doneAt : null,
    broken
  };
};

const NOTHING: TicketLedger = {
  slips: 0,
  slippedDays: 0,
  reassignments: 0,
  priorityDrops: 0,
  moves: 0,
  outcome: null,
  doneAt: null,
  broken: []
};

const brokenNow = (ledger: LedgerTicket | undefined, seen: Seen): Broken[] => {
  if (seen.statusCategory === 'done') return [];
  const broken: Broken[] = [];
  if (seen.assignee === null) broken.push({ rule: 'assignee', since: ledger?.unassigned?.since ?? null });
  // A project without a due date on its screen never had one: Afterword keeps its own.
  const dated = ledger && (ledger.dueDate !== null || ledger.undated !== null);
  if (seen.dueDate === null && dated) {
    broken.push({ rule: 'due-date', since: ledger.undated?.since ?? null });
  }
  return broken;
};
