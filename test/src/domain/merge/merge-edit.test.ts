import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../../src/domain/edit';
import { basedOn, basedOnDocument, BasedEdit } from '../../../../src/domain/merge/based-edit';
import { mergedEdit } from '../../../../src/domain/merge/merge-edit';
import { mergeItem } from '../../../../src/domain/merge/merge-item';
import { spliced, spliceTo } from '../../../../src/domain/merge/splice';
import * as v from 'valibot';
import { everyEdit } from '../../../builders/edits';
import { document, readyAction } from '../../../builders/postmortem';

const STAMP = { by: 'somebody', at: 1 };

describe('an item that two people changed', () => {
  const base = { id: 'a', text: 'Add an alert', answers: ['f1', 'f2'], assignee: 'x', place: null };
  const merged = (theirs: Partial<typeof base>, mine: Partial<typeof base>): unknown => {
    const was = Object.fromEntries(Object.keys(mine).map((key) => [key, base[key as keyof typeof base]]));
    return mergeItem(was, { ...base, ...theirs }, { ...base, ...mine });
  };

  test('has what each changed where the other did not', () => {
    expect(merged({ assignee: 'y' }, { text: 'Add two alerts' })).toEqual({
      ...base,
      assignee: 'y',
      text: 'Add two alerts'
    });
  });

  test('has the words of both', () => {
    expect(merged({ text: 'Add an alert.' }, { text: 'Soon add an alert' })).toMatchObject({
      text: 'Soon add an alert.'
    });
  });

  test('answers what either said that it answers, and nothing that either took out', () => {
    expect(merged({ answers: ['f2', 'f3'] }, { answers: ['f1', 'f2', 'f4'] })).toMatchObject({
      answers: ['f2', 'f3', 'f4']
    });
  });

  test('is one where both did the same', () => {
    expect(merged({ assignee: 'y' }, { assignee: 'y' })).toMatchObject({ assignee: 'y' });
  });

  test.each([
    [{ assignee: 'y' }, { assignee: 'z' }],
    [{ text: 'Add no alert' }, { text: 'Add some alert' }]
  ])('collides where both changed the same: %j and %j', (theirs, mine) => {
    expect(merged(theirs, mine)).toBeNull();
  });
});

describe('an edit says what it was made on', () => {
  test.each(everyEdit().map((edit) => [edit.field, edit] as const))(
    'and %s makes of that what it makes alone',
    (_, edit) => {
      const before = document();
      const alone = applyEdits(before, [edit], STAMP);
      for (const start of [before, alone]) {
        const [based] = basedOnDocument([edit], start);
        if (!based) throw new Error('There is no edit.');
        expect(v.parse(BasedEdit, structuredClone(based))).toEqual(based);
        const merged = mergedEdit(start, based);
        expect(merged && applyEdits(start, [merged], STAMP)).toEqual(applyEdits(start, [edit], STAMP));
        expect(merged).not.toHaveProperty('base');
      }
    }
  );

  test('of a long text costs no second copy of it', () => {
    const long = 'All of it. '.repeat(20_000);
    const edit = basedOn({ field: 'summary', value: `${long}More.` }, long);
    expect(edit.base).toEqual({ from: long.length, to: long.length + 5, text: '' });
  });

  test('of an item names what it changes only', () => {
    const [before, after] = [readyAction('a'), readyAction('a', { dueDate: '2027-01-01' })];
    expect(basedOn({ field: 'action', value: after }, before).base).toEqual({ dueDate: before.dueDate });
    expect(basedOn({ field: 'action', value: after }, undefined)).not.toHaveProperty('base');
  });

  test('where it is one value, it says nothing: one of two is right', () => {
    expect(basedOn({ field: 'owner', value: 'one' }, 'other')).not.toHaveProperty('base');
  });

  test('the second of two stands on the first', () => {
    const [one, two] = [readyAction('a', { text: 'One' }), readyAction('a', { text: 'Two' })];
    const edits: Edit[] = [
      { field: 'action', value: one },
      { field: 'action', value: two }
    ];
    expect(basedOnDocument(edits, document()).map((edit) => edit.base)).toEqual([undefined, { text: 'One' }]);
  });
});

describe('put upon what others made', () => {
  const theirs = document({ actions: [readyAction('a', { dueDate: '2027-02-02' })] });

  test('an item keeps what they changed in it', () => {
    const mine = basedOn({ field: 'action', value: readyAction('a', { text: 'Mine' }) }, readyAction('a'));
    expect(mergedEdit(theirs, mine)?.value).toEqual(
      readyAction('a', { text: 'Mine', dueDate: '2027-02-02' })
    );
  });

  test('an item that they took away is a collision', () => {
    const mine = basedOn(
      { field: 'action', value: readyAction('gone', { text: 'Mine' }) },
      readyAction('gone')
    );
    expect(mergedEdit(theirs, mine)).toBeNull();
  });

  test('an answer and its evidence are two things', () => {
    const before = { answer: null, evidence: '' };
    const field = 'questions.detectionSlow' as const;
    const now = applyEdits(document(), [{ field, value: { answer: 'yes', evidence: '' } }], STAMP);
    const mine = basedOn({ field, value: { answer: null, evidence: '40 minutes' } }, before);
    expect(mergedEdit(now, mine)?.value).toEqual({ answer: 'yes', evidence: '40 minutes' });
  });

  test('two texts that do not fit together are a collision', () => {
    const [one, other] = ['a '.repeat(2_000), 'b '.repeat(2_000)];
    const now = document({ learnings: [{ id: 'l', kind: 'lucky', text: one }] });
    const mine = basedOn(
      { field: 'learning', value: { id: 'l', kind: 'lucky', text: other } },
      { id: 'l', kind: 'lucky', text: '' }
    );
    expect(mergedEdit(now, mine)).toBeNull();
  });

  test('a base that does not fit its field is none', () => {
    const odd: BasedEdit = { field: 'summary', value: 'Mine', base: { text: 'odd' } };
    expect(mergedEdit(document(), odd)).toEqual({ field: 'summary', value: 'Mine' });
  });
});

test('a splice leads from any text to any other, and never cuts a character in two', () => {
  const said = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.array(fc.constantFrom('😀', '😁', '\u{1f6d2}', 'a'), { maxLength: 6 }).map((parts) => parts.join(''))
  );
  fc.assert(
    fc.property(said, said, (one, other) => {
      const splice = spliceTo(one, other);
      expect(spliced(one, splice)).toBe(other);
      expect(splice.text).not.toMatch(/\p{Surrogate}/u);
      expect(splice.from).toBeLessThanOrEqual(splice.to);
    }),
    { numRuns: 2_000 }
  );
});
