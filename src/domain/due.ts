/** Calendar days, written `YYYY-MM-DD`: a due date is a day in the reader's calendar, not an instant. */
import { zoneOrUtc } from './zone';

const DAY_MS = 86_400_000;

/**
 * The day that it is in a time zone.
 * @param now epoch milliseconds
 * @param timeZone IANA name such as `Europe/London`; UTC where the name is unknown or null
 */
export const dayAt = (now: number, timeZone: string | null): string => {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zoneOrUtc(timeZone)
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
};

/**
 * Whole days that a due date is past; 0 when it is due today, later, or never.
 * @param dueDate `YYYY-MM-DD`, or null where there is none
 * @param today `YYYY-MM-DD`
 */
export const daysOverdue = (dueDate: string | null, today: string): number =>
  dueDate === null ? 0 : Math.max(0, Math.round((Date.parse(today) - Date.parse(dueDate)) / DAY_MS));

/**
 * Orders by due date, the earliest first and what has none last; thus the most overdue comes first.
 * @param a `YYYY-MM-DD` or null
 * @param b `YYYY-MM-DD` or null
 */
export const byDueDate = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};
