import { useId, useState } from 'react';
import { readinessInWords } from '../../../../src/domain/life/readiness';
import { goToField } from '../go-to-field';
import styles from './readiness-bar.module.css';
import { useStanding } from './standing';

/** "7 of 11 ready for the meeting"; opened, it lists what is missing, each a link to its field. */
export function ReadinessBar() {
  const { gate, readiness } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!gate || !readiness) return null;
  const { checklist, missing } = readiness;
  const words = readinessInWords(gate, checklist);
  const bar = (
    <progress
      className={styles['bar']}
      max={checklist.length}
      value={checklist.length - missing.length}
      aria-label={words}
    />
  );
  if (missing.length === 0) {
    return (
      <div className={styles['line']}>
        {bar} <span>{words}</span>
      </div>
    );
  }
  return (
    <div className={styles['readiness']}>
      <div className={styles['line']}>
        {bar}
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {words}
        </button>
      </div>
      <ul id={id} className={styles['missing']} hidden={!isOpen}>
        {missing.map(({ id: item, field, words: what }) => (
          <li key={item}>
            <button type="button" className={styles['link']} onClick={() => goToField(field)}>
              <bdi>{what}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
