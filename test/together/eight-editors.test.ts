/** Eight people, 400 edits, a network that drops, doubles, delays and reorders: nothing that was accepted is lost. */
import fc from 'fast-check';
import { store as real } from '../../src/adapters/sql';
import type { Store } from '../../src/ports';
import { onBothEngines } from '../builders/engines';
import { FakeStore } from '../builders/fake-store';
import { Chance } from './chance';
import { Scene } from './scene';

const EDITS = 400;

/** Lets eight people write, each time anew, and looks at what is left. */
const nothingIsLost = (store: () => Store, runs: number): Promise<void> => {
  let number = 0;
  return fc.assert(
    fc.asyncProperty(fc.noBias(fc.nat()), async (seed) => {
      number += 1;
      const scene = new Scene(store(), number, new Chance(seed));
      await scene.begin();
      for (let edit = 0; edit < EDITS; edit += 1) await scene.act();
      const { losses, states, document, replayed, history, revision, doubled, put, told, fates } =
        await scene.end();
      expect(losses).toEqual([]);
      // Nobody is left with something that is neither saved nor in front of them.
      expect(states).toEqual([]);
      expect(doubled).toEqual([]);
      expect(replayed).toEqual(document);
      expect(history.map((one) => one.revision)).toEqual(
        Array.from({ length: revision }, (_, index) => index + 1)
      );
      // A network that is smooth, or people who do nothing, would show nothing.
      expect(put).toBeGreaterThan(EDITS / 2);
      expect(revision).toBeGreaterThan(EDITS / 10);
      expect(told).toBeGreaterThan(0);
      for (const fate of ['dropped', 'unanswered', 'doubled', 'late'])
        expect(fates.get(fate)).toBeGreaterThan(5);
    }),
    // No seed is simpler than another.
    { numRuns: runs, endOnFailure: true }
  );
};

describe('in memory', () => {
  const store = new FakeStore();
  test('nothing that was accepted is lost', () => nothingIsLost(() => store, 30));
});

onBothEngines((forge) => {
  test('nothing that was accepted is lost', () => forge().run(() => nothingIsLost(() => real, 3)));
});
