/** What the site holds and how it changes: issues are immutable values, replaced on each write, so that the search index may keep older ones. */
import type { SiteConfig } from './config';

/** An Atlassian Document Format document. */
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: unknown[];
}

export interface ChangeItem {
  /** Name in the changelog, e.g. `status`, `duedate`, `Link`, `Owning team`. */
  field: string;
  /** Absent for changes that are not of a field, such as links. */
  fieldId?: string;
  fieldtype: 'jira' | 'custom';
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface ChangeGroup {
  id: string;
  /** Account id. */
  author: string;
  /** Epoch milliseconds. */
  created: number;
  items: readonly ChangeItem[];
}

export interface Comment {
  id: string;
  /** Account id. */
  author: string;
  updateAuthor: string;
  body: AdfDocument;
  /** Epoch milliseconds. */
  created: number;
  updated: number;
  properties: readonly { key: string; value: unknown }[];
}

export interface Attachment {
  id: string;
  filename: string;
  mimeType: string;
  /** Account id. */
  author: string;
  /** Epoch milliseconds. */
  created: number;
  content: Buffer;
}

/** Value of a custom field: the id of an option, an account id, a number, a date or a document; null where empty. */
export type CustomValue = string | number | AdfDocument | null;

export interface Issue {
  id: string;
  key: string;
  /** Number in the key. */
  number: number;
  projectId: string;
  typeId: string;
  statusId: string;
  summary: string;
  description: AdfDocument | null;
  priorityId: string;
  /** Account ids. */
  creator: string;
  reporter: string;
  assignee: string | null;
  /** `2021-07-01`. */
  dueDate: string | null;
  labels: readonly string[];
  securityLevelId: string | null;
  resolutionId: string | null;
  parentId: string | null;
  /** Epoch milliseconds. */
  created: number;
  updated: number;
  resolved: number | null;
  statusCategoryChanged: number;
  /** By field id. */
  custom: Readonly<Record<string, CustomValue>>;
  /** Oldest first. */
  history: readonly ChangeGroup[];
  /** Oldest first. */
  comments: readonly Comment[];
  attachments: readonly Attachment[];
  /** Account ids. */
  watchers: readonly string[];
  properties: Readonly<Record<string, unknown>>;
}

/** The source does what the type's outward description says to the destination: source *blocks* destination. */
export interface Link {
  id: string;
  typeId: string;
  sourceId: string;
  destinationId: string;
}

/** A mail that the site would have sent. */
export interface Notification {
  issueId: string;
  /** Account ids. */
  by: string;
  to: readonly string[];
  subject: string;
  text: string;
  /** Epoch milliseconds. */
  at: number;
}

/** Everything that a site holds at one moment. */
export interface JiraState {
  readonly config: SiteConfig;
  /** By issue id, in the order of creation. */
  readonly issues: Map<string, Issue>;
  readonly links: Map<string, Link>;
  /** Project id → property key → value. */
  readonly projectProperties: Map<string, Map<string, unknown>>;
  /** `<dashboard id>/<item id>` → property key → value. */
  readonly dashboardProperties: Map<string, Map<string, unknown>>;
  /** Mails, oldest first. */
  readonly notifications: Notification[];
  /** The last number given out per kind of id. */
  readonly counters: Map<string, number>;
}
