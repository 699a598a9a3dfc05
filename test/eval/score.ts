/** An example with what the annotator and the review say of it. */
export interface Judged {
  text: string;
  source: string;
  label: string;
  /** A second label that also counts, in the lenient figures. */
  alt: string | null;
  /** The class that is no finding: `neutral` or `good`. */
  harmless: string;
  found: string;
}

export interface Score {
  precision: number;
  recall: number;
  /** Share of examples whose class is the right one. */
  accuracy: number;
}

interface How {
  /** A finding is not false where `alt` would make it true; a miss is none where `alt` is harmless. */
  lenient: boolean;
  /** One class against all others; else any finding against none. */
  only?: string;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/**
 * Precision, recall and accuracy of findings.
 * @param judged the examples
 * @param how strict or lenient, and of which class
 */
export function scoreOf(judged: readonly Judged[], { lenient, only }: How): Score {
  let trueAlarms = 0;
  let hits = 0;
  let falseAlarms = 0;
  let misses = 0;
  let right = 0;
  for (const { label, alt, harmless, found } of judged) {
    const isOne = (one: string | null): boolean => (only ? one === only : one !== null && one !== harmless);
    const also = lenient && alt !== null;
    if (isOne(found)) {
      if (isOne(label) || (also && isOne(alt))) trueAlarms += 1;
      else falseAlarms += 1;
      // What only `alt` makes true was nothing that had to be found.
      if (isOne(label)) hits += 1;
    } else if (isOne(label) && !(also && (only ? found === alt : alt === harmless))) {
      misses += 1;
    }
    if (found === label || (also && found === alt)) right += 1;
  }
  return {
    precision: ratio(trueAlarms, trueAlarms + falseAlarms),
    recall: ratio(hits, hits + misses),
    accuracy: ratio(right, judged.length)
  };
}

/** A share as text, in percent with one decimal. @param share between 0 and 1 */
export const percentOf = (share: number): string => `${(share * 100).toFixed(1)} %`;
