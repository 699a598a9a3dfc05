/** What the site holds; all of it is JSON. */
import type { AccessLevel } from './seed';

export type Representation = 'atlas_doc_format' | 'storage';

/** A body in the form in which it was written; the other form is made when asked for. */
export interface Body {
  representation: Representation;
  value: string;
}

export interface Version {
  number: number;
  title: string;
  body: Body;
  /** Account id. */
  by: string;
  /** Epoch milliseconds. */
  at: number;
  message: string;
}

export interface Property {
  id: string;
  key: string;
  value: unknown;
  version: { number: number; message: string; by: string; at: number };
  /** Account id. */
  createdBy: string;
  /** Epoch milliseconds. */
  created: number;
}

export interface Label {
  id: string;
  prefix: string;
  name: string;
}

export type ContentType = 'page' | 'blogpost';

export interface Content {
  id: string;
  type: ContentType;
  status: 'current' | 'trashed';
  spaceId: string;
  /** Null for blog posts and for pages at the root of their space. */
  parentId: string | null;
  /** Account ids. */
  author: string;
  owner: string;
  /** Epoch milliseconds. */
  created: number;
  /** Oldest first; never empty. */
  versions: Version[];
  /** Label ids, in the order in which they were put on. */
  labels: string[];
  properties: Property[];
}

export interface Space {
  id: string;
  key: string;
  name: string;
  description: string;
  /** Account id. */
  author: string;
  /** Epoch milliseconds. */
  created: number;
  homepageId: string;
  everyone: AccessLevel | null;
  people: Record<string, AccessLevel | null>;
  properties: Property[];
}

export interface ConfluenceState {
  /** The last id given out. */
  lastId: number;
  spaces: Space[];
  /** In the order of creation. */
  contents: Content[];
  labels: Label[];
}
