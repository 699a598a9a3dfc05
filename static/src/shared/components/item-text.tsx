import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import * as v from 'valibot';
import type { Edit } from '../../../../src/contract';
import { useAutosave, useTakeBack, type AutosavedField } from '../autosaved';
import { useEditing } from '../editing';
import { TextHints } from '../hints/hints';
import { FieldTrouble } from './field-trouble';
import { InPlace } from './in-place';
import styles from './item-text.module.css';
import { SteadyTextArea } from './steady-text-area';
import { UserText } from './user-text';

/** Lists whose items are a text and something more. */
type TextList = 'causes' | 'failures' | 'learnings';

/** An item's words, as this person sees and types them. */
export interface ItemWords {
  /** What was typed, or what stands there. */
  text: string;
  field: AutosavedField<string>;
}

/**
 * Keeps the words of one item: they save themselves, and what was clicked on the item meanwhile goes with them.
 * @param list in which the item stands
 * @param item as this person sees it
 * @param toEdit makes the change that is sent
 */
export function useItemWords<Item extends { id: string; text: string }>(
  list: TextList,
  item: Item,
  toEdit: (item: Item) => Edit
): ItemWords {
  const { postmortem } = useEditing();
  const latest = useRef(item);
  useEffect(() => {
    latest.current = item;
  }, [item]);
  const items: readonly { id: string; text: string }[] = postmortem.document[list];
  // One that was added a moment ago is not on the server yet.
  const stored = items.find(({ id }) => id === item.id)?.text ?? item.text;
  const field = useAutosave(`${list}.${item.id}`, stored, v.string(), (text) =>
    toEdit({ ...latest.current, text })
  );
  return { text: field.pending ? field.value : item.text, field };
}

const toTheEnd = ({ target }: FocusEvent<HTMLTextAreaElement>): void =>
  target.setSelectionRange(target.value.length, target.value.length);

/**
 * One item's words to read; a click or Enter edits them in place. Enter keeps them, Shift and Enter begin a line,
 * Escape takes them back, Delete in an empty one removes the item.
 * @param words of `useItemWords`
 * @param what it is called in a sentence, e.g. “Alerts went nowhere”
 * @param name what its editor is called, e.g. "Failure"
 * @param onEnter Enter was pressed, and the words are kept
 * @param onBelow the same with Ctrl or the command key
 * @param onRemove Delete was pressed in the empty editor
 * @param hints what the review says of a text, given the id by which the editor is described
 */
export function ItemText({
  words: { text, field },
  what,
  name,
  onEnter,
  onBelow,
  onRemove,
  hints = (text, id) => <TextHints text={text} id={id} />
}: {
  words: ItemWords;
  what: string;
  name: string;
  onEnter?: () => void;
  onBelow?: () => void;
  onRemove: () => void;
  hints?: (text: string, id: string) => ReactNode;
}) {
  const { canEdit } = useEditing();
  const hintsId = useId();
  const { before, onOpen, onCancel } = useTakeBack(field);
  return (
    <div className={styles['item']}>
      <InPlace
        what={what}
        canEdit={canEdit}
        startsOpen={field.restored}
        onOpen={onOpen}
        onCancel={onCancel}
        read={<UserText>{text || 'Untitled'}</UserText>}
        edit={({ close }) => {
          const done = (): void => {
            // Nobody means an item without words; whoever does removes it.
            if (field.value.trim() === '') field.type(before);
            field.flush();
            close();
          };
          const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
            const { key, shiftKey, ctrlKey, metaKey } = event;
            if ((key === 'Delete' || key === 'Backspace') && event.currentTarget.value === '') {
              event.preventDefault();
              field.discard();
              onRemove();
              return;
            }
            // While a word is being composed, Enter belongs to the keyboard.
            if (key !== 'Enter' || shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            done();
            if (ctrlKey || metaKey) onBelow?.();
            else onEnter?.();
          };
          return (
            <div className={styles['editor']}>
              <SteadyTextArea
                field={field}
                aria-label={name}
                aria-describedby={hintsId}
                dir="auto"
                autoFocus
                minimumRows={1}
                maxLength={MOST}
                value={field.value}
                onChange={(event) => field.type(event.target.value)}
                onFocus={toTheEnd}
                onBlur={() => field.value.trim() && field.flush()}
                onKeyDown={keys}
              />
              <p className={styles['hint']}>
                Enter saves, Shift+Enter begins a new line, Escape takes it back.
              </p>
            </div>
          );
        }}
      />
      {hints(text, hintsId)}
      <FieldTrouble field={field} what={what} show={(value) => <UserText>{value}</UserText>} />
    </div>
  );
}

/** Longest text of an item, in UTF-16 code units, as the document's schema has it. */
export const MOST = 4_000;
