import { changedFields } from '../../../src/domain/changed-fields';
import { applyEdits, touchedFields } from '../../../src/domain/edit';
import { everyEdit } from '../../builders/edits';
import { document, LEAD, NOW } from '../../builders/postmortem';

const STAMP = { by: LEAD, at: NOW };

test.each(everyEdit().map((edit) => [edit.field, edit] as const))(
  'finds what an edit of %s changed',
  (_, edit) => {
    const before = document();
    const after = applyEdits(before, [edit], STAMP);
    expect(changedFields(before, after).sort()).toEqual(touchedFields([edit]).sort());
  }
);

test('finds an item that was taken out, and nothing where nothing changed', () => {
  const put = everyEdit().find(({ field }) => field === 'learning');
  if (!put) throw new Error('There is no such edit.');
  const before = applyEdits(document(), [put], STAMP);
  const after = applyEdits(before, [{ field: 'learning-removed', value: 'learning' }], STAMP);
  expect(changedFields(before, after)).toEqual(['learnings.learning']);
  expect(changedFields(before, structuredClone(before))).toEqual([]);
});

test('finds all of many, each once', () => {
  const before = document();
  const after = applyEdits(before, everyEdit(), STAMP);
  expect(changedFields(before, after).sort()).toEqual(touchedFields(everyEdit()).sort());
});
