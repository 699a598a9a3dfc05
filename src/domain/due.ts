/** Calendar days, written `YYYY-MM-DD`: a due date is a day in the reader's calendar, not an instant. */
import { DAY_MS } from './calendar/wall-clock';

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
