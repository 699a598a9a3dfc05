/** One line of the timeline as it is typed, while the incident is open or days later; and a time that is typed alone. */
import { daysLater } from '../calendar/days';
import { dayIn, MINUTE_MS } from '../calendar/wall-clock';
import { malformedTimes } from './malformed';
import { instantOn, readLiveLine, readStamp, wordsBehind, type Stamp } from './parse-time';
import type { DayOrder } from './read-day';

/** What a line gives: an entry, or what is unclear about it, in words for whoever typed it. */
export type ReadLine =
  | { kind: 'empty' }
  | {
      kind: 'entry';
      /** Epoch milliseconds. */
      at: number;
      text: string;
      /** False where no time stood in front and now was taken. */
      timed: boolean;
      /** What had to be assumed, each a sentence. */
      notes: string[];
    }
  | { kind: 'unclear'; words: string };

export interface LineOptions {
  /** Epoch milliseconds. */
  now: number;
  /** IANA name of the zone of a time without a mark. */
  zone: string;
  /** An instant near which a time without a day lies; null while the incident is open: then it is near to now. */
  around: number | null;
  /** How 11/12/2026 is read; null for whichever is nearer. */
  order?: DayOrder | null;
}

/** Entries run forward: going back from where one is costs three times as much. */
const BACK = 3;
/** A clock may be a little off; what lies further ahead has not happened. */
const AHEAD_MS = 10 * MINUTE_MS;

const RELATIVE = /^(?:today|yesterday|heute|gestern)\b/i;
const LIKE_A_TIME = /^\d{1,2}:\d{1,2}(?=[\s,;]|$)/;
const WITH_A_DOT = /^\d{1,2}\.\d{2}(?=\s)/;

/** "Today" is the reader's own; a weekday or a date without a year is the incident's. */
const nearOf = (text: string, { now, zone, around }: LineOptions): string =>
  dayIn(around === null || RELATIVE.test(text) ? now : around, zone);

/** The instant of a time, on the day that is written or on the one that brings it nearest. */
const placed = (
  stamp: Stamp,
  around: number,
  back: number,
  { now, zone }: LineOptions
): ReturnType<typeof instantOn> => {
  if (stamp.day !== null) return instantOn(stamp, stamp.day, zone);
  const day = dayIn(around, zone);
  const cost = (at: number): number => (at < around ? (around - at) * back : at - around);
  const read = [-1, 0, 1].map((days) => instantOn(stamp, daysLater(day, days), zone));
  const past = read.filter(({ at }) => at <= now + AHEAD_MS);
  const [best] = (past.length > 0 ? past : read).sort((a, b) => cost(a.at) - cost(b.at));
  return best ?? instantOn(stamp, day, zone);
};

const toTheSecond = (at: number): number => Math.floor(at / 1_000) * 1_000;

/**
 * Reads one line of the timeline: `14:03 rolled back api`, `12 Nov 14:03 CET: rolled back`, or only words, which
 * happened now. A time that cannot be one is never passed over in silence.
 * @param line what was typed
 * @param options when and where, and near what
 */
export const readLine = (line: string, options: LineOptions): ReadLine => {
  const typed = line.trim();
  if (typed === '') return { kind: 'empty' };
  const { now, zone, around, order = null } = options;
  const stamp = readStamp(typed, nearOf(typed, options), order);
  if (!stamp) {
    const odd = malformedTimes(typed).find(({ index }) => index === 0);
    if (odd) return { kind: 'unclear', words: `“${odd.written}” ${odd.why}. Write the time as in 14:03.` };
    const like = LIKE_A_TIME.exec(typed);
    if (like) return { kind: 'unclear', words: `“${like[0]}” is not a time of day. Write it as in 14:03.` };
  }
  const text = wordsBehind(typed, stamp);
  if (/^[\s:–—|-]*$/.test(text)) return { kind: 'unclear', words: 'Say in a few words what happened.' };
  if (!stamp) {
    const dotted = WITH_A_DOT.exec(typed);
    const notes = dotted ? [`“${dotted[0]}” was read as words; a time is written as in 14:03.`] : [];
    return { kind: 'entry', at: toTheSecond(now), text, timed: false, notes };
  }
  if (around === null) {
    const live = readLiveLine(typed, { now, zone, order });
    if (live) return { kind: 'entry', timed: true, ...live };
  }
  const { at, notes } = placed(stamp, around ?? now, BACK, options);
  const early = at > now + AHEAD_MS ? ['This time is still to come.'] : [];
  return { kind: 'entry', at, text, timed: true, notes: [...notes, ...early] };
};

/**
 * Reads a time that stands alone: `14:03`, `12 Nov 2026 14:03:27`, `yesterday 23:50 UTC`, `now`; null where it is
 * none. A time without a day is on the day that brings it nearest to `around`.
 * @param written what was typed
 * @param options when and where, and near what
 */
export const readMoment = (written: string, options: LineOptions): { at: number; notes: string[] } | null => {
  const typed = written.trim();
  if (/^(?:now|jetzt)$/i.test(typed)) return { at: toTheSecond(options.now), notes: [] };
  const stamp = readStamp(typed, nearOf(typed, options), options.order ?? null);
  if (!stamp || typed.slice(stamp.length).trim() !== '') return null;
  const read = placed(stamp, options.around ?? options.now, 1, options);
  return read.at < 0 ? null : read;
};
