/** A place where two sequences differ: `from` to `to` of the one became `start` to `end` of the other. */
export interface Difference {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Where one sequence is, and how far the other one has come with it. */
type Furthest = Int32Array;

/**
 * The fewest differences that lead from one sequence to another, by Myers' greedy walk.
 * @param one what was there
 * @param other what it became
 * @param most so many pieces may differ; beyond that the walk would take too long
 * @returns in their order, or null where more pieces differ
 */
export const shortestEdit = (
  one: readonly number[],
  other: readonly number[],
  most: number
): Difference[] | null => {
  const limit = Math.min(most, one.length + other.length);
  const middle = limit + 1;
  const furthest: Furthest = new Int32Array(2 * limit + 3);
  const trail: Furthest[] = [];
  for (let step = 0; step <= limit; step += 1) {
    trail.push(furthest.slice(middle - step - 1, middle + step + 2));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      let at = firstOn(furthest, middle, diagonal, step);
      while (at < one.length && at - diagonal < other.length && one[at] === other[at - diagonal]) at += 1;
      furthest[middle + diagonal] = at;
      if (at >= one.length && at - diagonal >= other.length)
        return walkedBack(trail, one.length, other.length);
    }
  }
  return null;
};

/** Where a diagonal is entered: from the one above by taking out a piece, from the one below by putting one in. */
const firstOn = (furthest: Furthest, middle: number, diagonal: number, step: number): number =>
  comesFromBelow(furthest, middle, diagonal, step)
    ? at(furthest, middle + diagonal + 1)
    : at(furthest, middle + diagonal - 1) + 1;

const comesFromBelow = (furthest: Furthest, middle: number, diagonal: number, step: number): boolean =>
  diagonal === -step ||
  (diagonal !== step && at(furthest, middle + diagonal - 1) < at(furthest, middle + diagonal + 1));

const at = (furthest: Furthest, index: number): number => furthest[index] ?? 0;

const walkedBack = (trail: readonly Furthest[], length: number, otherLength: number): Difference[] => {
  const found: Difference[] = [];
  let [to, end] = [length, otherLength];
  for (let step = trail.length - 1; step > 0; step -= 1) {
    const furthest = trail[step] ?? new Int32Array();
    const diagonal = to - end;
    const below = comesFromBelow(furthest, step + 1, diagonal, step);
    const previous = below ? diagonal + 1 : diagonal - 1;
    const from = at(furthest, step + 1 + previous);
    const start = from - previous;
    const entered = below ? { to: from, end: start + 1 } : { to: from + 1, end: start };
    const [next] = found;
    // Steps with no piece between them that stayed are one difference.
    if (next?.from === entered.to && next.start === entered.end) Object.assign(next, { from, start });
    else found.unshift({ from, start, ...entered });
    [to, end] = [from, start];
  }
  return found;
};
