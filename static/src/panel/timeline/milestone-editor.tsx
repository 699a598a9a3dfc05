import Button from '@atlaskit/button/new';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Milestone } from '../../../../src/domain/milestones';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { useNow, useViewer } from '../../shared/viewer';
import { MILESTONE_HINTS } from '../../shared/words';
import { anchorOf, isLive, writtenMoment } from './clock';
import styles from './milestone-editor.module.css';
import { TimeField, useTypedTime } from './time-field';

/**
 * Edits the time of one milestone where it stands.
 * @param at as it is, or null
 * @param onDone the editor may go
 */
export function MilestoneEditor({
  milestone,
  at,
  onDone
}: {
  milestone: Milestone;
  at: number | null;
  onDone: () => void;
}) {
  const viewer = useViewer();
  const now = useNow();
  const id = useId();
  const { apply, document, incident } = useEditing();
  const [before] = useState(at);
  const [written, setWritten] = useState(() => (at === null ? '' : writtenMoment(at, viewer)));
  const [tried, setTried] = useState(false);
  const live = isLive(document, incident);
  const time = useTypedTime(written, before, live ? now : anchorOf(document, incident));
  const name = MILESTONE_NAMES[milestone].toLowerCase();
  const set = (value: number | null): void => {
    if (value !== at)
      apply(
        [{ field: 'milestones', value: { [milestone]: value } }],
        value === null ? `The time of ${name} was taken out.` : undefined
      );
    onDone();
  };
  const save = (): void => {
    setTried(true);
    if (time.at !== null) set(time.at);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.currentTarget.querySelector('[aria-expanded="true"]')) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <div className={styles['editor']} role="group" aria-label={`Time of ${name}`} onKeyDown={keys}>
      <TimeField
        id={id}
        label={`${MILESTONE_NAMES[milestone]}, time`}
        time={time}
        isInvalid={tried}
        autoFocus
        onWritten={setWritten}
        onEnter={save}
      />
      <p className={styles['hint']}>{MILESTONE_HINTS[milestone]}</p>
      <div className={styles['buttons']}>
        <Button appearance="primary" onClick={save}>
          Save
        </Button>
        {live ? <Button onClick={() => set(Math.floor(Date.now() / 1_000) * 1_000)}>Now</Button> : null}
        <Button onClick={onDone}>Cancel</Button>
        {at === null ? null : (
          <Button appearance="subtle" onClick={() => set(null)}>
            Take out
          </Button>
        )}
      </div>
    </div>
  );
}
