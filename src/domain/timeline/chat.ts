/** Reads a pasted chat log: entries, and every line that did not become part of one with the reason. */
import { daysLater } from '../calendar/days';
import { chatLine, timeAlone, type Reading, type Stamped } from './chat-lines';
import { isReaction, nameIn, plainLine } from './chat-words';
import { draftOf, MAX_ENTRY_TEXT, type ChatService, type EntryDraft } from './entry';
import { instantOn } from './parse-time';
import { type DayOrder } from './read-day';

/** An entry that the paste would give. */
export interface ChatEntry {
  draft: EntryDraft;
  /** The lines that it was made of, from 1. */
  lines: number[];
  /** What had to be assumed, each a sentence. */
  notes: string[];
}

/** A line that became no entry. */
export interface Leftover {
  /** From 1. */
  line: number;
  text: string;
  why: string;
}

export interface ReadChat {
  service: ChatService;
  /** In the order in which they were pasted. */
  entries: ChatEntry[];
  leftover: Leftover[];
}

export interface ChatOptions {
  /** `YYYY-MM-DD`: the day of the first message, unless the text says another. */
  day: string;
  /** IANA name of the zone whose clock the text shows, unless it says another. */
  zone: string;
  /** One id for all that is pasted at once. */
  paste: string;
  /** How dates such as 11/12/2026 are read; without it, whichever is nearer to the day. */
  order?: DayOrder;
  /** Names by which participants are known, to tell `10:04 name text` from words. */
  names?: readonly string[];
}

interface Message {
  stamped: Stamped;
  author: string | null;
  at: number;
  notes: string[];
  lines: number[];
  first: number;
  body: string[];
}

/** Going back costs three times as much: logs run forward, and a step back of six hours is a new day. */
const BACK = 3;

const NO_TIME = 'No time stands before it.';

class ChatReader {
  private readonly entries: ChatEntry[] = [];
  private readonly leftover: Leftover[] = [];
  private readonly authors = new Set<string>();
  private readonly services = { slack: 0, teams: 0 };
  private current: Message | null = null;
  /** Dates and names above a message that is still to come. */
  private above: number[] = [];
  private author: string | null = null;
  private notes: string[] = [];
  private day: string;
  private zone: number | string;
  /** The earliest day that a time without one may fall on, and the time before it. */
  private floor: string;
  private last: number | null = null;

  constructor(
    private readonly lines: readonly string[],
    private readonly options: ChatOptions
  ) {
    this.day = options.day;
    this.floor = options.day;
    this.zone = options.zone;
  }

  read(): ReadChat {
    const following = this.followingLines();
    this.lines.forEach((raw, index) => this.line(raw, index + 1, following[index] ?? null));
    this.finish();
    this.dropAbove('It stands above no message.');
    const { slack, teams } = this.services;
    const service = teams > slack ? 'teams' : slack > 0 ? 'slack' : 'plain';
    for (const { draft } of this.entries) {
      if (draft.source.kind === 'chat') draft.source.service = service;
    }
    return { service, entries: this.entries, leftover: this.leftover.sort((a, b) => a.line - b.line) };
  }

  /** For each line the next one that is not blank. */
  private followingLines(): (string | null)[] {
    const following: (string | null)[] = new Array<string | null>(this.lines.length).fill(null);
    let next: string | null = null;
    for (let index = this.lines.length - 1; index >= 0; index -= 1) {
      following[index] = next;
      const raw = this.lines[index] ?? '';
      if (plainLine(raw).trim() !== '') next = raw;
    }
    return following;
  }

  private reading(): Reading {
    return { near: this.day, order: this.options.order ?? null, names: this.options.names ?? [] };
  }

  private line(raw: string, number: number, next: string | null): void {
    const read = chatLine(raw, next, this.reading());
    switch (read.kind) {
      case 'blank':
        if (this.current && this.current.body.length > 0) this.current.body.push('');
        // A blank that only marks of direction fill is no line that anybody typed.
        return;
      case 'day':
        this.finish();
        this.day = read.day;
        this.floor = read.day;
        this.last = null;
        this.above.push(number);
        if (read.note) this.notes.push(read.note);
        return;
      case 'zone':
        this.finish();
        this.zone = read.zone;
        this.above.push(number);
        if (read.note) this.notes.push(read.note);
        return;
      case 'service':
        this.services.slack += /repl|channel|#/.test(read.why + raw) ? 1 : 0;
        this.leave(number, raw, read.why);
        return;
      case 'malformed':
        this.finish();
        this.leave(number, raw, read.why);
        return;
      case 'stamped':
        this.message(read, number);
        return;
      case 'words':
        this.words(raw, number, next);
    }
  }

