/** Dates in CQL; they mean UTC. */

const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000
};

function shifted(at: number, increment: string): number | null {
  const [, sign, count, unit = ''] = /^([+-]?)(\d{1,5})([mhdwMy])$/.exec(increment.trim()) ?? [];
  if (count === undefined) return null;
  const amount = (sign === '-' ? -1 : 1) * Number(count);
  if (unit !== 'M' && unit !== 'y') return at + amount * (UNITS[unit] ?? 0);
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() + (unit === 'M' ? amount : 12 * amount));
  return date.getTime();
}

/**
 * Reads `2021-07-01`, `2021/07/01` and either with a time.
 * @param text as written
 * @returns epoch milliseconds, or null where it is no date
 */
export function readDate(text: string): number | null {
  const match = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T](\d{2}):(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00'] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Number.isNaN(at) ? null : at;
}

/**
 * Evaluates `now("-4w")`, `startOfDay()`, `startOfMonth("-1M")` and `startOfYear()`.
 * @param name as written
 * @param args at most one increment
 * @param now epoch milliseconds
 * @returns epoch milliseconds, or null where there is no such function or argument
 */
export function dateFunction(name: string, args: readonly string[], now: number): number | null {
  const [increment, ...more] = args;
  if (more.length > 0) return null;
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const starts: Readonly<Record<string, number>> = {
    now,
    startofday: Date.UTC(year, month, day),
    startofmonth: Date.UTC(year, month, 1),
    startofyear: Date.UTC(year, 0, 1)
  };
  const at = starts[name.toLowerCase()];
  if (at === undefined) return null;
  return increment === undefined ? at : shifted(at, increment);
}
