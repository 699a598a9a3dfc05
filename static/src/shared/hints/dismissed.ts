import { useMemo } from 'react';
import { useEditing } from '../editing';

/** Fingerprints of the findings that somebody dismissed in this postmortem. */
export function useDismissed(): ReadonlySet<string> {
  const { dismissals } = useEditing().document;
  return useMemo(() => new Set(dismissals.map(({ id }) => id)), [dismissals]);
}
