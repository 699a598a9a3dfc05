/** One text as a change of another, so that what it was does not cross the wire beside what it is. */
import * as v from 'valibot';

const Place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Between two places of a text, in UTF-16 code units, other text stood. */
export const Splice = v.object({ from: Place, to: Place, text: v.string() });
export type Splice = v.InferOutput<typeof Splice>;

/** True between the two halves of one character. */
const isWithinPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

/**
 * What leads from a text to another one.
 * @param text as it is
 * @param other as it was, or will be
 */
export const spliceTo = (text: string, other: string): Splice => {
  const least = Math.min(text.length, other.length);
  let from = 0;
  while (from < least && text[from] === other[from]) from += 1;
  if (isWithinPair(text, from) || isWithinPair(other, from)) from -= 1;
  let tail = 0;
  while (tail < least - from && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  if (isWithinPair(text, text.length - tail) || isWithinPair(other, other.length - tail)) tail -= 1;
  return { from, to: text.length - tail, text: other.slice(from, other.length - tail) };
};

/**
 * The text to which a splice leads.
 * @param text from which it was made
 * @param splice of `spliceTo`
 */
export const spliced = (text: string, { from, to, text: put }: Splice): string =>
  text.slice(0, from) + put + text.slice(to);
