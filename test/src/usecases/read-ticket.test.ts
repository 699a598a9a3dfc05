import { DEFAULT_SETTINGS } from '../../../src/domain/settings-defaults';
import { readTicket } from '../../../src/usecases/read-ticket';
import {
  actionTicket,
  document,
  ENGINEER,
  incident,
  INCIDENT_ID,
  issue,
  LEAD,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  readyAction,
  RESPONDER
} from '../../builders/postmortem';
import { ledgerTicket } from '../../builders/ledger';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const TICKET = '20';
const OTHER_ID = 'a3c1f3a0-0000-4000-8000-000000000002';

let world: FakeWorld;

const made = (actionId: string, ticketId: string, over = {}) =>
  actionTicket(actionId, { state: 'created', ticketId, ticketKey: `REG-${ticketId}`, ...over });

const read = async (reference = TICKET) => value(await readTicket(world, { issue: reference }));

beforeEach(() => {
  world = fakeWorld();
  const failures = [
    { id: 'f1', text: 'The queue grew unseen', question: null },
    { id: 'f2', text: 'Nobody was paged', question: null }
  ];
  const action = readyAction('a1', {
    text: 'Alert on the queue',
    answers: ['f1', 'gone'],
    criterion: 'An alert within a minute',
    category: 'detect',
    scope: 'class'
  });
  world.store.put(postmortem({ document: document({ actions: [action], failures }) }), [made('a1', TICKET)]);
  world.jira.show(issue(TICKET, { dueDate: '2026-12-18' }));
  world.jira.leads.set('10100', LEAD);
});

