import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { useAutosave, useTakeBack } from '../autosaved';
import { useEditing } from '../editing';
import { TextHints } from '../hints/hints';
import type { Edit } from '../../../../src/contract';
import { mergeText } from '../../../../src/domain/merge/merge-text';
import * as v from 'valibot';
import { FieldTrouble } from './field-trouble';
import { InPlace } from './in-place';
import { Markdown } from './markdown';
import { MarkdownEditor } from './markdown-editor';
import styles from './markdown-field.module.css';
import { usePictures } from './use-pictures';

/**
 * One text of the document in Markdown: read first, edited in place, saved as one writes. What Escape or "Take theirs"
 * takes away can be brought back.
 * @param name of the field in the document's edits
 * @param stored what the server has
 * @param toEdit makes the change that is sent
 * @param label what the editor is called, e.g. "Summary"
 * @param what it is called in a sentence, e.g. "summary"
 * @param empty stands there for a writer while nothing is written
 * @param hintFor says something about a text that is being written
 */
export function MarkdownField({
  name,
  stored,
  toEdit,
  label,
  what,
  empty,
  minimumRows,
  maxLength,
  hintFor
}: {
  name: string;
  stored: string;
  toEdit: (value: string) => Edit;
  label: string;
  what: string;
  empty: string;
  minimumRows?: number;
  maxLength?: number;
  hintFor?: (text: string) => string | null;
}) {
  const { incident, canEdit } = useEditing();
  const field = useAutosave(name, stored, v.string(), toEdit);
  const { before, onOpen, onCancel } = useTakeBack(field);
  const pictures = usePictures(incident.id, field.value, field.type);
  /** What Escape or another's version took away, until something else is typed. */
  const [discarded, setDiscarded] = useState<{ text: string; over: string } | null>(null);

  const hints = useId();

  const cancel = (): void => {
    if (field.value !== before) setDiscarded({ text: field.value, over: before });
    onCancel();
  };
  const discard = (): void => {
    setDiscarded({ text: field.value, over: field.stored });
    field.discard();
  };
  const bringBack = ({ text, over }: { text: string; over: string }): void => {
    setDiscarded(null);
    field.type(mergeText(over, field.value, text) ?? text);
    field.flush();
  };

  return (
    <div className={styles['field']} data-field={name}>
      <InPlace
        what={what}
        canEdit={canEdit}
        startsOpen={field.restored}
        onOpen={() => {
          onOpen();
          setDiscarded(null);
        }}
        onCancel={cancel}
        read={
          field.value.trim() ? (
            <Markdown>{field.value}</Markdown>
          ) : (
            <p className={styles['empty']}>{canEdit ? empty : 'Nothing is written yet.'}</p>
          )
        }
        edit={({ close }) => (
          <MarkdownEditor
            label={label}
            value={field.value}
            field={field}
            pictures={pictures}
            describedBy={hints}
            hint={hintFor?.(field.value) ?? null}
            {...(minimumRows === undefined ? {} : { minimumRows })}
            {...(maxLength === undefined ? {} : { maxLength })}
            onChange={field.type}
            onBlur={field.flush}
            onDone={() => {
              field.flush();
              close();
            }}
          />
        )}
      />
      <TextHints text={field.value} id={hints} />
      {discarded !== null && (field.value === before || field.value === discarded.over) ? (
        <p className={styles['hint']}>
          Your changes were taken back.{' '}
          <Button spacing="compact" onClick={() => bringBack(discarded)}>
            Bring them back
          </Button>
        </p>
      ) : null}
      <FieldTrouble
        field={{ ...field, discard }}
        what={`the ${what}`}
        show={(text) => <Markdown>{text}</Markdown>}
      />
    </div>
  );
}
