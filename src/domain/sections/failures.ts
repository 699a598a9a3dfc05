/** What did not work as it should; each is answered by actions, or it stands out (R89, N4). */
import * as v from 'valibot';
import { isInPlay, type Action } from '../action';
import { ItemId, words } from '../fields';
import { QUESTIONS } from './questions';

export const Failure = v.object({
  id: ItemId,
  text: words(4_000),
  /** The question whose yes it is; null for one that was written by hand. */
  question: v.nullable(v.picklist(QUESTIONS))
});
export type Failure = v.InferOutput<typeof Failure>;

interface Answered {
  failures: readonly Failure[];
  actions: readonly Action[];
}

/**
 * The actions that answer a failure; one that was parked or dropped answers nothing.
 * @param failureId of the failure
 * @param actions of the same document
 */
export const answersTo = (failureId: string, actions: readonly Action[]): Action[] =>
  actions.filter((action) => isInPlay(action) && action.answers.includes(failureId));

/**
 * The failures, each with the actions that answer it, and the actions in play that answer no failure that there is.
 * @param document failures and actions
 */
export const coverageOf = ({
  failures,
  actions
}: Answered): { failures: { failure: Failure; actions: Action[] }[]; others: Action[] } => {
  const known = new Set(failures.map(({ id }) => id));
  return {
    failures: failures.map((failure) => ({ failure, actions: answersTo(failure.id, actions) })),
    others: actions.filter((action) => isInPlay(action) && !action.answers.some((id) => known.has(id)))
  };
};

/**
 * The failures that no action answers.
 * @param document failures and actions
 */
export const unanswered = ({ failures, actions }: Answered): Failure[] =>
  failures.filter(({ id }) => answersTo(id, actions).length === 0);

/**
 * The failures that would be without an answer if one action were dropped.
 * @param document failures and actions
 * @param actionId of the action to drop
 */
export const answeredOnlyBy = ({ failures, actions }: Answered, actionId: string): Failure[] =>
  failures.filter(({ id }) => {
    const [only, ...more] = answersTo(id, actions);
    return only?.id === actionId && more.length === 0;
  });
