import type { CallRequest } from '../../../src/contract';
import { POLLED_FOR_MS } from '../../../src/domain/presence';
import { watchPostmortem } from '../../../src/usecases/watch-postmortem';
import { LEAD, postmortem, POSTMORTEM_ID, RESPONDER } from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

type Presence = CallRequest<'postmortem/watch'>['presence'];

const WRITING: Presence = { field: 'summary', writing: true, hears: false };

let world: FakeWorld;
const watch = (accountId = RESPONDER, presence = WRITING, postmortemId = POSTMORTEM_ID) =>
  watchPostmortem({ ...world, caller: { ...world.caller, accountId } }, { postmortemId, presence });

beforeEach(() => {
  world = fakeWorld();
  world.store.put(postmortem({ revision: 7 }));
});

test('two who poll see each other and the newest revision, and nobody sees themself', async () => {
  expect(value(await watch(LEAD))).toEqual({ revision: 7, people: [] });
  expect(value(await watch(RESPONDER, { ...WRITING, field: null, writing: false })).people).toEqual([
    { accountId: LEAD, ...WRITING }
  ]);
  expect(value(await watch(LEAD)).people).toEqual([
    { accountId: RESPONDER, field: null, writing: false, hears: false }
  ]);
});

test('several windows of one person are one person: where they spoke last', async () => {
  await watch(LEAD);
  await watch(LEAD, { ...WRITING, field: 'timeline' });
  expect(value(await watch()).people).toEqual([{ accountId: LEAD, ...WRITING, field: 'timeline' }]);
});

test('whoever says nothing more is gone after two polls', async () => {
  await watch(LEAD);
  world.pass(POLLED_FOR_MS - 1);
  expect(value(await watch()).people).toHaveLength(1);
  world.pass(1);
  expect(value(await watch()).people).toEqual([]);
});

test('whom realtime does not reach is made known there by the backend, and nobody else', async () => {
  await watch(LEAD, { ...WRITING, hears: true });
  expect(world.told).toEqual([]);
  await watch(RESPONDER);
  expect(world.told).toEqual([[POSTMORTEM_ID, { accountId: RESPONDER, ...WRITING }]]);
});

test('whoever may only read is told as reading, whatever their surface says', async () => {
  world.jira.canEdit = false;
  await watch(LEAD);
  expect(world.told).toEqual([[POSTMORTEM_ID, { accountId: LEAD, ...WRITING, writing: false }]]);
  expect(value(await watch()).people).toEqual([{ accountId: LEAD, ...WRITING, writing: false }]);
});

test('whoever may not see it is refused as if there were nothing, and leaves no trace', async () => {
  const missing = await watch(LEAD, WRITING, 'guessed');
  world.jira.visible.clear();
  expect(await watch(LEAD)).toEqual(missing);
  expect(error(missing).code).toBe('no-access');
  expect(world.told).toEqual([]);
  expect(world.store.calls).not.toContain('see');
});

test('costs one request and two statements', async () => {
  await watch();
  expect(world.jira.requests).toEqual(['mypermissions']);
  expect(world.store.calls).toEqual(['watched', 'see']);
});
