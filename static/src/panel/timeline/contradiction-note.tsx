import type { MouseEvent } from 'react';
import type { Field } from '../../../../src/domain/edit';
import type { Contradiction } from '../../../../src/domain/timeline/contradictions';
import { goToField } from '../go-to-field';
import styles from './contradiction-note.module.css';

/**
 * Says between two places of the line that they cannot both be right, with a way to each.
 * @param nameOf what a part of the document is called in a link
 */
export function ContradictionNote({
  contradiction: { words, between },
  nameOf
}: {
  contradiction: Contradiction;
  nameOf: (field: Field) => string;
}) {
  const go = (field: Field) => (event: MouseEvent) => {
    event.preventDefault();
    goToField(field);
  };
  return (
    <p className={styles['note']} dir="auto">
      {words}{' '}
      <span className={styles['links']}>
        {[...new Set(between)].map((field) => (
          <a key={field} className={styles['link']} href={`#${field}`} onClick={go(field)}>
            Go to <bdi>{nameOf(field)}</bdi>
          </a>
        ))}
      </span>
    </p>
  );
}
