import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import * as v from 'valibot';
import { draftSlot } from '../drafts';
import { useEditing } from '../editing';
import { TextHints } from '../hints/hints';
import { useViewer } from '../viewer';
import styles from './add-place.module.css';
import { MOST } from './item-text';

/** Whether a place to add something is open. */
export interface Adding {
  isOpen: boolean;
  open: () => void;
  close: () => void;
}

/**
 * Opens and closes one place to add something; it is open where words were left in it at an earlier visit.
 * @param draft name under which its words are kept, the same at every visit
 */
export function useAdding(draft: string): Adding {
  const slot = useNewWords(draft);
  const { canEdit } = useEditing();
  const [isOpen, setOpen] = useState(() => canEdit && slot.read() !== null);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** Where the words of something new are kept until they are added. */
function useNewWords(draft: string) {
  const { accountId } = useViewer();
  const { postmortem } = useEditing();
  return draftSlot([accountId, postmortem.id, draft], v.string());
}

/**
 * A button that becomes a line to write in. Enter adds what was written and makes room for the next; Escape, or Enter
 * in an empty line, closes it. The words are kept in the browser until they are added.
 * @param draft name under which its words are kept
 * @param adding of `useAdding`, or whatever else says that it is open
 * @param button words of the button
 * @param label what is asked for, for those who do not see the line
 * @param prompt stands in the empty line
 * @param onAdd takes what was written
 * @param onAddBelow the same with Ctrl or the command key, where that means something else
 * @param hints what the review says of a text, given the id by which the line is described
 * @param quiet true for a place of which there are many
 */
export function AddPlace({
  draft,
  adding: { isOpen, open, close },
  button,
  label,
  prompt,
  onAdd,
  onAddBelow,
  hints,
  quiet = false
}: {
  draft: string;
  adding: Adding;
  button: string;
  label: string;
  prompt?: string;
  onAdd: (text: string) => void;
  onAddBelow?: (text: string) => void;
  hints?: (text: string, id: string) => ReactNode;
  quiet?: boolean;
}) {
  const opener = useRef<HTMLButtonElement>(null);
  /** True where the person closed it by the keyboard, so that the focus has to go somewhere. */
  const returns = useRef(false);
  useEffect(() => {
    if (!isOpen && returns.current) opener.current?.focus();
    returns.current = false;
  }, [isOpen]);
  if (isOpen) {
    return (
      <NewLine
        draft={draft}
        label={label}
        prompt={prompt ?? ''}
        onAdd={onAdd}
        onAddBelow={onAddBelow ?? onAdd}
        {...(hints ? { hints } : {})}
        onClose={() => {
          returns.current = true;
          close();
        }}
      />
    );
  }
  return (
    <div className={quiet ? styles['quiet'] : undefined}>
      <Button
        ref={opener}
        iconBefore={AddIcon}
        appearance={quiet ? 'subtle' : 'default'}
        spacing={quiet ? 'compact' : 'default'}
        onClick={open}
      >
        {button}
      </Button>
    </div>
  );
}

/**
 * A line to write something new in; see `AddPlace`.
 * @param onClose it is done with
 */
export function NewLine({
  draft,
  label,
  prompt,
  onAdd,
  onAddBelow,
  hints = (text, id) => <TextHints text={text} id={id} />,
  onClose
}: {
  draft: string;
  label: string;
  prompt: string;
  onAdd: (text: string) => void;
  onAddBelow: (text: string) => void;
  hints?: (text: string, id: string) => ReactNode;
  onClose: () => void;
}) {
  const slot = useNewWords(draft);
  const line = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => slot.read() ?? '');
  const hintsId = useId();
  const [wasKept, setWasKept] = useState(text !== '');
  useEffect(() => {
    // Not where it came back by itself: nobody asked to be taken there.
    if (!wasKept) line.current?.focus();
  }, [wasKept]);

  const keep = (typed: string): void => {
    setText(typed);
    if (typed === '') slot.clear();
    else slot.write(typed);
  };
  const leave = (): void => {
    slot.clear();
    onClose();
  };
  const add = (take: (text: string) => void): void => {
    const said = text.trim();
    if (said === '') return leave();
    keep('');
    setWasKept(false);
    take(said);
  };
  const keys = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === 'Escape' || ((key === 'Delete' || key === 'Backspace') && text === '')) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      add(ctrlKey || metaKey ? onAddBelow : onAdd);
    }
  };
  return (
    <div className={styles['line']}>
      <TextArea
        ref={line}
        aria-label={label}
        aria-describedby={hintsId}
        dir="auto"
        minimumRows={1}
        maxLength={MOST}
        placeholder={prompt}
        value={text}
        onChange={(event) => keep(event.target.value)}
        onKeyDown={keys}
      />
      {hints(text, hintsId)}
      <div className={styles['buttons']}>
        <Button spacing="compact" onClick={() => add(onAdd)}>
          Add
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={leave}>
          Cancel
        </Button>
        {wasKept ? <span className={styles['hint']}>Brought back from your last visit.</span> : null}
      </div>
    </div>
  );
}
