import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { History, Revision } from '../../../../src/contract';
import { call } from '../../shared/api';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { lookAt, lookSlot, type Look } from '../catch-up/last-look';
import { changesByOthers, type OthersChange } from './changes-by-others';

/** Most pages of the history that are read for one look back; whoever was away for longer reads the history itself. */
const MOST_PAGES = 4;

/** What others changed while this person was away. */
export interface SinceLook {
  /** Epoch milliseconds. */
  leftAt: number;
  changes: OthersChange[];
  /** Counts them as seen. */
  settle: () => void;
}

/** What others changed since this person's last look in this browser; null where that is nothing, or unknown yet. */
export function useSinceLook(): SinceLook | null {
  const { accountId } = useViewer();
  const { postmortem, document: shown, settings } = useEditing();
  const { id, revision } = postmortem;
  const [slot] = useState(() => lookSlot(accountId, id));
  const [look, setLook] = useState<Look | null>(() => slot.read());
  /** The newest revision at the moment of coming back: what comes later is seen to come. */
  const [upTo, setUpTo] = useState(revision);
  const isAway = look !== null && look.revision < upTo;
  const { data } = useQuery({
    queryKey: ['since', id, look?.revision, upTo],
    queryFn: () => historyDownTo(id, look?.revision ?? 0, upTo),
    enabled: isAway,
    staleTime: Infinity
  });
  const changes = useMemo(
    () =>
      look && data
        ? changesByOthers(data.revisions, look.revision, upTo, {
            viewer: accountId,
            document: shown,
            settings,
            isComplete: data.before === null
          })
        : [],
    [accountId, data, look, settings, shown, upTo]
  );
  const now = useRef({ postmortem, isUnseen: changes.length > 0 });
  useEffect(() => {
    now.current = { postmortem, isUnseen: changes.length > 0 };
  });
  useEffect(() => {
    let seen: Look | null = null;
    const turn = (): void => {
      const { postmortem: newest, isUnseen } = now.current;
      if (document.visibilityState !== 'visible') {
        seen = lookAt(newest);
        return;
      }
      // What was there to be seen and was not settled stays so.
      if (seen && !isUnseen) setLook(seen);
      setUpTo(newest.revision);
    };
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, []);
  if (!look || changes.length === 0) return null;
  return {
    leftAt: look.leftAt,
    changes,
    settle: () => {
      const seen = lookAt(postmortem);
      slot.write(seen);
      setLook(seen);
    }
  };
}

/** Pages of the history until what is wanted is in them. */
async function historyDownTo(postmortemId: string, since: number, upTo: number): Promise<History> {
  const revisions: Revision[] = [];
  let before: number | null = upTo + 1;
  for (let page = 0; page < MOST_PAGES && before !== null && before > since + 1; page += 1) {
    const history: History = await call('postmortem/history', { postmortemId, before });
    revisions.push(...history.revisions);
    before = history.before;
  }
  return { revisions, before };
}
