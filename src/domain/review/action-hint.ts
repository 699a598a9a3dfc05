/** What the review says of an action, beyond its words: what the team stated of it counts for more. */
import type { Action } from '../action';
import type { Edit } from '../edit';
import { reviewAction, type ActionFinding } from './review';

type Stated = Pick<Action, 'text' | 'scope' | 'size' | 'exception' | 'verdict'>;

/**
 * The finding that is left on an action; null where there is none, where the team answered it by stating its scope or
 * its size, and where the action was parked or dropped.
 * @param action as the team has it
 */
export const actionHint = (action: Stated): ActionFinding | null => {
  if (action.verdict === 'park' || action.verdict === 'drop') return null;
  const finding = reviewAction(action.text);
  return finding && isAnswered(finding, action) ? null : finding;
};

const isAnswered = ({ class: found }: ActionFinding, { scope, size, exception }: Stated): boolean =>
  (found === 'exact-recurrence-only' && scope === 'class') ||
  (found === 'too-big' && (size === 'two-weeks' || exception !== null));

/**
 * Whether an idea is worth keeping as a learning rather than as an action (R85): a habit, or something told.
 * @param finding on the idea
 */
export const isLearning = ({ belongsToLearnings, class: found }: ActionFinding): boolean =>
  belongsToLearnings || found === 'not-actionable';

/**
 * Whether a sentence is what learnings are for: a habit, which was no action (R85), is not found fault with again there.
 * @param sentence of a learning
 */
export const isHabit = (sentence: string): boolean => reviewAction(sentence)?.belongsToLearnings ?? false;

/**
 * Moves an idea to the learnings. The failures that it answered keep no trace of it: a learning answers none.
 * @param action its id and words
 * @param learningId given to the learning
 * @param isStored false for an idea that is still being written, of which there is nothing to take out
 */
export const toLearnings = (
  { id, text }: Pick<Action, 'id' | 'text'>,
  learningId: string,
  isStored: boolean
): Edit[] => [
  { field: 'learning', value: { id: learningId, kind: 'learning', text: text.trim() } },
  // Last, so that whoever takes the move back is led to the action.
  ...(isStored ? [{ field: 'action-removed' as const, value: id }] : [])
];
