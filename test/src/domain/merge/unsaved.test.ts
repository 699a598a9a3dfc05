/** What somebody changed and is not saved, beside what others make of the same. */
import { applyEdits, type Edit } from '../../../../src/domain/edit';
import { basedOn, basedOnDocument, type BasedEdit } from '../../../../src/domain/merge/based-edit';
import { mergedEdit } from '../../../../src/domain/merge/merge-edit';
import { overTheirs, withUnsaved } from '../../../../src/domain/merge/over-theirs';
import { saidAnew } from '../../../../src/domain/merge/said-anew';
import { document, readyAction } from '../../../builders/postmortem';

const STAMP = { by: 'somebody', at: 1 };
const first = { ...readyAction('a'), text: 'Add an alert', assignee: 'x' };
const before = document({ actions: [first] });
const put = (over: Partial<typeof first>): Edit => ({ field: 'action', value: { ...first, ...over } });
const removed: Edit = { field: 'action-removed', value: 'a' };
const made = (...edits: Edit[]): BasedEdit[] => basedOnDocument(edits, before);
const theirs = (over: Partial<typeof first>) => document({ actions: [{ ...first, ...over }] });

describe('an item that somebody takes away', () => {
  const [removal] = made(removed) as [BasedEdit];

  test('goes where it is as they saw it, and where it is gone already', () => {
    expect(mergedEdit(before, removal)).toEqual(removed);
    expect(mergedEdit(document(), removal)).toEqual(removed);
  });

  test('stays where somebody changed it whom they have not seen', () => {
    expect(mergedEdit(theirs({ assignee: 'y' }), removal)).toBeNull();
  });

  test('goes once its changes were seen', () => {
    const now = theirs({ assignee: 'y' });
    const [kept] = overTheirs([removal], now) as [BasedEdit];
    expect(mergedEdit(now, kept)).toEqual(removed);
  });

  test('is told by what people write, not by what only the server knows of it', () => {
    const remark = { id: 'r', text: 'Why so late?', section: 'summary' as const, by: 'somebody', at: 1 };
    const edit: Edit = { field: 'remark-removed', value: 'r' };
    const seen = basedOn(edit, remark);
    expect(mergedEdit(document({ remarks: [{ ...remark, at: 2 } as never] }), seen)).toEqual(edit);
    expect(mergedEdit(document({ remarks: [{ ...remark, text: 'Why?' } as never] }), seen)).toBeNull();
  });
});

describe('what is shown while it is not saved', () => {
  test('is one’s own, with what others made of all else', () => {
    const shown = withUnsaved(theirs({ assignee: 'y' }), made(put({ text: 'Add two alerts' })), STAMP);
    expect(shown.actions).toEqual([{ ...first, text: 'Add two alerts', assignee: 'y' }]);
  });

  test('is one’s own where the two collide', () => {
    const shown = withUnsaved(theirs({ assignee: 'y' }), made(put({ assignee: 'z' })), STAMP);
    expect(shown.actions).toEqual([{ ...first, assignee: 'z' }]);
  });

  test('is there once where it was sent and may be in the document', () => {
    const edits = made(put({ text: 'Add an early alert' }));
    const stored = theirs({ text: 'Add an early  alarm' });
    const shown = withUnsaved(stored, edits, STAMP);
    expect(shown.actions[0]?.text).toBe('Add an early alert');
  });

  test('can be saved as it is shown, and takes nothing with it that others made', () => {
    const now = theirs({ assignee: 'y' });
    const unsaved = made(put({ text: 'Add two alerts' }));
    const shown = withUnsaved(now, unsaved, STAMP);
    const [next] = basedOnDocument(
      [{ field: 'action', value: { ...(shown.actions[0] ?? first), dueDate: '2027-01-08' } }],
      shown
    );
    expect(next?.base).toEqual({ dueDate: first.dueDate });
  });
});

describe('what is said anew before anybody decided', () => {
  const now = theirs({ assignee: 'y' });
  const refused = made(put({ assignee: 'z' }));
  const anew = (edit: Edit): BasedEdit => saidAnew(basedOnDocument([edit], now), refused)[0]!;

  test('collides with what the refused one collided with', () => {
    expect(mergedEdit(now, anew(put({ assignee: 'z', text: 'Add two alerts' })))).toBeNull();
    expect(mergedEdit(now, anew(put({ assignee: 'w' })))).toBeNull();
    expect(mergedEdit(now, anew(removed))).toBeNull();
  });

  test('is saved where its author took back what collided', () => {
    expect(mergedEdit(now, anew(put({ assignee: 'y', text: 'Add two alerts' })))).toMatchObject({
      value: { assignee: 'y', text: 'Add two alerts' }
    });
  });

  test('of a text stands on what the refused one stood on', () => {
    const text = document({ summary: 'At nine it stopped.' });
    const mine = basedOnDocument([{ field: 'summary', value: 'At ten it stopped.' }], text);
    const other = document({ summary: 'At eight it stopped.' });
    const more = basedOnDocument([{ field: 'summary', value: 'At ten it stopped again.' }], other);
    expect(mergedEdit(other, saidAnew(more, mine)[0]!)).toBeNull();
    expect(mergedEdit(text, saidAnew(more, mine)[0]!)).toMatchObject({
      value: 'At ten it stopped again.'
    });
  });

  test('of anything else stays as it is', () => {
    const edit = basedOnDocument([{ field: 'nearMiss', value: true }], now);
    expect(saidAnew(edit, refused)).toEqual(edit);
    expect(applyEdits(now, edit, STAMP).nearMiss).toBe(true);
  });
});
