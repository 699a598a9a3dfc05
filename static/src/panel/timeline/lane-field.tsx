import TextField from '@atlaskit/textfield';
import type { KeyboardEvent } from 'react';
import styles from './time-field.module.css';

/**
 * Asks for a team: one that is known, or a new name.
 * @param lanes to choose from
 * @param label left out where the field's own words are enough
 */
export function LaneField({
  id,
  value,
  lanes,
  onChange,
  onEnter,
  isQuiet = false
}: {
  id: string;
  value: string;
  lanes: readonly string[];
  onChange: (lane: string) => void;
  onEnter?: () => void;
  isQuiet?: boolean;
}) {
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={styles['field']}>
      <label className={isQuiet ? 'visually-hidden' : styles['label']} htmlFor={id}>
        Team
      </label>
      <TextField
        id={id}
        value={value}
        list={`${id}-lanes`}
        placeholder={isQuiet ? 'Team' : 'All teams'}
        autoComplete="off"
        dir="auto"
        maxLength={100}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <datalist id={`${id}-lanes`}>
        {lanes.map((lane) => (
          <option key={lane} value={lane} />
        ))}
      </datalist>
    </div>
  );
}
