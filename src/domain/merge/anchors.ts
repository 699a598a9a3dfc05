/** Words by which two texts are held together, whatever stands between them. */
import type { Pieces } from './tokens';

/**
 * Where words stand that are in both texts once: as many as keep their order, each with its place in both.
 * After Bram Cohen's patience diff.
 * @param pieces of both texts
 * @param before pieces of the one
 * @param after pieces of the other
 */
export const anchors = (
  pieces: Pieces,
  before: readonly number[],
  after: readonly number[]
): (readonly [number, number])[] => {
  const places = onlyPlaces(before);
  const pairs = [...onlyPlaces(after)]
    .map(([piece, place]) => [places.get(piece) ?? -1, place] as const)
    .filter(([at, place]) => at >= 0 && pieces.isWord(after[place]));
  // Sorted by their place in the one text, the longest run that rises in the other as well.
  pairs.sort(([a], [b]) => a - b);
  const ends: number[] = [];
  const earlier = pairs.map((): number => -1);
  pairs.forEach(([, place], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    earlier[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = earlier[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.unshift(pair);
  }
  return run;
};

/** Pieces that are there once, with their place. */
const onlyPlaces = (text: readonly number[]): Map<number, number> => {
  const places = new Map<number, number>();
  text.forEach((piece, place) => places.set(piece, places.has(piece) ? -1 : place));
  for (const [piece, place] of places) if (place < 0) places.delete(piece);
  return places;
};
