import { applyEdits, type StoredEdit } from '../../../src/domain/edit';
import { readHistory } from '../../../src/usecases/read-history';
import { LEAD, NOW, postmortem, POSTMORTEM_ID, RESPONDER } from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

let world: FakeWorld;
const history = (before: number | null = null, postmortemId = POSTMORTEM_ID) =>
  readHistory(world, { postmortemId, before });

beforeEach(() => {
  world = fakeWorld();
  let stored = postmortem();
  world.store.put(stored);
  for (let revision = 2; revision <= 120; revision += 1) {
    const edits: StoredEdit[] = [{ field: 'summary', value: `Words ${revision}` }];
    const at = NOW + revision;
    const document = applyEdits(stored.document, edits, { by: LEAD, at });
    stored = { ...stored, revision, document, edits, updatedAt: at, updatedBy: LEAD };
    world.store.replace(stored);
  }
});

test('tells who changed what, the latest first, page by page to the beginning', async () => {
  const first = value(await history());
  expect(first.revisions[0]).toEqual({
    revision: 120,
    at: NOW + 120,
    by: LEAD,
    edits: [{ field: 'summary', value: 'Words 120' }]
  });
  expect(first.revisions).toHaveLength(50);
  expect(first.before).toBe(71);
  const second = value(await history(first.before));
  const third = value(await history(second.before));
  expect(third.revisions.at(-1)).toMatchObject({ revision: 1, by: RESPONDER });
  expect(third.before).toBeNull();
  const all = [first, second, third].flatMap(({ revisions }) => revisions.map(({ revision }) => revision));
  expect(all).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
  expect(value(await history(1))).toEqual({ revisions: [], before: null });
});

test('costs one request, and is read by whoever may read', async () => {
  world.jira.canEdit = false;
  value(await history());
  expect(world.jira.requests).toEqual(['mypermissions']);
});

test('is answered alike where it is missing and where it is invisible', async () => {
  const missing = await history(null, 'guessed');
  world.jira.visible.clear();
  expect(await history()).toEqual(missing);
  expect(error(missing).code).toBe('no-access');
});

test('is not told where a newer version wrote the postmortem', async () => {
  world.store.newer.add(POSTMORTEM_ID);
  expect(error(await history()).message).toContain('newer version');
});
