/** The resolver against the local site's Jira: what it asks is what the contracts say, and Jira's rights hold. */
import { resolver } from '../../../src';
import {
  ACTION_PROPERTY,
  type Answers,
  type CallKey,
  type CallRequest,
  type PostmortemWithTickets
} from '../../../src/contract';
import type { Action, TicketTarget } from '../../../src/domain/action';
import { daysLater } from '../../../src/domain/calendar/days';
import { dayIn } from '../../../src/domain/calendar/wall-clock';
import type { Result } from '../../../src/domain/result';
import { people } from '../../../local/jira/fixture';
import type { SeedIssue } from '../../../local/jira/seed';
import { localSite, type LocalSite } from '../../builders/local-jira';
import { noMilestones, readyAction } from '../../builders/postmortem';
import { error, value } from '../../builders/result';

const INCIDENT: SeedIssue = {
  key: 'PLAT-1',
  type: 'Incident',
  summary: 'Nothing resolves',
  reporter: people.reporter,
  created: '2026-11-19T08:00:00Z',
  priority: 'Highest'
};

const PLAT: TicketTarget = {
  projectId: '10001',
  projectKey: 'PLAT',
  typeId: '10011',
  typeName: 'Problem',
  dueDateOnScreen: true,
  priorityId: null,
  labelsOnScreen: false,
  fields: {}
};
const REG: TicketTarget = {
  projectId: '10002',
  projectKey: 'REG',
  typeId: '10003',
  typeName: 'Task',
  dueDateOnScreen: true,
  priorityId: null,
  labelsOnScreen: false,
  fields: { customfield_10050: { id: '10201' } }
};

/** Two weeks from now: the resolver goes by the real clock. */
const DUE = daysLater(dayIn(Date.now(), 'UTC'), 14);

let site: LocalSite;
let incident: string;

