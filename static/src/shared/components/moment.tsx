import { ago, dayOf, formatDay, formatInstant, formatZone, relativeDay } from '../time';
import { useNow, useViewer } from '../viewer';

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
