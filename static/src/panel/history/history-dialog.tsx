import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Revision } from '../../../../src/contract';
import { call } from '../../shared/api';
import { Dialog } from '../../shared/components/dialog';
import { LoadFailed } from '../../shared/components/load-state';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { TextSkeleton } from '../../shared/components/skeleton';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { changesInWords, remembered, type Before } from './change-in-words';
import styles from './history-dialog.module.css';
import { OneChange } from './one-change';

/** Changes of one save that are shown; a pasted chat log has hundreds. */
const SHOWN = 12;

/** Who changed what, the latest first (R77). */
export default function HistoryDialog({ onClose }: { onClose: () => void }) {
  const { postmortem } = useEditing();
  const { id: postmortemId, revision } = postmortem;
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery({
      queryKey: ['history', postmortemId, revision],
      queryFn: ({ pageParam }) => call('postmortem/history', { postmortemId, before: pageParam }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ before }) => before,
      staleTime: Infinity
    });
  const list = useRef<HTMLOListElement>(null);
  const pages = data?.pages.length ?? 0;
  const before = useRef(0);
  const revisions = data?.pages.flatMap((page) => page.revisions) ?? [];

  useEffect(() => {
    // Whoever asked for more reads on where the new ones begin.
    if (pages > 1) list.current?.querySelectorAll<HTMLElement>(':scope > li')[before.current]?.focus();
  }, [pages]);

  return (
    <Dialog title="All changes" size="large" onClose={onClose}>
      {isPending ? <TextSkeleton lines={5} /> : null}
      {error ? <LoadFailed error={failureOf(error)} retry={() => void refetch()} /> : null}
      <ol ref={list} className={styles['revisions']}>
        {revisions.map((one, index) => (
          <OneSave
            key={one.revision}
            save={one}
            before={{
              items: remembered(
                revisions
                  .slice(index + 1)
                  .toReversed()
                  .flatMap(({ edits }) => edits)
              ),
              isComplete: !hasNextPage
            }}
          />
        ))}
      </ol>
      {hasNextPage ? (
        <div>
          <Button
            isLoading={isFetchingNextPage}
            onClick={() => {
              before.current = revisions.length;
              void fetchNextPage();
            }}
          >
            Earlier changes
          </Button>
        </div>
      ) : null}
      {data && !hasNextPage ? <p className={styles['quiet']}>This is where it began.</p> : null}
    </Dialog>
  );
}

function OneSave({ save: { at, by, edits }, before }: { save: Revision; before: Before }) {
  const { document, settings } = useEditing();
  const changes = edits.flatMap((edit) => changesInWords(edit, document, settings, before));
  const more = changes.length - SHOWN;
  return (
    <li className={styles['save']} tabIndex={-1}>
      <div className={styles['who']}>
        <Person accountId={by} /> <Ago at={at} />
      </div>
      <ul className={styles['changes']}>
        {changes.slice(0, SHOWN).map((change, index) => (
          <li key={index}>
            <OneChange change={change} />
          </li>
        ))}
        {more > 0 ? <li className={styles['quiet']}>and {more} more</li> : null}
      </ul>
    </li>
  );
}
