/** Dates and times that cannot be read, and blanks of a template that nobody filled in. */
import type { PostmortemDocument } from '../postmortem';
import { allProse, contradictionId, quoted, type Contradiction } from './contradiction';
import { blanksIn, malformedTimes, type Malformed } from './malformed';

/** Of one text so many are named; the rest is seen on the way to them. */
const NAMED = 3;

/**
 * What was meant as a date or a time and is none, and words of a template that still wait for somebody's own.
 * @param document the postmortem
 */
export const unfinished = (document: PostmortemDocument): Contradiction[] =>
  allProse(document).flatMap(({ field, name, text }) => {
    const found = new Map<string, Malformed>();
    for (const one of [...malformedTimes(text), ...blanksIn(text)]) {
      if (!found.has(one.written)) found.set(one.written, one);
    }
    return [...found.values()].slice(0, NAMED).map(({ written, why }) => ({
      id: contradictionId('unfinished', field, written),
      field,
      words: `${name} says ${quoted(written)}, which ${why}.`,
      between: [field],
      severityOfDoubt: 'certain' as const
    }));
  });
