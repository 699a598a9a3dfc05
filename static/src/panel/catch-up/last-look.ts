import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import type { PostmortemView } from '../../../../src/contract';
import { draftSlot, type DraftSlot } from '../../shared/drafts';
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
 * The place in this browser where somebody's last look at a postmortem is kept. Other browsers know nothing of it: that
 * costs no call, and whoever looks with a second one is told more rather than less.
 * @param accountId of whoever looks
 * @param postmortemId at what
 */
export const lookSlot = (accountId: string, postmortemId: string): DraftSlot<Look> =>
  draftSlot([accountId, postmortemId, 'last-look'], Look);

/**
 * What this person saw of the postmortem at the last visit, in this browser; null at the first. What is seen now is
 * kept when the page is left, or goes out of sight: what comes in meanwhile is not seen.
 */
export function useLastLook(): Look | null {
  const { accountId } = useViewer();
  const { postmortem } = useEditing();
  const [slot] = useState(() => lookSlot(accountId, postmortem.id));
  const [last] = useState(() => slot.read());
  const newest = useRef(postmortem);
  const seen = useRef(postmortem);
  useEffect(() => {
    newest.current = postmortem;
    if (document.visibilityState === 'visible') seen.current = postmortem;
  }, [postmortem]);
  useEffect(() => {
    const leave = (): void => slot.write(lookAt(seen.current));
    const turn = (): void => {
      if (document.visibilityState === 'visible') seen.current = newest.current;
      else leave();
    };
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [slot]);
  return last;
}

/**
 * What somebody sees who looks at this moment.
 * @param postmortem as it is shown
 */
export const lookAt = ({ revision, updatedAt }: Pick<PostmortemView, 'revision' | 'updatedAt'>): Look => ({
  revision,
  savedAt: updatedAt,
  leftAt: Date.now()
});
