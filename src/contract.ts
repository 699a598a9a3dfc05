/** The calls that a surface may make: request and answer of each, typed for both sides. Entry parses requests with these schemas. */
import * as v from 'valibot';
import type { Action } from './domain/action';
import type { FieldProblem } from './domain/action-ticket';
import type { Edit, StoredEdit } from './domain/edit';
import type { TicketLedger } from './domain/ledger/shown';
import { LifeStep, type LifeState } from './domain/life/life';
import { Milestones } from './domain/milestones';
import type { Resembled } from './domain/parked/returning';
import { PostmortemDocument } from './domain/postmortem';
import { Whereabouts, type Present } from './domain/presence';
import { Severity } from './domain/severity';
import { BasedEdit } from './domain/merge/based-edit';
import type { AppError, Result } from './domain/result';
import type { Settings } from './domain/settings';

export { ACTION_PROPERTY } from './domain/ticket-draft';
export type { FieldProblem, TicketLedger };

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** Issue id or key, as the surface knows it. */
const IssueRef = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255));
const Revision = v.pipe(v.number(), v.integer(), v.minValue(1));

export { BasedEdit, type Edit, type StoredEdit };

/** Most edits of one call: what is pasted from a chat log arrives at once. */
export const MAX_EDITS = 300;

const { summary, owner, nearMiss, zone } = PostmortemDocument.entries;

export const requests = {
  /** Everything that the panel or the macro shows of one incident. */
  'postmortem/read': v.object({ incident: IssueRef }),
  /** Starts the incident's postmortem; a second start answers the first one. */
  'postmortem/start': v.object({
    incident: IssueRef,
    summary,
    severity: Severity,
    owner,
    milestones: Milestones,
    nearMiss: v.optional(nearMiss, false),
    zone: v.optional(zone, null)
  }),
  /**
   * Saves edits made on `revision`. They are merged with what others changed since; where that cannot be, the answer is
   * a `Conflict` and nothing is saved.
   */
  'postmortem/edit': v.object({
    postmortemId: Id,
    revision: Revision,
    edits: v.pipe(v.array(BasedEdit), v.minLength(1), v.maxLength(MAX_EDITS)),
    /** The same whenever this call is repeated, so that it is done once. */
    operation: v.optional(Id)
  }),
  /**
   * Moves the incident's postmortem on in its life: into review, published, waived, reopened … Of an incident that
   * has none yet only `waive` may be asked. `revision` is the one on which the step was decided, null for none.
   */
  'postmortem/advance': v.object({
    incident: IssueRef,
    revision: v.nullable(Revision),
    step: LifeStep,
    /** For a waiver without a document; the proposed one where nothing is said. */
    severity: v.optional(Severity)
  }),
  /** Makes an incident without a postmortem share the one of a linked incident (R32). */
  'postmortem/join': v.object({ incident: IssueRef, postmortemId: Id }),
  /** Takes the incident out of the postmortem that it joined. */
  'postmortem/leave': v.object({ incident: IssueRef }),
  /** Who changed what, the latest first (R77). */
  'postmortem/history': v.object({
    postmortemId: Id,
    /** Only revisions before this one; null from the newest on. */
    before: v.nullable(Revision)
  }),
  /** What Afterword knows of an issue, for the panel beside it: an action's ticket, an incident, or neither. */
  'ticket/read': v.object({ issue: IssueRef }),
  /** Says that the caller has the postmortem open, and asks who else has and whether there is anything new. */
  'postmortem/watch': v.object({ postmortemId: Id, presence: Whereabouts }),
  /** Makes one linked ticket of each action named that has none yet. Safe to repeat. */
  'actions/create-tickets': v.object({
    postmortemId: Id,
    actionIds: v.pipe(v.array(Id), v.minLength(1), v.maxLength(150))
  }),
  /** Ideas that were parked in other postmortems and come up again in this one (R90). */
  'ideas/parked': v.object({ postmortemId: Id }),
  /** Takes an issue that exists already as an action's ticket. Safe to repeat. */
  'actions/link-existing': v.object({ postmortemId: Id, actionId: Id, issue: IssueRef }),
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
  /** Proposed from the priority (R2), as the settings say. */
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
  /** What became of it; null where the ledger has not seen it yet, or this viewer may not see it. */
  ledger: TicketLedger | null;
}

/** A postmortem as it is stored; what others can compute from it, they compute with the rules in `domain`. */
export interface PostmortemView {
  id: string;
  /** The incident that it was started on. */
  home: IncidentRef;
  /** Counts up by one with each saved change. */
  revision: number;
  document: PostmortemDocument;
  /** Epoch milliseconds of the last change, and who made it. */
  updatedAt: number;
  updatedBy: string;
  /** Which call of `postmortem/edit` made this revision; null where none did that names itself. */
  operation: string | null;
}

/** Others changed the same: with what they made of it, so that whoever has to choose sees both. */
export interface Conflict extends AppError {
  code: 'conflict';
  theirs: PostmortemView;
}

/** True for a conflict that carries the other version. @param error as a call answers it */
export const isConflict = (error: AppError): error is Conflict => 'theirs' in error;

