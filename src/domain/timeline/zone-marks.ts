/** The marks of a time zone that people write behind a time, as data. */

/** Minutes ahead of UTC, or the IANA name of a zone whose clock changes over the year. */
export interface ZoneMark {
  length: number;
  zone: number | string;
  note: string | null;
}

const H = 60;

/** What a mark means. People write the winter mark in summer too; it is then read as written. */
const MARKS: Readonly<Record<string, number | string>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: H,
  BST: H,
  CET: H,
  CEST: 2 * H,
  MEZ: H,
  MESZ: 2 * H,
  EET: 2 * H,
  EEST: 3 * H,
  MSK: 3 * H,
  IST: 5 * H + 30,
  SGT: 8 * H,
  JST: 9 * H,
  AEST: 10 * H,
  AEDT: 11 * H,
  NZST: 12 * H,
  NZDT: 13 * H,
  EST: -5 * H,
  EDT: -4 * H,
  CST: -6 * H,
  CDT: -5 * H,
  MST: -7 * H,
  MDT: -6 * H,
  PST: -8 * H,
  PDT: -7 * H,
  ET: 'America/New_York',
  CT: 'America/Chicago',
  PT: 'America/Los_Angeles'
};

/** Marks that more than one part of the world claims, and how they are read. */
const SHARED: Readonly<Record<string, string>> = {
  IST: 'India (UTC+5:30)',
  BST: 'British Summer Time (UTC+1)',
  CST: 'North America (UTC-6)'
};

const MARK = /^\s?\(?([A-Z]{1,4})(?:\s?([+-])(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\p{N}])\)?/u;
const OFFSET = /^\s?([+-])(\d{2}):?(\d{2})(?!\d)/;

const minutes = (sign: string, hours: string, rest = '0'): number | null => {
  const value = Number(hours) * H + Number(rest);
  return value > 14 * H ? null : sign === '-' ? -value : value;
};

/**
 * Reads a mark such as `Z`, ` UTC`, ` CET`, ` UTC+2` or `+02:00` at the beginning of a text; null where none is.
 * @param text what follows a time
 */
export const readZoneMark = (text: string): ZoneMark | null => {
  const offset = OFFSET.exec(text);
  if (offset) {
    const [whole, sign = '+', hours = '', rest] = offset;
    const zone = minutes(sign, hours, rest);
    return zone === null ? null : { length: whole.length, zone, note: null };
  }
  const mark = MARK.exec(text);
  const [whole = '', name = '', sign, hours, rest] = mark ?? [];
  const meaning = MARKS[name];
  if (meaning === undefined) return null;
  const shared = SHARED[name];
  const note = shared ? `“${name}” was read as ${shared}.` : null;
  if (sign === undefined || hours === undefined) return { length: whole.length, zone: meaning, note };
  const extra = meaning === 0 ? minutes(sign, hours, rest) : null;
  return extra === null ? null : { length: whole.length, zone: extra, note };
};
