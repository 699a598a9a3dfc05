import fc from 'fast-check';
import * as v from 'valibot';
import {
  applyEdits,
  differingFields,
  Edit,
  sectionOf,
  StoredEdit,
  touchedFields,
  type Field
} from '../../../src/domain/edit';
import { PostmortemDocument } from '../../../src/domain/postmortem';
import type { Severity } from '../../../src/domain/severity';
import { everyEdit } from '../../builders/edits';
import { document, LEAD, noMilestones, NOW, readyAction, RESPONDER } from '../../builders/postmortem';

const stamp = { by: RESPONDER, at: NOW };
const apply = (from: PostmortemDocument, edits: readonly StoredEdit[], by = stamp): PostmortemDocument =>
  applyEdits(from, edits, by);

const anyAction = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'x-y'), text: fc.string({ maxLength: 20 }) })
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
  fc.record({ field: fc.constant('action-removed' as const), value: fc.constantFrom('a', 'b', 'x-y') })
);
const anyEdits = fc.array(anyEdit, { maxLength: 6 });
const before = document({ actions: [readyAction('a'), readyAction('x-y')] });

describe('edits', () => {
  test('change what they name and nothing else', () => {
    const after = apply(before, [
      { field: 'milestones', value: { detection: 5 } },
      { field: 'action', value: readyAction('a', { text: 'Other words' }) },
      { field: 'action', value: readyAction('new') },
      { field: 'action-removed', value: 'x-y' }
    ]);
    expect(after).toEqual({
      ...before,
      milestones: { ...noMilestones, detection: 5 },
      actions: [readyAction('a', { text: 'Other words' }), readyAction('new')],
      edited: { ...before.edited, timeline: stamp, actions: stamp }
    });
  });

  test('touch milestones one by one and actions by id', () => {
    expect(
      touchedFields([
        { field: 'milestones', value: { failure: 1, response: null } },
        { field: 'action', value: readyAction('x-y') },
        { field: 'action-removed', value: 'x-y' },
        { field: 'owner', value: 'one' }
      ])
    ).toEqual(['milestones.failure', 'milestones.response', 'actions.x-y', 'owner']);
  });

  test('of every kind change the document, are stored as they are, and leave a document that can be read', () => {
    for (const edit of everyEdit()) {
      const after = apply(before, [edit]);
      expect([edit.field, differingFields(before, after, touchedFields([edit]))]).toEqual([
        edit.field,
        touchedFields([edit])
      ]);
      expect(v.parse(Edit, JSON.parse(JSON.stringify(edit)))).toEqual(edit);
      expect(v.parse(PostmortemDocument, JSON.parse(JSON.stringify(after)))).toEqual(after);
    }
  });

  test('of every kind, repeated later by the same person, change nothing', () => {
    const edits = everyEdit();
    const once = apply(before, edits);
    const again = apply(once, edits, { ...stamp, at: NOW + 60_000 });
    expect(differingFields(once, again, touchedFields(edits))).toEqual([]);
    expect(again).toEqual(once);
  });

  test('leave a stamp where something is said in somebody’s name, and in their section', () => {
    const after = apply(before, everyEdit());
    expect(after.signOff).toEqual({ ticked: ['one'], remark: 'Good', ...stamp });
    expect(after.meeting.extension).toEqual({ until: NOW, reason: 'The logs come later', ...stamp });
    expect(after.remarks).toMatchObject([stamp]);
    expect(after.severityLog.at(-1)).toEqual({ from: 2, to: 3, reason: 'Only some felt it', ...stamp });
    expect(Object.values(after.edited).every(({ by, at }) => by === stamp.by && at === stamp.at)).toBe(true);
  });

  test('keep the name of whoever remarked, when another closes the remark', () => {
    const remark = { id: 'r', section: 'causes' as const, text: 'Why?', closed: false };
    const open = apply(before, [{ field: 'remark', value: remark }]);
    const closed = apply(open, [{ field: 'remark', value: { ...remark, closed: true } }], {
      by: LEAD,
      at: 1
    });
    expect(closed.remarks).toEqual([{ ...remark, closed: true, ...stamp }]);
  });

  test('by another person sign anew', () => {
    const edits: StoredEdit[] = [{ field: 'signOff', value: { ticked: [], remark: null } }];
    expect(apply(apply(before, edits), edits, { by: LEAD, at: 1 }).signOff).toMatchObject({
      by: LEAD,
      at: 1
    });
  });

  test('move the life on only where the server stores them', () => {
    const edit: StoredEdit = { field: 'life', value: { kind: 'waive', reason: 'Fixed', ...stamp } };
    expect(v.is(Edit, edit)).toBe(false);
    expect(v.parse(StoredEdit, edit)).toEqual(edit);
    expect(apply(before, [edit]).life).toEqual([...before.life, edit.value]);
  });

  test('each belong to a section or stand above all of them', () => {
    const above = touchedFields(everyEdit()).filter((field) => sectionOf(field) === null);
    expect(above).toEqual(['owner', 'zone', 'nearMiss', 'template', 'severity', 'dismissals.fingerprint']);
  });

  test('belong to the section in which they are shown: links stand in the impact', () => {
    expect(sectionOf('links.l1')).toBe('impact');
    expect(sectionOf('milestones.failure')).toBe('timeline');
    expect(sectionOf('questions.detectionSlow')).toBe('causes');
    expect(sectionOf('meeting.at')).toBe('review');
    for (const word of ['constructor', '__proto__.x', 'toString'])
      expect(sectionOf(word as Field)).toBeNull();
  });

  test('leave the document that they are given as it is', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const kept = structuredClone(before);
        apply(before, edits);
        expect(before).toEqual(kept);
      })
    );
  });

  test('made twice are as good as made once', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const once = apply(before, edits);
        expect(differingFields(once, apply(once, edits), touchedFields(edits))).toEqual([]);
      })
    );
  });

  test('touch every field in which the document differs afterwards', () => {
    const everywhere: Field[] = [
      ...touchedFields(everyEdit()),
      ...['a', 'b', 'c', 'x-y'].map((id): Field => `actions.${id}`)
    ];
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const after = apply(before, edits);
        const differing = differingFields(before, after, everywhere);
        expect(touchedFields(edits)).toEqual(expect.arrayContaining(differing));
      })
    );
  });

  test('of disjoint fields come out the same in either order', () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, (mine, theirs) => {
        const touched = new Set(touchedFields(mine));
        fc.pre(!touchedFields(theirs).some((field) => touched.has(field)));
        const one = apply(apply(before, mine), theirs);
        const other = apply(apply(before, theirs), mine);
        const sorted = ({ actions, ...rest }: typeof one) => ({
          ...rest,
          actions: [...actions].sort((a, b) => (a.id < b.id ? -1 : 1))
        });
        expect(sorted(one)).toEqual(sorted(other));
      })
    );
  });
});
