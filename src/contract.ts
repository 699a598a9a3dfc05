/** The calls that a surface may make: request and answer of each, typed for both sides. Entry parses requests with these schemas. */
import * as v from 'valibot';
import type { FieldProblem } from './domain/action-ticket';
import { Edit } from './domain/edit';
import type { Measures } from './domain/measures';
import { Milestones, PostmortemDocument, Severity } from './domain/postmortem';
import type { Result } from './domain/result';

export { ACTION_PROPERTY } from './domain/ticket-draft';
export type { FieldProblem, Measures };

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** Issue id or key, as the surface knows it. */
const IssueRef = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255));

export { Edit };

export const requests = {
  /** Everything that the panel or the macro shows of one incident. */
  'postmortem/read': v.object({ incident: IssueRef }),
  /** Starts the incident's postmortem; a second start answers the first one. */
  'postmortem/start': v.object({
    incident: IssueRef,
    summary: PostmortemDocument.entries.summary,
    severity: Severity,
    owner: PostmortemDocument.entries.owner,
    milestones: Milestones
  }),
  /** Saves edits made on `revision`. Edits of fields that nobody else changed since are merged. */
  'postmortem/edit': v.object({
    postmortemId: Id,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    edits: v.pipe(v.array(Edit), v.minLength(1), v.maxLength(50))
  }),
  /** Makes one linked ticket of each action named that has none yet. Safe to repeat. */
  'actions/create-tickets': v.object({
    postmortemId: Id,
    actionIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(150))
  }),
  /** Open actions of every postmortem whose tickets this viewer may see, overdue ones first. */
  'actions/open': v.object({
    /** Project keys to narrow to; empty for all. */
    projects: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(50))
  })
} as const;

export type CallKey = keyof typeof requests;
export type CallRequest<K extends CallKey> = v.InferOutput<(typeof requests)[K]>;

export interface IncidentView {
  id: string;
  key: string;
  summary: string;
  projectId: string;
  projectKey: string;
  typeName: string;
  statusName: string;
  /** Jira's status category key. */
  statusCategory: 'new' | 'indeterminate' | 'done';
  priorityName: string | null;
  /** Proposed from the priority (R2): P1 to P4 become 1 to 4. */
  proposedSeverity: Severity;
  /** Epoch milliseconds. */
  created: number;
}

/** A ticket as Jira has it now, seen with the viewer's rights. */
export interface TicketView {
  id: string;
  key: string;
  /** `Created` right after Afterword made the ticket: Jira tells the status's own name with the next reading. */
  statusName: string;
  statusCategory: 'new' | 'indeterminate' | 'done';
  /** Account id, or null where nobody is assigned. */
  assignee: string | null;
  assigneeName: string | null;
  dueDate: string | null;
}

/** `none`: still an idea. `pending`: being created, perhaps by someone else. `created`: made; `ticket` is null where this viewer may not see it. `failed`: Jira refused, in `problem`. */
export interface ActionTicketState {
  actionId: string;
  state: 'none' | 'pending' | 'created' | 'failed';
  ticket: TicketView | null;
  /** What Jira said, field by field, in its words. */
  problem: FieldProblem[];
}

export interface PostmortemView {
  id: string;
  /** Counts up by one with each saved change. */
  revision: number;
  document: PostmortemDocument;
  measures: Measures;
  /** Milestones that contradict each other, in words. */
  contradictions: string[];
  tickets: ActionTicketState[];
  /** Epoch milliseconds of the last change, and who made it. */
  updatedAt: number;
  updatedBy: string;
}

export interface IncidentPostmortem {
  incident: IncidentView;
  /** False: this viewer reads everything and changes nothing. */
  canEdit: boolean;
  postmortem: PostmortemView | null;
}

export interface OpenAction {
  postmortemId: string;
  actionId: string;
  /** What the postmortem says; the ticket's own summary where this viewer may not see the incident. */
  text: string;
  /** Empty, as the key is, where this viewer may not see the incident. */
  incidentId: string;
  incidentKey: string;
  ticket: TicketView;
  /** The ticket's due date, or Afterword's own where Jira has none, as with a project that has none on its screen. */
  dueDate: string | null;
  /** Days past due by the viewer's calendar; 0 when due today or later. */
  daysOverdue: number;
}

export interface OpenActions {
  actions: OpenAction[];
  open: number;
  overdue: number;
  /** Epoch milliseconds at which this was read. */
  asOf: number;
}

/** Answers by call. Every answer crosses as a Result; the UI unwraps it in one place. */
export interface Answers {
  'postmortem/read': IncidentPostmortem;
  'postmortem/start': IncidentPostmortem;
  'postmortem/edit': PostmortemView;
  'actions/create-tickets': PostmortemView;
  'actions/open': OpenActions;
}

/** The definitions that `makeResolver` and `makeInvoke` share. */
export type Contract = { [K in CallKey]: (request: CallRequest<K>) => Promise<Result<Answers[K]>> };

/** Realtime channel on which a postmortem's new revision is announced; the payload is a revision and nothing else. */
export const revisionChannel = (postmortemId: string): string => `postmortem-${postmortemId}`;

/** Realtime payload. */
export interface RevisionAnnouncement {
  revision: number;
}
