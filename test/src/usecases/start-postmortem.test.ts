import type { CallRequest } from '../../../src/contract';
import { documentFrom } from '../../../src/domain/first-revision';
import { startPostmortem } from '../../../src/usecases/start-postmortem';
import {
  actionTicket,
  document,
  INCIDENT_ID,
  issue,
  LEAD,
  noMilestones,
  NOW,
  postmortem,
  readyAction,
  RESPONDER
} from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld } from '../../builders/world';

const request = (over: Partial<CallRequest<'postmortem/start'>> = {}): CallRequest<'postmortem/start'> => ({
  incident: INCIDENT_ID,
  summary: 'Names were not resolved.',
  severity: 1,
  owner: LEAD,
  milestones: noMilestones,
  nearMiss: false,
  zone: null,
  ...over
});

test('the first revision is stored with the edits that made it', async () => {
  const world = fakeWorld();
  const answer = value(await startPostmortem(world, request()));
  expect(answer.postmortem).toMatchObject({
    id: 'id-1',
    revision: 1,
    updatedAt: NOW,
    updatedBy: RESPONDER,
    tickets: []
  });
  const stored = world.store.postmortems.get('id-1');
  expect(stored).toMatchObject({ incidentId: INCIDENT_ID, incidentKey: 'PLAT-1', createdBy: RESPONDER });
  expect(stored?.edits.map(({ field }) => field)).toEqual([
    'template',
    'severity',
    'owner',
    'zone',
    'nearMiss',
    'summary',
    'milestones',
    'life'
  ]);
  expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions', 'status']);
});

test('history begins at the beginning: the first revision’s edits make the document', async () => {
  const world = fakeWorld();
  const asked = request({ nearMiss: true, zone: 'Europe/Oslo', milestones: { ...noMilestones, failure: 5 } });
  await startPostmortem(world, asked);
  const stored = world.store.postmortems.get('id-1');
  expect(stored && documentFrom(stored.edits, { by: RESPONDER, at: NOW })).toEqual(stored?.document);
  expect(stored?.document).toMatchObject({
    version: 3,
    nearMiss: true,
    zone: 'Europe/Oslo',
    severityLog: [{ from: null, to: 1, by: RESPONDER, at: NOW }],
    life: [{ kind: 'start', by: RESPONDER, at: NOW }],
    edited: { summary: { by: RESPONDER, at: NOW }, timeline: { by: RESPONDER, at: NOW } }
  });
});

test.each([
  [1, 'full'],
  [2, 'full'],
  [3, 'light'],
  [4, 'light']
] as const)('severity %i is written with the %s template', async (severity, kind) => {
  const world = fakeWorld();
  const answer = value(await startPostmortem(world, request({ severity })));
  expect(answer.postmortem?.document.template).toEqual({ kind, version: 2 });
});

test('what a newer version wrote is not started anew', async () => {
  const world = fakeWorld();
  world.store.put(postmortem());
  world.store.newer.add(postmortem().id);
  expect(error(await startPostmortem(world, request())).message).toContain('newer version');
});

test('a key means the same incident', async () => {
  const world = fakeWorld();
  await startPostmortem(world, request({ incident: 'PLAT-1' }));
  expect(world.store.postmortems.get('id-1')?.incidentId).toBe(INCIDENT_ID);
});

test('a second start is answered the first, with its tickets', async () => {
  const world = fakeWorld();
  world.store.put(postmortem({ document: document({ summary: 'First', actions: [readyAction('a')] }) }), [
    actionTicket('a', { state: 'created', ticketId: '20', ticketKey: 'REG-20' })
  ]);
  world.jira.show(issue('20'));
  const answer = value(await startPostmortem(world, request({ summary: 'Second' })));
  expect(answer.postmortem).toMatchObject({
    document: { summary: 'First' },
    tickets: [{ ticket: { key: 'REG-20' } }]
  });
  expect(world.store.postmortems.size).toBe(1);
});

test('two starts at the same moment make one postmortem', async () => {
  const world = fakeWorld();
  const answers = await Promise.all([startPostmortem(world, request()), startPostmortem(world, request())]);
  expect(new Set(answers.map((answer) => value(answer).postmortem?.id))).toEqual(new Set(['id-1']));
});

test('whoever may not edit the incident starts nothing', async () => {
  const world = fakeWorld();
  world.jira.canEdit = false;
  expect(error(await startPostmortem(world, request())).code).toBe('read-only');
  world.jira.visible.clear();
  expect(error(await startPostmortem(world, request())).code).toBe('no-access');
  expect(world.store.postmortems.size).toBe(0);
});

test('what is too long to store is refused before it is stored', async () => {
  const world = fakeWorld();
  const tooLong = error(await startPostmortem(world, request({ summary: 'あ'.repeat(240_000) })));
  expect(tooLong).toMatchObject({ code: 'invalid', field: 'summary' });
  expect(world.store.postmortems.size).toBe(0);
});
