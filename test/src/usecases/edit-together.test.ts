import type { CallRequest, PostmortemView } from '../../../src/contract';
import { applyEdits, type Edit } from '../../../src/domain/edit';
import { basedOnDocument } from '../../../src/domain/merge/based-edit';
import type { PostmortemDocument } from '../../../src/domain/postmortem';
import { inverseOf } from '../../../src/domain/undo';
import { editPostmortem } from '../../../src/usecases/edit-postmortem';
import { document, LEAD, postmortem, POSTMORTEM_ID, readyAction, RESPONDER } from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const summary = (text: string): Edit => ({ field: 'summary', value: text });
const action = (changed: Parameters<typeof readyAction>[1]): Edit => ({
  field: 'action',
  value: readyAction('a', changed)
});
const FIRST = document({ summary: 'It broke at nine.', actions: [readyAction('a')] });

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
  world.store.put(postmortem({ document: FIRST }));
});

/** What a surface that saw this document sends. */
const request = (
  edits: Edit[],
  operation: string,
  seen: Pick<PostmortemView, 'revision' | 'document'> = { revision: 1, document: FIRST }
): CallRequest<'postmortem/edit'> => ({
  postmortemId: POSTMORTEM_ID,
  revision: seen.revision,
  edits: basedOnDocument(edits, seen.document),
  operation
});
const by = (accountId: string): FakeWorld => ({ ...world, caller: { ...world.caller, accountId } });
const stored = (): PostmortemDocument => {
  const found = world.store.postmortems.get(POSTMORTEM_ID);
  if (!found) throw new Error('There is nothing.');
  return found.document;
};
const save = async (edits: Edit[], operation: string, seen?: PostmortemView): Promise<PostmortemView> =>
  value(await editPostmortem(world, request(edits, operation, seen)));
const otherSaves = async (edits: Edit[], seen?: PostmortemView): Promise<PostmortemView> =>
  value(await editPostmortem(by(LEAD), request(edits, `theirs-${JSON.stringify(edits)}`, seen)));

describe('two people in one text', () => {
  test('both keep their words', async () => {
    await otherSaves([summary('It failed at nine.')]);
    const view = await save([summary('It broke at nine. Nobody noticed.')], 'mine');
    expect(view).toMatchObject({
      revision: 3,
      updatedBy: RESPONDER,
      operation: 'mine',
      document: { summary: 'It failed at nine. Nobody noticed.' }
    });
  });

  test('who change the same words are both told, and the second sees what the first wrote', async () => {
    await otherSaves([summary('It failed at nine.')]);
    const refusal = error(await editPostmortem(world, request([summary('It stopped at nine.')], 'mine')));
    expect(refusal).toMatchObject({
      code: 'conflict',
      field: 'summary',
      theirs: { revision: 2, updatedBy: LEAD, document: { summary: 'It failed at nine.' } }
    });
    expect(stored().summary).toBe('It failed at nine.');
  });

  test('are merged however often the other one is faster', async () => {
    let at = 0;
    const { save: real } = world.store;
    world.store.save = async (next, previous) => {
      if (at < 3) {
        at += 1;
        const edits = [summary(`${stored().summary} Theirs ${at}.`)];
        const before = world.store.postmortems.get(POSTMORTEM_ID);
        if (!before) throw new Error('There is nothing.');
        const made = applyEdits(before.document, edits, { by: LEAD, at: 1 });
        world.store.replace({ ...before, revision: before.revision + 1, document: made, edits });
      }
      return real(next, previous);
    };
    const view = await save([summary('Mine. It broke at nine.')], 'mine');
    expect(view.document.summary).toBe('Mine. It broke at nine. Theirs 1. Theirs 2. Theirs 3.');
  });

  test('one who wrote in a long lost tab is merged with all that came since', async () => {
    let seen = await otherSaves([summary('It broke at nine. A.')]);
    for (const text of ['It broke at nine. A. B.', 'It broke at nine. A. B. C.']) {
      seen = await otherSaves([summary(text)], seen);
    }
    expect((await save([summary('Oh. It broke at nine.')], 'mine')).document.summary).toBe(
      'Oh. It broke at nine. A. B. C.'
    );
  });
});

