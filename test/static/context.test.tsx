import { screen, within } from '@testing-library/react';
import type { ActionOrigin, ActionStanding, IssueStanding, PostmortemStanding } from '../../src/contract';
import { LEAD, NETWORK_ENGINEER } from './support/data';
import { asked, fail, host, ok } from './support/host';
import { show, violations } from './support/render';

const origin: ActionOrigin = {
  incident: { id: '10001', key: 'PLAT-1', summary: 'Checkout pages time out' },
  state: 'published',
  action: {
    text: 'Drain connections before a gateway stops',
    criterion: 'No request is cut off during a deploy, for 30 days',
    category: 'prevent',
    scope: 'class'
  },
  failures: ['Deploys cut off requests', 'Nobody was told of it']
};

const action = (changed: Partial<ActionStanding> = {}): ActionStanding => ({
  postmortemId: 'pm1',
  actionId: 'a1',
  origin,
  lead: LEAD,
  dueDate: '2099-04-20',
  agreed: '2099-04-20',
  ...changed
});

const standing = (changed: Partial<IssueStanding> = {}): IssueStanding => ({
  issue: { id: '20007', key: 'REG-7' },
  ticket: {
    id: '20007',
    key: 'REG-7',
    statusName: 'To Do',
    statusCategory: 'new',
    assignee: NETWORK_ENGINEER,
    assigneeName: 'Network Engineer',
    dueDate: '2099-04-20'
  },
  ledger: null,
  actions: [],
  postmortem: null,
  expectation: null,
  ...changed
});

const postmortem = (changed: Partial<PostmortemStanding> = {}): PostmortemStanding => ({
  home: { id: '20007', key: 'REG-7', summary: 'Checkout pages time out' },
  state: 'in-review',
  owner: LEAD,
  review: null,
  actions: { open: 0, overdue: 0, done: 0, withoutTicket: 0 },
  ...changed
});

const showStanding = (changed: Partial<IssueStanding>) => {
  host({ 'ticket/read': () => ok(standing(changed)) });
  return show({ kind: 'context', issue: '20007' });
};

/** The facts, by their names. */
const facts = (): Record<string, string> =>
  Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent ?? '', (term.nextSibling as HTMLElement).textContent ?? ''])
  );

describe('on the ticket of an action', () => {
  test('it tells where the action comes from, why it matters, how we will know, who answers for it and when', async () => {
    showStanding({ actions: [action()] });
    expect((await screen.findByRole('link', { name: 'PLAT-1' })).getAttribute('href')).toContain(
      '/browse/PLAT-1'
    );
    screen.getByText('Checkout pages time out');
    screen.getByText('Published');
    const why = screen.getByRole('heading', { name: 'Why it matters' }).parentElement!;
    expect(
      within(why)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    ).toEqual(origin.failures);
    screen.getByText('Drain connections before a gateway stops');
    screen.getByText('Prevent · Its whole kind');
    screen.getByText('No request is cut off during a deploy, for 30 days');
    await screen.findByText('Platform Lead');
    expect(facts()).toEqual({ 'Accountable lead': 'Platform Lead', 'Due date': 'Due 20 Apr 2099' });
    expect(asked('ticket/read')).toEqual([{ issue: '20007' }]);
    expect(await violations()).toEqual([]);
  });

  test('a date that moved is told with the one first agreed and how often, and a ticket that nobody has with since when', async () => {
    showStanding({
      ledger: {
        slips: 2,
        slippedDays: 13,
        reassignments: 0,
        priorityDrops: 0,
        moves: 0,
        outcome: null,
        doneAt: null,
        broken: [{ rule: 'assignee', since: Date.parse('2020-01-01T11:00:00Z') }]
      },
      ticket: { ...standing().ticket, assignee: null, assigneeName: null },
      actions: [action({ dueDate: '2020-01-02', agreed: '2019-12-20', lead: null })]
    });
    await screen.findByRole('link', { name: 'PLAT-1' });
    expect(facts()).toEqual({
      'Due date': 'Was due 2 Jan 2020',
      'Due date first agreed': '20 Dec 2019',
      'Put off': '2 times, by 13 days in all',
      Assignee: 'Nobody since 1 Jan 2020, 12:00'
    });
  });

  test('of an incident that the reader may not see nothing is told, nor that something is left out', async () => {
    showStanding({ actions: [action({ origin: null })] });
    await screen.findByText('This is an action from a postmortem.');
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('what nobody has written is said, and an action that is gone from its postmortem as well', async () => {
    const bare = { text: 'Drain', criterion: ' ', category: null, scope: null };
    showStanding({
      actions: [
        action({ origin: { ...origin, action: bare, failures: [] } }),
        action({ actionId: 'a2', origin: { ...origin, action: null, failures: [] } })
      ]
    });
    await screen.findByText('Nobody has said so yet.');
    screen.getByText('The action itself is no longer part of the postmortem.');
    expect(screen.queryByRole('heading', { name: 'Why it matters' })).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});

describe('on an incident', () => {
  test('it tells how the postmortem stands, and what is late before what is done', async () => {
    showStanding({
      postmortem: postmortem({
        review: { kind: 'due', at: Date.parse('2020-01-02T13:00:00Z') },
        actions: { open: 3, overdue: 1, done: 2, withoutTicket: 1 }
      })
    });
    await screen.findByText('Platform Lead');
    screen.getByText('In review');
    expect(facts()).toEqual({
      Owner: 'Platform Lead',
      'Review was due': '2 Jan 2020',
      Actions: '1 overdue, 2 open, 2 done, 1 without a ticket yet'
    });
    expect(screen.getByText('2 Jan 2020').title).toBe('2 Jan 2020, 14:00 (Berlin, CET)');
    expect(await violations()).toEqual([]);
  });

  test('one that shares another’s is told whose, and one that needs none has no actions', async () => {
    showStanding({
      postmortem: postmortem({
        home: { id: '10001', key: 'PLAT-1', summary: 'Checkout pages time out' },
        state: 'waived'
      })
    });
    await screen.findByText(/Shares the postmortem of/);
    screen.getByRole('link', { name: 'PLAT-1' });
    screen.getByText('Checkout pages time out');
    screen.getByText('Not needed');
    await screen.findByText('Platform Lead');
    expect(facts()).toEqual({ Owner: 'Platform Lead' });
  });

  test('without a postmortem it says what the policy says', async () => {
    showStanding({ expectation: 'A postmortem is recommended for SEV2.' });
    await screen.findByText('A postmortem is recommended for SEV2.');
  });
});

test('on any other issue it says in one sentence what it is for', async () => {
  showStanding({});
  await screen.findByText(/^On the ticket of a postmortem’s action/);
  expect(await violations()).toEqual([]);
});

test('it shows the shape of what comes, then a failure with a way to try again', async () => {
  let answer: ReturnType<typeof fail> | ReturnType<typeof ok<IssueStanding>> = fail(
    'invalid',
    'The store is being moved.'
  );
  host({ 'ticket/read': () => answer });
  const { user } = show({ kind: 'context', issue: '20007' });
  await screen.findByRole('status', { name: 'Loading the postmortem' });
  await screen.findByText('The store is being moved.');
  answer = ok(standing({ actions: [action()] }));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('link', { name: 'PLAT-1' });
});

test('who may not see the issue is told in the words for what is not there', async () => {
  host({ 'ticket/read': () => fail('no-access', 'There is nothing here that you may see.') });
  show({ kind: 'context', issue: '20007' });
  await screen.findByText('There is nothing here that you may see.');
  expect(screen.queryByRole('button')).toBeNull();
});
