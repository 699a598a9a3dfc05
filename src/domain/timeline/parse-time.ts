/** Times as people write them, alone or behind a day, and the one line that is typed while an incident is open. */
import { daysLater } from '../calendar/days';
import { clock, dayIn, HOUR_MS, instantMeant, MINUTE_MS } from '../calendar/wall-clock';
import { malformedTimes } from './malformed';
import { readDay, type DayOrder } from './read-day';
import { readZoneMark } from './zone-marks';

/** A time, with its day and zone where they are written. */
export interface Stamp {
  /** How many characters of the text it took. */
  length: number;
  /** `YYYY-MM-DD`, or null where only a time is written. */
  day: string | null;
  hour: number;
  minute: number;
  second: number;
  /** Milliseconds of the second. */
  fraction: number;
  /** Minutes ahead of UTC or an IANA name; null where no mark is written. */
  zone: number | string | null;
  /** True where it is a time of twelve hours with am or pm. */
  twelve: boolean;
  notes: string[];
}

const TIME =
  /^(\d{1,2})(?::|h(?=\d))(\d{2})(?!\d)(?::(\d{2})(?!\d)(?:[.,](\d{1,9}))?)?(?!:\d)(?:\s?([ap])\.?m\b\.?|([ap])(?![\p{L}\p{N}]))?/iu;
const DOTTED = /^(\d{1,2})\.(\d{2})(?=\s?(?:uhr|[ap]\.?m)\b)(?:\s?([ap])\.?m\b\.?)?/i;
const HOUR_ONLY = /^(\d{1,2})\s?([ap])\.?m\b\.?/i;
const UHR = /^\s?uhr\b/i;
const BETWEEN = /^(?:T(?=\d)|,?\s+(?:at|um|@)\s+|\s*[,•·|]\s*|\s+[-–—]?\s*)/;

interface ReadTime extends Omit<Stamp, 'day' | 'zone'> {
  hour: number;
}

const timeOf = (
  length: number,
  hours: string,
  minutes: string,
  seconds: string,
  decimals: string,
  half: string | undefined
): ReadTime | null => {
  const written = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds);
  if (written > 23 || minute > 59 || second > 59) return null;
  const notes: string[] = [];
  let hour = written;
  if (half && written <= 12) hour = (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  else if (half)
    notes.push(
      `“${half}m” was left aside: ${clock(hour * HOUR_MS + minute * MINUTE_MS)} is a time of 24 hours.`
    );
  const fraction = Number(decimals.padEnd(3, '0').slice(0, 3));
  return { length, hour, minute, second, fraction, twelve: half !== undefined && written <= 12, notes };
};

const readTime = (text: string): ReadTime | null => {
  const time = TIME.exec(text);
  if (time) {
    const [whole, hours = '', minutes = '', seconds = '', decimals = '', half, short] = time;
    return timeOf(whole.length, hours, minutes, seconds, decimals, half ?? short);
  }
  const dotted = DOTTED.exec(text);
  if (dotted) return timeOf(dotted[0].length, dotted[1] ?? '', dotted[2] ?? '', '', '', dotted[3]);
  const hour = HOUR_ONLY.exec(text);
  return hour ? timeOf(hour[0].length, hour[1] ?? '', '', '', '', hour[2]) : null;
};

const withZone = (text: string, day: string | null, start: number, time: ReadTime): Stamp | null => {
  let end = start + time.length;
  const uhr = UHR.exec(text.slice(end));
  if (uhr) end += uhr[0].length;
  const mark = readZoneMark(text.slice(end));
  if (mark) end += mark.length;
  // `14h03min` or `10:04x` is something else.
  if (/^[\p{L}\p{N}]/u.test(text.slice(end))) return null;
  const notes = mark?.note ? [...time.notes, mark.note] : time.notes;
  return { ...time, notes, length: end, day, zone: mark?.zone ?? null };
};

/**
 * Reads a time at the beginning of a text, with a day before or, parted by a dot or comma, behind it:
 * `10:04`, `10:04:05 CET`, `10:04 PM`, `2026-11-12T10:04Z`, `Thu 10:04`, `yesterday 23:50`; null where none
 * stands there.
 * @param text what a person wrote
 * @param near `YYYY-MM-DD`: what a date without year, a weekday or "yesterday" is counted from
 * @param order how dates such as 11/12/2026 are read; null for whichever is nearer
 */
