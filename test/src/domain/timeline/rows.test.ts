import * as fc from 'fast-check';
import type { Milestones } from '../../../../src/domain/milestones';
import type { TimelineEntry } from '../../../../src/domain/timeline/entry';
import { editsOfEntry, lanesOf, rowsOf } from '../../../../src/domain/timeline/rows';

const none: Milestones = {
  failure: null,
  detection: null,
  response: null,
  mitigation: null,
  resolution: null
};
const entry = (id: string, at: number, lane: string | null = null): TimelineEntry => ({
  id,
  at,
  text: `what ${id} says`,
  lane,
  source: { kind: 'typed' },
  longBefore: false
});

test('entries and milestones stand by time; an entry at a milestone’s instant is that milestone', () => {
  const rows = rowsOf({
    timeline: [entry('a', 5), entry('b', 10), entry('c', 10)],
    milestones: { ...none, failure: 7, detection: 10, response: 10, resolution: 20 }
  });
  expect(rows.map(({ key, at, milestones }) => [key, at, milestones])).toEqual([
    ['a', 5, []],
    ['failure', 7, ['failure']],
    ['b', 10, ['detection', 'response']],
    ['c', 10, []],
    ['resolution', 20, ['resolution']]
  ]);
});

test('every entry and every known milestone stands there once, in order', () => {
  const instant = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      fc.array(instant, { maxLength: 20 }),
      fc.array(fc.option(instant), { minLength: 5, maxLength: 5 }),
      (times, marks) => {
        const timeline = [...times].sort((a, b) => a - b).map((at, index) => entry(`e${index}`, at));
        const [failure, detection, response, mitigation, resolution] = marks.map((at) => at ?? null) as [
          number | null,
          number | null,
          number | null,
          number | null,
          number | null
        ];
        const milestones = { failure, detection, response, mitigation, resolution };
        const rows = rowsOf({ timeline, milestones });
        expect(rows.flatMap((row) => row.entry ?? [])).toEqual(timeline);
        const drawn = rows.flatMap((row) => row.milestones.map((name) => [name, row.at]));
        const known = Object.entries(milestones).filter(([, at]) => at !== null);
        expect(drawn.sort()).toEqual(known.sort());
        expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort((a, b) => a - b));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }
    )
  );
});

describe('saving an entry', () => {
  const milestones = { ...none, detection: 10 };
  const before = { entry: entry('b', 10), milestones: ['detection'] as const };

  test('moves the milestone that it is drawn as', () => {
    const after = { entry: { ...before.entry, at: 12 }, milestones: ['detection'] as const };
    expect(editsOfEntry(milestones, before, after)).toEqual([
      { field: 'entry', value: after.entry },
      { field: 'milestones', value: { detection: 12 } }
    ]);
  });

  test('marks it as a milestone by that one’s instant', () => {
    const after = { ...before, milestones: ['detection', 'response'] as const };
    expect(editsOfEntry(milestones, before, after)).toEqual([
      { field: 'milestones', value: { response: 10 } }
    ]);
  });

  test('takes the time of a milestone that it no longer is', () => {
    expect(editsOfEntry(milestones, before, { ...before, milestones: [] })).toEqual([
      { field: 'milestones', value: { detection: null } }
    ]);
  });

  test('leaves the milestone where it was when it moves away from it', () => {
    const after = { entry: { ...before.entry, at: 12 }, milestones: [] };
    expect(editsOfEntry(milestones, before, after)).toEqual([{ field: 'entry', value: after.entry }]);
  });

  test('sends nothing where nothing changed', () => {
    expect(editsOfEntry(milestones, before, before)).toEqual([]);
  });
});

test('lanes are those in use and those that the document names elsewhere', () => {
  expect(
    lanesOf({
      timeline: [entry('a', 1, 'Search'), entry('b', 2, 'Checkout'), entry('c', 3), entry('d', 4, 'Search')],
      affected: [{ id: 'x', name: ' Billing ', direction: 'downstream', effect: '' }],
      contributors: [{ id: 'y', team: 'Search', account: null, state: 'asked' }]
    })
  ).toEqual({ used: ['Checkout', 'Search'], known: ['Billing', 'Checkout', 'Search'] });
});
