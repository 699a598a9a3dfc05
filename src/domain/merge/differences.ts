/** Where a text was changed, in pieces of it, set where a reader would say that it was. */
import { anchors } from './anchors';
import { shortestEdit, type Difference } from './shortest-edit';
import type { Pieces } from './tokens';

/** So many pieces may differ for words to be compared; of what differs more, lines are, and then it is one difference. */
const MOST_DIFFERENT = 1_000;

/**
 * The differences between two texts, in their order.
 * @param pieces of both texts
 * @param one pieces of what was there
 * @param other pieces of what it became
 */
export const differences = (
  pieces: Pieces,
  one: readonly number[],
  other: readonly number[]
): Difference[] => {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < least - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const [to, end] = [one.length - tail, other.length - tail];
  if (head === to && head === end) return [];
  const [before, after] = [one.slice(head, to), other.slice(head, end)];
  const found: Difference[] = [];
  let [at, place] = [0, 0];
  // What is there once on both sides is the same word, whatever else would make the way shorter.
  for (const [in1, in2] of [...anchors(pieces, before, after), [before.length, after.length] as const]) {
    const [gap, filled] = [before.slice(at, in1), after.slice(place, in2)];
    for (const { from, to, start, end } of shortestEdit(gap, filled, MOST_DIFFERENT) ??
      byLine(pieces, gap, filled)) {
      found.push({
        from: from + head + at,
        to: to + head + at,
        start: start + head + place,
        end: end + head + place
      });
    }
    [at, place] = [in1, in2];
  }
  return settled(pieces, one, other, together(pieces, one, found));
};

const byLine = (pieces: Pieces, one: readonly number[], other: readonly number[]): Difference[] => {
  const numbers = new Map<string, number>();
  const [before, after] = [linesOf(pieces, one, numbers), linesOf(pieces, other, numbers)];
  const found = shortestEdit(before.lines, after.lines, MOST_DIFFERENT);
  if (!found) return [{ from: 0, to: one.length, start: 0, end: other.length }];
  return found.map(({ from, to, start, end }) => ({
    from: before.starts[from] ?? 0,
    to: before.starts[to] ?? 0,
    start: after.starts[start] ?? 0,
    end: after.starts[end] ?? 0
  }));
};

/** Lines as numbers, and where each begins; the end of the text begins one more. */
const linesOf = (
  pieces: Pieces,
  text: readonly number[],
  numbers: Map<string, number>
): { lines: number[]; starts: number[] } => {
  const [lines, starts]: [number[], number[]] = [[], [0]];
  const close = (end: number): void => {
    const line = text.slice(starts.at(-1), end).join();
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    lines.push(number);
    starts.push(end);
  };
  text.forEach((piece, index) => {
    if (pieces.isBreak(piece)) close(index + 1);
  });
  if (starts.at(-1) !== text.length) close(text.length);
  return { lines, starts };
};

const replaces = ({ from, to, start, end }: Difference): boolean => from < to && start < end;

/** Words beside each other that were replaced are one difference: the space between them stayed by chance. */
const together = (pieces: Pieces, one: readonly number[], found: readonly Difference[]): Difference[] => {
  const joined: Difference[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const isOne =
      last && next.from - last.to === 1 && pieces.isSpace(one[last.to]) && replaces(last) && replaces(next);
    if (isOne) Object.assign(last, { to: next.to, end: next.end });
    else joined.push({ ...next });
  }
  return joined;
};

/**
 * What was only put in or only taken out may be moved along where the text repeats itself; whoever wrote a line means
 * that line, and not the end of one and the beginning of the next.
 */
const settled = (
  pieces: Pieces,
  one: readonly number[],
  other: readonly number[],
  found: readonly Difference[]
): Difference[] =>
  found.map((difference, index) => {
    if (replaces(difference)) return difference;
    const isIn = difference.from === difference.to;
    const text = isIn ? other : one;
    const [first, last] = isIn ? [difference.start, difference.end] : [difference.from, difference.to];
    // One piece that stayed has to lie between two differences.
    const back = difference.from - (found[index - 1]?.to ?? -1) - 1;
    const ahead = (found[index + 1]?.from ?? one.length + 1) - difference.to - 1;
    for (const shift of shiftsOf(text, first, last, back, ahead)) {
      if (isWholeLines(pieces, text, first + shift, last + shift)) return moved(difference, shift);
    }
    return difference;
  });

const moved = ({ from, to, start, end }: Difference, by: number): Difference => ({
  from: from + by,
  to: to + by,
  start: start + by,
  end: end + by
});

/** By how much a range may be moved without changing what it says, nearest first. */
const shiftsOf = (
  text: readonly number[],
  first: number,
  last: number,
  back: number,
  ahead: number
): number[] => {
  const shifts = [0];
  for (let by = 1; by <= back && text[first - by] === text[last - by]; by += 1) shifts.push(-by);
  for (let by = 1; by <= ahead && text[first + by - 1] === text[last + by - 1]; by += 1) shifts.push(by);
  return shifts;
};

/**
 * True where a range begins and ends with a line.
 * @param pieces of the text
 * @param text in which it lies
 * @param first its first piece
 * @param last the piece after it
 */
export const isWholeLines = (
  pieces: Pieces,
  text: readonly number[],
  first: number,
  last: number
): boolean => {
  const begins = first === 0 || pieces.isBreak(text[first - 1]) || pieces.isBreak(text[first]);
  const ends = last === text.length || pieces.isBreak(text[last]) || pieces.isBreak(text[last - 1]);
  return begins && ends;
};
