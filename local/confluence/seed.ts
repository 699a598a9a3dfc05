/** The form in which demo content and tests describe what a Confluence site holds, by keys and titles rather than ids. */

/** ISO instant with zone: `2021-06-22T08:29:00+02:00`. */
type Instant = string;
type AccountId = string;

/** An Atlassian Document Format document. */
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: unknown[];
}

/** Each level has the rights of those before it. */
export type AccessLevel = 'view' | 'edit' | 'admin';

export interface ConfluenceUser {
  accountId: string;
  displayName: string;
  /** Null for apps. */
  email: string | null;
  accountType: 'atlassian' | 'app';
  active: boolean;
  /** IANA name. */
  timeZone: string;
}

export interface SeedSpace {
  key: string;
  name: string;
  description: string;
  created: Instant;
  by: AccountId;
  /** What anyone who is signed in may do; null is nothing. */
  everyone: AccessLevel | null;
  /** What single people may do instead; null is nothing. */
  people: Readonly<Record<AccountId, AccessLevel | null>>;
}

/** A later version. */
export interface SeedEdit {
  at: Instant;
  by: AccountId;
  title?: string;
  body: AdfDocument;
  message?: string;
}

export interface SeedContent {
  type: 'page' | 'blogpost';
  /** Key of the space. */
  space: string;
  title: string;
  /** Title of a page of the space that comes earlier in the list; the homepage unless told. */
  parent?: string;
  created: Instant;
  by: AccountId;
  body: AdfDocument;
  /** In the order of time. */
  edits?: readonly SeedEdit[];
  labels?: readonly string[];
  /** Content properties by key. */
  properties?: Readonly<Record<string, unknown>>;
}

/** Everything that a site starts with. Each space comes with an empty homepage. */
export interface ConfluenceSeed {
  spaces: readonly SeedSpace[];
  content: readonly SeedContent[];
}
