import fc from 'fast-check';
import * as v from 'valibot';
import { applyEdits, Edit } from '../../../src/domain/edit';
import { newDocument } from '../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Cause } from '../../../src/domain/sections/causes';
import { draftOf, type TimelineEntry } from '../../../src/domain/timeline/entry';
import { inverseOf, isChangedSince } from '../../../src/domain/undo';

const STAMP = { by: 'someone', at: 7 };
const LATER = { by: 'another', at: 9 };

const cause = (id: string, parent: string | null = null, text = id): Cause => ({
  id,
  parent,
  text,
  tags: [],
  underOurControl: null
});
const entry = (id: string, at: number, text = id): TimelineEntry => ({
  id,
  ...draftOf(at, text, { kind: 'typed' })
});
const learning = (id: string, text = id) => ({ id, kind: 'lucky' as const, text });

const start: PostmortemDocument = applyEdits(
  newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: 'owner' }),
  [
    { field: 'cause', value: cause('a') },
    { field: 'cause', value: cause('b', 'a') },
    { field: 'cause', value: cause('c', 'b') },
    { field: 'cause', value: cause('d', 'b') },
    { field: 'entry', value: entry('a', 5) },
    { field: 'entry', value: entry('b', 5) },
    { field: 'entry', value: entry('c', 5) },
    { field: 'learning', value: learning('a') },
    { field: 'learning', value: learning('b') },
    { field: 'attendee', value: { account: 'a', capacities: [] } },
    { field: 'attendee', value: { account: 'b', capacities: [] } },
    { field: 'remark', value: { id: 'a', section: 'summary', text: 'Who?', closed: false } },
    { field: 'remark', value: { id: 'b', section: 'impact', text: 'How many?', closed: false } },
    { field: 'signOff', value: { ticked: [], remark: null } }
  ],
  STAMP
);

/** Without who did what when, and without the logs that only grow. */
const unstamped = (document: PostmortemDocument): unknown => {
  const bare = <T extends object>(item: T | null) =>
    item && Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'by' && key !== 'at'));
  return {
    ...document,
    edited: null,
    severityLog: null,
    remarks: document.remarks.map(bare),
    signOff: bare(document.signOff),
    meeting: { ...document.meeting, extension: bare(document.meeting.extension) }
  };
};

const backAgain = (edits: readonly Edit[]): void => {
  const inverse = inverseOf(start, edits);
  for (const edit of inverse) expect(v.is(Edit, edit)).toBe(true);
  const there = applyEdits(start, edits, STAMP);
  expect(unstamped(applyEdits(there, inverse, LATER))).toEqual(unstamped(start));
};

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const text = fc.constantFrom('one', 'two', 'three');
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ id, parent: fc.option(id), text })
      .map(({ id: key, parent, text: words }): Edit => ({ field: 'cause', value: cause(key, parent, words) }))
  },
  { weight: 4, arbitrary: id.map((value): Edit => ({ field: 'cause-removed', value })) },
  fc
    .record({ id, at: fc.integer({ min: 4, max: 6 }), text })
    .map((one): Edit => ({ field: 'entry', value: entry(one.id, one.at, one.text) })),
  id.map((value): Edit => ({ field: 'entry-removed', value })),
  fc.record({ id, text }).map((one): Edit => ({ field: 'learning', value: learning(one.id, one.text) })),
  id.map((value): Edit => ({ field: 'learning-removed', value })),
  id.map((account): Edit => ({ field: 'attendee', value: { account, capacities: ['responder'] } })),
  id.map((value): Edit => ({ field: 'attendee-removed', value })),
  fc.record({ id, text }).map((one): Edit => ({
    field: 'remark',
    value: { id: one.id, section: 'causes', text: one.text, closed: true }
  })),
  id.map((value): Edit => ({ field: 'remark-removed', value })),
  text.map((value): Edit => ({ field: 'summary', value })),
  text.map((value): Edit => ({ field: 'impact.description', value })),
  fc.option(fc.boolean()).map((value): Edit => ({ field: 'security.concerned', value })),
  fc.constantFrom<Edit>(
    { field: 'severity', value: 1 },
    { field: 'severity', value: 2 },
    { field: 'severity', value: 4 }
  ),
  fc
    .record({ failure: fc.option(fc.nat(9)), resolution: fc.option(fc.nat(9)) }, { requiredKeys: [] })
    .map((value): Edit => ({ field: 'milestones', value })),
  fc
    .option(fc.record({ until: fc.nat(9), reason: text }))
    .map((value): Edit => ({ field: 'meeting.extension', value })),
  fc
    .option(fc.record({ ticked: fc.constant<string[]>(['x']), remark: fc.option(text) }))
    .map((value): Edit => ({ field: 'signOff', value }))
);

describe('putting edits back', () => {
  test('whatever they are, leads to the same document but for who and when', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => backAgain(edits)),
      { numRuns: 500 }
    );
  });

  test('of a removed cause gives its whys back to it', () => {
    expect(inverseOf(start, [{ field: 'cause-removed', value: 'b' }])).toEqual([
      { field: 'cause', value: cause('b', 'a'), before: 'c' },
      { field: 'cause', value: cause('c', 'b'), before: 'd' },
      { field: 'cause', value: cause('d', 'b') }
    ]);
  });

  test('of a removed item puts it where it stood', () => {
    expect(inverseOf(start, [{ field: 'learning-removed', value: 'a' }])).toEqual([
      { field: 'learning', value: learning('a'), before: 'b' }
    ]);
  });

  test('leaves alone what others change meanwhile', () => {
    const mine: Edit[] = [{ field: 'learning-removed', value: 'a' }];
    const theirs: Edit[] = [{ field: 'learning', value: learning('b', 'Theirs') }];
    const both = applyEdits(applyEdits(start, mine, STAMP), theirs, LATER);
    expect(applyEdits(both, inverseOf(start, mine), STAMP).learnings).toEqual([
      learning('a'),
      learning('b', 'Theirs')
    ]);
  });

  test('of what changes nothing is nothing', () => {
    const same: Edit[] = [
      { field: 'summary', value: start.summary },
      { field: 'severity', value: start.severity },
      { field: 'milestones', value: { failure: null } },
      { field: 'cause', value: cause('a') },
      { field: 'learning-removed', value: 'nobody' }
    ];
    expect(inverseOf(start, same)).toEqual([]);
  });

  test('would overwrite what somebody else says anew of the same, and nothing of what is beside it', () => {
    const mine: Edit[] = [{ field: 'learning-removed', value: 'a' }];
    const left = applyEdits(start, mine, STAMP);
    const theirs = (id: string): PostmortemDocument =>
      applyEdits(left, [{ field: 'learning', value: learning(id, 'Theirs') }], LATER);
    expect(isChangedSince(start, mine, left)).toBe(false);
    expect(isChangedSince(start, mine, theirs('b'))).toBe(false);
    expect(isChangedSince(start, mine, theirs('a'))).toBe(true);
  });

  test('is still possible where the server stamped who did it and when', () => {
    const mine: Edit[] = [
      { field: 'meeting.extension', value: { until: 5, reason: 'Holidays.' } },
      { field: 'signOff', value: { ticked: [], remark: null } },
      { field: 'severity', value: 4, reason: 'Milder.' },
      { field: 'remark', value: { id: 'r', section: 'summary', text: 'Why?', closed: true } }
    ];
    expect(isChangedSince(start, mine, applyEdits(start, mine, LATER))).toBe(false);
  });
});
