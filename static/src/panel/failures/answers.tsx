import Button from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import LinkIcon from '@atlaskit/icon/core/link';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { newIdea, type Action } from '../../../../src/domain/action';
import type { Failure } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { AddPlace, useAdding } from '../../shared/components/add-place';
import { QuietIconButton } from '../../shared/components/icon-button';
import { ChoiceSelect, FieldLoader } from '../../shared/components/lazy';
import { useEditing } from '../../shared/editing';
import { ActionHints } from '../../shared/hints/hints';
import { ActionLine, calledShortly } from './action-line';
import styles from './answers.module.css';

/**
 * The actions that answer a failure, and the ways to more.
 * @param name of the failure, short
 * @param actions those that answer it
 */
export function Answers({
  failure,
  name,
  actions
}: {
  failure: Failure;
  name: string;
  actions: readonly Action[];
}) {
  const { document, canEdit, apply } = useEditing();
  const draft = `new-answer.${failure.id}`;
  const adding = useAdding(draft);
  const others = document.actions.filter((action) => !actions.includes(action));
  const put = (action: Action, answers: string[], undoWords?: string): void =>
    apply([{ field: 'action', value: { ...action, answers } }], undoWords);
  return (
    <>
      {actions.length > 0 ? (
        <ul className={styles['list']} aria-label={`Actions that answer “${name}”`}>
          {actions.map((action) => (
            <ActionLine key={action.id} action={action}>
              {canEdit ? (
                <QuietIconButton
                  icon={CrossIcon}
                  label={`“${calledShortly(action)}” does not answer this`}
                  onClick={() =>
                    put(
                      action,
                      action.answers.filter((id) => id !== failure.id),
                      'The action no longer answers this failure.'
                    )
                  }
                />
              ) : null}
            </ActionLine>
          ))}
        </ul>
      ) : null}
      {canEdit ? (
        <div className={styles['ways']}>
          <AddPlace
            quiet
            draft={draft}
            adding={adding}
            button="Add action"
            label={`New action that answers “${name}”`}
            prompt="What would have mitigated or prevented it?"
            hints={(text, id) => <ActionHints action={newIdea('', text)} id={id} isDraft />}
            onAdd={(text) =>
              apply([{ field: 'action', value: newIdea(crypto.randomUUID(), text, [failure.id]) }])
            }
          />
          {others.length > 0 ? (
            <LinkExisting
              id={`link-${failure.id}`}
              name={name}
              actions={others}
              onChoose={(action) => put(action, [...action.answers, failure.id])}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** Chooses one of the actions that are there already. */
function LinkExisting({
  id,
  name,
  actions,
  onChoose
}: {
  id: string;
  name: string;
  actions: readonly Action[];
  onChoose: (action: Action) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <Button
        ref={opener}
        iconBefore={LinkIcon}
        appearance="subtle"
        spacing="compact"
        onClick={() => setOpen(true)}
      >
        Link an existing action
      </Button>
    );
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.currentTarget.querySelector('[aria-expanded="true"]')) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <div className={styles['choice']} onKeyDown={keys}>
      <FieldLoader>
        <ChoiceSelect
          id={id}
          label={`Action that answers “${name}”`}
          autoFocus
          choices={actions.map((action) => ({
            id: action.id,
            label: shortened(action.text, 120) || 'Untitled'
          }))}
          value={null}
          onChange={(choice) => {
            const chosen = actions.find((action) => action.id === choice?.id);
            if (chosen) onChoose(chosen);
            setOpen(false);
          }}
        />
      </FieldLoader>
      <div>
        <Button spacing="compact" appearance="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
