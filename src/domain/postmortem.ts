import * as v from 'valibot';

/** Account id of an Atlassian user; names are never stored. */
const AccountId = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^[\x21-\x7e]+$/));

/**
 * What somebody wrote. Null characters and halves of surrogate pairs are no text, and a database that looks into JSON
 * refuses the whole of it for one of them.
 */
const words = (atMost: number) =>
  v.pipe(
    v.string(),
    v.maxLength(atMost),
    v.transform((text) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd'))
  );

/** Jira's own number of a project or a type, as text. */
const JiraId = v.pipe(v.string(), v.maxLength(32), v.regex(/^\d+$/));

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
  projectId: JiraId,
  projectKey: v.pipe(v.string(), v.maxLength(64), v.regex(/^\w+$/)),
  typeId: JiraId,
  typeName: v.pipe(v.string(), v.maxLength(255)),
  /** False where the project's create screen lacks the due date; Afterword then keeps the date itself. */
  dueDateOnScreen: v.boolean(),
  /** Values for the project's further required fields, by field id, in the form that Jira's create call takes. */
  fields: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/i)), v.unknown())
});
export type TicketTarget = v.InferOutput<typeof TicketTarget>;

/** An action item: an idea until its ticket is made. */
export const Action = v.object({
  /** Given once by whoever adds the action, so that a save which is repeated adds it once; the same text in every engine. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w-]+$/)),
  text: words(4_000),
  assignee: v.nullable(AccountId),
  dueDate: v.nullable(Day),
  target: v.nullable(TicketTarget)
});
export type Action = v.InferOutput<typeof Action>;

/** More than anybody follows through; the schema needs some end. */
export const MAX_ACTIONS = 200;

/** The version that this code writes and reads. */
export const DOCUMENT_VERSION = 1;

/** What the team writes. State that others compute (tickets, times to detect …) is not part of it. */
export const PostmortemDocument = v.object({
  version: v.literal(DOCUMENT_VERSION),
  summary: words(100_000),
  severity: Severity,
  owner: AccountId,
  milestones: Milestones,
  actions: v.pipe(v.array(Action), v.maxLength(MAX_ACTIONS))
});
export type PostmortemDocument = v.InferOutput<typeof PostmortemDocument>;
