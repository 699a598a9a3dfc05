import { useState } from 'react';
import * as v from 'valibot';
import { draftSlot } from '../../shared/drafts';
import { useViewer } from '../../shared/viewer';

/**
 * Keeps a reason that somebody began to write for an incident, also before it has a postmortem.
 * @param incidentId whose
 * @param name of the text, the same at every visit
 * @returns the text, what replaces it, and what forgets it
 */
export function useKeptText(
  incidentId: string,
  name: string
): [text: string, write: (text: string) => void, forget: () => void] {
  const { accountId } = useViewer();
  const [slot] = useState(() => draftSlot([accountId, `incident-${incidentId}`, name], v.string()));
  const [text, setText] = useState(() => slot.read() ?? '');
  const write = (next: string): void => {
    setText(next);
    if (next.trim()) slot.write(next);
    else slot.clear();
  };
  return [text, write, () => slot.clear()];
}
