import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { draftSlot } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';

const Look = v.object({
  revision: v.number(),
  /** When that revision was saved; epoch milliseconds by the server's clock. */
  savedAt: v.number(),
  /** When the page was left; epoch milliseconds by this browser's clock. */
  leftAt: v.number()
});
export type Look = v.InferOutput<typeof Look>;

/**
 * What this person saw of the postmortem at the last visit, in this browser; null at the first. What is seen now is
 * kept when the page is left.
 */
export function useLastLook(): Look | null {
  const { accountId } = useViewer();
  const { postmortem } = useEditing();
  const [slot] = useState(() => draftSlot([accountId, postmortem.id, 'last-look'], Look));
  const [last] = useState(() => slot.read());
  const seen = useRef(postmortem);
  useEffect(() => {
    seen.current = postmortem;
  }, [postmortem]);
  useEffect(() => {
    const leave = (): void =>
      slot.write({
        revision: seen.current.revision,
        savedAt: seen.current.updatedAt,
        leftAt: Date.now()
      });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [slot]);
  return last;
}
