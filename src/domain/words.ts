/** How parts of a postmortem are called when the product speaks. */
import type { Milestone } from './milestones';

/** Each milestone's name at the head of a sentence or of a row. */
export const MILESTONE_NAMES: Record<Milestone, string> = {
  failure: 'Failure',
  detection: 'Detection',
  response: 'Response',
  mitigation: 'Mitigation',
  resolution: 'Resolution'
};

const SHORT = 60;

/**
 * Shortens text to one line for use within a sentence.
 * @param text any text
 * @param length most characters that may stay, the ellipsis included
 */
export const shortened = (text: string, length = SHORT): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const word = line.slice(0, length).lastIndexOf(' ');
  // A cut in the middle of a surrogate pair would leave half a character behind.
  const whole =
    word > length / 2 ? line.slice(0, word) : line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.trimEnd()}…`;
};

/**
 * Text without the control characters that products refuse; line breaks and tabs stay.
 * @param text any text
 */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]/gu, '');

/** Anything that leaves a mark on paper: no space, no sign that only steers, no letter that is blank by itself. */
const MARK = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * True where a text says something that a reader can see; what is demanded in words is demanded by this rule.
 * @param text any text
 */
export const hasText = (text: string): boolean => MARK.test(text);

/**
 * What somebody said, without the space around it; null where a reader would see nothing.
 * @param text any text, or none
 */
export const textOrNull = (text: string | null | undefined): string | null =>
  text && hasText(text) ? text.trim() : null;

/**
 * Joins phrases as a sentence does: "a", "a and b", "a, b and c".
 * @param phrases at least one
 */
export const listed = (phrases: readonly string[]): string =>
  phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000]
] as const;

/**
 * Says a duration in its two largest units: "1 d 4 h", "12 min", "0 s".
 * @param ms milliseconds, not negative
 */
export const durationInWords = (ms: number): string => {
  const first = UNITS.findIndex(([, size]) => ms >= size);
  if (first < 0) return '0 s';
  let rest = ms;
  const parts: string[] = [];
  for (const [unit, size] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.join(' ');
};
