import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { touchedFields } from '../../../../src/domain/edit';
import { inverseOf, isChangedSince } from '../../../../src/domain/undo';
import { useEditing, type LastChange } from '../../shared/editing';
import { goToField } from '../go-to-field';
import { lastPlace } from './last-place';
import styles from './undo-offer.module.css';

/** Milliseconds for which the offer stands, and longer while somebody points at it. */
const OFFERED_FOR = 10_000;

/** Where Ctrl+Z means something else. */
const TYPES_ITSELF = 'input, textarea, select, [contenteditable="true"], dialog';

/** One change that can be taken back. @param change what was done */
export default function UndoOffer({ change }: { change: LastChange }) {
  const { document: now, apply, forgetLastChange } = useEditing();
  const bar = useRef<HTMLDivElement>(null);
  const isOvertaken = isChangedSince(change.before, change.edits, now);

  const undo = (): void => {
    if (isOvertaken) return;
    const edits = inverseOf(change.before, change.edits);
    apply(edits);
    forgetLastChange();
    const [field] = touchedFields(edits);
    // What came back is there after the next picture.
    if (field) setTimeout(() => goToField(field));
  };

  useEffect(() => {
    bar.current?.style.setProperty('inset-block-start', `${lastPlace()}px`);
    // Its button is gone with what was removed; whoever works by keyboard goes on here.
    if (document.activeElement === document.body) {
      bar.current?.querySelector('button')?.focus({ preventScroll: true });
    }
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) forgetLastChange();
    }, OFFERED_FOR);
    return () => clearInterval(timer);
  }, [forgetLastChange]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (document.activeElement?.closest(TYPES_ITSELF)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });

  return (
    <div ref={bar} className={styles['bar']}>
      <span>{change.words}</span>
      {isOvertaken ? (
        <span>Somebody changed it since, so it stays as it is now.</span>
      ) : (
        <Button spacing="compact" onClick={undo}>
          Undo
        </Button>
      )}
    </div>
  );
}
