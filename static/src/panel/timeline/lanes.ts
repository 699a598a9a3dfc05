/** Colours of the teams' lanes. */

/** How many colours there are; `lanes.module.css` has as many. */
const LANE_COLOURS = 8;

const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

/**
 * A colour for each lane, by number. A name keeps its own as long as no other one claims it, so that a new team
 * does not repaint the rest; the name stands beside it always.
 * @param names by name
 */
export function laneColours(names: readonly string[]): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of names) {
    let colour = hash(name) % LANE_COLOURS;
    while (taken.size < LANE_COLOURS && taken.has(colour)) colour = (colour + 1) % LANE_COLOURS;
    taken.add(colour);
    colours.set(name, colour);
  }
  return colours;
}
