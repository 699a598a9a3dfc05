/** Calendar arithmetic in a person's time zone. */

/** A moment as a clock on the wall shows it; `month` counts from 1 and may run over, as may the rest. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  });
  formats.set(timeZone, format);
  return format;
}

/**
 * What a clock in the zone shows.
 * @param at epoch milliseconds
 * @param timeZone IANA name
 */
export function wallTime(at: number, timeZone: string): WallTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = part('year');
  return {
    year: parts.get('era') === 'BC' ? 1 - year : year,
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: ((at % 1000) + 1000) % 1000
  };
}

/** The wall time as if the zone were UTC. */
function asUtc(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

/**
 * The moment at which a clock in the zone shows a time; where the clocks are put forward over it, the moment after.
 * @param wall fields may run over: month 13 is January of the next year
 * @param timeZone IANA name
 * @returns epoch milliseconds
 */
export function instantOf(wall: WallTime, timeZone: string): number {
  const target = asUtc(wall);
  const offsetAt = (at: number): number => asUtc(wallTime(at, timeZone)) - at;
  const first = target - offsetAt(target);
  const second = target - offsetAt(first);
  if (asUtc(wallTime(second, timeZone)) === target) return second;
  return Math.max(first, second);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * The day in the zone, `2021-07-01`.
 * @param at epoch milliseconds
 * @param timeZone IANA name
 */
export function dayOf(at: number, timeZone: string): string {
  const { year, month, day } = wallTime(at, timeZone);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
