import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { readPostmortem } from '../../../src/usecases/read-postmortem';
import {
  actionTicket,
  document,
  incident,
  INCIDENT_ID,
  issue,
  noMilestones,
  NOW,
  postmortem,
  readyAction
} from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld } from '../../builders/world';

const withTickets = () => {
  const world = fakeWorld();
  const actions = ['seen', 'hidden', 'idea'].map((id) => readyAction(id));
  const milestones = { ...noMilestones, failure: NOW - 600_000, detection: NOW - 300_000 };
  world.store.put(postmortem({ revision: 4, document: document({ actions, milestones }) }), [
    actionTicket('seen', { state: 'created', ticketId: '20', ticketKey: 'REG-20' }),
    actionTicket('hidden', { state: 'created', ticketId: '21', ticketKey: 'SOC-21' })
  ]);
  world.jira.show(issue('20', { statusName: 'Doing', statusCategory: 'indeterminate' }));
  return world;
};

test('an incident without a postmortem costs two requests and one look into the store', async () => {
  const world = fakeWorld();
  const answer = value(await readPostmortem(world, { incident: INCIDENT_ID }));
  expect(answer).toEqual({
    incident: expect.objectContaining({ key: 'PLAT-1', proposedSeverity: 2 }) as unknown,
    canEdit: true,
    postmortem: null,
    joined: [],
    linked: [],
    settings: DEFAULT_SETTINGS
  });
  expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions']);
  expect(world.store.calls).toEqual(['ofIncident']);
});

test('the severity that a priority proposes is what the settings say', async () => {
  const world = fakeWorld();
  world.settings = async () => ({ ...DEFAULT_SETTINGS, priorities: { high: 1 } });
  const { incident } = value(await readPostmortem(world, { incident: INCIDENT_ID }));
  expect(incident.proposedSeverity).toBe(1);
});

test('a postmortem with its tickets costs no more', async () => {
  const world = withTickets();
  const read = value(await readPostmortem(world, { incident: INCIDENT_ID })).postmortem;
  expect(read).toMatchObject({
    revision: 4,
    home: { id: INCIDENT_ID, key: 'PLAT-1' },
    document: { milestones: { failure: NOW - 600_000 } }
  });
  expect(read?.tickets).toEqual([
    {
      actionId: 'seen',
      state: 'created',
      problem: [],
      ledger: null,
      ticket: expect.objectContaining({ key: 'REG-20', statusName: 'Doing' }) as unknown
    },
    { actionId: 'hidden', state: 'created', problem: [], ticket: null, ledger: null },
    { actionId: 'idea', state: 'none', problem: [], ticket: null, ledger: null }
  ]);
  expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions']);
});

test('of a ticket that the caller may not see, nothing but its existence is told', async () => {
  const answer = value(await readPostmortem(withTickets(), { incident: INCIDENT_ID }));
  expect(JSON.stringify(answer)).not.toMatch(/SOC-21|"21"/);
});

test('a key costs one request more', async () => {
  const world = withTickets();
  expect(value(await readPostmortem(world, { incident: 'PLAT-1' })).postmortem?.revision).toBe(4);
  expect(world.jira.requests).toHaveLength(3);
});

test('whoever may not edit reads everything', async () => {
  const world = withTickets();
  world.jira.canEdit = false;
  const answer = value(await readPostmortem(world, { incident: INCIDENT_ID }));
  expect(answer).toMatchObject({ canEdit: false, postmortem: { revision: 4 } });
});

test('missing, invisible and mistyped are answered alike', async () => {
  const world = withTickets();
  world.jira.visible.delete(INCIDENT_ID);
  const answers = await Promise.all(
    [INCIDENT_ID, 'PLAT-1', '999', 'NONE-1', 'no issue at all'].map((ref) =>
      readPostmortem(world, { incident: ref })
    )
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
  expect(error(await readPostmortem(world, { incident: '999' })).code).toBe('no-access');
});

test('an issue that Jira shows but does not let browse is not told of', async () => {
  const world = withTickets();
  world.jira.permissions = async () => ({ ok: true, value: { browse: false, edit: false } });
  expect(error(await readPostmortem(world, { incident: INCIDENT_ID })).code).toBe('no-access');
});

test('a browsing right without the issue itself is not enough', async () => {
  const world = withTickets();
  world.jira.visible.set(INCIDENT_ID, incident({ id: 'another' }));
  expect(error(await readPostmortem(world, { incident: INCIDENT_ID })).code).toBe('no-access');
});

test('Jira’s own trouble is passed on', async () => {
  const world = withTickets();
  world.jira.failures.set('issues', { code: 'busy', message: 'Later.' });
  expect(error(await readPostmortem(world, { incident: INCIDENT_ID }))).toEqual({
    code: 'busy',
    message: 'Later.'
  });
});

test('what a newer version wrote is said to be so, to those alone who may see the incident', async () => {
  const world = withTickets();
  for (const id of world.store.postmortems.keys()) world.store.newer.add(id);
  const refusal = error(await readPostmortem(world, { incident: INCIDENT_ID }));
  expect(refusal).toMatchObject({ code: 'rejected' });
  expect(refusal.message).toMatch(/newer version of Afterword.*Nothing is lost.*reload/);
  world.jira.visible.clear();
  expect(error(await readPostmortem(world, { incident: INCIDENT_ID })).code).toBe('no-access');
});