beforeEach(() => {
  site = localSite([INCIDENT]);
  incident = site.jira.visibleIssue(people.responder, 'PLAT-1')?.id ?? '';
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(async () => {
  expect(site.mismatches()).toEqual([]);
  await site.close();
  jest.restoreAllMocks();
});

const call = async <K extends CallKey>(
  accountId: string,
  key: K,
  payload: CallRequest<K>
): Promise<Result<Answers[K]>> => {
  site.signIn(accountId);
  const answer = await site.forge.run(() =>
    resolver(
      { call: { functionKey: key, payload }, context: { siteUrl: 'http://site', timezone: 'UTC' } },
      { principal: { accountId } }
    )
  );
  return answer as Result<Answers[K]>;
};

const action = (id: string, target: TicketTarget, over: Partial<Action> = {}): Action => ({
  ...readyAction(id),
  text: `Do what ${id} says`,
  assignee: people.networkEngineer,
  dueDate: DUE,
  target,
  ...over
});

/** A postmortem of the incident with these actions, by the Responder. */
const started = async (actions: Action[]): Promise<string> => {
  const request = {
    incident,
    summary: 'It broke.',
    severity: 1,
    owner: people.lead,
    milestones: noMilestones,
    nearMiss: false,
    zone: null
  } as const;
  const id = value(await call(people.responder, 'postmortem/start', request)).postmortem?.id ?? '';
  const edits = actions.map((each) => ({ field: 'action' as const, value: each }));
  if (edits.length > 0)
    value(await call(people.responder, 'postmortem/edit', { postmortemId: id, revision: 1, edits }));
  return id;
};

const create = (accountId: string, postmortemId: string, ...actionIds: string[]) =>
  call(accountId, 'actions/create-tickets', { postmortemId, actionIds });
const keysOf = ({ tickets }: PostmortemWithTickets): (string | undefined)[] =>
  tickets.map(({ ticket }) => ticket?.key);

test('three people walk the path, each with their own rights', async () => {
  const id = await started([action('a', PLAT), action('b', REG)]);
  expect(keysOf(value(await create(people.lead, id, 'a', 'b')))).toEqual(['PLAT-2', 'REG-1']);

  const read = value(await call(people.reporter, 'postmortem/read', { incident: 'PLAT-1' }));
  expect(read).toMatchObject({ canEdit: false, incident: { proposedSeverity: 1, typeName: 'Incident' } });
  expect(read.postmortem?.tickets).toMatchObject([
    { ticket: { assigneeName: 'Network Engineer' } },
    { state: 'created' }
  ]);
  const edit = { postmortemId: id, revision: 2, edits: [{ field: 'severity' as const, value: 2 as const }] };
  expect(error(await call(people.reporter, 'postmortem/edit', edit)).code).toBe('read-only');
  expect(error(await create(people.reporter, id, 'a')).code).toBe('read-only');

  for (const refused of [
    await call(people.contractor, 'postmortem/read', { incident }),
    await call(people.contractor, 'postmortem/read', { incident: 'PLAT-1' }),
    await call(people.contractor, 'postmortem/edit', edit),
    await create(people.contractor, id, 'a')
  ]) {
    expect(error(refused).code).toBe('no-access');
  }
  const open = value(await call(people.contractor, 'actions/open', { projects: [] }));
  expect(open.actions.map(({ ticket, text, incidentKey }) => [ticket.key, text, incidentKey])).toEqual([
    ['REG-1', 'Do what b says', '']
  ]);
  expect(value(await call(people.responder, 'actions/open', { projects: [] })).open).toBe(2);
});

test('a ticket is linked to its incident, marked, assigned and due', async () => {
  const id = await started([action('a', REG)]);
  await create(people.responder, id, 'a');
  const ticket = site.jira.visibleIssue(people.responder, 'REG-1');
  expect(JSON.stringify(ticket)).toContain(DUE);
  const marked = await site.forge.product({
    as: 'user',
    method: 'GET',
    path: `/rest/api/3/issue/REG-1?fields=issuelinks,assignee,description&properties=${ACTION_PROPERTY}`,
    body: undefined,
    signal: undefined
  });
  expect(marked[1]).toMatchObject({
    fields: {
      assignee: { accountId: people.networkEngineer },
      issuelinks: [{ type: { name: 'Relates' }, inwardIssue: { key: 'PLAT-1' } }]
    },
    properties: { [ACTION_PROPERTY]: { v: 1, action: 'a', postmortem: id, incident } }
  });
});

test('twenty tickets cost three requests', async () => {
  const actions = Array.from({ length: 20 }, (_, index) => action(`a-${index}`, index % 2 ? PLAT : REG));
  const id = await started(actions);
  site.forge.requests.length = 0;
  const made = value(await create(people.responder, id, ...actions.map((each) => each.id)));
  expect(made.tickets.every(({ state }) => state === 'created')).toBe(true);
  expect(site.forge.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
    'GET /rest/api/3/mypermissions',
    'GET /rest/api/3/issueLinkType',
    'POST /rest/api/3/issue/bulk'
  ]);
});

test('a connection that breaks after Jira made the tickets leaves no second ones', async () => {
  const id = await started([action('a', REG), action('b', PLAT)]);
  site.faults.add([{ operation: 'createIssues', dropAfterCommit: true }]);
  const first = value(await create(people.responder, id, 'a', 'b'));
  expect(keysOf(first)).toEqual(['REG-1', 'PLAT-2']);
  expect(value(await create(people.responder, id, 'a', 'b')).tickets).toEqual(first.tickets);
  expect(site.jira.visibleIssue(people.admin, 'REG-2')).toBeUndefined();
});

test('with the look afterwards lost too, the next attempt finds them', async () => {
  const id = await started([action('a', REG)]);
  site.faults.add([
    { operation: 'createIssues', dropAfterCommit: true },
    { operation: 'getIssue', status: 500 }
  ]);
  expect(value(await create(people.responder, id, 'a')).tickets).toMatchObject([{ state: 'failed' }]);
  expect(keysOf(value(await create(people.responder, id, 'a')))).toEqual(['REG-1']);
  expect(site.jira.visibleIssue(people.admin, 'REG-2')).toBeUndefined();
});

test('a project’s required field is named in Jira’s words, and the entry is kept', async () => {
  const id = await started([action('bare', { ...REG, fields: {} }), action('fine', PLAT)]);
  const [bare, fine] = value(await create(people.responder, id, 'bare', 'fine')).tickets;
  expect(bare).toMatchObject({ state: 'failed', problem: [{ field: 'customfield_10050' }] });
  expect(bare?.problem[0]?.message).toMatch(/Owning team/);
  expect(fine).toMatchObject({ state: 'created' });
});

test('a screen without due date gets none, and the date is kept and counted here', async () => {
  const soc = site.jira.state.config.projects.find(({ key }) => key === 'SOC');
  const target: TicketTarget = {
    projectId: soc?.id ?? '',
    projectKey: 'SOC',
    typeId: '10020',
    typeName: 'Task',
    dueDateOnScreen: false,
    priorityId: null,
    labelsOnScreen: false,
    fields: {}
  };
  const id = await started([action('kept', target), action('stale', { ...target, dueDateOnScreen: true })]);
  const [kept, stale] = value(await create(people.responder, id, 'kept', 'stale')).tickets;
  expect(kept).toMatchObject({ state: 'created', ticket: { dueDate: null } });
  expect(stale).toMatchObject({ state: 'failed', problem: [{ field: 'duedate' }] });
  const later = Date.now() + 20 * 86_400_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  const [open] = value(await call(people.responder, 'actions/open', { projects: ['SOC'] })).actions;
  expect(open?.dueDate).toBe(DUE);
  expect(open?.daysOverdue).toBe(6);
});

test('a project in which the caller may create nothing is refused by Jira, in its words', async () => {
  const iam = site.jira.state.config.projects.find(({ key }) => key === 'IAM');
  const target: TicketTarget = {
    projectId: iam?.id ?? '',
    projectKey: 'IAM',
    typeId: '10003',
    typeName: 'Task',
    dueDateOnScreen: true,
    priorityId: null,
    labelsOnScreen: false,
    fields: {}
  };
  const id = await started([action('a', target, { assignee: people.formerEngineer })]);
  const [ticket] = value(await create(people.responder, id, 'a')).tickets;
  expect(ticket).toMatchObject({ state: 'failed', ticket: null });
  expect(ticket?.problem.length).toBeGreaterThan(0);
});

test('a short limit is waited for, a long one is told', async () => {
  const limit = (seconds: string) => ({
    operation: 'getMyPermissions',
    status: 429,
    headers: { 'Retry-After': seconds }
  });
  site.faults.add([limit('1')]);
  value(await call(people.responder, 'postmortem/read', { incident }));
  site.faults.add([limit('1847')]);
  expect(error(await call(people.responder, 'postmortem/read', { incident }))).toMatchObject({
    code: 'busy'
  });
});
