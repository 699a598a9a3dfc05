import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { AutosavedField } from '../autosaved';
import { useEditing } from '../editing';
import styles from './field-trouble.module.css';
import { Notice } from './notice';
import { Person } from './person';

/**
 * Says how saving one field stands when it is not simply saved; both texts stay in sight.
 * @param field which one
 * @param what it is called in a sentence, e.g. "the summary"
 * @param show how a value is read
 */
export function FieldTrouble<T>({
  field,
  what,
  show
}: {
  field: AutosavedField<T>;
  what: string;
  show: (value: T) => ReactNode;
}) {
  const { postmortem } = useEditing();
  const { state } = field;
  if (state.kind === 'conflict') {
    return (
      <Notice
        appearance="warning"
        title={`Someone saved ${what} while you were at it. Your version is kept.`}
        actions={
          <>
            <Button onClick={field.keepMine}>Keep mine</Button>
            <Button onClick={field.discard}>Take theirs</Button>
          </>
        }
      >
        <dl className={styles['both']}>
          <div>
            <dt>
              Theirs, by <Person accountId={postmortem.updatedBy} inText />
            </dt>
            <dd>{show(field.stored)}</dd>
          </div>
          <div>
            <dt>Yours</dt>
            <dd>{show(field.value)}</dd>
          </div>
        </dl>
      </Notice>
    );
  }
  if (state.kind === 'refused') {
    return (
      <Notice
        appearance="error"
        title={`Not saved: ${what}. Your version is kept.`}
        actions={
          <>
            <Button onClick={field.retry}>Try again</Button>
            <Button onClick={field.discard}>Discard mine</Button>
          </>
        }
      >
        <p>{state.error.message}</p>
      </Notice>
    );
  }
  if (state.kind === 'retrying')
    return <p className={styles['quiet']}>Not saved, retrying; your text is kept.</p>;
  if (field.restored) return <p className={styles['quiet']}>Brought back from your last visit.</p>;
  return null;
}
