import { standingOf, reviewDueOf } from '../../../../src/domain/meeting/meeting-time';
import { durationInWords } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { useNow, useViewer } from '../../shared/viewer';
import { useStanding } from '../life/standing';
import styles from './header.module.css';
import { nearInWords } from './near';

/** When the review is due or takes place; opened, it says why then and when it makes sense at the earliest. */
export default function ReviewDue() {
  const { document, settings } = useEditing();
  const { state } = useStanding();
  const viewer = useViewer();
  const now = useNow();
  const { resolution } = document.milestones;
  const meetingAt = document.meeting.at;
  const due = reviewDueOf(document, settings);

  if (state === 'published') {
    if (meetingAt === null || resolution === null || meetingAt < resolution) return null;
    return (
      <span>
        <span className={styles['label']}>Reviewed</span> {durationInWords(meetingAt - resolution)} after the
        resolution
      </span>
    );
  }
  if (!due) {
    return meetingAt === null ? (
      <span className={styles['label']}>Review due once it is resolved</span>
    ) : (
      <span>
        <span className={styles['label']}>Review</span> {nearInWords(meetingAt, now, viewer)}
      </span>
    );
  }
  const isOver = meetingAt !== null && meetingAt <= now;
  const isOverdue = meetingAt === null && due.dueAt < now;
  const isLate = meetingAt !== null && standingOf(meetingAt, due) === 'late';
  return (
    <details className={styles['due']}>
      <summary>
        <span className={styles['label']}>
          {meetingAt !== null
            ? isOver
              ? 'Review was'
              : 'Review'
            : isOverdue
              ? 'Review was due'
              : 'Review due'}
        </span>{' '}
        <span className={isOverdue ? styles['overdue'] : undefined}>
          {nearInWords(meetingAt ?? due.dueAt, now, viewer)}
        </span>
        {isLate ? <span className={styles['label']}> (later than due)</span> : null}
      </summary>
      <ul className={styles['why']}>
        {meetingAt === null ? null : <li>Due {nearInWords(due.dueAt, now, viewer)}.</li>}
        <li>At the earliest {nearInWords(due.earliestAt, now, viewer)}, when the dust has settled.</li>
        {due.why.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
