import type { PostmortemWithTickets } from '../../../src/contract';
import { LEASE_MS, LINK_INTERRUPTED } from '../../../src/domain/action-ticket';
import type { Result } from '../../../src/domain/result';
import type { Issue, Jira } from '../../../src/ports';
import { createTickets } from '../../../src/usecases/create-tickets';
import { linkExisting } from '../../../src/usecases/link-existing';
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
  readyAction
} from '../../builders/postmortem';
import { error, value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

const EXISTING = '30001';
/** What is read before anything is written, and what is written. */
const READ = ['bulkfetch', 'issueLinkType', 'mypermissions', 'mypermissions'];
const LOST = { code: 'unavailable', message: 'Jira did not answer.' } as const;

let world: FakeWorld;
const link = (over: { actionId?: string; issue?: string } = {}): Promise<Result<PostmortemWithTickets>> =>
  linkExisting(world, { postmortemId: POSTMORTEM_ID, actionId: 'a', issue: EXISTING, ...over });
const remembered = (actionId = 'a') => world.store.tickets.get(`${POSTMORTEM_ID} ${actionId}`);
const fail = (operation: keyof Jira): void => void world.jira.failures.set(operation, LOST);
const show = (over: Partial<Issue> = {}): void => world.jira.show(issue(EXISTING, over));

beforeEach(() => {
  world = fakeWorld();
  world.store.put(postmortem({ document: document({ actions: [readyAction('a'), readyAction('b')] }) }));
  show();
});

describe('an issue that exists already', () => {
  test('is marked, linked as a created one would be, and remembered as the ticket', async () => {
    const view = value(await link());
    expect(view.tickets).toMatchObject([
      { actionId: 'a', state: 'created', ticket: { id: EXISTING, statusName: 'To Do' } },
      { actionId: 'b', state: 'none', ticket: null }
    ]);
    expect(world.jira.links).toEqual([['Relates', INCIDENT_ID, EXISTING]]);
    expect(world.jira.marks.get(EXISTING)).toEqual({
      v: 1,
      action: 'a',
      postmortem: POSTMORTEM_ID,
      incident: INCIDENT_ID
    });
    expect(remembered()).toMatchObject({
      state: 'created',
      claim: null,
      claimedAt: null,
      ticketId: EXISTING,
      ticketKey: `REG-${EXISTING}`,
      createdAt: NOW
    });
    expect(world.jira.statuses.get(EXISTING)).toBe('Due 4 Dec 2026');
    expect([...world.jira.requests].sort()).toEqual([...READ, 'link', 'mark', 'status'].sort());
  });

  test('that is linked already, in whatever way, is linked no second time, and costs five requests', async () => {
    show({ linked: [incident()] });
    expect(value(await link()).tickets[0]?.state).toBe('created');
    expect(world.jira.links).toEqual([]);
    expect(world.jira.requests).toHaveLength(5);
  });

  test('is found by its key, in small letters and by the one it had before it was moved', async () => {
    world.store.put(world.store.postmortems.get(POSTMORTEM_ID)!, [
      actionTicket('b', { state: 'created', ticketId: '30002' })
    ]);
    world.jira.show(issue('30002'));
    const moved = world.jira.issues;
    world.jira.issues = (ids, also) =>
      moved(
        ids.map((id) => (id === 'OLD-1' || id === `reg-${EXISTING}` ? EXISTING : id)),
        also
      );
    expect(value(await link({ issue: 'OLD-1' })).tickets[0]?.ticket?.id).toBe(EXISTING);
    expect(value(await link({ issue: `reg-${EXISTING}` })).tickets[0]?.ticket?.id).toBe(EXISTING);
  });

  test('that knows who and when counts before what the action says; the action’s own fill in', async () => {
    show({ assignee: LEAD, dueDate: null, projectId: '10500', projectKey: 'OPS' });
    await link();
    expect(remembered()).toMatchObject({ assignee: LEAD, dueDate: '2026-12-04', projectKey: 'OPS' });
  });

  test('that is closed already keeps the status that the ledger will give it', async () => {
    show({ statusCategory: 'done' });
    expect(value(await link()).tickets[0]?.state).toBe('created');
    expect(world.jira.statuses.size).toBe(0);
  });

  test('pressed again, nothing more is written', async () => {
    await link();
    world.jira.requests.length = 0;
    expect(value(await link()).tickets[0]?.state).toBe('created');
    expect(world.jira.requests.sort()).toEqual(['bulkfetch', 'mypermissions']);
    expect(world.jira.links).toHaveLength(1);
  });
});

describe('is refused in words, and nothing is written:', () => {
  const refused = async (over: { actionId?: string; issue?: string } = {}) => {
    const refusal = error(await link(over));
    expect(refusal.message).toMatch(/[Nn]othing was (linked|changed)/);
    expect(world.jira.marks.size + world.jira.links.length).toBe(0);
    expect(remembered(over.actionId)?.claim ?? null).toBeNull();
    return refusal;
  };

  test('what is not there, what is invisible, and what is no name, all alike', async () => {
    const missing = await refused({ issue: '99999' });
    world.jira.visible.delete(EXISTING);
    expect(await refused()).toEqual(missing);
    expect(await refused({ issue: 'REG-1" OR key = "X' })).toEqual(missing);
    expect(world.jira.requests.filter((request) => request === 'bulkfetch')).toHaveLength(2);
  });

  test('what the caller may see but not edit', async () => {
    world.jira.readOnly.add(EXISTING);
    expect(await refused()).toMatchObject({ code: 'read-only', field: 'issue' });
  });

  test('a postmortem whose incident the caller may not edit, before anything is told of the issue', async () => {
    world.jira.canEdit = false;
    expect(await refused()).toMatchObject({ code: 'read-only' });
    world.jira.visible.delete(INCIDENT_ID);
    expect(error(await link())).toMatchObject({ code: 'no-access' });
    expect(error(await linkExisting(world, { postmortemId: 'x', actionId: 'a', issue: EXISTING }))).toEqual(
      error(await link())
    );
  });

  test('the incident itself, and one that shares the postmortem', async () => {
    expect(await refused({ issue: INCIDENT_ID })).toMatchObject({ field: 'issue' });
    await world.store.join({ id: EXISTING, key: 'REG-1' }, POSTMORTEM_ID, { by: LEAD, at: NOW });
    expect((await refused()).message).toContain('shares the postmortem');
  });

  test('another action’s ticket, also one of another postmortem', async () => {
    world.store.tickets.set(
      'other',
      actionTicket('z', { postmortemId: 'other', state: 'created', ticketId: EXISTING })
    );
    expect((await refused()).message).toContain('another action’s ticket');
  });

  test('an action that has a ticket', async () => {
    world.jira.show(issue('30002'));
    await world.store.record([actionTicket('a', { state: 'created', ticketId: '30002' })]);
    expect((await refused()).message).toContain('has a ticket already');
  });

  test('an action whose ticket is being made', async () => {
    const held = actionTicket('a', { claim: 'somebody', claimedAt: NOW });
    await world.store.record([held]);
    const refusal = error(await link());
    expect(refusal.code).toBe('busy');
    expect(remembered()).toEqual(held);
    expect(world.jira.marks.size).toBe(0);
  });

  test('an action that is not kept, or not judged; who and when are missed where nobody knows them', async () => {
    const actions = [
      readyAction('a', { verdict: 'park' }),
      { ...readyAction('b', { text: 'Watch it' }), assignee: null }
    ];
    world.store.put(postmortem({ document: document({ actions }) }));
    expect(await refused()).toMatchObject({ code: 'invalid', field: 'actions.0.verdict' });
    show({ assignee: null });
    const refusal = await refused({ actionId: 'b' });
    expect(refusal).toMatchObject({ code: 'invalid', field: 'actions.1.assignee' });
    expect(refusal.message).toContain('“Watch it” still needs somebody to do it');
    show({ assignee: ENGINEER });
    expect(value(await link({ actionId: 'b' })).tickets[1]?.state).toBe('created');
  });

  test('an action that is gone, be it only since a moment ago', async () => {
    expect(await refused({ actionId: 'gone' })).toMatchObject({ code: 'invalid', field: 'actionId' });
    const { claim } = world.store;
    world.store.claim = async (...all) => {
      world.store.put(postmortem({ document: document({ actions: [readyAction('b')] }) }));
      return claim(...all);
    };
    expect(await refused()).toMatchObject({ code: 'invalid', field: 'actionId' });
  });

  test('a site without links, unless the two are linked', async () => {
    world.jira.linkTypeNames = [];
    expect((await refused()).message).toContain('Ask a Jira administrator');
    show({ linked: [incident()] });
    expect(value(await link()).tickets[0]?.state).toBe('created');
  });
});

describe('two who take the same issue for two actions at once', () => {
  test('never both have it', async () => {
    const answers = await Promise.all([link(), link({ actionId: 'b' })]);
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
    const holders = [...world.store.tickets.values()].filter(({ ticketId }) => ticketId === EXISTING);
    expect(holders.length).toBeLessThanOrEqual(1);
    expect([...world.store.tickets.values()].every(({ claim }) => claim === null)).toBe(true);
  });

  test('the later one sees the claim of the earlier one', async () => {
    const begun = actionTicket('b', { claim: 'theirs', claimedAt: NOW, ticketId: EXISTING });
    await world.store.record([begun]);
    expect(error(await link()).message).toContain('at this moment');
    expect(world.jira.marks.size).toBe(0);
    world.pass(LEASE_MS + 1);
    expect(value(await link()).tickets[0]?.state).toBe('created');
  });

  test('the later one sees what the earlier one wrote after it had looked', async () => {
    const { claim } = world.store;
    world.store.claim = async (...all) => {
      await world.store.record([actionTicket('b', { claim: 'theirs', claimedAt: NOW, ticketId: EXISTING })]);
      return claim(...all);
    };
    expect(error(await link()).message).toContain('at this moment');
    expect(world.jira.marks.size).toBe(0);
    expect(remembered()).toMatchObject({ claim: null, ticketId: null });
  });
});

describe('what is cut short', () => {
  test.each(['mark', 'link'] as const)(
    'at the %s, is said, and the next press ends it',
    async (operation) => {
      fail(operation);
      expect(error(await link()).code).toBe('unavailable');
      expect(remembered()).toMatchObject({ state: 'unknown', claim: null, ticketId: EXISTING });
      world.jira.failures.clear();
      const { tickets } = value(await link());
      expect(tickets[0]?.state).toBe('created');
      expect(world.jira.links).toHaveLength(1);
    }
  );

  test.each(['issues', 'permissions', 'linkTypes'] as const)(
    'while reading (%s), has changed nothing',
    async (operation) => {
      fail(operation);
      expect(error(await link()).code).toBe('unavailable');
      expect(world.store.tickets.size).toBe(0);
    }
  );

  test('is shown as such, and tells nobody which issue it was', async () => {
    fail('link');
    await link();
    const answer = value(await link({ actionId: 'b', issue: '30002' }).then(() => createView()));
    expect(answer.tickets[0]).toMatchObject({ state: 'failed', ticket: null, problem: [LINK_INTERRUPTED] });
  });

  test('is taken over once the claim has run out, and not before', async () => {
    await world.store.record([actionTicket('a', { claim: 'dead', claimedAt: NOW, ticketId: EXISTING })]);
    expect(error(await link()).code).toBe('busy');
    world.pass(LEASE_MS + 1);
    expect(value(await link()).tickets[0]?.state).toBe('created');
    // What was being taken is known, so nothing else is looked for.
    expect(world.jira.requests).not.toContain('issuelinks');
  });

  test('that Jira refuses outright is given back as it was', async () => {
    const before = actionTicket('a', { state: 'failed', problem: [{ field: null, message: 'No.' }] });
    await world.store.record([before]);
    world.jira.failures.set('mark', { code: 'rejected', message: 'Nothing was changed.' });
    expect(error(await link()).code).toBe('rejected');
    expect(remembered()).toEqual(before);
  });

  test('while something was created, of which the answer was lost: that one is found, and nothing is linked', async () => {
    world.jira.fates = ['lost after'];
    fail('markedTickets');
    await createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds: ['a'] });
    expect(remembered()?.state).toBe('unknown');
    expect(error(await link()).code).toBe('unavailable');
    world.jira.failures.clear();
    expect(error(await link()).message).toContain('made earlier');
    expect(remembered()).toMatchObject({ state: 'created', ticketId: '20000', claim: null });
    expect(world.jira.marks.size).toBe(0);
  });

  test('and is created instead: a link that was made is found, else nothing of the issue is carried over', async () => {
    fail('link');
    await link();
    world.jira.failures.clear();
    world.jira.fates = [{ kind: 'refused', problem: [{ field: null, message: 'No.' }] }];
    await createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds: ['a'] });
    expect(remembered()).toMatchObject({ state: 'failed', ticketId: null, ticketKey: null });

    show({ projectId: '10500', projectKey: 'OPS', linked: [incident()] });
    await world.store.record([actionTicket('a', { state: 'unknown', ticketId: EXISTING })]);
    await createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds: ['a'] });
    expect(remembered()).toMatchObject({ state: 'created', ticketId: EXISTING, projectKey: 'OPS' });
    expect(world.jira.made.size).toBe(0);
  });
});

test('what was linked is announced as what was created is: once it is remembered, and not where nothing came of it', async () => {
  world.announce = async (...told) => {
    expect(remembered()?.state).toBe('created');
    world.announced.push(told);
  };
  fail('link');
  await link();
  expect(world.announced).toEqual([]);
  world.jira.failures.clear();
  await link();
  await link();
  expect(world.announced).toEqual([[POSTMORTEM_ID, postmortem().revision, 1]]);
});

test('to a postmortem that is not needed nothing is linked', async () => {
  const life = [{ kind: 'waive' as const, by: LEAD, at: NOW, reason: 'A drill' }];
  world.store.replace(postmortem({ document: document({ actions: [readyAction('a')], life }) }));
  expect(error(await link())).toMatchObject({
    code: 'rejected',
    message: 'This postmortem is “not needed” and takes no changes. Reopen it first. Nothing was linked.'
  });
  expect([world.jira.marks.size, world.jira.links]).toEqual([0, []]);
});

/** The postmortem as it is told after a call that changes nothing. */
const createView = async (): Promise<Result<PostmortemWithTickets>> => {
  await world.store.record([actionTicket('b', { state: 'created', ticketId: '30003' })]);
  return createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds: ['b'] });
};