export const readStamp = (text: string, near: string, order: DayOrder | null): Stamp | null => {
  const day = readDay(text, near, order);
  if (day) {
    const between = BETWEEN.exec(text.slice(day.length));
    const start = day.length + (between?.[0].length ?? 0);
    const time = between && readTime(text.slice(start));
    const stamp = time && withZone(text, day.day, start, time);
    // `14.03 Uhr` might be the 14th of March, but is none.
    if (stamp || day.plain) {
      return stamp && day.note ? { ...stamp, notes: [day.note, ...stamp.notes] } : stamp;
    }
  }
  const time = readTime(text);
  const stamp = time && withZone(text, null, 0, time);
  if (!stamp) return null;
  const behind = /^\s*[•·,]\s*/.exec(text.slice(stamp.length));
  const start = stamp.length + (behind?.[0].length ?? 0);
  const later = behind && readDay(`${text.slice(start)} `, near, order);
  // A name of a day may as well begin the sentence that follows.
  if (!later?.plain || !/^\d/.test(text.slice(start))) return stamp;
  const notes = later.note ? [...stamp.notes, later.note] : stamp.notes;
  return { ...stamp, day: later.day, length: start + later.length, notes };
};

/**
 * The instant of a stamp on a day, and what had to be assumed.
 * @param stamp the time as read
 * @param day `YYYY-MM-DD`
 * @param zone minutes ahead of UTC or an IANA name, for a stamp without a mark of its own
 */
export const instantOn = (
  stamp: Stamp,
  day: string,
  zone: number | string
): { at: number; notes: string[] } => {
  const reading =
    Date.parse(day) + stamp.hour * HOUR_MS + stamp.minute * MINUTE_MS + stamp.second * 1_000 + stamp.fraction;
  const meant = stamp.zone ?? zone;
  if (typeof meant === 'number') return { at: reading - meant * MINUTE_MS, notes: stamp.notes };
  const { at, note } = instantMeant(reading, meant);
  return { at, notes: note ? [...stamp.notes, note] : stamp.notes };
};

/** What a live line says. */
export interface LiveLine {
  /** Epoch milliseconds. */
  at: number;
  text: string;
  /** What had to be assumed, each a sentence. */
  notes: string[];
}

/** An entry is typed in a hurry: a time up to this far ahead is a clock that is a little off. */
const AHEAD_MS = 10 * MINUTE_MS;

/** How much less likely it is that what is typed live has yet to happen. */
const UNLIKELY = 3;

/**
 * What a line says once its time is taken off, without the colon or dash between the two.
 * @param line what was typed, without spaces around it
 * @param stamp its time, or null where it has none
 */
export const wordsBehind = (line: string, stamp: Stamp | null): string =>
  (stamp ? line.slice(stamp.length).replace(/^[\s:–—|-]+(?=\S)/, '') : line).trim();

/**
 * Reads one line typed while the incident is open: `14:03 rolled back api`, `yesterday 23:50 first page`, or
 * only words, which happened now; null where there are no words.
 * @param line what was typed
 * @param options now in epoch milliseconds; the IANA zone of a time without a mark; how 11/12/2026 is read
 */
export const readLiveLine = (
  line: string,
  { now, zone, order = null }: { now: number; zone: string; order?: DayOrder | null }
): LiveLine | null => {
  const typed = line.trim();
  const today = dayIn(now, zone);
  const stamp = readStamp(typed, today, order);
  const text = wordsBehind(typed, stamp);
  if (text === '') return null;
  if (!stamp) {
    const odd = malformedTimes(typed).find(({ index }) => index === 0);
    const notes = odd ? [`“${odd.written}” ${odd.why}; the entry is set to now.`] : [];
    return { at: now, text, notes };
  }
  const ahead = (at: number): number => (at > now ? (at - now) * UNLIKELY : now - at);
  const read = (day: string) => instantOn(stamp, day, zone);
  const onToday = read(stamp.day ?? today);
  const dayBefore = stamp.day === null ? read(daysLater(today, -1)) : onToday;
  const yesterday = ahead(dayBefore.at) < ahead(onToday.at);
  const { at, notes } = yesterday ? dayBefore : onToday;
  if (yesterday) return { at, text, notes: [...notes, 'It was read as yesterday.'] };
  return { at, text, notes: at > now + AHEAD_MS ? [...notes, 'This time is still to come.'] : notes };
};
