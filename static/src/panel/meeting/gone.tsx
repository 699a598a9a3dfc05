import Button from '@atlaskit/button/new';
import * as v from 'valibot';
import { Failure } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import styles from './meeting.module.css';

const FAILURES = v.array(Failure);

/** Failures that were taken out of the list in this meeting. */
export interface GoneFailures {
  items: Failure[];
  remove: (item: Failure) => void;
  bringBack: (item: Failure) => void;
}

/** Takes failures out of the list and remembers them in this browser, so that each can be brought back later in the meeting. */
export function useGoneFailures(): GoneFailures {
  const { document, apply } = useEditing();
  const kept = useKept('meeting-gone-failures', FAILURES, []);
  const there = new Set(document.failures.map(({ id }) => id));
  return {
    // Somebody may have brought one back elsewhere.
    items: kept.value.filter(({ id }) => !there.has(id)),
    remove: (item) => {
      kept.set([...kept.value.filter(({ id }) => id !== item.id), item]);
      apply([{ field: 'failure-removed', value: item.id }]);
    },
    bringBack: (item) => {
      kept.set(kept.value.filter(({ id }) => id !== item.id));
      apply([{ field: 'failure', value: item }]);
    }
  };
}

/** What was taken out, each to be brought back. @param title above them */
export function Gone({ gone: { items, bringBack }, title }: { gone: GoneFailures; title: string }) {
  if (items.length === 0) return null;
  return (
    <section className={styles['gone']} aria-label={title}>
      <h4 className={styles['title']}>{title}</h4>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id} className={styles['line']}>
            <span dir="auto">{shortened(item.text, 120)}</span>
            <Button
              spacing="compact"
              aria-label={`Bring back: ${shortened(item.text, 40)}`}
              onClick={() => bringBack(item)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
