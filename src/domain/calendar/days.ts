/** Calendar days as `YYYY-MM-DD`: how they are counted and how sentences name them. */

const DAY_MS = 86_400_000;

/**
 * The day that is some days later; earlier where the count is negative.
 * @param day `YYYY-MM-DD`
 * @param count whole days
 */
export const daysLater = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/**
 * Whole days from one day to another.
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The months as sentences have them, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

/** The days of the week as sentences have them, Sunday first as `Date` counts. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday'
] as const;

/**
 * Says a day: "12 November 2026".
 * @param day `YYYY-MM-DD`
 */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
