import type { PostmortemWithTickets } from '../../../src/contract';
import { INTERRUPTED, LEASE_MS } from '../../../src/domain/action-ticket';
import { applyEdits } from '../../../src/domain/edit';
import type { Result } from '../../../src/domain/result';
import { createTickets } from '../../../src/usecases/create-tickets';
import {
  actionTicket,
  document,
  ENGINEER,
  issue,
  LEAD,
  NOW,
  postmortem,
  POSTMORTEM_ID,
  readyAction,
  target
} from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const FRESH = ['issue/bulk', 'issueLinkType', 'mypermissions'];
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `action-${index}`);

let world: FakeWorld;
const withActions = (actionIds: string[]): void =>
  world.store.put(postmortem({ document: document({ actions: actionIds.map((id) => readyAction(id)) }) }));
const create = (actionIds: string[]): Promise<Result<PostmortemWithTickets>> =>
  createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds });
const states = (result: Result<PostmortemWithTickets>): string[] =>
  value(result).tickets.map(({ state }) => state);
const remembered = () => [...world.store.tickets.values()];

beforeEach(() => {
  world = fakeWorld();
  withActions(ids(3));
});

test('twenty tickets cost three requests, and one call makes them all', async () => {
  withActions(ids(20));
  const view = value(await create(ids(20)));
  expect(view.tickets.every(({ state, ticket }) => state === 'created' && ticket !== null)).toBe(true);
  expect(world.jira.made.size).toBe(20);
  expect(world.jira.requests.sort()).toEqual(FRESH);
});

test('a new ticket is told with what is known of it', async () => {
  const { tickets } = value(await create(['action-0']));
  expect(tickets[0]).toEqual({
    actionId: 'action-0',
    state: 'created',
    problem: [],
    ledger: null,
    ticket: {
      id: '20000',
      key: 'REG-20000',
      statusName: 'Created',
      statusCategory: 'new',
      assignee: ENGINEER,
      assigneeName: null,
      dueDate: '2026-12-04'
    }
  });
  expect(remembered()).toMatchObject([
    {
      actionId: 'action-0',
      state: 'created',
      claim: null,
      ticketId: '20000',
      ticketKey: 'REG-20000',
      createdAt: NOW
    }
  ]);
});

test('each ticket is linked to the incident and marked', async () => {
  await create(['action-0']);
  const draft = world.jira.made.get('20000');
  expect(draft?.update.issuelinks).toEqual([
    { add: { type: { name: 'Relates' }, inwardIssue: { key: 'PLAT-1' } } }
  ]);
  expect(draft?.properties[0]?.value).toMatchObject({ action: 'action-0', postmortem: POSTMORTEM_ID });
  expect(JSON.stringify(draft?.fields['description'])).toContain('https://site.example/browse/PLAT-1');
});

test('more than fifty go in several calls', async () => {
  withActions(ids(120));
  expect(new Set(states(await create(ids(120))))).toEqual(new Set(['created']));
  expect(world.jira.requests.filter((request) => request === 'issue/bulk')).toHaveLength(3);
});

test('asking again makes nothing', async () => {
  await create(ids(3));
  world.jira.requests.length = 0;
  expect(states(await create(ids(3)))).toEqual(['created', 'created', 'created']);
  expect(world.jira.made.size).toBe(3);
  expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions']);
});

test('only what was asked for is made', async () => {
  expect(states(await create(['action-1']))).toEqual(['none', 'created', 'none']);
});

describe('what Jira refuses', () => {
  const refusal = [{ field: 'customfield_10050', message: 'Owning team is required.' }];

  test('is told in its words, and the others are made', async () => {
    world.jira.refusals.set(readyAction('action-1').text, refusal);
    const { tickets } = value(await create(ids(3)));
    expect(tickets.map(({ state }) => state)).toEqual(['created', 'failed', 'created']);
    expect(tickets[1]).toMatchObject({ problem: refusal, ticket: null });
  });

  test('can be mended and tried again, with what the action says then', async () => {
    world.jira.refusals.set(readyAction('action-1').text, refusal);
    await create(ids(3));
    world.jira.refusals.clear();
    const mended = readyAction('action-1', { target: target({ projectId: '10300', projectKey: 'SOC' }) });
    world.store.put(postmortem({ document: document({ actions: [readyAction('action-0'), mended] }) }));
    world.jira.requests.length = 0;
    expect(states(await create(['action-1']))).toEqual(['created', 'created']);
    expect(world.jira.requests).not.toContain('issuelinks');
    expect(remembered().find(({ actionId }) => actionId === 'action-1')).toMatchObject({ projectKey: 'SOC' });
  });

  test('when it is the link, this is said', async () => {
    world.jira.refusals.set(readyAction('action-0').text, [
      { field: 'issuelinks', message: 'No permission.' }
    ]);
    const { tickets } = value(await create(['action-0']));
    expect(tickets[0]?.problem[0]?.message).toBe('Jira would not link the ticket to PLAT-1: No permission.');
  });

  test('where the site has no links at all, nothing is created and the claims are given back', async () => {
    world.jira.linkTypeNames = [];
    expect(error(await create(['action-0'])).code).toBe('rejected');
    expect(remembered()).toMatchObject([{ state: 'reserved', claim: null }]);
    world.jira.linkTypeNames = ['Relates'];
    expect(states(await create(['action-0']))).toEqual(['created', 'none', 'none']);
  });

  test('as a whole is told of every ticket', async () => {
    const problem = [{ field: null, message: 'Slow down.' }];
    world.jira.fates = [{ kind: 'refused', problem }];
    const { tickets } = value(await create(ids(3)));
    expect(tickets).toMatchObject(ids(3).map(() => ({ state: 'failed', problem })));
    expect(states(await create(ids(3)))).toEqual(['created', 'created', 'created']);
  });
});

