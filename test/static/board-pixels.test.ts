import fc from 'fast-check';
import { cornerOf, fannedOut, placeAt } from '../../static/src/panel/board/pixels';

const percent = fc.integer({ min: 0, max: 100 });
const BOARD = { width: 720, height: 460 };
const CARD = { width: 168, height: 92 };

test('a card that is let go where it lies stays there', () => {
  fc.assert(
    fc.property(percent, percent, (effort, impact) => {
      expect(placeAt(cornerOf({ effort, impact }, BOARD, CARD), BOARD, CARD)).toEqual({ effort, impact });
    })
  );
});

test('effort grows to the right, impact upward, and no card reaches over the edge', () => {
  expect(cornerOf({ effort: 0, impact: 100 }, BOARD, CARD)).toEqual({ left: 0, top: 0 });
  expect(cornerOf({ effort: 100, impact: 0 }, BOARD, CARD)).toEqual({ left: 552, top: 368 });
  expect(placeAt({ left: -40, top: 900 }, BOARD, CARD)).toEqual({ effort: 0, impact: 0 });
  expect(placeAt({ left: 900, top: -40 }, BOARD, CARD)).toEqual({ effort: 100, impact: 100 });
});

test('a board that has no size yet puts a card into its middle', () => {
  expect(placeAt({ left: 0, top: 0 }, { width: 0, height: 0 }, CARD)).toEqual({ effort: 50, impact: 50 });
});

test('cards on one spot are fanned out towards the middle, others stay', () => {
  const at = (id: string, effort: number, impact: number) => ({ id, place: { effort, impact } });
  const fans = fannedOut([at('a', 80, 20), at('b', 81, 22), at('c', 80, 20), at('far', 20, 20)]);
  expect([...fans]).toEqual([
    ['a', { right: -0, down: -0 }],
    ['b', { right: -1, down: -1 }],
    ['c', { right: -2, down: -2 }],
    ['far', { right: 0, down: -0 }]
  ]);
});
