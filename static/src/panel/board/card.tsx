import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Action, BoardPlace } from '../../../../src/domain/action';
import { placeInWords } from '../../../../src/domain/board';
import { shortened } from '../../../../src/domain/words';
import { Due } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import styles from './card.module.css';
import { useDrag } from './use-drag';

/**
 * One idea as a card that is dragged, moved by the arrow keys, and opened by a press.
 * @param place where it lies, also on its way there; null in the tray
 * @param fan steps by which it is moved aside
 * @param isOpen true while it is shown in full below the board
 * @param finding what was found in its words, short
 * @param helpId id of the words that tell the keys
 * @param field what the place is called for links that lead here
 * @param onKey takes a key and says whether it meant something
 */
export function Card({
  action,
  place,
  fan = { right: 0, down: 0 },
  isOpen,
  finding,
  helpId,
  field,
  onDrop,
  onKey,
  onLeave,
  onOpen
}: {
  action: Action;
  place: BoardPlace | null;
  fan?: { right: number; down: number } | undefined;
  isOpen: boolean;
  finding?: ReactNode;
  helpId: string;
  field: string | undefined;
  onDrop: (at: DOMRect) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
  onLeave: () => void;
  onOpen: (isByKey: boolean) => void;
}) {
  const item = useRef<HTMLLIElement>(null);
  const { isDragging, handlers } = useDrag(onDrop);
  const { effort, impact } = place ?? { effort: 0, impact: 0 };
  const { right, down } = fan;
  useLayoutEffect(() => {
    const style = item.current?.style;
    // The policy of the page refuses styles in the markup, not those that a script sets.
    for (const [name, value] of Object.entries({ effort, impact, right, down }))
      style?.setProperty(`--${name}`, `${value}`);
  }, [effort, impact, right, down]);
  const { text, assignee, dueDate, target } = action;
  const isKept = action.verdict === 'keep';
  return (
    <li ref={item} className={place ? styles['placed'] : styles['waiting']} data-field={field}>
      <button
        type="button"
        {...handlers}
        className={[
          styles['card'],
          isKept ? styles['kept'] : '',
          isDragging ? styles['dragged'] : '',
          isOpen ? styles['open'] : ''
        ].join(' ')}
        aria-expanded={isOpen}
        aria-describedby={helpId}
        data-card={action.id}
        onClick={(event) => onOpen(event.detail === 0)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey || !onKey(event)) return;
          event.preventDefault();
          // What stands around the board has arrow keys of its own.
          event.stopPropagation();
        }}
      >
        <span className={styles['text']} dir="auto">
          {shortened(text, 120) || 'Untitled'}
        </span>
        {finding}
        <span className={styles['facts']}>
          {assignee ? <Person accountId={assignee} /> : <span>Nobody yet</span>}
          {dueDate ? <Due day={dueDate} isOpen /> : null}
          {target ? <span>{target.projectKey}</span> : null}
        </span>
        <span className="visually-hidden">
          {place ? `, ${placeInWords(place)}` : ', not placed yet'}
          {isKept ? ', kept' : ''}
        </span>
      </button>
    </li>
  );
}