describe('two people at one action', () => {
  test('both keep what they changed', async () => {
    await otherSaves([action({ dueDate: '2027-01-01' })]);
    const { document: made } = await save([action({ text: 'Alert sooner', answers: ['f'] })], 'mine');
    expect(made.actions).toEqual([
      readyAction('a', { dueDate: '2027-01-01', text: 'Alert sooner', answers: ['f'] })
    ]);
  });

  test('of whom one takes it away are told', async () => {
    await otherSaves([{ field: 'action-removed', value: 'a' }]);
    const refusal = error(await editPostmortem(world, request([action({ text: 'Alert sooner' })], 'mine')));
    expect(refusal).toMatchObject({ code: 'conflict', field: 'actions.a' });
    const again = await otherSaves([{ field: 'action', value: readyAction('b') }]);
    await otherSaves([{ field: 'action', value: readyAction('b', { dueDate: '2027-01-01' }) }], again);
    const removal = request([{ field: 'action-removed', value: 'b' }], 'mine', again);
    expect(error(await editPostmortem(world, removal))).toMatchObject({
      code: 'conflict',
      field: 'actions.b'
    });
  });

  test('of whom one undoes what they did leave what the other did', async () => {
    const edits = [action({ text: 'Alert sooner' })];
    const done = await save(edits, 'mine');
    await otherSaves([action({ text: 'Alert sooner', dueDate: '2027-01-01' })], done);
    const back = await save(inverseOf(FIRST, edits), 'undo', done);
    expect(back.document.actions).toEqual([readyAction('a', { dueDate: '2027-01-01' })]);
  });
});

test('words of an item that is not here yet bring it along', async () => {
  const before = document({ learnings: [{ id: 'l', kind: 'lucky', text: '' }] });
  const edit: Edit = { field: 'learning', value: { id: 'l', kind: 'lucky', text: 'It was night' } };
  const view = await save([edit], 'mine', { revision: 1, document: before } as PostmortemView);
  expect(view.document.learnings).toEqual([edit.value]);
});

describe('a call that arrives twice', () => {
  test('is done once, at once or late, whatever was built on it', async () => {
    const mine = request([summary('It broke at nine. Mine.')], 'mine');
    const first = value(await editPostmortem(world, mine));
    expect(value(await editPostmortem(world, mine))).toEqual(first);
    const later = await otherSaves([summary('It broke at nine.')], first);
    const again = value(await editPostmortem(world, mine));
    expect(again).toEqual(later);
    expect(again).toMatchObject({ revision: 3, document: { summary: 'It broke at nine.' } });
    expect(world.announced).toHaveLength(2);
  });

  test('adds an entry once, also where somebody took it away since', async () => {
    const mine = request([{ field: 'action', value: readyAction('new') }], 'mine');
    const first = value(await editPostmortem(world, mine));
    await otherSaves([{ field: 'action-removed', value: 'new' }], first);
    expect(value(await editPostmortem(world, mine)).document.actions).toEqual([readyAction('a')]);
  });

  test('at the same moment is done once', async () => {
    const mine = request([summary('It broke at nine. Mine.')], 'mine');
    world.store.beforeSave = () => {
      const before = world.store.postmortems.get(POSTMORTEM_ID);
      if (!before) throw new Error('There is nothing.');
      const edits = [summary('It broke at nine. Mine.')];
      const made = applyEdits(before.document, edits, { by: RESPONDER, at: 1 });
      world.store.replace({ ...before, revision: 2, document: made, edits, operation: 'mine' });
    };
    expect(value(await editPostmortem(world, mine))).toMatchObject({ revision: 2, operation: 'mine' });
  });

  test('is told from another that says the same', async () => {
    const first = await save([summary('Mine.')], 'one');
    await otherSaves([summary('Theirs.')], first);
    const other = request([summary('Mine.')], 'two', first);
    expect(value(await editPostmortem(world, other)).document.summary).toBe('Theirs.');
  });
});

test('the history keeps what each revision made, so that it leads to the document', async () => {
  await otherSaves([summary('It failed at nine.'), action({ dueDate: '2027-01-01' })]);
  await save([summary('It broke at nine. Mine.'), action({ text: 'Mine' })], 'mine');
  const made = await world.store.changesBetween(POSTMORTEM_ID, 1, 3);
  const edits = [...made, world.store.postmortems.get(POSTMORTEM_ID)].flatMap(
    (change) => change?.edits ?? []
  );
  expect(JSON.stringify(edits)).not.toContain('base');
  const replayed = applyEdits(FIRST, edits, { by: null, at: 0 });
  expect([replayed.summary, replayed.actions]).toEqual([stored().summary, stored().actions]);
});

test('what is asked for without saying on what is a conflict, as it always was', async () => {
  await otherSaves([summary('It broke at nine. Theirs.')]);
  const mine = { ...request([], 'mine'), edits: [summary('It broke at nine. Mine.')] };
  expect(error(await editPostmortem(world, mine)).code).toBe('conflict');
});
