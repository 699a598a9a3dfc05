import * as v from 'valibot';

/** Account id of an Atlassian user; names are never stored. */
const AccountId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

/** Epoch milliseconds. */
const Instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

/** Four classes, 1 the worst; the words for each are settings. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export const Severity = v.picklist(SEVERITIES);
export type Severity = v.InferOutput<typeof Severity>;

/** The five milestones of an incident in the order in which they ought to happen. */
export const MILESTONES = ['failure', 'detection', 'response', 'mitigation', 'resolution'] as const;
export type Milestone = (typeof MILESTONES)[number];

export const Milestones = v.object({
  failure: v.nullable(Instant),
  detection: v.nullable(Instant),
  response: v.nullable(Instant),
  mitigation: v.nullable(Instant),
  resolution: v.nullable(Instant)
});
export type Milestones = v.InferOutput<typeof Milestones>;

/** A calendar day, `YYYY-MM-DD`, that exists: not the 30th of February. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('Use a date such as 2026-03-15.'),
  v.check(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8)),
    'There is no such day.'
  )
);

/** Where an action's ticket will be created, as read from the project's create screen. */
export const TicketTarget = v.object({
  projectId: v.pipe(v.string(), v.regex(/^\d+$/)),
  projectKey: v.pipe(v.string(), v.maxLength(64)),
  typeId: v.pipe(v.string(), v.regex(/^\d+$/)),
  typeName: v.pipe(v.string(), v.maxLength(255)),
  /** False where the project's create screen lacks the due date; Afterword then keeps the date itself. */
  dueDateOnScreen: v.boolean(),
  /** Values for the project's further required fields, by field id, in the form that Jira's create call takes. */
  fields: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/i)), v.unknown())
});
export type TicketTarget = v.InferOutput<typeof TicketTarget>;

/** An action item: an idea until its ticket is made. */
export const Action = v.object({
  /** Given once by whoever adds the action, so that a save which is repeated adds it once. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  text: v.pipe(v.string(), v.maxLength(4_000)),
  assignee: v.nullable(AccountId),
  dueDate: v.nullable(Day),
  target: v.nullable(TicketTarget)
});
export type Action = v.InferOutput<typeof Action>;

/** More than anybody follows through; the schema needs some end. */
export const MAX_ACTIONS = 200;

/** The version that this code writes; see docs/decisions for how documents migrate. */
export const DOCUMENT_VERSION = 1;

/** What the team writes. State that others compute (tickets, times to detect …) is not part of it. */
export const PostmortemDocument = v.object({
  version: v.literal(DOCUMENT_VERSION),
  summary: v.pipe(v.string(), v.maxLength(100_000)),
  severity: Severity,
  owner: AccountId,
  milestones: Milestones,
  actions: v.pipe(v.array(Action), v.maxLength(MAX_ACTIONS))
});
export type PostmortemDocument = v.InferOutput<typeof PostmortemDocument>;
