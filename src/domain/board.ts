/** The whittle board: what a place on it means, how an idea moves on it, what was decided of it (R90). */
import type { Action, BoardPlace, VERDICTS } from './action';

/** The four parts of the board, from what is worth most to what is worth least. */
export const QUADRANTS = ['now', 'plan', 'spare', 'leave'] as const;
export type Quadrant = (typeof QUADRANTS)[number];
export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  now: 'Do now',
  plan: 'Plan',
  spare: 'If there is time',
  leave: 'Leave'
};

export type Verdict = (typeof VERDICTS)[number];

const MIDDLE = 50;
const MOST = 100;

/** Where an idea begins that is moved before anybody has put it on the board. */
const CENTRE: BoardPlace = { effort: MIDDLE, impact: MIDDLE };

/** The part of the board in which a place lies. @param place in percent */
export const quadrantOf = ({ effort, impact }: BoardPlace): Quadrant => {
  if (impact >= MIDDLE) return effort < MIDDLE ? 'now' : 'plan';
  return effort < MIDDLE ? 'spare' : 'leave';
};

/** Three steps of a scale for those who do not drag, each with the percent at which it puts an idea. */
export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];
const PERCENT: Readonly<Record<Level, number>> = { low: 17, medium: MIDDLE, high: 83 };

/** The step of a scale that is nearest. @param percent of the board's width or height */
export const levelOf = (percent: number): Level => (percent < 34 ? 'low' : percent < 67 ? 'medium' : 'high');

/**
 * A place with one of its scales set to a step; the other stays, or begins in the middle.
 * @param place null for an idea that is not on the board yet
 * @param scale which one
 * @param level of the three
 */
export const withLevel = (place: BoardPlace | null, scale: keyof BoardPlace, level: Level): BoardPlace => ({
  ...(place ?? CENTRE),
  [scale]: PERCENT[level]
});

/** Says a place: "effort low (20), impact high (80): Do now". @param place in percent */
export const placeInWords = (place: BoardPlace): string =>
  `effort ${levelOf(place.effort)} (${place.effort}), impact ${levelOf(place.impact)} (${place.impact}): ${QUADRANT_WORDS[quadrantOf(place)]}`;

const within = (percent: number): number => Math.min(MOST, Math.max(0, Math.round(percent)));

/**
 * A place moved by some percent, within the board.
 * @param place null begins in the middle
 * @param by percent to the right and upward
 */
export const movedBy = (place: BoardPlace | null, by: BoardPlace): BoardPlace => {
  const { effort, impact } = place ?? CENTRE;
  return { effort: within(effort + by.effort), impact: within(impact + by.impact) };
};

/** How much an idea is worth for what it costs; what nobody has placed counts as the middle. */
const worth = ({ place }: Action): number => (place ?? CENTRE).impact - (place ?? CENTRE).effort;

/** Those first that one would drop first: little impact for much effort. @param actions in any order */
export const leastWorthFirst = (actions: readonly Action[]): Action[] =>
  [...actions].sort((one, other) => worth(one) - worth(other));
