import * as v from 'valibot';
import { Action } from '../../../../src/domain/action';
import type { FieldInput } from '../../shared/create-fields';
import { draftSlot, keptBelow, type DraftSlot } from '../../shared/drafts';

const Choice = v.object({ id: v.string(), label: v.string() });
const Input: v.GenericSchema<unknown, FieldInput> = v.union([
  v.null(),
  v.string(),
  Choice,
  v.array(Choice),
  v.array(v.string())
]);

/** What a ticket asks of every action besides who, when and where; the two of an exception each by itself. */
const Asked = v.object({
  criterion: v.string(),
  category: Action.entries.category,
  scope: Action.entries.scope,
  size: Action.entries.size,
  leader: v.nullable(v.string()),
  reason: v.string()
});
export type Asked = v.InferOutput<typeof Asked>;

/** What the form of one action holds. */
const ActionValues = v.object({
  id: v.string(),
  text: v.string(),
  /** Null: the proposed one. */
  project: v.nullable(v.object({ id: v.string(), key: v.string(), name: v.string() })),
  /** Null: the proposed one. */
  type: v.nullable(v.object({ id: v.string(), name: v.string() })),
  assignee: v.nullable(v.string()),
  dueDate: v.nullable(v.string()),
  /** What was given for the project's own fields, by field id; the rest is as stored. */
  inputs: v.record(v.string(), Input),
  /** Ids of the failures that it answers; null: those that are stored. */
  answers: v.optional(v.nullable(v.array(v.string())), null),
  /** What was given of these; the rest is as stored. */
  asked: v.optional(v.partial(Asked), {}),
  /** The action as it was when the form was opened; null for a new one, and in drafts of earlier versions. */
  opened: v.optional(v.nullable(Action), null),
  /** Revision that the person saw when the form was opened. */
  revision: v.number()
});
export type ActionValues = v.InferOutput<typeof ActionValues>;

const NEW = 'action-new';
const CHANGED = 'action-id-';

/** Opens the place of an unfinished new action. @param accountId whose @param postmortemId of which postmortem */
export const newActionSlot = (accountId: string, postmortemId: string): DraftSlot<ActionValues> =>
  draftSlot([accountId, postmortemId, NEW], ActionValues);

/** Opens the place of an unfinished change to an action. @param actionId which action */
export const actionSlot = (
  accountId: string,
  postmortemId: string,
  actionId: string
): DraftSlot<ActionValues> => draftSlot([accountId, postmortemId, CHANGED + actionId], ActionValues);

/**
 * Finds the form that was left unfinished at an earlier visit. One for a new action that got through, although nobody
 * heard of it, is done with; what was written in it since is a change to that action.
 * @param accountId whose
 * @param postmortemId of which postmortem
 * @param actions those that are there
 * @returns id of the action, `new` for another one, null for none
 */
export function unfinishedAction(
  accountId: string,
  postmortemId: string,
  actions: readonly Action[]
): string | null {
  const fresh = newActionSlot(accountId, postmortemId);
  const left = fresh.read();
  const made = actions.find(({ id }) => id === left?.id);
  if (left && !made) return 'new';
  if (left && made) {
    const isMade = left.text.trim() === made.text && (left.asked.criterion ?? '').trim() === made.criterion;
    if (!isMade) actionSlot(accountId, postmortemId, made.id).write(left);
    fresh.clear();
  }
  const ids = keptBelow([accountId, postmortemId, CHANGED]);
  return ids.find((id) => actionSlot(accountId, postmortemId, id).read() !== null) ?? null;
}
