import { joinPostmortem, leavePostmortem } from '../../../src/usecases/share-postmortem';
import { readPostmortem } from '../../../src/usecases/read-postmortem';
import { startPostmortem } from '../../../src/usecases/start-postmortem';
import {
  document,
  incident,
  INCIDENT_ID,
  issue,
  LEAD,
  noMilestones,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  readyAction
} from '../../builders/postmortem';
import { actionTicket } from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const OTHER = '10002';
const home = { id: INCIDENT_ID, key: 'PLAT-1', summary: 'Nothing resolves' };
const other = (linked = [home]) => issue(OTHER, { key: 'REG-7', typeName: 'Incident', linked });

let world: FakeWorld;
const join = () => joinPostmortem(world, { incident: OTHER, postmortemId: POSTMORTEM_ID });
const read = (reference = OTHER) => readPostmortem(world, { incident: reference });
const leave = () => leavePostmortem(world, { incident: OTHER });
const own = (life = document().life) =>
  world.store.put(
    postmortem({ id: 'own', incidentId: OTHER, incidentKey: 'REG-7', document: document({ life }) })
  );
const NOT_STARTED = [
  { kind: 'waive' as const, by: LEAD, at: 1, reason: 'Small' },
  { kind: 'reopen' as const, by: LEAD, at: 2, reason: 'Not so small', repeatedBy: null }
];

beforeEach(() => {
  world = fakeWorld();
  world.store.put(postmortem({ document: document({ actions: [readyAction('a')] }) }), [
    actionTicket('a', { state: 'created', ticketId: '20', ticketKey: 'REG-20' })
  ]);
  world.jira.show(other(), issue('20'));
});

describe('an incident without a postmortem', () => {
  test('is told those of the incidents that it is linked to, for two requests and two looks into the store', async () => {
    world.jira.show(other([home, { id: '777', key: 'SOC-1', summary: 'Hidden' }]));
    world.store.put(postmortem({ id: 'hidden', incidentId: '777' }));
    const answer = value(await read());
    expect(answer.postmortem).toBeNull();
    expect(answer.linked).toEqual([{ postmortemId: POSTMORTEM_ID, home, state: 'draft' }]);
    expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions']);
    expect(world.store.calls).toEqual(['ofIncident', 'atHome']);
  });

  test('is told them also where it was waived, reopened and not started since', async () => {
    own(NOT_STARTED);
    const answer = value(await read());
    expect(answer.postmortem?.document.life).toEqual(NOT_STARTED);
    expect(answer.linked).toHaveLength(1);
  });

  test('joins one, and is answered as if it were its own, for no more than others', async () => {
    const joined = value(await join());
    expect(joined).toMatchObject({
      incident: { id: OTHER },
      canEdit: true,
      postmortem: { id: POSTMORTEM_ID, home: { id: INCIDENT_ID }, tickets: [{ ticket: { key: 'REG-20' } }] },
      joined: [{ id: OTHER, key: 'REG-7' }],
      linked: []
    });
    world.jira.requests.length = 0;
    world.store.calls.length = 0;
    expect(value(await read())).toEqual(joined);
    expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions']);
    expect(world.store.calls).toEqual(['ofIncident']);
    expect(value(await read(INCIDENT_ID))).toMatchObject({ joined: [{ id: OTHER, key: 'REG-7' }] });
  });

  test('joins once: asked again, it is the same', async () => {
    const first = value(await join());
    expect(value(await join())).toEqual(first);
    expect(world.store.joins.size).toBe(1);
  });

  test('that joined starts none of its own: the start answers the shared one', async () => {
    value(await join());
    const started = value(
      await startPostmortem(world, {
        incident: OTHER,
        summary: 'Second',
        severity: 1,
        owner: LEAD,
        milestones: noMilestones,
        nearMiss: false,
        zone: null
      })
    );
    expect(started.postmortem).toMatchObject({ id: POSTMORTEM_ID, revision: 1 });
    expect(world.store.postmortems.size).toBe(1);
  });
});

