import { useEffect, useId, useState, type ReactNode, type RefObject } from 'react';
import { HINTS, WRITES } from './focus-after';
import styles from './hints.module.css';

/**
 * Hints right after what they are about. One is shown; several stand behind one line, which opens by itself for
 * whoever writes. Those who hear the page are told how many there are when they come to write, and when the number
 * changes meanwhile.
 * @param root told where they stand
 * @param id by which an editor is described by them
 * @param count how many there are
 */
export function HintList({
  root,
  id,
  count,
  children
}: {
  root: RefObject<HTMLDivElement>;
  id: string | undefined;
  count: number;
  children?: ReactNode;
}) {
  const { isWriting, hasWritten } = useWriting(root);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const list = useId();
  const isOpen = count < 2 || (chosen ?? hasWritten);
  const words = count === 1 ? '1 hint on wording' : `${count} hints on wording`;
  return (
    // Without any it takes no room, and is there to say that the first one came.
    <div
      ref={root}
      className={count > 0 ? styles['hints'] : 'visually-hidden'}
      {...{ [HINTS]: '' }}
      {...(count > 0 ? { role: 'group', 'aria-label': 'Hints on wording' } : {})}
    >
      <p id={id} className="visually-hidden" {...(isWriting ? { role: 'status' } : {})}>
        {count > 0 ? `${words}, below the text.` : ''}
      </p>
      {count > 1 ? (
        <div>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            aria-controls={list}
            onClick={() => setChosen(!isOpen)}
          >
            {words}
          </button>
        </div>
      ) : null}
      {count > 0 ? (
        <ul id={list} className={styles['list']} hidden={!isOpen}>
          {isOpen ? children : null}
        </ul>
      ) : null}
    </div>
  );
}

/** Whether somebody writes at this moment in what the hints are about, and whether anybody did since they are shown. */
function useWriting(root: RefObject<HTMLElement>): { isWriting: boolean; hasWritten: boolean } {
  const [isWriting, setWriting] = useState(false);
  const [hasWritten, setWritten] = useState(false);
  useEffect(() => {
    const place = root.current?.parentElement;
    if (!place) return;
    const look = (): void => {
      const { activeElement } = document;
      const writes =
        activeElement !== null &&
        activeElement.matches(WRITES) &&
        place.contains(activeElement) &&
        !root.current?.contains(activeElement);
      setWriting(writes);
      if (writes) setWritten(true);
    };
    look();
    // The next element has the focus only after the event.
    const later = (): void => void setTimeout(look);
    place.addEventListener('focusin', look);
    place.addEventListener('focusout', later);
    return () => {
      place.removeEventListener('focusin', look);
      place.removeEventListener('focusout', later);
    };
  }, [root]);
  return { isWriting, hasWritten };
}
