import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useEditing } from '../../shared/editing';

const BatchTrouble = lazy(() => import('./batch-trouble'));

/** Says which clicks did not get through, so that the person decides; both versions can be looked at. */
export function OutboxTrouble() {
  const { outbox } = useEditing();
  const { batches } = useSyncExternalStore(outbox.subscribe, outbox.read);
  return (
    <Suspense fallback={null}>
      {batches.map((batch) => (batch.trouble ? <BatchTrouble key={batch.id} batch={batch} /> : null))}
    </Suspense>
  );
}
