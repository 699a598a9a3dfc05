import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { dayOf, formatClock, formatInstant } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';
import { goToField } from '../go-to-field';
import { OneChange } from '../history/one-change';
import styles from './together.module.css';
import type { SinceLook as Since } from './use-since-look';

/** Changes that are listed; the history has all of them. */
const SHOWN = 30;

/** One line on what others changed while this person was away, which opens the list of it. */
export function SinceLook({ since: { leftAt, changes, settle } }: { since: Since }) {
  const viewer = useViewer();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const people = new Set(changes.map(({ by }) => by));
  const [one] = people;
  const isToday = dayOf(leftAt, viewer) === dayOf(now, viewer);
  const more = changes.length - SHOWN;
  return (
    <section className={styles['since']} aria-label="Since you looked">
      <p>
        {changes.length === 1 ? '1 change' : `${changes.length} changes`} by{' '}
        {people.size === 1 && one !== undefined ? <Person accountId={one} inText /> : `${people.size} people`}{' '}
        since you looked, {isToday ? formatClock(leftAt, viewer) : formatInstant(leftAt, viewer)}
      </p>
      <Button spacing="compact" aria-expanded={isOpen} aria-controls={list} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide' : 'Show'} what changed
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={settle}>
        Mark as seen
      </Button>
      <ul id={list} className={styles['changes']} hidden={!isOpen}>
        {changes.slice(0, SHOWN).map(({ field, by, at, words }) => (
          <li key={`${by} ${field}`}>
            {words.map((change, index) => (
              <div key={index}>
                <OneChange change={change} />
              </div>
            ))}
            <span className={styles['quiet']}>
              <Person accountId={by} inText />, <Ago at={at} />{' '}
            </span>
            <button type="button" className={styles['link']} onClick={() => goToField(field)}>
              Go there<span className="visually-hidden">: {words[0]?.what}</span>
            </button>
          </li>
        ))}
        {more > 0 ? (
          <li className={styles['quiet']}>and {more} more; all changes are in the history</li>
        ) : null}
      </ul>
    </section>
  );
}
