import { useDeferredValue, useMemo } from 'react';
import { hintsIn, type PlacedHint } from '../../../../src/domain/review/hints-left';
import { useEditing } from '../../shared/editing';

/** What the review finds in the postmortem and nobody dismissed; it never holds up what is typed meanwhile. */
export function useHintsLeft(): PlacedHint[] {
  const { document, postmortem } = useEditing();
  const settled = useDeferredValue(document);
  const { tickets } = postmortem;
  return useMemo(() => {
    const made = tickets.filter(({ state }) => state === 'created' || state === 'pending');
    return hintsIn(settled, new Set(made.map(({ actionId }) => actionId)));
  }, [settled, tickets]);
}
