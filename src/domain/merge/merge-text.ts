/** Puts together what two people made of one text. */
import { differences, isWholeLines } from './differences';
import type { Difference } from './shortest-edit';
import { joined, Pieces } from './tokens';

/** One side's change, with what it puts in. */
interface Change extends Difference {
  put: readonly number[];
}

/**
 * The text with what both changed in it; null where they changed the same words differently, or one took away the
 * lines in which the other wrote. No word that either put in is ever dropped, and none that both left.
 * @param base the text from which both started
 * @param theirs what the one made of it
 * @param mine what the other made of it; where both put something in at the same place, it comes second
 */
export const mergeText = (base: string, theirs: string, mine: string): string | null => {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const pieces = new Pieces();
  const [origin, one, other] = [pieces.of(base), pieces.of(theirs), pieces.of(mine)];
  const ones = changesOf(pieces, origin, one);
  const others = changesOf(pieces, origin, other);
  let merged = '';
  let at = 0;
  const make = ({ from, to }: Difference, text: string): void => {
    merged = joined(joined(merged, pieces.textOf(origin.slice(at, from))), text);
    at = to;
  };
  for (let [a, b] = [ones.shift(), others.shift()]; a ?? b;) {
    const one = a && b ? together(pieces, origin, a, b) : undefined;
    if (one === null) return null;
    if (a && one !== undefined) {
      make(a, one);
      [a, b] = [ones.shift(), others.shift()];
    } else if (a && (!b || comesFirst(a, b))) {
      make(a, pieces.textOf(a.put));
      a = ones.shift();
    } else if (b) {
      make(b, pieces.textOf(b.put));
      b = others.shift();
    }
  }
  return joined(merged, pieces.textOf(origin.slice(at)));
};

const changesOf = (pieces: Pieces, origin: readonly number[], text: readonly number[]): Change[] =>
  differences(pieces, origin, text).map((difference) => ({
    ...difference,
    put: text.slice(difference.start, difference.end)
  }));

/** True where nothing was taken out. */
const isPut = ({ from, to }: Difference): boolean => from === to;

const comesFirst = (a: Difference, b: Difference): boolean =>
  a.from === b.from ? a.to < b.to : a.from < b.from;

/** What two changes of one place make of it, null where they collide, undefined where they are of two places. */
const together = (
  pieces: Pieces,
  origin: readonly number[],
  a: Change,
  b: Change
): string | null | undefined => {
  if (a.from === b.from && a.to === b.to) {
    const [shorter, longer] = a.put.length < b.put.length ? [a, b] : [b, a];
    // The same change, to which one of them added.
    if (shorter.put.length > 0 && shorter.put.every((piece, index) => piece === longer.put[index])) {
      return pieces.textOf(longer.put);
    }
    if (isPut(a)) return both(pieces, origin, a, b);
    return longer.put.length === 0 ? '' : null;
  }
  if (a.from < b.to && b.from < a.to) return null;
  if (isPut(a) === isPut(b)) return undefined;
  const [put, other] = isPut(a) ? [a, b] : [b, a];
  return isWrittenIntoGone(pieces, origin, put, other) ? null : undefined;
};

/** True where somebody wrote at an edge of lines that are gone, and it was these lines in which they wrote. */
const isWrittenIntoGone = (
  pieces: Pieces,
  origin: readonly number[],
  { from: place }: Change,
  { from, to, put }: Change
): boolean => {
  if (put.length > 0 || !isWholeLines(pieces, origin, from, to)) return false;
  const atStart = place === from && !pieces.isBreak(origin[from]);
  const atEnd = place === to && !pieces.isBreak(origin[to - 1]);
  return atStart || atEnd;
};

/** What both put in at one place, theirs first, with as much room between the two as somebody would leave. */
const both = (pieces: Pieces, origin: readonly number[], a: Change, b: Change): string => {
  const [theirs, mine] = [pieces.textOf(a.put), pieces.textOf(b.put)];
  if (/\s$/.test(theirs) || /^\s/.test(mine)) return theirs + mine;
  return theirs + (isWholeLines(pieces, origin, a.from, a.from) ? '\n\n' : ' ') + mine;
};
