import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import * as v from 'valibot';
import { FieldTrouble } from '../../shared/components/field-trouble';
import { InPlace } from '../../shared/components/in-place';
import { UserText } from '../../shared/components/user-text';
import { useAutosave, useEditing, useTakeBack } from '../../shared/editing';
import { SectionFrame, type SectionContent } from '../section-frame';
import styles from './summary.module.css';

const toTheEnd = ({ target }: FocusEvent<HTMLTextAreaElement>): void =>
  target.setSelectionRange(target.value.length, target.value.length);

/** What happened, in the team's words. */
const Summary: SectionContent = ({ section }) => {
  const { postmortem, canEdit } = useEditing();
  const field = useAutosave('summary', postmortem.document.summary, v.string(), (value) => ({
    field: 'summary',
    value
  }));
  const { before, onOpen, onCancel } = useTakeBack(field);
  /** What Escape took away, until something else is typed. */
  const [discarded, setDiscarded] = useState<string | null>(null);

  const cancel = (): void => {
    if (field.value !== before) setDiscarded(field.value);
    onCancel();
  };
  const bringBack = (text: string): void => {
    setDiscarded(null);
    field.type(text);
    field.flush();
  };

  return (
    <SectionFrame section={section}>
      <InPlace
        what="summary"
        canEdit={canEdit}
        startsOpen={field.restored}
        onOpen={() => {
          onOpen();
          setDiscarded(null);
        }}
        onCancel={cancel}
        read={
          field.value.trim() ? (
            <UserText>{field.value}</UserText>
          ) : (
            <p className={styles['empty']}>
              {canEdit
                ? 'Say in a few plain sentences what broke, who felt it and how it ended.'
                : 'Nothing is written yet.'}
            </p>
          )
        }
        edit={({ close }) => {
          const done = (): void => {
            field.flush();
            close();
          };
          const keys = (event: KeyboardEvent): void => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
          };
          return (
            <div className={styles['editor']} onKeyDown={keys}>
              <TextArea
                aria-label="Summary"
                dir="auto"
                autoFocus
                minimumRows={5}
                value={field.value}
                onChange={(event) => field.type(event.target.value)}
                onFocus={toTheEnd}
                onBlur={field.flush}
              />
              <div className={styles['buttons']}>
                <Button onClick={done}>Done</Button>
                <span className={styles['hint']}>Saved as you write. Escape cancels.</span>
              </div>
            </div>
          );
        }}
      />
      {discarded !== null && field.value === before ? (
        <p className={styles['hint']}>
          Your changes were taken back.{' '}
          <Button spacing="compact" onClick={() => bringBack(discarded)}>
            Bring them back
          </Button>
        </p>
      ) : null}
      <FieldTrouble field={field} what="the summary" show={(text) => <UserText>{text}</UserText>} />
    </SectionFrame>
  );
};

export default Summary;