describe('a lost answer', () => {
  test('after Jira made the tickets: they are found in the same invocation', async () => {
    world.jira.fates = ['lost after'];
    const { tickets } = value(await create(ids(3)));
    expect(tickets).toMatchObject(ids(3).map(() => ({ state: 'created', ticket: { statusName: 'To Do' } })));
    expect(world.jira.made.size).toBe(3);
  });

  test('before Jira made them: the next attempt looks first, then makes them', async () => {
    world.jira.fates = ['lost before'];
    const { tickets } = value(await create(ids(3)));
    expect(tickets[0]).toMatchObject({ state: 'failed', problem: [INTERRUPTED] });
    world.jira.requests.length = 0;
    expect(states(await create(ids(3)))).toEqual(['created', 'created', 'created']);
    expect(world.jira.requests.indexOf('issuelinks')).toBeLessThan(world.jira.requests.indexOf('issue/bulk'));
    expect(world.jira.made.size).toBe(3);
  });

  test('with the looking lost too: the next attempt adopts what is there and makes no second one', async () => {
    world.jira.fates = ['lost after'];
    world.jira.failures.set('markedTickets', { code: 'unavailable', message: 'Later.' });
    expect(states(await create(ids(3)))).toEqual(['failed', 'failed', 'failed']);
    expect(error(await create(ids(3))).code).toBe('unavailable');
    world.jira.failures.clear();
    expect(states(await create(ids(3)))).toEqual(['created', 'created', 'created']);
    expect(world.jira.made.size).toBe(3);
  });

  test('while Jira may still be at it: nobody makes a second one before it is surely done', async () => {
    world.jira.fates = ['timeout before'];
    expect(states(await create(ids(1)))).toEqual(['pending', 'none', 'none']);
    expect(states(await create(ids(1)))).toEqual(['pending', 'none', 'none']);
    expect(world.jira.made.size).toBe(0);
    world.pass(LEASE_MS);
    expect(states(await create(ids(1)))).toEqual(['created', 'none', 'none']);
  });

  test('of one call ends the others, which are free to be tried again', async () => {
    withActions(ids(60));
    world.jira.fates = ['lost before'];
    const first = states(await create(ids(60)));
    expect(first.slice(0, 50)).toEqual(Array(50).fill('failed'));
    expect(first.slice(50)).toEqual(Array(10).fill('none'));
    expect(new Set(states(await create(ids(60))))).toEqual(new Set(['created']));
    expect(world.jira.made.size).toBe(60);
  });

  test('an answer that does not add up counts as lost', async () => {
    world.jira.fates = [{ kind: 'answered', drafts: [{ created: true, id: '20', key: 'REG-20' }] }];
    expect(states(await create(ids(2)))).toEqual(['created', 'failed', 'none']);
    expect(remembered()[1]).toMatchObject({ state: 'unknown' });
  });

  test('by a store that fails after Jira made the tickets: they are adopted once the claim ran out', async () => {
    const record = world.store.record;
    world.store.record = async () => {
      throw new Error('The store is gone.');
    };
    await expect(create(ids(3))).rejects.toThrow();
    world.store.record = record;
    expect(states(await create(ids(3)))).toEqual(['pending', 'pending', 'pending']);
    world.pass(LEASE_MS);
    expect(states(await create(ids(3)))).toEqual(['created', 'created', 'created']);
    expect(world.jira.made.size).toBe(3);
  });

  test('because this invocation died: what it left is looked for before it is made', async () => {
    const claim = { claim: 'dead', claimedAt: NOW - LEASE_MS };
    world.store.put(postmortem({ document: document({ actions: [readyAction('action-0')] }) }), [
      actionTicket('action-0', claim)
    ]);
    expect(states(await create(['action-0']))).toEqual(['created']);
    expect(world.jira.requests).toContain('issuelinks');
  });
});

describe('two at once', () => {
  test('make each ticket once; the other one is told that it is pending', async () => {
    const [one, other] = await Promise.all([create(ids(3)), create(ids(3))]);
    expect(world.jira.made.size).toBe(3);
    const answers = [states(one), states(other)].map((list) => [...new Set(list)].join());
    expect(answers.sort()).toEqual(['created', 'pending']);
  });

  test('with different wishes each make their own', async () => {
    await Promise.all([create(['action-0', 'action-1']), create(['action-1', 'action-2'])]);
    expect(world.jira.made.size).toBe(3);
  });

  test('what somebody else finished meanwhile is shown as it is', async () => {
    const claim = world.store.claim;
    world.store.claim = async (...args) => {
      world.jira.show(issue('77'));
      await world.store.record([
        actionTicket('action-0', { state: 'created', ticketId: '77', ticketKey: 'REG-77' })
      ]);
      return claim(...args);
    };
    const { tickets } = value(await create(['action-0']));
    expect(tickets[0]).toMatchObject({ state: 'created', ticket: { key: 'REG-77' } });
    expect(world.jira.made.size).toBe(0);
  });
});

