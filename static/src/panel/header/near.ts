import { dayOf, formatInstant, relativeDay, type Clockwork } from '../../shared/time';

const DAY = 86_400_000;

/**
 * Writes a time that is not far away as people say it: "Tue 14:00, tomorrow"; in full where it is far.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function nearInWords(at: number, now: number, viewer: Clockwork): string {
  const { locale, timeZone } = viewer;
  const distance = Math.abs(at - now);
  const time =
    distance < 6 * DAY
      ? new Intl.DateTimeFormat(locale, {
          weekday: 'short',
          hour: 'numeric',
          minute: '2-digit',
          timeZone
        }).format(at)
      : formatInstant(at, viewer);
  return distance < 31 * DAY
    ? `${time}, ${relativeDay(dayOf(at, viewer), dayOf(now, viewer), viewer)}`
    : time;
}
