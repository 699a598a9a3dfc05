/** Calendar days as people write them. */
import { daysBetween, daysLater, MONTHS, WEEKDAYS } from '../calendar/days';

/** Which of the two a date such as 11/12/2026 begins with. */
export type DayOrder = 'day-first' | 'month-first';

export interface ReadDay {
  /** How many characters of the text it took. */
  length: number;
  /** `YYYY-MM-DD` */
  day: string;
  /** False for dates as short as `11/12`, which might as well be a fraction. */
  plain: boolean;
  note: string | null;
}

/** German names, where they differ from the English in their first letters or in full. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  januar: 1,
  februar: 2,
  märz: 3,
  mär: 3,
  mrz: 3,
  mai: 5,
  juni: 6,
  juli: 7,
  okt: 10,
  oktober: 10,
  dez: 12,
  dezember: 12,
  sept: 9
};
const OTHER_WEEKDAYS: Readonly<Record<string, number>> = {
  tues: 2,
  thur: 4,
  thurs: 4,
  sonntag: 0,
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6
};

const withShort = (names: readonly string[], others: Readonly<Record<string, number>>, first: number) =>
  new Map<string, number>([
    ...names.flatMap((name, index): [string, number][] => [
      [name.toLowerCase(), index + first],
      [name.slice(0, 3).toLowerCase(), index + first]
    ]),
    ...Object.entries(others)
  ]);

const MONTH_OF = withShort(MONTHS, OTHER_MONTHS, 1);
const WEEKDAY_OF = withShort(WEEKDAYS, OTHER_WEEKDAYS, 0);

const ISO = /^(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})(?![\d:])|(?=\.?\s))/;
const WEEKDAY = /^(\p{L}{3,10})\b\.?,?\s*/u;
const MONTH_FIRST = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d)(?:,?\s+(\d{4})(?![\d:]))?/u;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,9})(?!\p{L})\.?(?:,?\s+(\d{4})(?![\d:]))?/u;
const RELATIVE = /^(today|yesterday|heute|gestern)\b/i;

const exists = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
};

/** The year that brings the date nearest to a day, where none is written. */
const inNearestYear = (near: string, month: number, day: number): string | null => {
  const around = Number(near.slice(0, 4));
  return (
    [around - 1, around, around + 1]
      .flatMap((year) => exists(year, month, day) ?? [])
      .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0] ?? null
  );
};

const inYear = (near: string, year: string | undefined, month: number, day: number): string | null => {
  if (year === undefined) return inNearestYear(near, month, day);
  return exists(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
};

const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay();

const numeric = (found: RegExpExecArray, near: string, order: DayOrder | null): ReadDay | null => {
  const [whole, first = '', mark, second = '', year] = found;
  const dayFirst = inYear(near, year, Number(second), Number(first));
  const monthFirst = mark === '.' ? null : inYear(near, year, Number(first), Number(second));
  const read = (day: string, note: string | null = null): ReadDay => ({
    length: whole.length,
    day,
    plain: year !== undefined,
    note
  });
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    const day = dayFirst ?? monthFirst;
    return day === null ? null : read(day);
  }
  if (order !== null) return read(order === 'day-first' ? dayFirst : monthFirst);
  const nearer =
    Math.abs(daysBetween(near, dayFirst)) <= Math.abs(daysBetween(near, monthFirst)) ? dayFirst : monthFirst;
  const said = nearer === dayFirst ? 'day before month' : 'month before day';
  return read(nearer, `“${whole}” was read as ${said}, which is nearer to the day of the incident.`);
};

const withMonthName = (text: string, near: string): Omit<ReadDay, 'note'> | null => {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const [whole, name, number, year] = monthFirst ?? [
    dayFirst?.[0] ?? '',
    dayFirst?.[2],
    dayFirst?.[1],
    dayFirst?.[3]
  ];
  const month = MONTH_OF.get((name ?? '').toLowerCase());
  if (month === undefined) return null;
  const day = inYear(near, year, month, Number(number));
  return day === null ? null : { length: whole.length, day, plain: true };
};

/**
 * Reads a day at the beginning of a text: `2026-11-12`, `12.11.2026`, `12/11/2026`, `Thursday, November 12th`,
 * `12 Nov 2026`, `Thu`, `yesterday`; null where none stands there or there is no such day.
 * @param text what a person wrote
 * @param near `YYYY-MM-DD`: what a date without year, a weekday or "today" is counted from
 * @param order how dates such as 11/12/2026 are read; null for whichever is nearer
 */
export const readDay = (text: string, near: string, order: DayOrder | null): ReadDay | null => {
  const iso = ISO.exec(text);
  if (iso) {
    const day = exists(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return day === null ? null : { length: iso[0].length, day, plain: true, note: null };
  }
  const numbers = NUMERIC.exec(text);
  if (numbers) return numeric(numbers, near, order);
  const relative = RELATIVE.exec(text);
  if (relative) {
    const back = /^[yg]/i.test(text) ? -1 : 0;
    return { length: relative[0].length, day: daysLater(near, back), plain: true, note: null };
  }
  const weekday = WEEKDAY.exec(text);
  const named = weekday ? WEEKDAY_OF.get((weekday[1] ?? '').toLowerCase()) : undefined;
  if (!weekday || named === undefined) {
    const dated = withMonthName(text, near);
    return dated && { ...dated, note: null };
  }
  const behind = text.slice(weekday[0].length);
  const dated = withMonthName(behind, near) ?? (/^\d/.test(behind) ? readDay(behind, near, order) : null);
  if (dated === null) {
    const away = (named - weekdayOf(near) + 10) % 7;
    const length = weekday[0].trimEnd().replace(/,$/, '').length;
    return { length, day: daysLater(near, away - 3), plain: true, note: null };
  }
  const right = weekdayOf(dated.day);
  return {
    ...dated,
    length: weekday[0].length + dated.length,
    note:
      right === named ? null : `${dated.day} is a ${WEEKDAYS[right] ?? ''}, not a ${WEEKDAYS[named] ?? ''}.`
  };
};
