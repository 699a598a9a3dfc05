/** What JQL may ask of the site on behalf of one person. The evaluator in `jql/` knows nothing else of the model. */
import type { StatusCategoryKey } from './config';

export interface JqlNamed {
  id: string;
  name: string;
}

export interface JqlStatus extends JqlNamed {
  category: StatusCategoryKey;
  /** `To Do`, `In Progress`, `Done`. */
  categoryName: string;
}

export interface JqlUser {
  accountId: string;
  displayName: string;
  email: string | null;
}

export interface JqlProject extends JqlNamed {
  key: string;
  typeKey: string;
  /** Account id. */
  lead: string;
}

/** A custom field that JQL may search: `cf[10050]`, `"Owning team"`. */
export interface JqlCustomField extends JqlNamed {
  /** `option` values are found by the option's id or name; see {@link JqlIssue.custom}. */
  kind: 'option' | 'number' | 'date' | 'user' | 'adf';
  clauseNames: readonly string[];
  options: readonly { id: string; value: string }[];
}

/** One step in the life of a field, for `was` and `changed`. Ids as strings; null is empty. */
export interface JqlChange {
  /** `status`, `assignee`, `priority`, `duedate` … */
  field: string;
  from: string | null;
  fromName: string | null;
  to: string | null;
  toName: string | null;
  /** Epoch milliseconds. */
  at: number;
  /** Account id. */
  by: string;
}

/** An issue as the search index has it. */
export interface JqlIssue {
  id: string;
  key: string;
  /** Number in the key, by which keys are ordered within a project. */
  number: number;
  project: JqlProject;
  type: JqlNamed & { subtask: boolean; hierarchyLevel: number };
  status: JqlStatus;
  /** `rank` 0 is the highest priority. */
  priority: JqlNamed & { rank: number };
  resolution: JqlNamed | null;
  securityLevel: JqlNamed | null;
  summary: string;
  /** Text of the document without markup; empty string where none. */
  description: string;
  /** Text of each comment. */
  comments: readonly string[];
  labels: readonly string[];
  /** Account ids. */
  assignee: string | null;
  reporter: string;
  creator: string;
  watchers: readonly string[];
  /** Epoch milliseconds. */
  created: number;
  updated: number;
  resolved: number | null;
  statusCategoryChanged: number;
  /** `2021-07-01`. */
  dueDate: string | null;
  parent: { id: string; key: string } | null;
  /** File names. */
  attachments: readonly string[];
  /** Changelog items, oldest first. */
  changes: readonly JqlChange[];
  /** Value of a custom field: id of the option, account id, number, date or plain text; null where empty. */
  custom(fieldId: string): string | number | null;
  /** Value of an issue property, for `issue.property[key].path`; undefined where absent. */
  property(key: string): unknown;
  /** Links seen from this issue to issues that the person may see; `description` is the type's inward or outward wording on this side. */
  links(): readonly { type: string; description: string; otherId: string; otherKey: string }[];
}

export interface JqlSite {
  /** Epoch milliseconds by the site's clock. */
  readonly now: number;
  /** IANA name of the person's zone: dates in JQL mean this zone. */
  readonly timeZone: string;
  /** Account id of the person; null for anonymous. */
  readonly currentUser: string | null;
  readonly projects: readonly JqlProject[];
  readonly issueTypes: readonly JqlNamed[];
  readonly statuses: readonly JqlStatus[];
  readonly priorities: readonly JqlNamed[];
  readonly resolutions: readonly JqlNamed[];
  readonly securityLevels: readonly JqlNamed[];
  readonly linkTypes: readonly { id: string; name: string; inward: string; outward: string }[];
  readonly users: readonly JqlUser[];
  readonly customFields: readonly JqlCustomField[];
  /** Every issue of the index that the person may see, oldest first. */
  issues(): Iterable<JqlIssue>;
  /** One of them by id or key (case does not matter); undefined where it does not exist or may not be seen. */
  issue(idOrKey: string): JqlIssue | undefined;
  /** Account ids of a group's members, for `membersOf`; undefined where there is no such group. */
  groupMembers(group: string): readonly string[] | undefined;
}