describe('joining is refused', () => {
  test('to the ticket of one of its actions, which is offered nothing either', async () => {
    world.jira.show(issue('20', { linked: [home] }));
    expect(value(await read('20')).linked).toEqual([]);
    const refusal = error(await joinPostmortem(world, { incident: '20', postmortemId: POSTMORTEM_ID }));
    expect(refusal).toMatchObject({ code: 'rejected' });
    expect(refusal.message).toContain('one of that postmortem’s actions');
    expect(world.store.joins.size).toBe(0);
  });

  test('where the two are not linked in Jira', async () => {
    world.jira.show(other([]));
    expect(error(await join())).toMatchObject({ code: 'rejected' });
    expect(error(await join()).message).toMatch(/not linked in Jira/);
  });

  test.each([
    ['has one of its own', () => own()],
    ['was waived', () => own([{ kind: 'waive', by: LEAD, at: 1, reason: 'Small' }])],
    [
      'shares another one',
      () => world.store.joins.set(OTHER, { incident: { id: OTHER, key: 'REG-7' }, postmortemId: 'another' })
    ]
  ])('where the incident %s', async (_, arrange) => {
    arrange();
    expect(error(await join())).toMatchObject({ code: 'rejected' });
    expect(error(await join()).message).toMatch(/has a postmortem already/);
    expect([...world.store.joins.values()].some(({ postmortemId }) => postmortemId === POSTMORTEM_ID)).toBe(
      false
    );
  });

  test('where the incident is the home', async () => {
    const self = await joinPostmortem(world, { incident: INCIDENT_ID, postmortemId: POSTMORTEM_ID });
    expect(error(self).code).toBe('rejected');
  });

  test('where that postmortem was never started', async () => {
    world.store.put(postmortem({ document: document({ life: NOT_STARTED }) }));
    expect(error(await join()).message).toMatch(/never started/);
  });

  test.each([OTHER, INCIDENT_ID])('to whoever may not edit %s', async (id) => {
    world.jira.readOnly.add(id);
    expect(error(await join()).code).toBe('read-only');
    expect(world.store.joins.size).toBe(0);
  });

  test.each([OTHER, INCIDENT_ID])('to whoever may not see %s, as if there were neither', async (id) => {
    const missing = await joinPostmortem(world, { incident: OTHER, postmortemId: 'guessed' });
    world.jira.visible.delete(id);
    expect(await join()).toEqual(missing);
    expect(error(missing).code).toBe('no-access');
    expect(world.store.joins.size).toBe(0);
  });

  test('where a newer version wrote the postmortem', async () => {
    world.store.newer.add(POSTMORTEM_ID);
    expect(error(await join()).message).toContain('newer version');
    expect(world.store.joins.size).toBe(0);
  });
});

test('one that was waived and never started joins, and has its own again after leaving', async () => {
  own(NOT_STARTED);
  expect(value(await join()).postmortem?.id).toBe(POSTMORTEM_ID);
  expect(value(await leave()).postmortem?.id).toBe('own');
});

describe('an incident that joined', () => {
  beforeEach(async () => {
    value(await join());
  });

  test('is read by those alone who may see the home, too; to others it is as if it were not there', async () => {
    const nothing = await read('99999');
    world.jira.visible.delete(INCIDENT_ID);
    expect(await read()).toEqual(nothing);
    expect(JSON.stringify(await read())).not.toMatch(/PLAT-1|10001/);
  });

  test('is not told of to those who may not see it', async () => {
    world.jira.visible.delete(OTHER);
    expect(value(await read(INCIDENT_ID)).joined).toEqual([]);
  });

  test('is read-only to whoever may edit it and not the home', async () => {
    world.jira.readOnly.add(INCIDENT_ID);
    expect(value(await read())).toMatchObject({ canEdit: false, postmortem: { id: POSTMORTEM_ID } });
  });

  test('leaves, and may join again', async () => {
    const left = value(await leave());
    expect(left).toMatchObject({ postmortem: null, linked: [{ postmortemId: POSTMORTEM_ID }] });
    expect(value(await leave())).toEqual(left);
    expect(value(await join()).postmortem?.id).toBe(POSTMORTEM_ID);
  });

  test('is taken out by whoever may edit it alone', async () => {
    world.jira.readOnly.add(OTHER);
    expect(error(await leave()).code).toBe('read-only');
    world.jira.visible.delete(INCIDENT_ID);
    expect(error(await leave()).code).toBe('no-access');
    expect(world.store.joins.size).toBe(1);
  });

  test('whose home is deleted or hidden is still taken out by whoever may edit it, and tells nothing of the home', async () => {
    world.jira.visible.delete(INCIDENT_ID);
    const left = value(await leave());
    expect(left).toMatchObject({ incident: { id: OTHER }, canEdit: true, postmortem: null, linked: [] });
    expect(JSON.stringify(left)).not.toMatch(/PLAT-1|10001/);
    expect(world.store.joins.size).toBe(0);
    expect(value(await read())).toEqual(left);
  });

  test('has its own again after leaving a hidden home', async () => {
    own(NOT_STARTED);
    world.jira.visible.delete(INCIDENT_ID);
    expect(value(await leave()).postmortem?.id).toBe('own');
  });

  test('is not taken out by whoever may not see it', async () => {
    world.jira.visible.delete(OTHER);
    expect(error(await leave()).code).toBe('no-access');
    expect(world.store.joins.size).toBe(1);
  });

  test('is not taken out where Jira does not answer, nor of what a newer version wrote', async () => {
    world.jira.failures.set('issues', { code: 'unavailable', message: 'Later.' });
    expect(error(await leave()).code).toBe('unavailable');
    world.jira.failures.clear();
    world.store.newer.add(POSTMORTEM_ID);
    expect(error(await leave()).message).toContain('newer version');
    world.jira.visible.delete(INCIDENT_ID);
    expect(error(await leave()).code).toBe('no-access');
    expect(world.store.joins.size).toBe(1);
  });

  test('stays in the list of its home when the home’s postmortem is read at any time', async () => {
    world.pass(NOW);
    world.jira.show(incident({ linked: [{ id: OTHER, key: 'REG-7', summary: '' }] }));
    expect(value(await read(INCIDENT_ID)).linked).toEqual([]);
  });
});
