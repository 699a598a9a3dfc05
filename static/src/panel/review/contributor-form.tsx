import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Contributor } from '../../../../src/domain/life/roles';
import { FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { useEditing } from '../../shared/editing';
import styles from './review.module.css';

type State = Contributor['state'];

/** How a part stands, as the team itself says. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  asked: 'Asked',
  writing: 'Writing',
  done: 'Done',
  'nothing-to-add': 'Nothing to add'
};
const STATES = Object.keys(STATE_WORDS) as State[];

/** Asks for a team, who writes for it and how far it is. @param value what stands in the form */
export function ContributorForm({
  isNew,
  takesFocus,
  value,
  onChange,
  onCancel,
  onSave
}: {
  isNew: boolean;
  takesFocus: boolean;
  value: Contributor;
  onChange: (value: Contributor) => void;
  onCancel: () => void;
  onSave: (value: Contributor) => void;
}) {
  const { incident } = useEditing();
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const save = (): void => {
    const team = value.team.trim();
    setMissing(team === '');
    if (team !== '') onSave({ ...value, team });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.currentTarget.querySelector('[aria-expanded="true"]')) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className={styles['form']}
      aria-label={isNew ? 'Ask a team' : 'Edit team'}
      noValidate
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles['pair']}>
        <div className={styles['field']}>
          <label className={styles['label']} htmlFor={`${id}-team`}>
            Team
          </label>
          <Textfield
            id={`${id}-team`}
            dir="auto"
            autoFocus={takesFocus}
            maxLength={255}
            value={value.team}
            isInvalid={isMissing}
            aria-describedby={isMissing ? `${id}-problem` : undefined}
            onChange={(event) => onChange({ ...value, team: event.currentTarget.value })}
          />
          {isMissing ? (
            <p id={`${id}-problem`} className={styles['problem']} role="alert">
              Name the team.
            </p>
          ) : null}
        </div>
        <div className={styles['field']}>
          <span className={styles['label']}>Who writes for it</span>
          <FieldLoader>
            <PersonSelect
              id={`${id}-person`}
              label="Who writes for it"
              projectKey={incident.projectKey}
              value={value.account}
              onChange={(account) => onChange({ ...value, account })}
            />
          </FieldLoader>
        </div>
      </div>
      <fieldset className={styles['choices']}>
        <legend className={styles['label']}>How far it is</legend>
        {STATES.map((state) => (
          <label key={state} className={styles['choice']}>
            <input
              type="radio"
              name={`${id}-state`}
              checked={value.state === state}
              onChange={() => onChange({ ...value, state })}
            />
            {STATE_WORDS[state]}
          </label>
        ))}
      </fieldset>
      <div className={styles['line']}>
        <Button type="submit">{isNew ? 'Ask this team' : 'Keep changes'}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
