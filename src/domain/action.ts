/** An action item: an idea until its ticket is made. */
import * as v from 'valibot';
import { AccountId, Day, ItemId, JiraId, words } from './fields';

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

export const Action = v.object({
  id: ItemId,
  text: words(4_000),
  assignee: v.nullable(AccountId),
  dueDate: v.nullable(Day),
  target: v.nullable(TicketTarget),
  /** Ids of the failures that it answers (N4); one that is gone counts for nothing. */
  answers: v.pipe(v.array(ItemId), v.maxLength(100))
});
export type Action = v.InferOutput<typeof Action>;

/**
 * Ids of the actions that a ticket would have to follow: added, removed, or changed in more than the failures that
 * they answer, of which a ticket knows nothing.
 * @param before actions of a document
 * @param after actions of the same document, changed
 */
export const changedForTickets = (before: readonly Action[], after: readonly Action[]): string[] => {
  const [old, changed] = [before, after].map(
    (actions) => new Map(actions.map((action) => [action.id, JSON.stringify({ ...action, answers: [] })]))
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...changed.keys()])].filter((id) => old.get(id) !== changed.get(id));
};
