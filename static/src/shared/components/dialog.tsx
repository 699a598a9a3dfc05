import Button from '@atlaskit/button/new';
import Cross from '@atlaskit/icon/core/cross';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { focusHome } from '../focus-home';
import styles from './dialog.module.css';

/** Pixels that stay free above and below. */
const ROOM = 16;

/** How far above the button that opened it a dialog begins, so that the reader's eye is already there. */
const ABOVE = 48;

const FIELD = 'input:not([type="hidden"]):not(:disabled), textarea, select';
const FOCUSABLE = `a[href], button:not(:disabled), ${FIELD}, [tabindex]:not([tabindex="-1"])`;

/**
 * Asks or shows something over the page, on the browser's own dialog. The frame is as high as its content, so
 * "the middle of the window" may be far out of sight: a dialog stands beside what opened it, and the frame grows
 * where it needs more room. Escape closes it unless a list inside is open; the focus goes back to where it was. It
 * begins in a part marked `data-autofocus`, else in the first field, else at the title.
 * @param title its heading and its name
 * @param onClose Escape or the cross was pressed
 * @param size how wide it may become; all of the width where there is little
 * @param footer buttons at its end, the primary one first
 */
export function Dialog({
  title,
  onClose,
  size = 'medium',
  footer,
  children
}: {
  title: string;
  onClose: () => void;
  size?: 'small' | 'medium' | 'large';
  footer?: ReactNode;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return undefined;
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const below = opener?.getBoundingClientRect().top ?? 0;
    // Before it is shown: the browser brings it into sight as soon as it is.
    const stay = placed(dialog, Math.max(ROOM, below + window.scrollY - ABOVE));
    dialog.showModal();
    (
      dialog.querySelector<HTMLElement>(
        `[data-autofocus]:is(${FOCUSABLE}), [data-autofocus] :is(${FOCUSABLE})`
      ) ??
      dialog.querySelector<HTMLElement>(FIELD) ??
      heading.current
    )?.focus();
    return () => {
      stay();
      dialog.close();
      if (opener?.isConnected) opener.focus();
      else focusHome();
    };
  }, []);

  const keys = (event: KeyboardEvent<HTMLDialogElement>): void => {
    if (event.key === 'Tab') keepFocus(event);
    if (event.key !== 'Escape') return;
    // What stands around a dialog has an Escape of its own.
    event.stopPropagation();
    event.preventDefault();
    // The first Escape closes an open list or calendar; that one says so nowhere but here.
    if (event.currentTarget.querySelector('[role="combobox"][aria-expanded="true"]')) return;
    onClose();
  };

  return (
    <dialog
      ref={element}
      className={`${styles['dialog']} ${styles[size]}`}
      aria-labelledby={titleId}
      onKeyDown={keys}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 ref={heading} id={titleId} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        <Button appearance="subtle" spacing="compact" aria-label="Close" onClick={onClose}>
          <Cross label="" />
        </Button>
      </div>
      <div className={styles['body']}>{children}</div>
      {footer ? <div className={styles['footer']}>{footer}</div> : null}
    </dialog>
  );
}

/** Lets Tab go round inside; beyond the last field stands the page around the frame. */
function keepFocus(event: KeyboardEvent<HTMLDialogElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return;
  const at = document.activeElement;
  const leaves = event.shiftKey ? at === first || !stops.includes(at as HTMLElement) : at === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

/**
 * Puts a dialog where it was asked for, and gives the page the height that it needs there.
 * @param top pixels from the top of the page
 * @returns takes the height back
 */
function placed(dialog: HTMLDialogElement, top: number): () => void {
  const { body } = document;
  const before = body.style.minHeight;
  dialog.style.setProperty('inset-block-start', `${top}px`);
  const observer = new ResizeObserver(() => {
    body.style.minHeight = `${Math.ceil(top + dialog.offsetHeight + ROOM)}px`;
  });
  observer.observe(dialog);
  return () => {
    observer.disconnect();
    body.style.minHeight = before;
  };
}
