/** Whether two texts speak of one idea, in whatever words. */
import type { ContentWords } from './content-words';

/** From here on two texts count as one idea; found on the pairs of the test beside it. */
const ALIKE = 0.59;

/** Two words that tell something: one alone, such as a service's name, is no idea. */
const SHARED_AT_LEAST = 1.3;

const weightOf = (words: ContentWords): number =>
  [...words.values()].reduce((sum, weight) => sum + weight, 0);

/**
 * How much two texts share: the weight of their common words over the geometric mean of both weights, from 0 for
 * nothing to 1 for the same words; 0 as well where they share too little to be one idea.
 * @param one content words of a text
 * @param other of another
 */
export const likeness = (one: ContentWords, other: ContentWords): number => {
  const whole = Math.sqrt(weightOf(one) * weightOf(other));
  if (whole === 0) return 0;
  const shared = weightOf(new Map([...one].filter(([word]) => other.has(word))));
  const isSame = one.size === other.size && [...one.keys()].every((word) => other.has(word));
  if (isSame) return 1;
  return shared < SHARED_AT_LEAST ? 0 : shared / whole;
};

/**
 * True where two texts share enough to be one idea.
 * @param one content words of a text
 * @param other of another
 */
export const areAlike = (one: ContentWords, other: ContentWords): boolean => likeness(one, other) >= ALIKE;
