import { ago, dayOf, formatDay, formatInstant, formatZone, relativeDay } from '../time';
import { useNow, useViewer } from '../viewer';
import styles from './moment.module.css';

/** How long ago something was, with the full time on hover. @param at epoch milliseconds */
export function Ago({ at }: { at: number }) {
  const viewer = useViewer();
  const now = useNow();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={`${formatInstant(at, viewer)} (${formatZone(at, viewer)})`}
    >
      {ago(at, now, viewer)}
    </time>
  );
}

/** A time in full in the reader's zone. @param at epoch milliseconds */
export function Instant({ at }: { at: number }) {
  const viewer = useViewer();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatZone(at, viewer)}>
      {formatInstant(at, viewer)}
    </time>
  );
}

/**
 * When something is due; a day that has passed stands out.
 * @param day `YYYY-MM-DD`
 * @param isOpen false where it is done, so that the day no longer matters
 */
export function Due({ day, isOpen }: { day: string; isOpen: boolean }) {
  const viewer = useViewer();
  const now = useNow();
  const isLate = isOpen && day < dayOf(now, viewer);
  return (
    <span className={isLate ? styles['late'] : undefined}>
      {isLate ? 'Was due' : 'Due'} <DueDay day={day} />
    </span>
  );
}

/**
 * How far a calendar day is away, with the date on hover.
 * @param day `YYYY-MM-DD`
 * @param now epoch milliseconds by which "today" is meant; the browser's clock where left out
 */
export function DueDay({ day, now }: { day: string; now?: number }) {
  const viewer = useViewer();
  const browser = useNow();
  return (
    <time dateTime={day} title={formatDay(day, viewer)}>
      {relativeDay(day, dayOf(now ?? browser, viewer), viewer)}
    </time>
  );
}
