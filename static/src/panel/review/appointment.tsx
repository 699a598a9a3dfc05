import type { Calendar } from '../../../../src/domain/settings';
import { dayOf, formatZone, relativeDay, toWallClock, type Clockwork } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';
import styles from './review.module.css';

const formatAppointment = (at: number, { locale, timeZone }: Clockwork): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone
  }).format(at);

/**
 * A time that people have to meet at: day of the week, clock, and how far away, in the reader's zone. Where the
 * business calendar's clocks show another time, that one stands beside it.
 * @param at epoch milliseconds
 * @param calendar the business calendar, where its zone matters
 */
export function Appointment({ at, calendar }: { at: number; calendar?: Calendar }) {
  const viewer = useViewer();
  const now = useNow();
  const theirs = { locale: viewer.locale, timeZone: calendar?.zone ?? viewer.timeZone };
  const differs = toWallClock(at, theirs) !== toWallClock(at, viewer);
  return (
    <>
      <time dateTime={new Date(at).toISOString()} title={formatZone(at, viewer)}>
        {formatAppointment(at, viewer)}
      </time>
      <span className={styles['quiet']}> ({relativeDay(dayOf(at, viewer), dayOf(now, viewer), viewer)})</span>
      {differs ? (
        <span className={styles['quiet']}>
          {' '}
          · {formatAppointment(at, theirs)} in {formatZone(at, theirs)}
        </span>
      ) : null}
    </>
  );
}
