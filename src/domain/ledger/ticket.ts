/** How an action's ticket stands, as the ledger last saw it. */
import type { StatusCategory } from './change';

/** `deleted`: Jira said so, or it is gone from a project that is still there. `unseen`: its project is gone as well, or hidden from the app. */
export type Presence = 'present' | 'deleted' | 'unseen';

/** How it was closed: `wont-do` where its resolution or status means that nobody did it. */
export type Outcome = 'done' | 'wont-do';

/** A rule that is broken: what every open action has, and since when this one lacks it. */
export interface Lack {
  /** Epoch milliseconds. */
  since: number;
  /** What broke it, so that one breach is told from the next. */
  cause: string;
}

export interface LedgerTicket {
  ticketId: string;
  ticketKey: string;
  presence: Presence;
  /** Epoch milliseconds at which it was deleted or found missing; null while it is there. */
  goneAt: number | null;
  projectId: string;
  projectKey: string;
  category: StatusCategory;
  /** Null while it is open. */
  outcome: Outcome | null;
  /** Epoch milliseconds; null while it is open. */
  doneAt: number | null;
  /** Account id. */
  assignee: string | null;
  /** `YYYY-MM-DD`. */
  dueDate: string | null;
  priorityId: string | null;
  resolutionId: string | null;
  /** How often its due date moved to a later day, and by how many days altogether. */
  slips: number;
  slippedDays: number;
  reassignments: number;
  priorityDrops: number;
  /** How often it went to another project. */
  moves: number;
  /** Open and nobody's. */
  unassigned: Lack | null;
  /** Open, and its due date was taken away; what never had one in Jira keeps the date that Afterword has. */
  undated: Lack | null;
  /** Epoch milliseconds of the last change, by Jira's clock; 0 where it was gone before it was ever seen. */
  updated: number;
  /** Epoch milliseconds at which the reading behind this began, by our clock. */
  seenAt: number;
}

/** The rules of which the accountable lead is told. */
export const RULES = ['assignee', 'due-date'] as const;
export type Rule = (typeof RULES)[number];

/** A rule that an open action breaks at this moment. */
export interface Breach extends Lack {
  ticketId: string;
  rule: Rule;
}

/**
 * The rules that a ticket breaks as the ledger has it; none where it is closed or gone.
 * @param ticket as last seen
 */
export const breachesOf = ({ ticketId, presence, unassigned, undated }: LedgerTicket): Breach[] => {
  if (presence !== 'present') return [];
  return [
    ...(unassigned ? [{ ticketId, rule: 'assignee' as const, ...unassigned }] : []),
    ...(undated ? [{ ticketId, rule: 'due-date' as const, ...undated }] : [])
  ];
};