describe('the ticket of an action', () => {
  test('tells where it comes from, why it matters, how we will know, who answers for it and when', async () => {
    expect(await read()).toEqual({
      issue: { id: TICKET, key: 'REG-20' },
      ticket: expect.objectContaining({
        key: 'REG-20',
        assignee: ENGINEER,
        statusCategory: 'new'
      }) as unknown,
      ledger: null,
      actions: [
        {
          postmortemId: POSTMORTEM_ID,
          actionId: 'a1',
          origin: {
            incident: { id: INCIDENT_ID, key: 'PLAT-1', summary: 'Nothing resolves' },
            state: 'draft',
            action: {
              text: 'Alert on the queue',
              criterion: 'An alert within a minute',
              category: 'detect',
              scope: 'class'
            },
            failures: ['The queue grew unseen']
          },
          lead: LEAD,
          dueDate: '2026-12-18',
          agreed: '2026-12-04'
        }
      ],
      postmortem: null,
      expectation: null
    });
    expect(world.store.calls).toEqual(['placesOf', 'byId']);
    expect(world.jira.requests).toEqual(['bulkfetch', 'project']);
  });

  test('tells how often it was put off, and the rule that it breaks since when', async () => {
    const unassigned = { since: NOW - 1_000, cause: '77' };
    world.store.ledger.set(
      TICKET,
      ledgerTicket({ ticketId: TICKET, slips: 2, slippedDays: 14, unassigned, assignee: null })
    );
    world.jira.show(issue(TICKET, { assignee: null }));
    expect((await read()).ledger).toMatchObject({
      slips: 2,
      slippedDays: 14,
      broken: [{ rule: 'assignee', since: NOW - 1_000 }]
    });
  });

  test('is found by its key as well, for one request more', async () => {
    expect((await read('REG-20')).actions).toHaveLength(1);
    expect(world.jira.requests).toEqual(['bulkfetch', 'bulkfetch', 'project']);
  });

  test('keeps the date agreed where Jira has none', async () => {
    world.jira.show(issue(TICKET, { dueDate: null }));
    expect((await read()).actions[0]).toMatchObject({ dueDate: '2026-12-04', agreed: '2026-12-04' });
  });

  test('is answered for by whom the settings name, and the project is not asked for', async () => {
    world.settings = async () => ({ ...DEFAULT_SETTINGS, accountableLeads: { '10100': RESPONDER } });
    expect((await read()).actions[0]?.lead).toBe(RESPONDER);
    expect(world.jira.requests).toEqual(['bulkfetch']);
  });

  test('is answered for by the lead of the project in which it is now', async () => {
    world.jira.show(issue(TICKET, { projectId: '10300' }));
    world.jira.leads.set('10300', RESPONDER);
    expect((await read()).actions[0]?.lead).toBe(RESPONDER);
  });

  test('is answered for by the leader who let it take longer', async () => {
    const exception = { leader: RESPONDER, reason: 'A vendor has to move first' };
    world.store.put(
      postmortem({ document: document({ actions: [readyAction('a1', { size: 'longer', exception })] }) })
    );
    expect((await read()).actions[0]?.lead).toBe(RESPONDER);
    expect(world.jira.requests).toEqual(['bulkfetch']);
    // Where the incident is hidden, neither that leader is told nor anybody who does not answer for it.
    world.jira.visible.delete(INCIDENT_ID);
    expect((await read()).actions[0]?.lead).toBeNull();
  });

  test('is told without a lead where Jira does not say who it is', async () => {
    world.jira.failures.set('projectLead', { code: 'busy', message: 'Later.' });
    expect((await read()).actions[0]).toMatchObject({ lead: null, dueDate: '2026-12-18' });
  });

  test('tells nothing of an incident that the caller may not see', async () => {
    world.jira.visible.delete(INCIDENT_ID);
    const answer = await read();
    expect(answer.actions).toEqual([
      {
        postmortemId: POSTMORTEM_ID,
        actionId: 'a1',
        origin: null,
        lead: LEAD,
        dueDate: '2026-12-18',
        agreed: '2026-12-04'
      }
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/PLAT-1|"10001"|queue|alert/i);
  });

  test('of an action that is gone from its postmortem still says whence it came', async () => {
    world.store.put(postmortem());
    expect((await read()).actions[0]?.origin).toMatchObject({ action: null, failures: [], state: 'draft' });
  });

  test('may be the ticket of several actions, of one postmortem or of several', async () => {
    const two = document({ actions: [readyAction('a1'), readyAction('a2')] });
    world.store.put(postmortem({ document: two }), [made('a2', TICKET)]);
    const elsewhere = { id: OTHER_ID, incidentId: '10002', incidentKey: 'SOC-1' };
    world.store.put(postmortem({ ...elsewhere, document: document({ actions: [readyAction('b')] }) }), [
      made('b', TICKET, { postmortemId: OTHER_ID, incidentId: '10002' })
    ]);
    world.jira.show(incident({ id: '10002', key: 'SOC-1', summary: 'Sign-in fails' }));
    const { actions } = await read();
    expect(actions.map(({ actionId, origin }) => [actionId, origin?.incident.key])).toEqual([
      ['a1', 'PLAT-1'],
      ['a2', 'PLAT-1'],
      ['b', 'SOC-1']
    ]);
    expect(world.jira.requests).toEqual(['bulkfetch', 'project']);
    // A newer version's is passed over where its incident is hidden, and named where it is not.
    world.store.newer.add(OTHER_ID);
    expect(error(await readTicket(world, { issue: TICKET }))).toMatchObject({ code: 'rejected' });
    world.jira.visible.delete('10002');
    expect((await read()).actions.map(({ actionId }) => actionId)).toEqual(['a1', 'a2']);
  });
});

describe('an incident', () => {
  beforeEach(() => {
    const actions = [
      ...['late', 'open', 'done', 'hidden', 'idea', 'parked'].map((id) => readyAction(id)),
      readyAction('same')
    ].map((action) => (action.id === 'parked' ? { ...action, verdict: 'park' as const } : action));
    world.store.put(
      postmortem({
        document: document({ actions, milestones: { ...document().milestones, resolution: NOW } })
      }),
      [
        made('a1', 'x', { state: 'reserved' }),
        made('late', '31', { dueDate: '2026-11-10' }),
        made('same', '31', { dueDate: '2026-11-10' }),
        made('open', '32'),
        made('done', '33'),
        made('hidden', '34')
      ]
    );
    world.jira.show(
      issue('31', { dueDate: null }),
      issue('32'),
      issue('33', { statusCategory: 'done', dueDate: '2026-11-01' })
    );
  });

  test('is told how its postmortem stands, counting the tickets that the caller may see', async () => {
    const { postmortem: standing, actions } = await read(INCIDENT_ID);
    expect(actions).toEqual([]);
    expect(standing).toEqual({
      home: { id: INCIDENT_ID, key: 'PLAT-1', summary: 'Nothing resolves' },
      state: 'draft',
      owner: LEAD,
      review: { kind: 'due', at: expect.any(Number) as number },
      actions: { open: 2, overdue: 1, done: 1, withoutTicket: 1 }
    });
    expect(world.store.calls).toEqual(['placesOf', 'byId']);
    expect(world.jira.requests).toEqual(['bulkfetch']);
  });

  test('is told of the review that is planned, and of none that is behind or not due yet', async () => {
    const at = (meetingAt: number | null, resolution: number | null) => {
      const { meeting, milestones } = document();
      world.store.put(
        postmortem({
          document: document({
            meeting: { ...meeting, at: meetingAt },
            milestones: { ...milestones, resolution }
          })
        })
      );
      return read(INCIDENT_ID).then(({ postmortem: standing }) => standing?.review);
    };
    expect(await at(NOW + 1, NOW)).toEqual({ kind: 'planned', at: NOW + 1 });
    expect(await at(NOW - 1, NOW)).toBeNull();
    expect(await at(null, null)).toBeNull();
  });

  test('that shares another’s is told whose; where that is hidden, as if there were nothing', async () => {
    world.jira.show(incident({ id: '10002', key: 'SOC-1' }));
    await world.store.join({ id: '10002', key: 'SOC-1' }, POSTMORTEM_ID, { by: LEAD, at: NOW });
    expect(await read('10002')).toMatchObject({
      issue: { key: 'SOC-1' },
      postmortem: { home: { key: 'PLAT-1' }, state: 'draft' }
    });
    world.jira.visible.delete(INCIDENT_ID);
    const refused = await readTicket(world, { issue: '10002' });
    expect(refused).toEqual(await readTicket(world, { issue: '99999' }));
    expect(error(refused)).toMatchObject({ code: 'no-access' });
  });

  test('without a postmortem is told what the policy says; an issue of another type is told nothing', async () => {
    world.jira.show(
      incident({ id: '10005', key: 'PLAT-5', typeName: '[System] Incident', priorityName: 'Highest' }),
      issue('40')
    );
    expect((await read('10005')).expectation).toMatch(/asks for a postmortem/);
    expect(await read('40')).toMatchObject({ actions: [], postmortem: null, expectation: null });
    expect(world.jira.requests).toEqual(['bulkfetch', 'bulkfetch']);
  });
});

test('an issue that the caller may not see is refused as one that is not there, ticket or not', async () => {
  world.jira.visible.delete(TICKET);
  const refused = await readTicket(world, { issue: TICKET });
  expect(refused).toEqual(await readTicket(world, { issue: '99999' }));
  expect(refused).toEqual(await readTicket(world, { issue: 'NOPE-1' }));
  expect(error(refused)).toMatchObject({ code: 'no-access' });
});

test('Jira’s trouble is passed on', async () => {
  world.jira.failures.set('issues', { code: 'busy', message: 'Later.' });
  expect(error(await readTicket(world, { issue: TICKET }))).toMatchObject({ code: 'busy' });
});