  private words(raw: string, number: number, next: string | null): void {
    const line = plainLine(raw).trim();
    // The first line below a time is what was said, however much it looks like a name.
    const name = this.current?.body.length === 0 ? null : nameIn(line);
    const below = name === null ? null : timeAlone(next, this.reading());
    const spoke = name !== null && this.authors.has(name);
    if (name !== null && below && (below.stamp.twelve || below.indented || spoke || !this.current)) {
      this.finish();
      this.author = name;
      this.above.push(number);
      this.services.slack += 1;
      return;
    }
    const { current } = this;
    if (!current) {
      this.leave(number, raw, NO_TIME);
    } else if (
      current.body.length > 0 &&
      (isReaction(line) || (/^\d{1,3}$/.test(line) && this.afterReaction(number)))
    ) {
      this.leave(number, raw, 'It is a reaction to a message.');
    } else {
      current.body.push(raw.trimEnd());
      current.lines.push(number);
    }
  }

  private afterReaction(number: number): boolean {
    const last = this.leftover.at(-1);
    return last?.line === number - 1 && isReaction(plainLine(last.text).trim());
  }

  private message(stamped: Stamped, number: number): void {
    const before = this.current?.author ?? null;
    this.finish();
    if (stamped.service) this.services[stamped.service] += 1;
    const { at, notes } = this.instant(stamped);
    // A time alone follows the same person's earlier message.
    const author = stamped.author ?? this.author ?? (stamped.text === '' ? before : null);
    if (author !== null) this.authors.add(author);
    this.current = {
      stamped,
      author,
      at,
      notes: [...this.notes, ...notes],
      lines: [...this.above, number],
      first: number,
      body: stamped.text === '' ? [] : [stamped.text]
    };
    this.above = [];
    this.notes = [];
    this.author = null;
  }

  /** The instant of a message: on the day that is written, else on the one that brings it nearest to the message before. */
  private instant({ stamp }: Stamped): { at: number; notes: string[] } {
    const on = (day: string) => instantOn(stamp, day, this.zone);
    const settle = (day: string, read: { at: number; notes: string[] }, note: string[] = []) => {
      this.day = day;
      this.last = read.at;
      return { at: read.at, notes: [...read.notes, ...note] };
    };
    if (stamp.day !== null) {
      this.floor = stamp.day;
      return settle(stamp.day, on(stamp.day));
    }
    const { last } = this;
    if (last === null) return settle(this.day, on(this.day));
    const cost = (at: number): number => (at < last ? (last - at) * BACK : at - last);
    const days = [daysLater(this.day, -1), this.day, daysLater(this.day, 1)].filter(
      (day) => day >= this.floor
    );
    const [best] = days
      .map((day) => ({ day, read: on(day) }))
      .sort((a, b) => cost(a.read.at) - cost(b.read.at));
    if (!best) return settle(this.day, on(this.day));
    const note = best.day > this.day ? [`It was read as the next day, ${best.day}.`] : [];
    if (best.read.at < last) note.push('It stands below a later time.');
    return settle(best.day, best.read, note);
  }

  /** Makes entries of the message that ends here, or leaves its lines where it has no words. */
  private finish(): void {
    const message = this.current;
    this.current = null;
    if (!message) return;
    const text = message.body
      .join('\n')
      .trim()
      .replace(/\((?:edited|bearbeitet)\)$/i, '')
      .trim();
    if (text === '') {
      for (const line of message.lines) this.leave(line, this.lines[line - 1] ?? '', 'No words follow it.');
      return;
    }
    const source = {
      kind: 'chat' as const,
      service: 'plain' as const,
      author: message.author,
      written: message.stamped.written,
      paste: this.options.paste,
      line: message.first
    };
    for (const part of parts(text)) {
      this.entries.push({
        draft: draftOf(message.at, part, { ...source }),
        lines: message.lines,
        notes: message.notes
      });
    }
  }

  private leave(line: number, text: string, why: string): void {
    this.leftover.push({ line, text, why });
  }

  private dropAbove(why: string): void {
    for (const line of this.above) this.leave(line, this.lines[line - 1] ?? '', why);
    this.above = [];
  }
}

/** A text in pieces that each fit an entry, cut at line ends or spaces where there are any. */
const parts = (text: string): string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > MAX_ENTRY_TEXT) {
    const head = rest.slice(0, MAX_ENTRY_TEXT);
    const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    // A cut in the middle of a surrogate pair would leave half a character on either side.
    const cut = at > MAX_ENTRY_TEXT / 2 ? at : MAX_ENTRY_TEXT - (/[\uD800-\uDBFF]$/.test(head) ? 1 : 0);
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
};

/**
 * Reads a chat log as copied from Slack or Teams or as lines of `10:04 name text`: the entries it gives and
 * the lines it leaves, which together are every line that is not blank.
 * @param text as pasted, with any line ends
 * @param options the day and zone to begin with, and what else is known
 */
export const readChat = (text: string, options: ChatOptions): ReadChat =>
  new ChatReader(text.split(/\r\n|\n|\r|\u2028|\u2029/), options).read();
