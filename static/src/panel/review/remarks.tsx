import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState } from 'react';
import * as v from 'valibot';
import type { ReviewRemark } from '../../../../src/domain/sections/meeting';
import { SECTION_IDS, templateOf, type SectionId } from '../../../../src/domain/template';
import { shortened } from '../../../../src/domain/words';
import { ChoiceSelect, FieldLoader } from '../../shared/components/lazy';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { TextHints } from '../../shared/hints/hints';
import { useKept, type Kept } from '../../shared/kept';
import { useNow } from '../../shared/viewer';
import { goToField } from '../go-to-field';
import { Group } from './group';
import styles from './review.module.css';

/** Longest remark, as the document's schema has it. */
const MOST = 2_000;

const Draft = v.object({ section: v.nullable(v.picklist(SECTION_IDS)), text: v.string() });
const NOTHING: v.InferOutput<typeof Draft> = { section: null, text: '' };

/** What was remarked on the sections before the meeting; closed, never deleted (R80). */
export function Remarks() {
  const { document, canEdit } = useEditing();
  const now = useNow();
  const draft = useKept('remark-new', Draft, NOTHING);
  /** Words of an earlier visit come back by themselves; nobody asked to be taken there. */
  const [isRestored] = useState(() => draft.value.text.trim() !== '');
  const [isAdding, setAdding] = useState(canEdit && isRestored);
  const add = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(isAdding);
  useEffect(() => {
    if (wasAdding.current && !isAdding) add.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);
  const open = document.remarks.filter(({ closed }) => !closed);
  const closed = document.remarks.filter((remark) => remark.closed);
  const hasBegun = document.meeting.at !== null && document.meeting.at <= now;
  return (
    <Group title="Remarks before the meeting" field="remarks">
      <p className={styles['quiet']}>
        {hasBegun
          ? 'The time of the meeting has come. Critique after the fact feels like blame; say it in the meeting, or turn it into an idea.'
          : 'Comment early and kindly: now a remark helps the text, after the meeting it feels like blame.'}
      </p>
      {open.length > 0 ? <RemarkList remarks={open} /> : null}
      {open.length === 0 && closed.length === 0 && !canEdit ? (
        <p className={styles['empty']}>There are none.</p>
      ) : null}
      {canEdit ? (
        isAdding ? (
          <NewRemark kept={draft} takesFocus={!isRestored} onClose={() => setAdding(false)} />
        ) : (
          <div>
            <Button ref={add} iconBefore={AddIcon} onClick={() => setAdding(true)}>
              Add a remark
            </Button>
          </div>
        )
      ) : null}
      {closed.length > 0 ? (
        <details>
          <summary className={styles['summary']}>{closed.length} closed</summary>
          <RemarkList remarks={closed} />
        </details>
      ) : null}
    </Group>
  );
}

function RemarkList({ remarks }: { remarks: readonly ReviewRemark[] }) {
  const { document, canEdit, apply } = useEditing();
  const { sections } = templateOf(document.template);
  return (
    <ul className={styles['rows']}>
      {remarks.map(({ id, section, text, closed, by, at }) => (
        <li key={id} className={styles['row']} data-field={`remarks.${id}`}>
          <div className={styles['remark']}>
            <p className={styles['quiet']}>
              <button type="button" className={styles['link']} onClick={() => goToField(section)}>
                {sections.find((one) => one.id === section)?.title ?? section}
              </button>{' '}
              · <Person accountId={by} inText />, <Ago at={at} />
            </p>
            <UserText>{text}</UserText>
          </div>
          {canEdit ? (
            <div className={styles['controls']}>
              <Button
                spacing="compact"
                aria-label={`${closed ? 'Open again' : 'Close'}: ${shortened(text, 40)}`}
                onClick={() =>
                  apply(
                    [{ field: 'remark', value: { id, section, text, closed: !closed } }],
                    closed ? 'Remark opened again.' : 'Remark closed.'
                  )
                }
              >
                {closed ? 'Open again' : 'Close'}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function NewRemark({
  kept,
  takesFocus,
  onClose
}: {
  kept: Kept<v.InferOutput<typeof Draft>>;
  takesFocus: boolean;
  onClose: () => void;
}) {
  const { document, apply } = useEditing();
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const choices = templateOf(document.template)
    .sections.filter((section) => section.id !== 'review')
    .map((section) => ({ id: section.id, label: section.title }));
  const { section, text } = kept.value;
  const close = (): void => {
    kept.clear();
    onClose();
  };
  const save = (): void => {
    if (section === null || text.trim() === '') {
      setProblem(
        section === null ? 'Choose the section that it is about.' : 'Say in a few words what you saw.'
      );
      return;
    }
    apply([
      { field: 'remark', value: { id: crypto.randomUUID(), section, text: text.trim(), closed: false } }
    ]);
    close();
  };
  return (
    <form
      className={styles['form']}
      aria-label="New remark"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.currentTarget.querySelector('[aria-expanded="true"]')) return;
        event.preventDefault();
        event.stopPropagation();
        // What was written stays for the next time.
        onClose();
      }}
    >
      <div className={styles['field']}>
        <span className={styles['label']}>Section</span>
        <FieldLoader>
          <ChoiceSelect
            id={`${id}-section`}
            label="Section"
            autoFocus={takesFocus}
            choices={choices}
            value={choices.find((choice) => choice.id === section) ?? null}
            onChange={(choice) =>
              kept.set({ text, section: SECTION_IDS.find((one: SectionId) => one === choice?.id) ?? null })
            }
          />
        </FieldLoader>
      </div>
      <div className={styles['field']}>
        <label className={styles['label']} htmlFor={`${id}-text`}>
          Remark
        </label>
        <TextArea
          id={`${id}-text`}
          dir="auto"
          aria-describedby={`${id}-hints`}
          minimumRows={2}
          maxLength={MOST}
          value={text}
          onChange={(event) => kept.set({ section, text: event.target.value })}
        />
        <TextHints text={text} id={`${id}-hints`} />
      </div>
      {problem ? (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles['line']}>
        <Button type="submit">Add remark</Button>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
