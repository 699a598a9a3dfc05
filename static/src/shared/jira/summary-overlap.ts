/** How alike two summaries are by the words they share. A stand-in until postmortems themselves are compared. */

/** Words that say nothing of what happened. */
const COMMON = new Set(
  (
    'about after again all also and any are been before being between both but can cannot could did does doing down during ' +
    'each every few for from further had has have having her here him his how into its just more most nor not now off once ' +
    'only other our out over own same she should some such than that the their them then there these they this those ' +
    'through too under until very was were what when where which while who whom why will with would you your ' +
    'incident issue outage problem ticket'
  ).split(' ')
);

const WORD = /[\p{L}\p{N}]+/gu;

/** Cuts a plural, so that `service` meets `services`. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Two letters are enough where they are no Latin ones or hold a digit; `on` and `of` are not. */
const says = (word: string): boolean =>
  !COMMON.has(word) && (word.length > 2 || /\p{N}/u.test(word) || /[^\p{Script=Latin}]/u.test(word));

/** Most words that a summary is compared by; Jira cuts summaries at 255 characters. */
const MOST = 12;

/**
 * The words of a summary that say what happened, longest first, each once, in lower case.
 * @param summary of an issue
 */
export function meaningfulWords(summary: string): string[] {
  const words = [...summary.toLowerCase().matchAll(WORD)].map(([word]) => word).filter(says);
  return [...new Set(words.map(singular))].sort((left, right) => right.length - left.length).slice(0, MOST);
}

/**
 * How much two summaries share: 0 for nothing worth telling, 1 where all words of the shorter one stand in the other.
 * @param one a summary
 * @param other another one
 */
export function summaryOverlap(one: string, other: string): number {
  const left = new Set(meaningfulWords(one));
  const right = meaningfulWords(other);
  const shortest = Math.min(left.size, right.length);
  const shared = right.filter((word) => left.has(word)).length;
  // One word in common is chance, unless it is all there is.
  if (shared === 0 || (shared === 1 && shortest > 1)) return 0;
  return shared / shortest;
}
