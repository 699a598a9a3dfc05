import type { Action } from '../../../../src/domain/action';
import type { Verdict } from '../../../../src/domain/board';
import { useEditing } from '../../shared/editing';

/** What is said when an idea was decided on. */
const DONE: Readonly<Record<Verdict, string>> = {
  keep: 'Kept.',
  park: 'Parked. Should it come up again elsewhere, it returns.',
  drop: 'Dropped.',
  undecided: 'Back among the ideas.'
};

/**
 * Decides of an idea; to say the same again takes it back, as does undo.
 * @returns what is said of it
 */
export function useVerdict(): (action: Action, verdict: Verdict) => string {
  const { apply } = useEditing();
  return (action, verdict) => {
    const decided = action.verdict === verdict ? 'undecided' : verdict;
    apply([{ field: 'action', value: { ...action, verdict: decided } }], DONE[decided]);
    return DONE[decided];
  };
}
