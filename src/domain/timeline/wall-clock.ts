/** Between what a clock on the wall of some zone shows and the instant that it shows it at. */
import { zoneOrUtc } from '../zone';

const DAY_MS = 86_400_000;

/** What calendar and clock show; `month` counts from 1. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** Making a format costs far more than using it; there are some hundred zones at most. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zoneOrUtc(zone),
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  });
  formats.set(zone, made);
  return made;
};

/**
 * What the clock in a zone shows at an instant.
 * @param at epoch milliseconds
 * @param zone IANA name; UTC where the name is unknown
 */
export const wallOf = (at: number, zone: string): Wall => {
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(at)) {
    if (type in wall) wall[type as keyof Wall] = Number(value);
  }
  return wall;
};

/**
 * The instant at which UTC would show this.
 * @param wall what the clock shows
 */
export const asUtc = ({ year, month, day, hour, minute, second }: Wall): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const offsetAt = (at: number, zone: string): number =>
  asUtc(wallOf(at, zone)) - Math.floor(at / 1_000) * 1_000;

/**
 * The instant at which a clock in a zone shows this, and a note where it never did or did so twice.
 *
 * Where the clock was put forward over it, the time is read as if it had not yet been; where the clock was
 * put back, as the first of the two. So does Temporal by default.
 * @param wall what the clock shows
 * @param zone IANA name; UTC where the name is unknown
 */
export const instantOf = (wall: Wall, zone: string): { at: number; note: string | null } => {
  const utc = asUtc(wall);
  const before = utc - offsetAt(utc - DAY_MS, zone);
  const after = utc - offsetAt(utc + DAY_MS, zone);
  if (before === after) return { at: before, note: null };
  const shows = (at: number): boolean => at + offsetAt(at, zone) === utc;
  const early = shows(before);
  const late = shows(after);
  if (!early && !late) {
    const at = utc - offsetAt(utc - DAY_MS, zone);
    return {
      at,
      note: `The clocks went forward over ${clock(wall)} on that day; it was read as ${clock(wallOf(at, zone))}.`
    };
  }
  if (early && late) {
    return {
      at: Math.min(before, after),
      note: `The clocks went back on that day and showed ${clock(wall)} twice; it was read as the first.`
    };
  }
  return { at: early ? before : after, note: null };
};

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Hours and minutes as a sentence has them: `14:03`.
 * @param wall what the clock shows
 */
export const clock = (wall: Pick<Wall, 'hour' | 'minute'>): string => `${two(wall.hour)}:${two(wall.minute)}`;

/**
 * The calendar day, `YYYY-MM-DD`.
 * @param wall what the calendar shows
 */
export const dayOf = ({ year, month, day }: Pick<Wall, 'year' | 'month' | 'day'>): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

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
