const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How one reader writes times. */
export interface Clockwork {
  /** IANA name. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is slow to make and quick to use; a long timeline writes thousands of times. */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/**
 * Writes an instant in full, e.g. "15 Mar 2026, 14:03".
 * @param instant epoch milliseconds
 */
export const formatInstant = (instant: number, { locale, timeZone }: Clockwork): string =>
  formatFor(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant);

/**
 * Writes the time of day of an instant, e.g. "14:03".
 * @param instant epoch milliseconds
 */
export const formatClock = (instant: number, { locale, timeZone }: Clockwork): string =>
  formatFor(locale, { timeStyle: 'short', timeZone }).format(instant);

/**
 * Writes the time of day by 24 hours, as people write it down during an incident, e.g. "14:03".
 * @param instant epoch milliseconds
 */
export const formatHours = (instant: number, { locale, timeZone }: Clockwork): string =>
  formatFor(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant);

/**
 * Names a calendar day with its weekday, e.g. "Saturday 14 March 2026".
 * @param day `YYYY-MM-DD`
 */
export const formatWeekday = (day: string, { locale }: Clockwork): string =>
  formatFor(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00Z`));

/**
 * Names the reader's zone at an instant, e.g. "Berlin, GMT+1".
 * @param instant epoch milliseconds
 */
export function formatZone(instant: number, { locale, timeZone }: Clockwork): string {
  const parts = formatFor(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  const short = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return place === short ? short : `${place}, ${short}`;
}

/**
 * Writes a calendar day, e.g. "15 Mar 2026"; a day has no zone.
 * @param day `YYYY-MM-DD`
 */
export const formatDay = (day: string, { locale }: Clockwork): string =>
  formatFor(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00Z`));

/**
 * Says how long ago an instant is, e.g. "2 hours ago"; what lies ahead by a skewed clock is "just now".
 * @param instant epoch milliseconds
 * @param now epoch milliseconds
 */
export function ago(instant: number, now: number, clockwork: Clockwork): string {
  const past = now - instant;
  if (past < MINUTE) return 'just now';
  const words = new Intl.RelativeTimeFormat(clockwork.locale, { numeric: 'auto' });
  if (past < HOUR) return words.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return words.format(-Math.floor(past / HOUR), 'hour');
  if (past < 30 * DAY) return words.format(-Math.floor(past / DAY), 'day');
  return `on ${formatDay(dayOf(instant, clockwork), clockwork)}`;
}

/**
 * Says how far a day is away, e.g. "in 3 days", "yesterday"; the date itself beyond a month.
 * @param day `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function relativeDay(day: string, today: string, clockwork: Clockwork): string {
  const days = Math.round((Date.parse(`${day}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / DAY);
  if (Math.abs(days) > 31) return formatDay(day, clockwork);
  return new Intl.RelativeTimeFormat(clockwork.locale, { numeric: 'auto' }).format(days, 'day');
}

const wallFormats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const known = wallFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  });
  wallFormats.set(timeZone, made);
  return made;
}

/**
 * Gives what the clock on the wall shows, as `YYYY-MM-DDTHH:mm`.
 * @param instant epoch milliseconds
 */
export function toWallClock(instant: number, { timeZone }: Pick<Clockwork, 'timeZone'>): string {
  const parts = Object.fromEntries(
    wallFormat(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value])
  );
  return `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/**
 * Finds the instant at which the clock on the wall shows a time.
 * Of the two instants of a repeated hour it takes the earlier; a time in a skipped hour moves forward.
 * @param wall `YYYY-MM-DDTHH:mm`
 * @returns epoch milliseconds, or null where the text is no such time
 */
export function fromWallClock(wall: string, { timeZone }: Pick<Clockwork, 'timeZone'>): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return null;
  const target = Date.parse(`${wall}Z`);
  if (Number.isNaN(target)) return null;
  const offset = (at: number): number => Date.parse(`${toWallClock(at, { timeZone })}Z`) - at;
  // The offsets a day before and a day after are the only two that can hold.
  const candidates = [target - offset(target - DAY), target - offset(target + DAY)].sort((a, b) => a - b);
  const exact = candidates.find((at) => toWallClock(at, { timeZone }) === wall);
  return exact ?? target - offset(target - DAY);
}

/**
 * Gives the calendar day of an instant.
 * @param instant epoch milliseconds
 * @returns `YYYY-MM-DD`
 */
export const dayOf = (instant: number, clockwork: Pick<Clockwork, 'timeZone'>): string =>
  toWallClock(instant, clockwork).slice(0, 10);
