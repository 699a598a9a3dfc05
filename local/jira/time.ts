/** Instants in the forms in which Jira writes them. */

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const offsets = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which a zone is ahead of UTC at an instant. */
const offsetMinutes = (at: number, timeZone: string): number => {
  const format =
    offsets.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, format);
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/**
 * `2021-06-22T10:29:00.000+0200`, as the REST API writes instants for a person.
 * @param at epoch milliseconds
 * @param timeZone IANA name of the person's zone
 */
export const jiraInstant = (at: number, timeZone: string): string => {
  const offset = offsetMinutes(at, timeZone);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
};

/** True for a day of the calendar as `2021-06-22`. */
export const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
};
