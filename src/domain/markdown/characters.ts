/** What kind of character stands beside a mark, by the rules of CommonMark. */

const SPACE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** True for what a backslash takes its meaning from. @param character one UTF-16 unit, or empty */
export const isEscapable = (character: string): boolean => ESCAPABLE.test(character);

/** The whole character that ends before an index; empty at the beginning. */
const before = (source: string, index: number): string =>
  [...source.slice(Math.max(0, index - 2), index)].at(-1) ?? '';

/** The whole character that begins at an index; empty at the end. */
const after = (source: string, index: number): string => [...source.slice(index, index + 2)][0] ?? '';

/**
 * Whether a run of `*`, `_` or `~` may open or close what it marks.
 * @param source the text
 * @param start index of the run
 * @param end index after it
 */
export const flanks = (source: string, start: number, end: number): { opens: boolean; closes: boolean } => {
  const [left, right] = [before(source, start), after(source, end)];
  const spaceLeft = left === '' || SPACE.test(left);
  const spaceRight = right === '' || SPACE.test(right);
  const markLeft = PUNCTUATION.test(left);
  const markRight = PUNCTUATION.test(right);
  const opens = !spaceRight && (!markRight || spaceLeft || markLeft);
  const closes = !spaceLeft && (!markLeft || spaceRight || markRight);
  // Within a word an underscore is a letter: `deploy_to_prod`.
  return source[start] === '_'
    ? { opens: opens && (!closes || markLeft), closes: closes && (!opens || markRight) }
    : { opens, closes };
};
