/** What one line of a pasted chat is: a date, a time with or without words, a name above a time, or words. */
import { malformedTimes } from './malformed';
import { nameIn, plainLine, serviceLine } from './chat-words';
import { readStamp, type Stamp } from './parse-time';
import { readDay, type DayOrder } from './read-day';
import { readZoneMark } from './zone-marks';

export type ChatLine =
  | { kind: 'blank' }
  /** A date above the messages of that day. */
  | { kind: 'day'; day: string; note: string | null }
  /** "All times in UTC". */
  | { kind: 'zone'; zone: number | string; note: string | null }
  | { kind: 'service'; why: string }
  /** A time, who wrote it where that is said, and what stands behind it on the same line. */
  | Stamped
  | { kind: 'malformed'; why: string }
  | { kind: 'words' };

export interface Stamped {
  kind: 'stamped';
  stamp: Stamp;
  /** The time as it stands there. */
  written: string;
  author: string | null;
  /** Empty where the words follow on the lines below. */
  text: string;
  /** Which service writes so; null where several do. */
  service: 'slack' | 'teams' | null;
  /** True where the time stands further in than the text, as below a name. */
  indented: boolean;
}

/** How dates are read, and which names are known from elsewhere. */
export interface Reading {
  near: string;
  order: DayOrder | null;
  names: readonly string[];
}

