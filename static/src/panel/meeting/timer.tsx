import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import {
  countedAt,
  goingOn,
  isOver,
  openingTimer,
  startedAt,
  stopped,
  Timer,
  timerInWords
} from '../../../../src/domain/meeting/timer';
import { draftSlot } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import styles from './meeting.module.css';

const SECOND = 1_000;

/** This browser's clock, renewed every second while somebody needs it. @returns epoch milliseconds */
function useSeconds(runs: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}

/** The meeting's clock: counts up in grey, amber only past the suggested length (R25). */
export function MeetingTimer() {
  const { document, settings, postmortem } = useEditing();
  const { accountId } = useViewer();
  const minutes = settings.review.minutes[document.template.kind];
  const [slot] = useState(() => draftSlot([accountId, postmortem.id, 'meeting-timer'], Timer));
  const [timer, set] = useState(() => openingTimer(slot.read(), Date.now(), document.meeting.at));
  useEffect(() => {
    if (timer) slot.write(timer);
  }, [slot, timer]);
  const now = useSeconds(timer !== null && timer.since !== null);

  const counted = timer ? countedAt(timer, now) : 0;
  const over = isOver(counted, minutes);
  return (
    <div className={styles['timer']}>
      <span className={over ? styles['over'] : styles['time']} role="timer" aria-label="Time in the meeting">
        {timerInWords(counted)}
      </span>
      <span className={styles['quiet']}>of about {minutes} min</span>
      {timer === null ? (
        <Button spacing="compact" onClick={() => set(startedAt(Date.now()))}>
          Start the clock
        </Button>
      ) : (
        <>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={timer.since === null ? 'Go on with the clock' : 'Pause the clock'}
            onClick={() =>
              set(timer.since === null ? goingOn(timer, Date.now()) : stopped(timer, Date.now()))
            }
          >
            {timer.since === null ? 'Go on' : 'Pause'}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label="Start over the clock"
            onClick={() => set(startedAt(Date.now()))}
          >
            Start over
          </Button>
        </>
      )}
      <span className="visually-hidden" role="status">
        {over ? `The suggested ${minutes} minutes have passed.` : ''}
      </span>
    </div>
  );
}
