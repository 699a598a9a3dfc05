import DeleteIcon from '@atlaskit/icon/core/delete';
import Warning from '@atlaskit/icon/core/status-warning';
import { useRef } from 'react';
import { answersTo, type Failure } from '../../../../src/domain/sections/failures';
import { QUESTION_WORDS } from '../../../../src/domain/section-words';
import { shortened } from '../../../../src/domain/words';
import { QuietIconButton } from '../../shared/components/icon-button';
import { ItemText, useItemWords } from '../../shared/components/item-text';
import { useEditing } from '../../shared/editing';
import { focusBeside, ITEM } from '../../shared/focus';
import { Answers } from './answers';
import styles from './failure-item.module.css';

/** One failure with the actions that answer it; it stands out while there is none. @param onEnter asks for another */
export function FailureItem({ failure, onEnter }: { failure: Failure; onEnter: () => void }) {
  const { document, canEdit, apply } = useEditing();
  const words = useItemWords('failures', failure, (value) => ({ field: 'failure', value }));
  const item = useRef<HTMLDivElement>(null);
  const actions = answersTo(failure.id, document.actions);
  const name = shortened(words.text, 40) || 'untitled failure';
  const remove = (): void => {
    focusBeside(item.current);
    words.field.discard();
    apply([{ field: 'failure-removed', value: failure.id }], 'Failure removed.');
  };
  return (
    <article
      className={actions.length > 0 ? styles['failure'] : styles['unanswered']}
      aria-label={name}
      data-field={`failures.${failure.id}`}
    >
      <div ref={item} className={styles['head']} {...{ [ITEM]: '' }}>
        <div className={styles['words']}>
          {failure.question ? (
            <p className={styles['origin']}>From the question “{QUESTION_WORDS[failure.question]}”</p>
          ) : null}
          <ItemText words={words} what={`“${name}”`} name="Failure" onEnter={onEnter} onRemove={remove} />
        </div>
        {canEdit ? (
          <div className={styles['controls']}>
            <QuietIconButton icon={DeleteIcon} label={`Remove “${name}”`} onClick={remove} />
          </div>
        ) : null}
      </div>
      {actions.length === 0 ? (
        <p className={styles['none']}>
          <span className={styles['icon']}>
            <Warning label="" color="currentColor" />
          </span>
          No action answers this yet.
        </p>
      ) : null}
      <Answers failure={failure} name={name} actions={actions} />
    </article>
  );
}
