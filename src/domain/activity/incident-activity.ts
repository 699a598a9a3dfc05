/** What Jira remembers of an incident. Read by the panel as its reader, and never stored as a whole. */

/** One changed field. */
export interface ActivityChange {
  /** Of the changelog entry; changes that were saved together share it. */
  id: string;
  /** Epoch milliseconds. */
  at: number;
  /** Account id; null where Jira does not say. */
  by: string | null;
  /** Field id where the field has one, such as `status` or `assignee`; else the name, such as `Link`. */
  field: string;
  /** As Jira shows them; null where that side is empty. */
  from: string | null;
  to: string | null;
  /** The ids behind them: account ids of an assignee, status ids of a status. */
  fromId: string | null;
  toId: string | null;
}

export interface ActivityComment {
  id: string;
  at: number;
  by: string | null;
  /** Plain text, a line for each block. */
  text: string;
  /** True where Jira shows it to some people only: the document is read by more, so it is taken over knowingly or not at all. */
  restricted: boolean;
}

export interface ActivityAttachment {
  id: string;
  at: number;
  by: string | null;
  filename: string;
  mimeType: string;
}

export interface ActivityLink {
  key: string;
  summary: string;
  /** Epoch milliseconds; null where Jira did not tell. */
  created: number | null;
  /** What this incident is to the other one, such as `relates to` or `is blocked by`. */
  relation: string;
}

/** Everything oldest first. */
export interface IncidentActivity {
  key: string;
  summary: string;
  created: number;
  reporter: string | null;
  changes: readonly ActivityChange[];
  comments: readonly ActivityComment[];
  attachments: readonly ActivityAttachment[];
  links: readonly ActivityLink[];
  /** Where there is more than was read. */
  truncated: { changes: boolean; comments: boolean };
}

/** True where an assignee was set, whoever was it before. @param change a change of any field */
export const isAssignment = ({ field, to, toId }: ActivityChange): boolean =>
  field === 'assignee' && (to ?? toId) !== null;

/** Changes carry a status' name and not its category; these names stand for an end on most sites. */
const DONE =
  /^(?:.*\s)?(?:done|closed|resolved|completed?|fixed|finished|cancell?ed|erledigt|geschlossen|behoben|gelöst|fertig)$/i;

/** True where the incident came to an end by this change of status. @param change a change of any field */
export const isEnd = ({ field, to }: ActivityChange): boolean =>
  field === 'status' && to !== null && DONE.test(to.trim());
