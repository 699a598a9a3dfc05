/** Which action answers which failure (R89, N4). */
import type { Action } from '../action';
import type { PostmortemDocument } from '../postmortem';
import type { Failure } from '../sections/failures';

type Answered = Pick<PostmortemDocument, 'failures' | 'actions'>;

export interface Coverage {
  failures: { failure: Failure; actions: Action[] }[];
  /** Those that answer no failure that there is. */
  others: Action[];
}

/**
 * The failures, each with the actions that answer it.
 * @param document failures and actions
 */
export const coverageOf = ({ failures, actions }: Answered): Coverage => {
  const known = new Set(failures.map(({ id }) => id));
  return {
    failures: failures.map((failure) => ({
      failure,
      actions: actions.filter(({ answers }) => answers.includes(failure.id))
    })),
    others: actions.filter(({ answers }) => !answers.some((id) => known.has(id)))
  };
};

/**
 * The failures that would be without an answer if one action were dropped.
 * @param document failures and actions
 * @param actionId of the action to drop
 */
export const answeredOnlyBy = (document: Answered, actionId: string): Failure[] =>
  coverageOf(document)
    .failures.filter(({ actions: [only, ...more] }) => only?.id === actionId && more.length === 0)
    .map(({ failure }) => failure);
