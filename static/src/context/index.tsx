import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { call } from '../shared/api';
import { LoadFailed } from '../shared/components/load-state';
import { DocumentSkeleton } from '../shared/components/skeleton';
import { failureOf } from '../shared/failure';

/** What shows the answer comes while it is asked for, so that neither waits for the other. */
const load = () => import('./standing');
const Standing = lazy(load);
load().catch(() => undefined);

/** Milliseconds between reads of a panel that stays open; hidden pages do not read. */
const SLOW_POLL = 5 * 60_000;

/** The panel beside an issue: what the action is for, how the incident's postmortem stands. @param issue its id */
export default function Context({ issue }: { issue: string }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['issue', issue],
    queryFn: () => call('ticket/read', { issue }),
    refetchInterval: SLOW_POLL
  });
  if (isPending) return <DocumentSkeleton />;
  if (!data || (error && failureOf(error).code === 'no-access')) {
    return <LoadFailed error={failureOf(error)} retry={() => void refetch()} />;
  }
  return (
    <Suspense fallback={<DocumentSkeleton />}>
      <Standing standing={data} trouble={error ? failureOf(error) : null} />
    </Suspense>
  );
}
