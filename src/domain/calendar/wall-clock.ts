/**
 * What a clock on the wall shows in a time zone. A reading is held as the epoch milliseconds that it would be
 * in UTC, so that days and hours are plain arithmetic and clock changes matter only in the two conversions.
 */

import { zoneOrUtc } from '../zone';

/** Epoch milliseconds of a clock's reading, as if it were in UTC. */
export type WallTime = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
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
  formats.set(zone, format);
  return format;
};

/** True where this runtime knows the time zone. @param zone IANA name such as `Europe/London` */
export const isTimeZone = (zone: string): boolean => {
  try {
    return formatFor(zone).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/**
 * What the clock shows at an instant.
 * @param instant epoch milliseconds, not before 1970
 * @param zone IANA name that this runtime knows
 * @throws RangeError where the zone is not known or the instant is beyond what dates can express
 */
export const readingAt = (instant: number, zone: string): WallTime => {
  const found = new Map(
    formatFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)])
  );
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = PARTS.map((part) =>
    found.get(part)
  );
  // A year of two digits would mean the twentieth century; instants before 1970 are not asked for.
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1_000) + 1_000) % 1_000);
};

const offsetAt = (instant: number, zone: string): number => readingAt(instant, zone) - instant;

/** The first instant at which the offset is no longer that of `before`. */
const changeBetween = (before: number, after: number, zone: string): number => {
  const old = offsetAt(before, zone);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === old) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * The instant at which the clock shows a reading: the first of two where clocks go back over it, and the
 * moment of the change where clocks skip it. A later reading never gives an earlier instant.
 * @param reading what the clock shows
 * @param zone IANA name that this runtime knows
 */
export const instantOf = (reading: WallTime, zone: string): number => {
  const before = reading - offsetAt(reading - DAY_MS, zone);
  const after = reading - offsetAt(reading + DAY_MS, zone);
  const first = [Math.min(before, after), Math.max(before, after)].find(
    (at) => readingAt(at, zone) === reading
  );
  return first ?? changeBetween(after, before, zone);
};

/**
 * What the clock shows at an instant, stopped while it repeats an hour: a later instant never gives an earlier
 * reading, which `readingAt` cannot promise when clocks go back.
 * @param instant epoch milliseconds
 * @param zone IANA name that this runtime knows
 */
export const steadyReadingAt = (instant: number, zone: string): WallTime => {
  const reading = readingAt(instant, zone);
  const first = instantOf(reading, zone);
  if (first >= instant) return reading;
  return readingAt(changeBetween(first, instant, zone) - 1, zone) + 1;
};

/**
 * The instant that a person means who writes down what the clock shows, and a note where it never showed that or
 * did so twice.
 *
 * Where the clock was put forward over it, the time is read as if it had not yet been, for so a watch goes that
 * nobody has set; where the clock was put back, as the first of the two. So does Temporal by default.
 * @param reading what the clock shows, as written down
 * @param zone IANA name; UTC where this runtime does not know it
 */
export const instantMeant = (reading: WallTime, zone: string): { at: number; note: string | null } => {
  const known = zoneOrUtc(zone);
  const before = reading - offsetAt(reading - DAY_MS, known);
  const after = reading - offsetAt(reading + DAY_MS, known);
  if (before === after) return { at: before, note: null };
  const early = readingAt(before, known) === reading;
  const late = readingAt(after, known) === reading;
  if (!early && !late) {
    const shown = clock(readingAt(before, known));
    return {
      at: before,
      note: `The clocks went forward over ${clock(reading)} on that day; it was read as ${shown}.`
    };
  }
  if (early && late) {
    return {
      at: Math.min(before, after),
      note: `The clocks went back on that day and showed ${clock(reading)} twice; it was read as the first.`
    };
  }
  return { at: early ? before : after, note: null };
};

/** Hours and minutes as a sentence has them: `14:03`. @param reading what the clock shows */
export const clock = (reading: WallTime): string => new Date(reading).toISOString().slice(11, 16);

/** The calendar day, `YYYY-MM-DD`. @param reading what the calendar shows */
export const dayOf = (reading: WallTime): string => new Date(reading).toISOString().slice(0, 10);

/**
 * The calendar day at an instant, `YYYY-MM-DD`.
 * @param at epoch milliseconds
 * @param zone IANA name; UTC where this runtime does not know it
 */
export const dayIn = (at: number, zone: string): string => dayOf(readingAt(at, zoneOrUtc(zone)));
