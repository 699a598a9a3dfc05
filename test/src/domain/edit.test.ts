import fc from 'fast-check';
import {
  applyEdits,
  differingFields,
  editsThatMake,
  touchedFields,
  type Edit
} from '../../../src/domain/edit';
import type { Severity } from '../../../src/domain/severity';
import { document, noMilestones, readyAction } from '../../builders/postmortem';

const anyAction = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'x.y'), text: fc.string({ maxLength: 20 }) })
  .map(({ id, text }) => readyAction(id, { text }));

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ field: fc.constant('summary' as const), value: fc.string({ maxLength: 20 }) }),
  fc.record({ field: fc.constant('severity' as const), value: fc.constantFrom<Severity>(1, 2, 3, 4) }),
  fc.record({ field: fc.constant('owner' as const), value: fc.constantFrom('one', 'two') }),
  fc.record({
    field: fc.constant('milestones' as const),
    value: fc.record(
      { failure: fc.option(fc.nat(99)), detection: fc.option(fc.nat(99)) },
      { requiredKeys: [] }
    )
  }),
  fc.record({ field: fc.constant('action' as const), value: anyAction }),
  fc.record({ field: fc.constant('action-removed' as const), value: fc.constantFrom('a', 'b', 'x.y') })
);
const anyEdits = fc.array(anyEdit, { maxLength: 6 });
const before = document({ actions: [readyAction('a'), readyAction('x.y')] });

describe('edits', () => {
  test('change what they name and nothing else', () => {
    const after = applyEdits(before, [
      { field: 'milestones', value: { detection: 5 } },
      { field: 'action', value: readyAction('a', { text: 'Other words' }) },
      { field: 'action', value: readyAction('new') },
      { field: 'action-removed', value: 'x.y' }
    ]);
    expect(after).toEqual({
      ...before,
      milestones: { ...noMilestones, detection: 5 },
      actions: [readyAction('a', { text: 'Other words' }), readyAction('new')]
    });
  });

  test('touch milestones one by one and actions by id', () => {
    expect(
      touchedFields([
        { field: 'milestones', value: { failure: 1, response: null } },
        { field: 'action', value: readyAction('x.y') },
        { field: 'action-removed', value: 'x.y' },
        { field: 'owner', value: 'one' }
      ])
    ).toEqual(['milestones.failure', 'milestones.response', 'actions.x.y', 'owner']);
  });

  test('that make a document make it from any other', () => {
    const made = document({ summary: 'All of it', severity: 1, actions: [readyAction('b')] });
    expect(applyEdits(document({ summary: '' }), editsThatMake(made))).toEqual(made);
  });

  test('leave the document that they are given as it is', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const kept = structuredClone(before);
        applyEdits(before, edits);
        expect(before).toEqual(kept);
      })
    );
  });

  test('made twice are as good as made once', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const once = applyEdits(before, edits);
        expect(differingFields(once, applyEdits(once, edits), touchedFields(edits))).toEqual([]);
      })
    );
  });

  test('touch every field in which the document differs afterwards', () => {
    const everywhere = touchedFields(
      ['a', 'b', 'c', 'x.y'].map((id): Edit => ({ field: 'action-removed', value: id }))
    );
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const after = applyEdits(before, edits);
        const differing = differingFields(before, after, [
          ...touchedFields(editsThatMake(before)),
          ...everywhere
        ]);
        expect(touchedFields(edits)).toEqual(expect.arrayContaining(differing));
      })
    );
  });

  test('of disjoint fields come out the same in either order', () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, (mine, theirs) => {
        const touched = new Set(touchedFields(mine));
        fc.pre(!touchedFields(theirs).some((field) => touched.has(field)));
        const one = applyEdits(applyEdits(before, mine), theirs);
        const other = applyEdits(applyEdits(before, theirs), mine);
        const sorted = ({ actions, ...rest }: typeof one) => ({
          ...rest,
          actions: [...actions].sort((a, b) => (a.id < b.id ? -1 : 1))
        });
        expect(sorted(one)).toEqual(sorted(other));
      })
    );
  });
});
