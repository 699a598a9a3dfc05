/** The form in which demo content and tests describe the issues of a site, by names and keys rather than ids. */
import type { AdfDocument } from './state';
import type { SiteConfig } from './config';

/** ISO instant with zone: `2021-06-22T08:29:00+02:00`. */
type Instant = string;
type AccountId = string;

/** New values in one edit of an issue; each becomes a changelog item. Names as the site shows them. */
export interface SeedFieldValues {
  summary?: string;
  status?: string;
  priority?: string;
  assignee?: AccountId | null;
  /** `2021-07-01`, or null to clear it. */
  dueDate?: string | null;
  labels?: readonly string[];
  /** Name of the level, or null to clear it. */
  securityLevel?: string | null;
  resolution?: string | null;
}

export interface SeedChange {
  at: Instant;
  by: AccountId;
  set: SeedFieldValues;
}

export interface SeedComment {
  at: Instant;
  by: AccountId;
  /** Plain text becomes one paragraph per line. */
  body: AdfDocument | string;
}

export interface SeedAttachment {
  at: Instant;
  by: AccountId;
  filename: string;
  mimeType: string;
  /** Text is kept as UTF-8. */
  content: string | Buffer;
}

export interface SeedIssue {
  /** `PLAT-1`: numbers count up from 1 in each project, in the order of the list. */
  key: string;
  /** Name of an issue type of the project. */
  type: string;
  summary: string;
  /** Plain text becomes one paragraph per line. */
  description?: AdfDocument | string;
  reporter: AccountId;
  created: Instant;
  /** Values at creation (status: the workflow's initial one); what happened later goes to `history`. */
  priority?: string;
  assignee?: AccountId | null;
  dueDate?: string | null;
  labels?: readonly string[];
  securityLevel?: string | null;
  /** Key of the epic, or of the parent of a sub-task; it must come earlier in the list. */
  parent?: string;
  /** Custom fields by id; a choice by its name, a number as it is. */
  custom?: Readonly<Record<string, string | number>>;
  /** In the order of time. */
  history?: readonly SeedChange[];
  comments?: readonly SeedComment[];
  attachments?: readonly SeedAttachment[];
  watchers?: readonly AccountId[];
  /** Issue properties by key. */
  properties?: Readonly<Record<string, unknown>>;
}

/** `{type: 'Blocks', source: 'PLAT-1', destination: 'REG-4'}`: PLAT-1 blocks REG-4 (source is the REST API's `inwardIssue`). */
export interface SeedLink {
  type: string;
  source: string;
  destination: string;
  at: Instant;
  by: AccountId;
}

/** Everything that a site starts with. */
export interface JiraSeed {
  config: SiteConfig;
  issues: readonly SeedIssue[];
  links: readonly SeedLink[];
}
