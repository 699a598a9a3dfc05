import fc from 'fast-check';
import { isInPlay, newIdea } from '../../../src/domain/action';
import {
  leastWorthFirst,
  LEVELS,
  levelOf,
  movedBy,
  placeInWords,
  quadrantOf,
  withLevel
} from '../../../src/domain/board';

const percent = fc.integer({ min: 0, max: 100 });

test.each([
  [10, 90, 'now'],
  [90, 90, 'plan'],
  [10, 10, 'spare'],
  [90, 10, 'leave'],
  // The lines belong to the right and to the top.
  [50, 50, 'plan'],
  [49, 50, 'now'],
  [50, 49, 'leave']
] as const)('effort %d and impact %d lie in “%s”', (effort, impact, quadrant) => {
  expect(quadrantOf({ effort, impact })).toBe(quadrant);
});

test('a place is said in words and in numbers', () => {
  expect(placeInWords({ effort: 20, impact: 80 })).toBe('effort low (20), impact high (80): Do now');
  expect(placeInWords({ effort: 50, impact: 40 })).toBe('effort medium (50), impact medium (40): Leave');
});

test('a step of a scale puts an idea where that step is read again, and leaves the other scale', () => {
  for (const level of LEVELS) {
    expect(levelOf(withLevel(null, 'effort', level).effort)).toBe(level);
    expect(withLevel({ effort: 3, impact: 97 }, 'impact', level).effort).toBe(3);
  }
  expect(withLevel(null, 'impact', 'high').effort).toBe(50);
});

test('no move leaves the board, and what was not placed begins in the middle', () => {
  fc.assert(
    fc.property(percent, percent, fc.integer({ min: -150, max: 150 }), (effort, impact, by) => {
      const moved = movedBy({ effort, impact }, { effort: by, impact: -by });
      expect(moved.effort).toBe(Math.min(100, Math.max(0, effort + by)));
      expect(moved.impact).toBe(Math.min(100, Math.max(0, impact - by)));
    })
  );
  expect(movedBy(null, { effort: 10, impact: 0 })).toEqual({ effort: 60, impact: 50 });
});

test('what brings least for most effort is dropped first; what nobody placed counts as the middle', () => {
  const at = (id: string, effort: number, impact: number) => ({
    ...newIdea(id, id),
    place: { effort, impact }
  });
  const sorted = leastWorthFirst([at('good', 10, 90), newIdea('unplaced', ''), at('bad', 90, 10)]);
  expect(sorted.map(({ id }) => id)).toEqual(['bad', 'unplaced', 'good']);
});

test('what is parked or dropped is out of play', () => {
  expect((['undecided', 'keep', 'park', 'drop'] as const).filter((verdict) => isInPlay({ verdict }))).toEqual(
    ['undecided', 'keep']
  );
});