const DECORATION = /^(?:[>#*•|`_~–—-]+\s*)+/;
const AFTER_TIME = /^[*_`]*\s*(?:[:|–—-]+\s+|[:|]+)?/;
const ENDS = /[\s#*_`~–—-]+$/;
const ZONE_LINE = /\btimes?\b[^.]{0,40}?\b(?:in|are|:)\s*\(?/i;
const NAME_THEN_TEXT = /^(?:<([^<>]{1,80})>\s*|@?([^:<>|]{1,80}):\s+)(?=\S)/;

const undecorated = (line: string): string => line.replace(DECORATION, '').replace(ENDS, '').trim();

const dayLine = (line: string, { near, order }: Reading): ChatLine | null => {
  if (line.length > 120) return null;
  const bare = undecorated(line);
  const day = readDay(bare, near, order);
  if (!day?.plain) return null;
  const rest = bare.slice(day.length).trim();
  if (rest !== '' && rest !== ':' && !/^\(?[A-Z]{2,4}\)?:?$/.test(rest)) return null;
  return { kind: 'day', day: day.day, note: day.note };
};

const zoneLine = (line: string): ChatLine | null => {
  const said = line.length > 120 ? null : ZONE_LINE.exec(line);
  const mark = said && readZoneMark(line.slice(said.index + said[0].length));
  return mark && { kind: 'zone', zone: mark.zone, note: mark.note };
};

/** A name from elsewhere with which the text begins: the only way to tell one without a colon. */
const knownName = (text: string, names: readonly string[]): string | null =>
  names.find((name) => name !== '' && text.toLowerCase().startsWith(`${name.toLowerCase()} `)) ?? null;

const splitAuthor = (rest: string, names: readonly string[]): { author: string | null; text: string } => {
  const found = NAME_THEN_TEXT.exec(rest);
  const author = found && nameIn(found[1] ?? found[2] ?? '');
  if (found && author !== null) return { author, text: rest.slice(found[0].length).trim() };
  const known = knownName(rest, names);
  return known === null
    ? { author: null, text: rest }
    : { author: rest.slice(0, known.length), text: rest.slice(known.length).trim() };
};

/** `[10:04] Name: text`, `10:04 text`, `| 10:04 | text |`, `### 10:04`. */
const leading = (line: string, raw: string, reading: Reading): Stamped | null => {
  const decorated = readStamp(line, reading.near, reading.order) ? line : line.replace(DECORATION, '');
  const bracket = /^[[(]\s*/.exec(decorated);
  const inner = decorated.slice(bracket?.[0].length ?? 0);
  const stamp = readStamp(inner, reading.near, reading.order);
  if (!stamp) return null;
  let behind = inner.slice(stamp.length);
  if (bracket) {
    const close = /^\s*[\])]/.exec(behind);
    if (!close) return null;
    behind = behind.slice(close[0].length);
  }
  const written = inner.slice(0, stamp.length).trim();
  const service: Stamped['service'] = bracket && stamp.day !== null ? 'teams' : null;
  const common = { kind: 'stamped' as const, stamp, written, indented: /^\s/.test(raw), service };
  // `10:04 – 10:09 text` keeps its end: only its beginning is a time of the entry.
  const range = /^\s*[–—-]+\s*(?=\d)/.test(behind);
  const rest = range ? behind.trim() : behind.replace(AFTER_TIME, '').trim().replace(/\|$/, '').trim();
  if (/^[#*_`~]*$/.test(rest)) return { ...common, author: null, text: '' };
  return { ...common, ...splitAuthor(rest, reading.names) };
};

/** `Name  10:04 AM`, `Name, Thu 10:04`, `Name [10:04 AM]`, `Name 12/11/2026 10:04`. */
const trailing = (line: string, { near, order, names }: Reading): (Stamped & { sure: boolean }) | null => {
  if (line.length > 140 || !/\d[\])]?$|[ap]\.?m\.?[\])]?$|[A-Z][\])]?$/i.test(line)) return null;
  for (const gap of line.matchAll(/[\s,[(]+/g)) {
    const end = line.slice(gap.index + gap[0].length).replace(/[\])]$/, '');
    const stamp = readStamp(end, near, order);
    if (stamp?.length !== end.length) continue;
    const before = line.slice(0, gap.index);
    const author = nameIn(before);
    if (author === null) return null;
    const sure = stamp.twelve || stamp.day !== null || /\s{2}|\t|[[(]/.test(gap[0]) || names.includes(author);
    const service = stamp.twelve && stamp.day === null ? 'slack' : stamp.day !== null ? 'teams' : null;
    return { kind: 'stamped', stamp, written: end, author, text: '', service, indented: false, sure };
  }
  return null;
};

/**
 * What a line is by itself and by the line that follows it.
 * @param raw the line as pasted
 * @param next the next line that is not blank, or null
 * @param reading how dates are read, and which names are known
 */
export const chatLine = (raw: string, next: string | null, reading: Reading): ChatLine => {
  const plain = plainLine(raw);
  const line = plain.trim();
  if (line === '') return { kind: 'blank' };
  const day = dayLine(line, reading);
  if (day) return day;
  const why = serviceLine(line);
  if (why !== null) return { kind: 'service', why };
  const start = leading(line, plain, reading);
  if (start) return withNameAlone(start, next, reading);
  const zone = zoneLine(line);
  if (zone) return zone;
  const end = trailing(line, reading);
  if (end && (end.sure || (next !== null && !beginsMessage(next, reading)))) return end;
  const bare = line.replace(DECORATION, '').replace(/^[[(]\s*/, '');
  const malformed = malformedTimes(bare).find(({ index }) => index === 0);
  return malformed
    ? { kind: 'malformed', why: `“${malformed.written}” ${malformed.why}.` }
    : { kind: 'words' };
};

/** True for a line that begins with a date or a time. */
const beginsMessage = (raw: string, reading: Reading): boolean => {
  const plain = plainLine(raw);
  return leading(plain.trim(), plain, reading) !== null || dayLine(plain.trim(), reading) !== null;
};

/** `[12/11/2026 10:04] Name` with the words on the next line. */
const withNameAlone = (start: Stamped, next: string | null, reading: Reading): Stamped => {
  if (start.author !== null || start.text === '' || next === null) return start;
  const name = nameIn(start.text.replace(/:$/, ''));
  const severalWords = name?.includes(' ') === true;
  const likely = start.service === 'teams' || severalWords || reading.names.includes(start.text);
  if (name === null || !likely || beginsMessage(next, reading)) return start;
  return { ...start, author: name, text: '' };
};

/**
 * True where the line is nothing but a time, as Slack sets below a name.
 * @param raw the line as pasted
 * @param reading how dates are read
 */
export const timeAlone = (raw: string | null, reading: Reading): Stamped | null => {
  if (raw === null) return null;
  const plain = plainLine(raw);
  const stamped = /^\s*#/.test(plain) ? null : leading(plain.trim(), plain, reading);
  return stamped?.text === '' && stamped.author === null ? stamped : null;
};