describe('whoever', () => {
  test('may only read creates nothing', async () => {
    world.jira.canEdit = false;
    expect(error(await create(ids(3))).code).toBe('read-only');
    expect(world.jira.requests).toEqual(['mypermissions']);
  });

  test('may not see the incident is told nothing', async () => {
    world.jira.visible.clear();
    const invisible = await create(ids(3));
    expect(error(invisible).code).toBe('no-access');
    expect(await createTickets(world, { postmortemId: 'guessed', actionIds: ids(3) })).toEqual(invisible);
    expect(remembered()).toEqual([]);
  });
});

test('an action that was removed or changed while its ticket was being claimed is not made as it was', async () => {
  const claim = world.store.claim;
  world.store.claim = async (...wanted) => {
    const stored = world.store.postmortems.get(POSTMORTEM_ID);
    if (!stored) throw new Error('There is no postmortem.');
    const document = applyEdits(
      stored.document,
      [
        { field: 'action-removed', value: 'action-0' },
        { field: 'action', value: { ...readyAction('action-1'), assignee: null } }
      ],
      { by: ENGINEER, at: NOW }
    );
    world.store.replace({ ...stored, revision: stored.revision + 1, document });
    return claim(...wanted);
  };
  expect(states(await create(ids(3)))).toEqual(['none', 'created']);
  expect(world.jira.made.size).toBe(1);
  expect(remembered().every((ticket) => ticket.claim === null)).toBe(true);
});

test('a person whom Jira refuses is not called by an account id', async () => {
  world.jira.createTickets = async () => ({
    kind: 'refused',
    problem: [{ field: 'assignee', message: `User '${ENGINEER}' cannot be assigned issues.` }]
  });
  const [ticket] = value(await create(['action-0'])).tickets;
  expect(ticket?.problem).toEqual([
    {
      field: 'assignee',
      message: 'This person cannot be assigned issues. Choose somebody else for this action.'
    }
  ]);
});

test.each([
  [
    'project',
    'You cannot create issues in this project.',
    'Jira would not create the ticket in REG: You cannot create issues in this project. Choose a project in which you may create issues, or ask an administrator of REG.'
  ],
  [
    'project',
    'valid project is required',
    'Jira would not create the ticket in REG: valid project is required. Choose a project in which you may create issues, or ask an administrator of REG.'
  ],
  [
    'issuetype',
    'The issue type selected is invalid.',
    'Jira would not create a Task in REG: The issue type selected is invalid. Choose the type of the ticket anew.'
  ]
])('where Jira refuses the %s with “%s”, the message names the place', async (field, said, message) => {
  world.jira.refusals.set(readyAction('action-0').text, [{ field, message: said }]);
  const [ticket] = value(await create(['action-0'])).tickets;
  expect(ticket?.problem).toEqual([{ field, message }]);
});

describe('the announcement', () => {
  test('says how many actions have a ticket, once they are recorded', async () => {
    world.announce = async (...told) => {
      expect(remembered().map(({ state }) => state)).toEqual(['created', 'created']);
      world.announced.push(told);
    };
    await create(['action-0', 'action-1']);
    expect(world.announced).toEqual([[POSTMORTEM_ID, postmortem().revision, 2]]);
  });

  test('counts those that were there before', async () => {
    await create(['action-0', 'action-1']);
    await create(['action-2']);
    expect(world.announced.map(([, , tickets]) => tickets)).toEqual([2, 3]);
  });

  test('is not made where nothing came of it', async () => {
    world.jira.fates = ['lost before'];
    await create(ids(3));
    expect(world.announced).toEqual([]);
  });
});

test('of what a newer version wrote no ticket is made', async () => {
  world.store.newer.add(POSTMORTEM_ID);
  expect(error(await create(ids(1))).message).toContain('newer version');
  expect(world.jira.requests).toEqual(['mypermissions']);
  expect(world.jira.made.size).toBe(0);
});

test('of a postmortem that is not needed no ticket is made, and those that were made are still told', async () => {
  value(await create(['action-0']));
  const waived = { kind: 'waive' as const, by: LEAD, at: NOW, reason: 'A drill' };
  const actions = ids(3).map((id) => readyAction(id));
  world.store.replace(postmortem({ document: document({ actions, life: [waived] }) }));
  expect(error(await create(ids(3)))).toMatchObject({
    code: 'rejected',
    message: 'This postmortem is “not needed” and takes no changes. Reopen it first. No ticket was created.'
  });
  expect(states(await create(['action-0']))).toEqual(['created', 'none', 'none']);
  expect(world.jira.made.size).toBe(1);
});
