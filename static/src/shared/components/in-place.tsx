import EditIcon from '@atlaskit/icon/core/edit';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { QuietIconButton } from './icon-button';
import styles from './in-place.module.css';

/** What an editor may do with the place in which it stands. */
export interface Place {
  close: () => void;
}

/**
 * Shows something to read; a click or Enter on its pencil puts the editor in its place.
 * @param what is edited, as it stands after "Edit"
 * @param canEdit false leaves only what is read
 * @param inline true for something short, which then is the button itself
 * @param startsOpen true where the editor has something to show at once, e.g. an unsaved text
 * @param read what stands there otherwise
 * @param edit the editor
 * @param onOpen called before the editor is shown
 * @param onCancel Escape was pressed, and no list or calendar was open
 */
export function InPlace({
  what,
  canEdit,
  startsOpen = false,
  inline = false,
  read,
  edit,
  onOpen,
  onCancel
}: {
  what: string;
  canEdit: boolean;
  startsOpen?: boolean;
  inline?: boolean;
  read: ReactNode;
  edit: (place: Place) => ReactNode;
  onOpen?: () => void;
  onCancel: () => void;
}) {
  const [isOpen, setOpen] = useState(startsOpen);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(startsOpen);

  useEffect(() => {
    if (wasOpen.current && !isOpen) pencil.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!canEdit) return <>{read}</>;

  const open = (): void => {
    onOpen?.();
    setOpen(true);
  };

  if (isOpen) {
    const keys = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // The first Escape closes an open list or calendar; that one says so nowhere but here.
      if (event.currentTarget.querySelector('[aria-expanded="true"]')) return;
      event.preventDefault();
      // A dialog around it stays open.
      event.stopPropagation();
      onCancel();
      setOpen(false);
    };
    return <div onKeyDown={keys}>{edit({ close: () => setOpen(false) })}</div>;
  }

  if (inline) {
    return (
      <button ref={pencil} type="button" className={styles['inline']} onClick={open}>
        <span className="visually-hidden">Edit {what}: </span>
        {read}
      </button>
    );
  }

  return (
    <div
      className={styles['read']}
      onClick={(event) => {
        // Links inside stay links, and whoever marks text does not want to edit it.
        const onLink = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (!onLink && !globalThis.getSelection()?.toString()) open();
      }}
    >
      <div className={styles['content']}>{read}</div>
      <span className={styles['pencil']}>
        <QuietIconButton ref={pencil} icon={EditIcon} label={`Edit ${what}`} onClick={open} />
      </span>
    </div>
  );
}
