/** What Jira tells of a ticket: how it stands, and what was changed in it. */

/** The fields whose changes the ledger follows, by Jira's ids. */
export const FOLLOWED_FIELDS = [
  'status',
  'assignee',
  'duedate',
  'priority',
  'resolution',
  'project'
] as const;
export type FollowedField = (typeof FOLLOWED_FIELDS)[number];

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** A ticket as Jira has it. */
export interface TicketReading {
  ticketId: string;
  ticketKey: string;
  projectId: string;
  projectKey: string;
  statusId: string;
  statusName: string;
  category: StatusCategory;
  /** Epoch milliseconds since when it is in this category, or null where Jira does not say. */
  categorySince: number | null;
  /** Account id. */
  assignee: string | null;
  /** `YYYY-MM-DD`. */
  dueDate: string | null;
  priorityId: string | null;
  resolutionId: string | null;
  resolutionName: string | null;
  /** Epoch milliseconds. */
  created: number;
  /** Epoch milliseconds of its last change, by Jira's clock. */
  updated: number;
  /** Epoch milliseconds at which the reading began, by ours. */
  seenAt: number;
}

/** One field's change: ids, and their names at that time. */
export interface ChangedField {
  field: FollowedField;
  from: string | null;
  fromName: string | null;
  to: string | null;
  toName: string | null;
}

/** An entry of Jira's changelog with what the ledger follows of it, each field once. */
export interface TicketChange {
  /** Jira's own number of it. */
  id: string;
  /** Epoch milliseconds. */
  at: number;
  /** Account id, or null where Jira names nobody. */
  author: string | null;
  fields: readonly ChangedField[];
}

/** What of the site one needs to understand a change. */
export interface SiteWords {
  /** Category by status id, as far as Jira tells. */
  categories: ReadonlyMap<string, StatusCategory>;
  /** Rank by priority id, 0 the highest, in the site's own order. */
  priorities: ReadonlyMap<string, number>;
  /** Names of resolutions and statuses with which a ticket is closed and not done; case does not matter. */
  notDone: readonly string[];
}
