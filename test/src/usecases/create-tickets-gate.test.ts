/** What the server lets become a ticket. */
import type { Action } from '../../../src/domain/action';
import type { PostmortemWithTickets } from '../../../src/contract';
import type { Result } from '../../../src/domain/result';
import { createTickets } from '../../../src/usecases/create-tickets';
import { document, LEAD, postmortem, POSTMORTEM_ID, readyAction } from '../../builders/postmortem';
import { error } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

let world: FakeWorld;
const withActions = (actions: Action[]): void =>
  world.store.put(postmortem({ document: document({ actions }) }));
const create = (actionIds: string[]): Promise<Result<PostmortemWithTickets>> =>
  createTickets(world, { postmortemId: POSTMORTEM_ID, actionIds });

beforeEach(() => {
  world = fakeWorld();
});

test('what lacks something is named, and nothing is created, not even what is ready', async () => {
  const actions = [readyAction('ready'), { ...readyAction('late', { text: 'Watch it' }), dueDate: null }];
  withActions(actions);
  const refusal = error(await create(['ready', 'late']));
  expect(refusal).toMatchObject({ code: 'invalid', field: 'actions.1.dueDate' });
  expect(refusal.message).toContain('“Watch it” still needs a due date.');
  expect(world.jira.made.size).toBe(0);
  expect(world.store.tickets.size).toBe(0);
});

test.each([
  ['text', { text: '\u200b\u0007' }, 'Action 1 still needs words that say what to do.'],
  ['criterion', { criterion: '\u2060' }, '“Do the thing” still needs how you will know that it worked.'],
  [
    'exception',
    { size: 'longer' as const, exception: { leader: LEAD, reason: '\ufeff' } },
    '“Do the thing” still needs the leader’s reason for more than two weeks.'
  ]
])('what lacks something that one can see in its %s is refused', async (field, lacking, words) => {
  const action = { ...readyAction('a', { text: 'Do the thing' }), ...lacking };
  withActions([action]);
  const refusal = error(await create(['a']));
  expect(refusal).toMatchObject({ code: 'invalid', field: `actions.0.${field}` });
  expect(refusal.message).toContain(words);
  expect(world.jira.made.size).toBe(0);
});

test('what is not part of the postmortem is refused', async () => {
  withActions([readyAction('ready')]);
  expect(error(await create(['ready', 'foreign'])).code).toBe('invalid');
  expect(world.jira.made.size).toBe(0);
});
