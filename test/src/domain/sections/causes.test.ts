import fc from 'fast-check';
import { mended, withoutCause, type Cause } from '../../../../src/domain/sections/causes';
import { stopHint, treeOf } from '../../../../src/domain/sections/whys';

const cause = (id: string, parent: string | null = null, over: Partial<Cause> = {}): Cause => ({
  id,
  parent,
  text: `What ${id} says`,
  tags: [],
  underOurControl: null,
  ...over
});
const chain = (length: number): Cause[] =>
  Array.from({ length }, (_, index) => cause(`w${index}`, index === 0 ? null : `w${index - 1}`));

/** Any shape: parents that are gone, rings, whys before what they are whys of, as merges of single edits may leave them. */
const anyShape: fc.Arbitrary<Cause[]> = fc
  .uniqueArray(fc.nat(40), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.option(fc.nat(45)).map((parent) => cause(`c${id}`, parent === null ? null : `c${parent}`))
      )
    )
  );

const leadsToTop = (causes: readonly Cause[], start: Cause): boolean => {
  const byId = new Map(causes.map((one) => [one.id, one]));
  let at: Cause | undefined = start;
  for (let steps = 0; at && steps <= causes.length; steps += 1) {
    if (at.parent === null) return true;
    at = byId.get(at.parent);
  }
  return false;
};

const textsOf = (causes: readonly { text: string }[]): string[] => causes.map(({ text }) => text).sort();

describe('whys of any shape', () => {
  test('become a forest, and no text is lost', () => {
    fc.assert(
      fc.property(anyShape, (causes) => {
        const forest = mended(causes);
        expect(forest.every((one) => leadsToTop(forest, one))).toBe(true);
        expect(textsOf(forest)).toEqual(textsOf(causes));
        expect(mended(forest)).toEqual(forest);
      })
    );
  });

  test('are each shown once, below the one they explain', () => {
    fc.assert(
      fc.property(anyShape, (causes) => {
        const nodes = treeOf(causes);
        expect(textsOf(nodes.map((node) => node.cause))).toEqual(textsOf(causes));
        const depths = new Map(nodes.map(({ cause: { id }, depth }) => [id, depth]));
        const places = new Map(nodes.map(({ cause: { id } }, index) => [id, index]));
        for (const {
          cause: { id, parent },
          depth,
          shown,
          whys
        } of nodes) {
          expect(depth).toBe(parent === null ? 0 : (depths.get(parent) ?? NaN) + 1);
          if (parent !== null) expect(places.get(id)).toBeGreaterThan(places.get(parent) ?? Infinity);
          expect(shown).toBeLessThanOrEqual(depth);
          expect(nodes.filter((node) => node.cause.parent === id)).toHaveLength(whys);
        }
      })
    );
  });

  test('lose only the text of the one that is removed, in whatever order they go', () => {
    fc.assert(
      fc.property(anyShape, fc.infiniteStream(fc.nat()), (causes, picks) => {
        let forest = mended(causes);
        while (forest.length > 0) {
          const gone = forest[(picks.next().value ?? 0) % forest.length];
          if (!gone) break;
          const left = withoutCause(forest, gone.id);
          expect(textsOf([...left, gone])).toEqual(textsOf(forest));
          expect(left.every((one) => leadsToTop(left, one))).toBe(true);
          forest = left;
        }
      }),
      { numRuns: 50 }
    );
  });

  test('of a removed cause take its place', () => {
    const forest = [cause('a'), cause('b', 'a'), cause('c', 'b'), cause('d', 'b')];
    expect(withoutCause(forest, 'b').map(({ id, parent }) => [id, parent])).toEqual([
      ['a', null],
      ['c', 'a'],
      ['d', 'a']
    ]);
  });

  test.each([
    ['a chain', chain(300)],
    ['a chain written backwards', [...chain(300)].reverse()],
    ['a ring', chain(300).map((one, index) => (index === 0 ? { ...one, parent: 'w299' } : one))],
    ['a bush', chain(300).map((one, index) => ({ ...one, parent: index === 0 ? null : 'w0' }))]
  ])('300 in %s take less than 50 ms', (_, causes) => {
    const once = (): number => {
      const begun = performance.now();
      expect(treeOf(causes)).toHaveLength(300);
      for (const { id } of causes) stopHint(causes, id);
      return performance.now() - begun;
    };
    expect(Math.min(...Array.from({ length: 5 }, once))).toBeLessThan(50);
  });

  test('are indented only so far', () => {
    const nodes = treeOf(chain(20));
    expect(Math.max(...nodes.map(({ shown }) => shown))).toBe(6);
    expect(nodes.at(-1)?.depth).toBe(19);
  });
});
