import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { shortened } from '../../../../src/domain/words';
import { useEditing } from '../editing';
import { DismissForm } from './dismiss-form';
import { focusAfter } from './focus-after';
import styles from './hints.module.css';

/**
 * One hint: what it is about, why, and how to turn it. It is dismissed with a reason, for these words wherever they
 * stand.
 * @param name what was found, in a few words
 * @param about the words that it is about
 * @param quotes true where it stands beside more than these words, and has to say which
 * @param words why, and how to turn it
 * @param reasons ready ones for a dismissal
 * @param children buttons that answer it otherwise
 */
export function Hint({
  fingerprint,
  name,
  about,
  quotes = false,
  words,
  reasons,
  children
}: {
  fingerprint: string;
  name: string;
  about: string;
  quotes?: boolean;
  words: readonly string[];
  reasons: readonly string[];
  children?: ReactNode;
}) {
  const { apply } = useEditing();
  const [asks, setAsks] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asks) opener.current?.focus();
    asked.current = asks;
  }, [asks]);
  const which = `${name}, “${shortened(about, 40)}”`;
  const dismiss = (reason: string): void => {
    if (item.current) focusAfter(item.current);
    apply([{ field: 'dismissal', value: { id: fingerprint, reason } }], 'Hint dismissed.');
  };
  return (
    <li ref={item} className={styles['hint']} data-field={`dismissals.${fingerprint}`}>
      <p>
        <span className={styles['name']}>{name}</span>
        {quotes ? (
          <>
            {' · '}
            <q dir="auto">{shortened(about, 120)}</q>
          </>
        ) : null}
      </p>
      <p className={styles['words']}>{words.join(' ')}</p>
      {asks ? (
        <DismissForm which={which} reasons={reasons} onDismiss={dismiss} onClose={() => setAsks(false)} />
      ) : (
        <div className={styles['buttons']}>
          {children}
          <Button
            ref={opener}
            appearance="subtle"
            spacing="compact"
            aria-label={`Does not apply… ${which}`}
            onClick={() => setAsks(true)}
          >
            Does not apply…
          </Button>
        </div>
      )}
    </li>
  );
}
