import { useEffect, useRef, useState } from 'react';
import type { Present } from '../../../../src/domain/presence';
import { call } from '../../shared/api';
import { useEditing } from '../../shared/editing';
import { listenAgain, usePostmortemCache } from '../../shared/queries';
import { useViewer } from '../../shared/viewer';
import { channelOf } from './channel';
import { Presence } from './presence';
import { watchWhereabouts } from './whereabouts';

/** Who else has this postmortem open; lets them know of this person while the page is in sight. */
export function usePresence(): readonly Present[] {
  const { accountId } = useViewer();
  const { incident, postmortem, canEdit } = useEditing();
  const { refresh } = usePostmortemCache(incident.id);
  const { id: postmortemId, revision } = postmortem;
  const [people, setPeople] = useState<readonly Present[]>([]);
  const now = useRef({ revision, canEdit });
  useEffect(() => {
    now.current = { revision, canEdit };
  }, [revision, canEdit]);
  useEffect(() => {
    const presence = new Presence({
      accountId,
      tab: crypto.randomUUID(),
      channel: channelOf(postmortemId),
      watch: (whereabouts) => call('postmortem/watch', { postmortemId, presence: whereabouts }),
      now: () => Date.now(),
      random: () => Math.random(),
      onRevision: (newest) => {
        if (newest > now.current.revision) void refresh();
      },
      onRecovered: () => {
        listenAgain();
        void refresh();
      }
    });
    const look = (): void => {
      if (document.visibilityState === 'visible') presence.open();
      else presence.close();
    };
    const leave = (): void => presence.close();
    const forget = presence.subscribe(() => setPeople(presence.read()));
    const lookAway = watchWhereabouts(
      () => now.current.canEdit,
      (here) => presence.move(here)
    );
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    window.addEventListener('pagehide', leave);
    return () => {
      lookAway();
      forget();
      leave();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
      window.removeEventListener('pagehide', leave);
    };
  }, [accountId, postmortemId, refresh]);
  return people;
}
