/** An entry of the timeline: what happened when, for which team, and where that is known from. */
import * as v from 'valibot';
import { AccountId, Instant, ItemId, words } from '../fields';

/** More than this nobody reads; the schema needs some end. */
export const MAX_ENTRIES = 1_000;

/** Longest text of one entry in characters. */
export const MAX_ENTRY_TEXT = 4_000;

const SourceId = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/** `plain` is a log of no service that we know: lines such as `14:03 rolled back`. */
export const CHAT_SERVICES = ['slack', 'teams', 'plain'] as const;
export type ChatService = (typeof CHAT_SERVICES)[number];

/** Where an entry came from, kept for good. People of the site are account ids; a name stands only where text was pasted. */
export const EntrySource = v.variant('kind', [
  v.object({ kind: v.literal('typed') }),
  v.object({
    kind: v.literal('chat'),
    service: v.picklist(CHAT_SERVICES),
    /** The name as it stood in the pasted text, or null where none did. */
    author: v.nullable(words(255)),
    /** The time as it stood there, such as `10:04 AM`. */
    written: words(255),
    /** One id for all that was pasted at once. */
    paste: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    /** The line of that text on which the message begins, from 1. */
    line: v.pipe(v.number(), v.integer(), v.minValue(1))
  }),
  v.object({ kind: v.literal('incident'), key: SourceId, by: v.nullable(AccountId) }),
  v.object({ kind: v.literal('changelog'), id: SourceId, by: v.nullable(AccountId) }),
  v.object({ kind: v.literal('comment'), id: SourceId, by: v.nullable(AccountId) }),
  v.object({ kind: v.literal('attachment'), id: SourceId, by: v.nullable(AccountId) }),
  v.object({ kind: v.literal('linked-issue'), key: SourceId })
]);
export type EntrySource = v.InferOutput<typeof EntrySource>;

export const TimelineEntry = v.object({
  /** Given once by whoever adds the entry, so that a save which is repeated adds it once. */
  id: ItemId,
  /** Epoch milliseconds. */
  at: Instant,
  text: v.pipe(
    v.string(),
    v.maxLength(MAX_ENTRY_TEXT, `An entry holds at most ${MAX_ENTRY_TEXT} characters; split it in two.`),
    words(MAX_ENTRY_TEXT),
    // Of what is left of the text: what is stored has to be an entry when it is read again.
    v.check((text) => text.trim() !== '', 'Say in a few words what happened.')
  ),
  /** The team whose lane it stands in; null where it concerns all. */
  lane: v.nullable(v.pipe(words(100), v.minLength(1))),
  source: EntrySource,
  /** True where somebody says that it truly was long before the failure, such as the faulty commit. */
  longBefore: v.boolean()
});
export type TimelineEntry = v.InferOutput<typeof TimelineEntry>;

/** An entry that nobody has taken into the document yet. */
export type EntryDraft = Omit<TimelineEntry, 'id'>;

/**
 * A draft with all that was not said left open.
 * @param at epoch milliseconds
 * @param text what happened
 * @param source where that is known from
 */
export const draftOf = (at: number, text: string, source: EntrySource): EntryDraft => ({
  at,
  text,
  lane: null,
  source,
  longBefore: false
});

/**
 * How a text of an entry names a person: `[~accountid:…]`, as Jira's own text does. A surface shows the name in its
 * place, so that names are never stored.
 * @param account account id
 */
export const mention = (account: string): string => `[~accountid:${account}]`;

/**
 * The entries by time; what happened at the same instant keeps the order in which it stood.
 * @param entries in any order
 */
export const sorted = <T extends { at: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => a.at - b.at);

/**
 * One text for each thing outside that an entry can come from, so that it is proposed once; null for what
 * was typed or pasted.
 * @param source where an entry came from
 */
export const sourceKey = (source: EntrySource): string | null => {
  switch (source.kind) {
    case 'typed':
    case 'chat':
      return null;
    case 'incident':
    case 'linked-issue':
      return `${source.kind}:${source.key}`;
    default:
      return `${source.kind}:${source.id}`;
  }
};
