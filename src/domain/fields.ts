/** The small values of which a postmortem is made, as schemas. */
import * as v from 'valibot';

/** Account id of an Atlassian user; names are never stored. */
export const AccountId = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^[\x21-\x7e]+$/));

/** Given once by whoever adds a thing, so that a save which is repeated adds it once; the same text in every engine. */
export const ItemId = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w-]+$/));

/**
 * Null characters and halves of surrogate pairs are no text, and a database that looks into JSON refuses the whole of
 * it for one of them.
 */
const asText = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * What somebody wrote.
 * @param atMost longest text in UTF-16 code units
 */
export const words = (atMost: number) =>
  v.pipe(v.string(), v.maxLength(atMost, `This holds at most ${atMost} characters.`), v.transform(asText));

const withTexts = (value: unknown): unknown => {
  if (typeof value === 'string') return asText(value);
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [asText(name), withTexts(inner)]));
};

/** A value of whatever form somebody else's field has. */
export const Foreign = v.pipe(v.unknown(), v.transform(withTexts));

/** Longest text of a field that holds Markdown, in UTF-16 code units. */
const MAX_PROSE = 250_000;

/** Markdown. */
export const Prose = words(MAX_PROSE);

/** A sentence or two, such as a reason. */
export const Remark = words(2_000);

/** Jira's own number of an issue, a project or a type, as text. */
export const JiraId = v.pipe(v.string(), v.maxLength(32), v.regex(/^\d+$/));

/** The end of the year 9999: what is reckoned from here, such as a day later, is still a time that can be shown. */
export const LATEST = 253_402_300_799_999;

/** Epoch milliseconds. */
export const Instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(LATEST, 'Use a time before the year 10000.')
);

/** How many of something; exact in JSON and in every engine. */
export const Count = v.pipe(
  v.number('Use a number.'),
  v.integer('Use a whole number.'),
  v.minValue(0, 'Use 0 or more.'),
  v.maxValue(Number.MAX_SAFE_INTEGER)
);

/** A calendar day, `YYYY-MM-DD`, that exists: not the 30th of February. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('Use a date such as 2026-03-15.'),
  v.check(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8)),
    'There is no such day.'
  )
);

/** Who did something, and when; the server writes it down, never the surface. */
export interface Stamp {
  /** Account id, or null for the app itself. */
  by: string | null;
  /** Epoch milliseconds. */
  at: number;
}
