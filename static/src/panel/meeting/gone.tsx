import Button from '@atlaskit/button/new';
import * as v from 'valibot';
import type { Edit } from '../../../../src/contract';
import { Action } from '../../../../src/domain/action';
import { Failure } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import styles from './meeting.module.css';

const SCHEMAS = { actions: v.array(Action), failures: v.array(Failure) };
type List = keyof typeof SCHEMAS;
interface ItemOf {
  actions: Action;
  failures: Failure;
}

const EDITS: { [L in List]: { put: (item: ItemOf[L]) => Edit; remove: (id: string) => Edit } } = {
  actions: {
    put: (value) => ({ field: 'action', value }),
    remove: (value) => ({ field: 'action-removed', value })
  },
  failures: {
    put: (value) => ({ field: 'failure', value }),
    remove: (value) => ({ field: 'failure-removed', value })
  }
};

/** What was taken out of a list in this meeting. */
export interface GoneItems<T> {
  items: T[];
  remove: (item: T) => void;
  bringBack: (item: T) => void;
}

/**
 * Takes items out of a list and remembers them in this browser, so that each can be brought back later in the meeting,
 * not only the last one.
 * @param list of the document
 */
export function useGone<L extends List>(list: L): GoneItems<ItemOf[L]> {
  const { document, apply } = useEditing();
  const schema = SCHEMAS[list] as unknown as v.GenericSchema<unknown, ItemOf[L][]>;
  const kept = useKept(`meeting-gone-${list}`, schema, []);
  const there = new Set(document[list].map(({ id }) => id));
  return {
    // Somebody may have brought one back elsewhere.
    items: kept.value.filter(({ id }) => !there.has(id)),
    remove: (item) => {
      kept.set([...kept.value.filter(({ id }) => id !== item.id), item]);
      apply([EDITS[list].remove(item.id)]);
    },
    bringBack: (item) => {
      kept.set(kept.value.filter(({ id }) => id !== item.id));
      apply([EDITS[list].put(item)]);
    }
  };
}

/** What was taken out, each to be brought back. @param title above them */
export function Gone<T extends { id: string; text: string }>({
  gone: { items, bringBack },
  title
}: {
  gone: GoneItems<T>;
  title: string;
}) {
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
