import { lazy, Suspense, useEffect } from 'react';
import { useEditing, type LastChange } from '../../shared/editing';
import { watchPlace } from './last-place';

const UndoOffer = lazy(() => import('./undo-offer'));

/** Offers for a while to take back what was just done, also by Ctrl+Z where no field has the focus. */
export function UndoBar() {
  const { lastChange } = useEditing();
  useEffect(watchPlace, []);
  return (
    <div role="status">
      <Suspense fallback={null}>
        {lastChange ? <UndoOffer key={keyOf(lastChange)} change={lastChange} /> : null}
      </Suspense>
    </div>
  );
}

let count = 0;
const keys = new WeakMap<LastChange, number>();

/** Each change is an offer of its own. */
function keyOf(change: LastChange): number {
  const known = keys.get(change) ?? (count += 1);
  keys.set(change, known);
  return known;
}
