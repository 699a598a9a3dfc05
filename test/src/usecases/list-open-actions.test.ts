import { listOpenActions } from '../../../src/usecases/list-open-actions';
import {
  actionTicket,
  document,
  incident,
  INCIDENT_ID,
  issue,
  postmortem,
  readyAction
} from '../../builders/postmortem';
import { value } from '../../builders/result';
import { fakeWorld, type FakeWorld } from '../../builders/world';

let world: FakeWorld;

/** A created ticket of the postmortem. */
const ticketed = (actionId: string, ticketId: string, dueDate: string, projectKey = 'REG') =>
  actionTicket(actionId, {
    state: 'created',
    ticketId,
    ticketKey: `${projectKey}-${ticketId}`,
    dueDate,
    projectKey
  });

const list = async (projects: string[] = []) => value(await listOpenActions(world, { projects }));

beforeEach(() => {
  world = fakeWorld();
  const actions = ['late', 'later', 'today', 'done'].map((id) => readyAction(id, { text: `Text of ${id}` }));
  world.store.put(postmortem({ document: document({ actions }) }), [
    ticketed('today', '22', '2026-11-20'),
    ticketed('later', '21', '2026-11-18'),
    ticketed('late', '20', '2026-11-10'),
    ticketed('done', '23', '2026-11-01')
  ]);
  world.jira.show(
    issue('20', { dueDate: '2026-11-10' }),
    issue('21', { dueDate: '2026-11-18' }),
    issue('22', { dueDate: '2026-11-20' }),
    issue('23', { dueDate: '2026-11-01', statusCategory: 'done' })
  );
});

test('the most overdue comes first, and what is done does not come', async () => {
  const { actions, open, overdue, asOf } = await list();
  expect(actions.map(({ text, daysOverdue, incidentKey }) => [text, daysOverdue, incidentKey])).toEqual([
    ['Text of late', 10, 'PLAT-1'],
    ['Text of later', 2, 'PLAT-1'],
    ['Text of today', 0, 'PLAT-1']
  ]);
  expect({ open, overdue, asOf }).toEqual({ open: 3, overdue: 2, asOf: world.clock() });
  expect(world.jira.requests).toEqual(['bulkfetch']);
});

test('Jira’s date counts, and the date agreed where Jira has none', async () => {
  world.jira.show(issue('20', { dueDate: '2026-12-24' }), issue('21', { dueDate: null }));
  const { actions } = await list();
  expect(actions.map(({ actionId, dueDate }) => [actionId, dueDate])).toEqual([
    ['later', '2026-11-18'],
    ['today', '2026-11-20'],
    ['late', '2026-12-24']
  ]);
});

test('today is today where the reader is', async () => {
  world.caller.timeZone = 'Pacific/Kiritimati';
  expect((await list()).actions.at(-1)).toMatchObject({ actionId: 'today', daysOverdue: 1 });
});

test('a ticket that the caller may not see is neither listed nor counted', async () => {
  world.jira.visible.delete('20');
  const answer = await list();
  expect(answer).toMatchObject({ open: 2, overdue: 1 });
  expect(JSON.stringify(answer)).not.toMatch(/Text of late"|REG-20/);
});

test('of an invisible incident neither its words nor its key are told', async () => {
  world.jira.visible.delete(INCIDENT_ID);
  const answer = await list();
  expect(answer.actions[0]).toMatchObject({ text: 'Summary of 20', incidentId: '', incidentKey: '' });
  expect(JSON.stringify(answer)).not.toMatch(/Text of|PLAT-1|"10001"/);
});

test('an action that is gone from its postmortem is told by its ticket', async () => {
  world.store.put(postmortem({ document: document() }));
  expect((await list()).actions[0]?.text).toBe('Summary of 20');
});

test('the incident’s key is the one that it has now', async () => {
  world.jira.show(incident({ key: 'OPS-9' }));
  expect((await list()).actions[0]?.incidentKey).toBe('OPS-9');
});

test('projects narrow the list', async () => {
  world.store.put(postmortem(), [ticketed('other', '30', '2026-11-11', 'SOC')]);
  world.jira.show(issue('30'));
  expect((await list(['SOC'])).actions.map(({ actionId }) => actionId)).toEqual(['other']);
});

test('a hundred issues are one request', async () => {
  const many = Array.from({ length: 150 }, (_, index) => String(100 + index));
  world.store.put(
    postmortem(),
    many.map((id) => ticketed(`action-${id}`, id, '2026-12-01'))
  );
  world.jira.show(...many.map((id) => issue(id)));
  expect((await list()).open).toBe(153);
  expect(world.jira.requests).toEqual(['bulkfetch', 'bulkfetch']);
});

test('where there is nothing, nothing is asked', async () => {
  world.store.tickets.clear();
  expect(await list()).toMatchObject({ actions: [], open: 0, overdue: 0 });
  expect(world.jira.requests).toEqual([]);
});

test('Jira’s trouble is passed on rather than half a list', async () => {
  world.jira.failures.set('issues', { code: 'busy', message: 'Later.' });
  expect(await listOpenActions(world, { projects: [] })).toMatchObject({
    ok: false,
    error: { code: 'busy' }
  });
});
