/** What happened to an action's ticket after it was made. */

export const ENTRY_KINDS = [
  'due-slipped',
  'due-brought-forward',
  'due-removed',
  'due-set',
  'assigned',
  'reassigned',
  'unassigned',
  'priority-raised',
  'priority-lowered',
  'done',
  'wont-do',
  'reopened',
  'moved',
  'deleted',
  'unseen'
] as const;

/**
 * `wont-do`: closed in a way that means nobody did it. `unseen`: no longer to be found, and its project neither:
 * deleted with it, or hidden from the app.
 */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that happened; ticket, change and field together name it, so that it is remembered once. */
export interface LedgerEntry {
  ticketId: string;
  /** Jira's number of the changelog entry, or {@link NO_CHANGE} for what has none. */
  changeId: string;
  field: string;
  kind: EntryKind;
  /** Epoch milliseconds. */
  at: number;
  /** Account id, or null where nobody is known. */
  author: string | null;
  /** What was there before: a day, an account id, or Jira's id of a priority, status, resolution or project. */
  from: string | null;
  to: string | null;
  /** Whole days by which a due date moved, always positive; null for all else. */
  days: number | null;
}

/** Stands in for a changelog entry where Jira keeps none, as of a ticket that is gone. */
export const NO_CHANGE = '-';
