/** An action item: an idea until its ticket is made. */
import * as v from 'valibot';
import { AccountId, Day, Foreign, ItemId, JiraId, Remark, words } from './fields';

/** Where an action's ticket will be created, as read from the project's create screen. */
export const TicketTarget = v.object({
  projectId: JiraId,
  projectKey: v.pipe(v.string(), v.maxLength(64), v.regex(/^\w+$/)),
  typeId: JiraId,
  typeName: words(255),
  /** False where the project's create screen lacks the due date; Afterword then keeps the date itself. */
  dueDateOnScreen: v.boolean(),
  /** The priority that the site's settings name, where the create screen allows it; else null, and Jira gives its own. */
  priorityId: v.optional(v.nullable(JiraId), null),
  /** False where the project's create screen takes no labels. */
  labelsOnScreen: v.optional(v.boolean(), false),
  /** Values for the project's further required fields, by field id, in the form that Jira's create call takes. */
  fields: v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/i)), Foreign)
});
export type TicketTarget = v.InferOutput<typeof TicketTarget>;

/** What kind of change an action makes. */
export const ACTION_CATEGORIES = [
  'investigate',
  'mitigate',
  'repair',
  'detect',
  'prevent',
  'process'
] as const;

/** How much it covers: the exact repeat only, every failure of that kind, or a rewrite of the system (R86). */
export const ACTION_SCOPES = ['instance', 'class', 'rewrite'] as const;

/** How long it takes: what is larger than two weeks needs a leader's exception (R84). */
export const ACTION_SIZES = ['two-weeks', 'longer'] as const;

/** What was decided of an idea on the board (R90): only what is kept becomes a ticket; what is parked may come back. */
export const VERDICTS = ['undecided', 'keep', 'park', 'drop'] as const;

/** Effort and impact in percent of the board's width and height. */
const Percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
export const BoardPlace = v.object({ effort: Percent, impact: Percent });
export type BoardPlace = v.InferOutput<typeof BoardPlace>;

/** A leader lets an action take longer than two weeks, and answers for it from then on (R84). */
export const SizeException = v.object({ leader: AccountId, reason: Remark });
export type SizeException = v.InferOutput<typeof SizeException>;

export const Action = v.object({
  id: ItemId,
  text: words(4_000),
  assignee: v.nullable(AccountId),
  dueDate: v.nullable(Day),
  target: v.nullable(TicketTarget),
  /** Ids of the failures that it answers (N4); one that is gone counts for nothing. */
  answers: v.pipe(v.array(ItemId), v.maxLength(100)),
  /** How we will know that it worked (R87). */
  criterion: Remark,
  category: v.nullable(v.picklist(ACTION_CATEGORIES)),
  scope: v.nullable(v.picklist(ACTION_SCOPES)),
  size: v.nullable(v.picklist(ACTION_SIZES)),
  /** For one that is larger than two weeks. */
  exception: v.nullable(SizeException),
  verdict: v.picklist(VERDICTS),
  /** Where it lies on the board; null where nobody has put it there. */
  place: v.nullable(BoardPlace)
});
export type Action = v.InferOutput<typeof Action>;

/**
 * An action of which nothing is known but its words.
 * @param id given by whoever adds it
 * @param text what it says
 * @param answers ids of the failures that it answers
 */
export const newIdea = (id: string, text: string, answers: readonly string[] = []): Action => ({
  id,
  text,
  assignee: null,
  dueDate: null,
  target: null,
  answers: [...answers],
  criterion: '',
  category: null,
  scope: null,
  size: null,
  exception: null,
  verdict: 'undecided',
  place: null
});

/** True for an idea that is still in play: neither parked nor dropped. @param action any action */
export const isInPlay = ({ verdict }: Pick<Action, 'verdict'>): boolean =>
  verdict === 'undecided' || verdict === 'keep';

/** What a ticket knows nothing of. */
const UNKNOWN_TO_TICKETS = { answers: [], place: null };

/**
 * Ids of the actions that a ticket would have to follow: added, removed, or changed in more than the failures that
 * they answer and their place on the board, of which a ticket knows nothing.
 * @param before actions of a document
 * @param after actions of the same document, changed
 */
export const changedForTickets = (before: readonly Action[], after: readonly Action[]): string[] => {
  const [old, changed] = [before, after].map(
    (actions) =>
      new Map(actions.map((action) => [action.id, JSON.stringify({ ...action, ...UNKNOWN_TO_TICKETS })]))
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...changed.keys()])].filter((id) => old.get(id) !== changed.get(id));
};