export interface IncidentRef {
  id: string;
  key: string;
}

/** A postmortem with its tickets as this viewer may see them. */
export interface PostmortemWithTickets extends PostmortemView {
  tickets: ActionTicketState[];
}

/** The postmortem of an incident linked to this one, which this one may join. */
export interface LinkedPostmortem {
  postmortemId: string;
  home: IncidentRef & { summary: string };
  state: LifeState;
}

export interface IncidentPostmortem {
  incident: IncidentView;
  /** False: this viewer reads everything and changes nothing. */
  canEdit: boolean;
  /** Also where it only is waived: then its state says so. */
  postmortem: PostmortemWithTickets | null;
  /** Incidents that share it beside its home, as far as this viewer may see them. */
  joined: IncidentRef[];
  /** Where there is no postmortem: those of linked incidents. */
  linked: LinkedPostmortem[];
  /** Every list, limit, word and policy of this site. */
  settings: Settings;
}

/** One saved change. */
export interface Revision {
  revision: number;
  /** Epoch milliseconds. */
  at: number;
  /** Account id. */
  by: string;
  edits: StoredEdit[];
}

export interface History {
  revisions: Revision[];
  /** What to ask next as `before`; null where this was the beginning. */
  before: number | null;
}

/** What whoever looks on asks for again and again. */
export interface Watched {
  /** The newest one. */
  revision: number;
  /** Others who were seen a moment ago, each once, the latest first. */
  people: Present[];
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

/** An idea that was parked elsewhere and comes up again. */
export interface ReturnedIdea {
  /** The idea of this postmortem that it resembles, or the failure that it might answer. */
  like: Resembled;
  /** As it was parked last; shortened where it is long. */
  text: string;
  /** In how many other postmortems that this viewer may see it was parked. */
  count: number;
  /** Where it was parked last. */
  incident: IncidentRef;
  postmortemId: string;
}

export interface ParkedIdeas {
  /** Those parked most often first. */
  ideas: ReturnedIdea[];
}

/** What the postmortem says of an action, for whoever may see its incident. */
export interface ActionOrigin {
  incident: IncidentRef & { summary: string };
  state: LifeState;
  /** Null where the action is gone from its postmortem. */
  action: Pick<Action, 'text' | 'criterion' | 'category' | 'scope'> | null;
  /** What the failures say that it answers. */
  failures: string[];
}

/** One action whose ticket an issue is. */
export interface ActionStanding {
  postmortemId: string;
  actionId: string;
  /** Null where this viewer may not see the incident; then the ticket is all that is told. */
  origin: ActionOrigin | null;
  /** Account id of who answers for it, or null where nobody is known to (R36). */
  lead: string | null;
  /** `YYYY-MM-DD`: Jira's, or the one agreed where Jira has none. */
  dueDate: string;
  /** `YYYY-MM-DD`, as agreed when the ticket was made. */
  agreed: string;
}

/** How the postmortem that an incident has, or shares, stands. */
export interface PostmortemStanding {
  /** The incident that it was started on: the issue itself, or the one whose postmortem it shares. */
  home: IncidentRef & { summary: string };
  state: LifeState;
  /** Account id. */
  owner: string;
  /** Epoch milliseconds of the review, or by when it is due; null where neither is known, or it is behind. */
  review: { kind: 'planned' | 'due'; at: number } | null;
  /** Of the tickets that this viewer may see, and the actions that have none and are not put aside. */
  actions: { open: number; overdue: number; done: number; withoutTicket: number };
}

/** What Afterword knows of an issue. */
export interface IssueStanding {
  issue: IncidentRef;
  /** The issue as a ticket, where it is one of an action. */
  ticket: TicketView;
  /** What became of it as an action's ticket; null where it is none, or the ledger has not seen it yet. */
  ledger: TicketLedger | null;
  /** The actions whose ticket it is; several, where an existing issue was taken for more than one. */
  actions: ActionStanding[];
  postmortem: PostmortemStanding | null;
  /** Of an incident without a postmortem: what the policy says, in a sentence. */
  expectation: string | null;
}

/** Answers by call. Every answer crosses as a Result; the UI unwraps it in one place. */
export interface Answers {
  'postmortem/read': IncidentPostmortem;
  'postmortem/start': IncidentPostmortem;
  /** Without tickets: saving is frequent, and they did not change by it. */
  'postmortem/edit': PostmortemView;
  'postmortem/advance': PostmortemView;
  'postmortem/join': IncidentPostmortem;
  'postmortem/leave': IncidentPostmortem;
  'postmortem/history': History;
  'ticket/read': IssueStanding;
  'postmortem/watch': Watched;
  'actions/create-tickets': PostmortemWithTickets;
  'ideas/parked': ParkedIdeas;
  'actions/link-existing': PostmortemWithTickets;
  'actions/open': OpenActions;
}

/** The definitions that `makeResolver` and `makeInvoke` share. */
export type Contract = { [K in CallKey]: (request: CallRequest<K>) => Promise<Result<Answers[K]>> };
