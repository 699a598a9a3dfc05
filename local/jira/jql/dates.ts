/** What JQL takes for a moment: dates, periods from now, and the functions of the calendar. */
import { type WallTime, instantOf, wallTime } from './zone';

/** A person's place in time. */
export interface Moment {
  /** Epoch milliseconds. */
  now: number;
  /** IANA name. */
  timeZone: string;
}

const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const PERIOD = /^([+-]?)((?:\d+[wdhm]\s*)+)$/i;
const MINUTES: Readonly<Record<string, number>> = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 };

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };

function period(text: string): number | null {
  const [, sign, parts] = PERIOD.exec(text.trim()) ?? [];
  if (parts === undefined) return null;
  let minutes = 0;
  for (const [, count, unit] of parts.matchAll(/(\d+)([wdhm])/gi)) {
    minutes += Number(count) * (MINUTES[(unit ?? '').toLowerCase()] ?? 0);
  }
  return (sign === '-' ? -1 : 1) * minutes * 60_000;
}

function date(text: string, timeZone: string): number | null {
  const [, year, , month, day, hour, minute] = DATE.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const wall: WallTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: 0,
    millisecond: 0
  };
  const days = new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate();
  const exists =
    wall.month >= 1 &&
    wall.month <= 12 &&
    wall.day >= 1 &&
    wall.day <= days &&
    wall.hour <= 23 &&
    wall.minute <= 59;
  return exists ? instantOf(wall, timeZone) : null;
}

/**
 * Reads `2021-07-01`, `2021/07/01 14:30`, `-4w 2d` or epoch milliseconds.
 * @param text the value as written
 * @param moment when and where the person asks
 * @returns epoch milliseconds, or null where it is none of these
 */
export function readInstant(text: string, moment: Moment): number | null {
  const shift = period(text);
  const instant =
    shift !== null
      ? moment.now + shift
      : /^\d{5,}$/.test(text.trim())
        ? Number(text)
        : date(text, moment.timeZone);
  // Beyond this no calendar reaches.
  return instant !== null && Math.abs(instant) <= 8.64e15 ? instant : null;
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: Readonly<Record<string, Unit>> = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  y: 'year'
};

type Increment = { unit: Unit; count: number };

function add(wall: WallTime, { unit, count }: Increment): WallTime {
  if (unit === 'week') return { ...wall, day: wall.day + 7 * count };
  if (unit !== 'month') return { ...wall, [unit]: wall[unit] + count };
  // The 31st plus a month is the last day of a shorter month.
  const days = new Date(Date.UTC(wall.year, wall.month + count, 0)).getUTCDate();
  return { ...wall, month: wall.month + count, day: Math.min(wall.day, days) };
}

function startOf(unit: 'day' | 'week' | 'month' | 'year', wall: WallTime): WallTime {
  switch (unit) {
    case 'day':
      return { ...wall, ...midnight };
    case 'week': {
      // Weeks begin on Sunday: what an account in the default locale sees.
      const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
      return { ...wall, ...midnight, day: wall.day - weekday };
    }
    case 'month':
      return { ...wall, ...midnight, day: 1 };
    case 'year':
      return { ...wall, ...midnight, day: 1, month: 1 };
  }
}

const CALENDAR = /^(start|end)of(day|week|month|year)$/i;

/** @param name of a function, case does not matter. @returns whether {@link calendarFunction} knows it. */
export const isCalendarFunction = (name: string): boolean =>
  CALENDAR.test(name) || name.toLowerCase() === 'now';

/**
 * Evaluates `now()`, `startOfDay("-1d")` and the like.
 * @param name one that {@link isCalendarFunction} knows
 * @param args at most one: `-1`, `+2w`, `1M`
 * @param moment when and where the person asks
 * @returns epoch milliseconds, or null where the arguments are wrong
 */
export function calendarFunction(name: string, args: readonly string[], moment: Moment): number | null {
  const [, edge, span] = CALENDAR.exec(name) ?? [];
  if (edge === undefined) return args.length === 0 ? moment.now : null;
  const unit = (span ?? '').toLowerCase() as 'day' | 'week' | 'month' | 'year';
  const increment = args.length === 0 ? { unit, count: 0 } : readIncrement(args, unit);
  if (!increment) return null;
  const start = startOf(unit, wallTime(moment.now, moment.timeZone));
  // The edge comes first, the increment after: `startOfMonth("+14d")` is the 15th.
  if (edge.toLowerCase() === 'start') return instantOf(add(start, increment), moment.timeZone);
  return instantOf(add(add(start, { unit, count: 1 }), increment), moment.timeZone) - 1;
}

function readIncrement(args: readonly string[], natural: Unit): Increment | null {
  const [text, ...more] = args;
  const [, sign, count, letter] = /^([+-]?)(\d{1,6})([mhdwMy]?)$/.exec(text?.trim() ?? '') ?? [];
  if (count === undefined || more.length > 0) return null;
  const unit = letter ? UNITS[letter] : natural;
  return unit ? { unit, count: (sign === '-' ? -1 : 1) * Number(count) } : null;
}
