import { act, screen, waitFor, within } from '@testing-library/react';
import type { ActionTicketState, PostmortemWithTickets } from '../../src/contract';
import { INTERRUPTED } from '../../src/domain/action-ticket';
import { bridge } from '../setup/bridge';
import { action, answer, created, document, postmortem } from './support/data';
import { asked, fail, host, ok, serve } from './support/host';
import { show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const ACTIONS = [action('a1'), action('a2'), action('a3', { assignee: null })];

const none = (actionId: string): ActionTicketState => ({
  actionId,
  state: 'none',
  ticket: null,
  problem: [],
  ledger: null
});
const failed = (actionId: string, ...problem: ActionTicketState['problem']): ActionTicketState => ({
  actionId,
  state: 'failed',
  ticket: null,
  problem,
  ledger: null
});
const view = (...tickets: ActionTicketState[]): PostmortemWithTickets =>
  postmortem(document({ actions: ACTIONS }), { tickets });
const UNTOUCHED = view(none('a1'), none('a2'), none('a3'));

test('what is missing is said before the button; what is ready is created in one call', async () => {
  const resolvers = {
    'postmortem/read': () => ok(answer(UNTOUCHED)),
    'actions/create-tickets': () => ok(view(created('a1', 'PLAT-7'), created('a2', 'PLAT-8'), none('a3')))
  };
  host(resolvers);
  const { user } = show(panel);
  const button = await screen.findByRole('button', { name: 'Create 2 tickets' });
  screen.getByRole('button', { name: 'somebody to do it' });
  screen.getByText('One action is not ready for a ticket; what it still needs stands under it.');
  await user.click(button);
  await screen.findByText('2 tickets created.');
  expect(asked('actions/create-tickets')).toEqual([{ postmortemId: 'pm1', actionIds: ['a1', 'a2'] }]);
  // The answer says it all.
  expect(asked('postmortem/read')).toHaveLength(1);
  const row = within(screen.getByRole('article', { name: 'Drain connections before gateway a1 stops' }));
  expect(row.getByRole('link', { name: 'PLAT-7' }).getAttribute('href')).toBe(
    'http://localhost:8080/browse/PLAT-7'
  );
  row.getByText('In Progress');
  expect(row.queryByRole('button')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('while tickets are made it says so, and nothing of them can be changed', async () => {
  let finish: () => void = () => undefined;
  host({
    'postmortem/read': () => ok(answer(UNTOUCHED)),
    'actions/create-tickets': () =>
      new Promise((resolve) => {
        finish = () => resolve(ok(view(created('a1', 'PLAT-7'), created('a2', 'PLAT-8'), none('a3'))));
      })
  });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Create 2 tickets' }));
  expect(screen.getAllByText('Being created…')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /^Edit Drain connections before gateway a1/ })).toBeNull();
  finish();
  await screen.findByText('2 tickets created.');
});

describe('an announcement of tickets', () => {
  const listen = (): ((payload: unknown) => void) => {
    const hearing: ((payload: unknown) => void)[] = [];
    bridge.handlers['subscribeRealtimeChannel'] = (data) => {
      const { channelName, onEvent } = data as { channelName: string; onEvent: (payload: unknown) => void };
      if (channelName === 'postmortem-pm1') hearing.push(onEvent);
      return { unsubscribe: () => undefined };
    };
    return (payload) => {
      expect(hearing).not.toEqual([]);
      act(() => hearing.forEach((hear) => hear(payload)));
    };
  };

  test('shows what somebody else made; one that is known asks for nothing', async () => {
    let now = UNTOUCHED;
    host({ 'postmortem/read': () => ok(answer(now)) });
    const announce = listen();
    show(panel);
    await screen.findByRole('button', { name: 'Create 2 tickets' });
    const { revision } = UNTOUCHED;
    announce({ revision });
    announce({ revision, tickets: 0 });
    expect(asked('postmortem/read')).toHaveLength(1);
    now = view(created('a1', 'PLAT-7'), none('a2'), none('a3'));
    announce(JSON.stringify({ revision, tickets: 1 }));
    await screen.findByRole('link', { name: 'PLAT-7' });
    announce({ revision, tickets: 1 });
    expect(asked('postmortem/read')).toHaveLength(2);
  });

  test('of those that this page is making asks for nothing: its answer says it all', async () => {
    let finish: () => void = () => undefined;
    const made = view(created('a1', 'PLAT-7'), created('a2', 'PLAT-8'), none('a3'));
    host({
      'postmortem/read': () => ok(answer(UNTOUCHED)),
      'actions/create-tickets': () =>
        new Promise((resolve) => {
          finish = () => resolve(ok(made));
        })
    });
    const announce = listen();
    const { user } = show(panel);
    await user.click(await screen.findByRole('button', { name: 'Create 2 tickets' }));
    announce({ revision: made.revision, tickets: 2 });
    finish();
    await screen.findByText('2 tickets created.');
    announce({ revision: made.revision, tickets: 2 });
    expect(asked('postmortem/read')).toHaveLength(1);
  });
});

test('what Jira refused is shown with the field’s own name, and only that is tried again', async () => {
  const partly = view(
    created('a1', 'PLAT-7'),
    failed(
      'a2',
      { field: 'assignee', message: 'Cannot be assigned issues.' },
      { field: null, message: 'Odd.' }
    ),
    none('a3')
  );
  const resolvers = {
    'postmortem/read': () => ok(answer(UNTOUCHED)),
    'actions/create-tickets': () => ok(partly)
  };
  host(resolvers);
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Create 2 tickets' }));
  await screen.findByText('1 ticket created. 1 ticket not created; what Jira said stands above.');
  const row = within(screen.getByRole('article', { name: 'Drain connections before gateway a2 stops' }));
  const refusals = within(row.getByText('Odd.').parentElement!);
  expect(refusals.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Assignee: Cannot be assigned issues. Change',
    'Odd.'
  ]);
  row.getByRole('button', { name: /^Edit / });
  serve({
    ...resolvers,
    'actions/create-tickets': () => ok(view(created('a1', 'PLAT-7'), created('a2', 'PLAT-8'), none('a3')))
  });
  await user.click(screen.getByRole('button', { name: 'Try again for 1 ticket' }));
  await screen.findByText('1 ticket created.');
  expect(asked('actions/create-tickets').at(-1)?.actionIds).toEqual(['a2']);
});

test('a field of Jira’s own has a name also where its create screen cannot be read, and what is in doubt is not called refused', async () => {
  const refused = failed('a1', { field: 'issuetype', message: 'The issue type selected is invalid.' });
  host({
    'postmortem/read': () => ok(answer(view(refused, failed('a2', INTERRUPTED), none('a3'))))
  });
  show(panel);
  await screen.findByText('Jira did not create this ticket');
  screen.getByText('Type:');
  screen.getByText('What came of this ticket is not known');
  screen.getByText(INTERRUPTED.message);
});

test('what became of a ticket is told once: how often it was put off, and of a deleted one what to do', async () => {
  const past = { slippedDays: 87, reassignments: 0, priorityDrops: 0, moves: 0, outcome: null, doneAt: null };
  const put: ActionTicketState = { ...created('a1', 'PLAT-7'), ledger: { ...past, slips: 1, broken: [] } };
  const gone: ActionTicketState = {
    ...none('a2'),
    state: 'created',
    ledger: { ...past, slips: 0, broken: [{ rule: 'deleted', since: 1 }] }
  };
  host({ 'postmortem/read': () => ok(answer(view(put, gone, none('a3')))) });
  show(panel);
  await screen.findByText(/The action counts as not done; if it is still wanted, add it as a new one\./);
  expect(screen.getAllByText(/^Put off/).map(({ textContent }) => textContent)).toEqual([
    'Put off once, by 87 days'
  ]);
});

test('a lost answer is told calmly, the state is read again, and trying again is safe', async () => {
  host({
    'postmortem/read': () => ok(answer(UNTOUCHED)),
    'actions/create-tickets': () => fail('unavailable', 'Lost.')
  });
  const { user } = show(panel);
  await user.click(await screen.findByRole('button', { name: 'Create 2 tickets' }));
  await screen.findByText('Lost. Trying again is safe: no ticket is made twice.');
  await waitFor(() => expect(asked('postmortem/read')).toHaveLength(2));
  screen.getByRole('button', { name: 'Create 2 tickets' });
});

test('what somebody else is making is waited for', async () => {
  const pending: ActionTicketState = {
    actionId: 'a1',
    state: 'pending',
    ticket: null,
    problem: [],
    ledger: null
  };
  let reads = 0;
  host({
    'postmortem/read': () =>
      ok(
        answer(
          (reads += 1) === 1
            ? view(pending, none('a2'), none('a3'))
            : view(created('a1', 'PLAT-7'), none('a2'), none('a3'))
        )
      )
  });
  show(panel);
  await screen.findByText('Being created…');
  await screen.findByRole('button', { name: 'Create 1 ticket' });
  await screen.findByRole('link', { name: 'PLAT-7' });
});

test('a ticket that this reader may not see is not named', async () => {
  const hidden: ActionTicketState = {
    actionId: 'a1',
    state: 'created',
    ticket: null,
    problem: [],
    ledger: null
  };
  host({ 'postmortem/read': () => ok(answer(view(hidden, none('a2'), none('a3')), false)) });
  show(panel);
  await screen.findByText('Its ticket was deleted, or is in a place that Jira does not show to you.');
  expect(within(screen.getByRole('region', { name: 'Actions' })).queryByRole('link')).toBeNull();
  expect(screen.queryByRole('link', { name: /PLAT-/ })).toBeNull();
});

test('links ask the page around the frame to go there, or to open another tab', async () => {
  host({ 'postmortem/read': () => ok(answer(view(created('a1', 'PLAT-7'), none('a2'), none('a3')))) });
  const { user } = show(panel);
  const link = await screen.findByRole('link', { name: 'PLAT-7' });
  await user.click(link);
  await user.keyboard('{Control>}');
  await user.click(link);
  await user.keyboard('{/Control}');
  expect(bridge.calls.filter(({ command }) => command === 'navigate').map(({ data }) => data)).toEqual([
    { url: '/browse/PLAT-7', type: 'same-tab' },
    { url: '/browse/PLAT-7', type: 'new-tab' }
  ]);
});
