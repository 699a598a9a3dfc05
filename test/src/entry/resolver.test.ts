import { ACTION_PROPERTY, type CallKey, type CallRequest, type Answers } from '../../../src/contract';
import { daysLater } from '../../../src/domain/calendar/days';
import { dayIn } from '../../../src/domain/calendar/wall-clock';
import type { Result } from '../../../src/domain/result';
import { resolver } from '../../../src';
import { onBothEngines } from '../../builders/engines';
import { jiraProduct, type JiraProduct } from '../../builders/jira-product';
import { INCIDENT_ID, LEAD, noMilestones, readyAction, RESPONDER } from '../../builders/postmortem';
import { error, value } from '../../builders/result';

const START = {
  incident: INCIDENT_ID,
  summary: 'Names were not resolved.',
  severity: 2,
  owner: LEAD,
  milestones: noMilestones,
  nearMiss: false,
  zone: null
} as const;

onBothEngines((forge) => {
  let jira: JiraProduct;
  let logged: jest.SpyInstance;
  beforeEach(() => {
    jira = jiraProduct();
    forge().product = jira.handle;
    logged = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  /** Calls as the platform does, with the payload as it arrives. */
  const raw = (
    functionKey: string,
    payload: unknown,
    accountId: string | undefined = RESPONDER
  ): Promise<unknown> =>
    forge().run(() =>
      resolver(
        { call: { functionKey, payload }, context: { timezone: 'UTC', siteUrl: 'https://site.example/' } },
        { principal: accountId === undefined ? undefined : { accountId } }
      )
    );
  const call = async <K extends CallKey>(key: K, payload: CallRequest<K>): Promise<Result<Answers[K]>> =>
    (await raw(key, payload)) as Result<Answers[K]>;
  const counted = async <T>(
    work: () => Promise<T>
  ): Promise<{ answer: T; requests: number; statements: number }> => {
    forge().requests.length = 0;
    forge().statements.length = 0;
    const answer = await work();
    return { answer, requests: forge().requests.length, statements: forge().statements.length };
  };

  /** A postmortem with so many actions that are ready. */
  const prepared = async (count: number): Promise<{ id: string; actionIds: string[] }> => {
    const id = value(await call('postmortem/start', START)).postmortem?.id ?? '';
    const dueDate = daysLater(dayIn(Date.now(), 'UTC'), 14);
    const actions = Array.from({ length: count }, (_, index) => readyAction(`action-${index}`, { dueDate }));
    const edits = actions.map((action) => ({ field: 'action' as const, value: action }));
    await call('postmortem/edit', { postmortemId: id, revision: 1, edits });
    return { id, actionIds: actions.map((action) => action.id) };
  };

  test('the whole path, from nothing to open actions', async () => {
    expect(value(await call('postmortem/read', { incident: 'PLAT-1' })).postmortem).toBeNull();
    const { id, actionIds } = await prepared(2);
    const made = value(await call('actions/create-tickets', { postmortemId: id, actionIds }));
    expect(made.tickets.map(({ state }) => state)).toEqual(['created', 'created']);
    expect([...jira.issues.values()].at(-1)?.properties[ACTION_PROPERTY]).toMatchObject({ postmortem: id });
    const open = value(await call('actions/open', { projects: [] }));
    expect(
      open.actions.map(({ text, incidentKey, ticket }) => [text, incidentKey, ticket.statusName])
    ).toEqual([
      ['Alert when the queue of action-0 grows', 'PLAT-1', 'Open'],
      ['Alert when the queue of action-1 grows', 'PLAT-1', 'Open']
    ]);
    const read = value(await call('postmortem/read', { incident: INCIDENT_ID }));
    expect(read.postmortem).toMatchObject({ revision: 2, updatedBy: RESPONDER });
    expect(read.postmortem?.tickets).toMatchObject([
      { ticket: { statusName: 'Open' } },
      { state: 'created' }
    ]);
    expect(forge().published).toMatchObject([
      { name: `postmortem-${id}`, payload: '{"revision":2}' },
      { name: `postmortem-${id}`, payload: '{"revision":2,"tickets":2}' }
    ]);
    expect(logged).not.toHaveBeenCalled();
  });

  test('what each call costs', async () => {
    const { id, actionIds } = await prepared(20);
    const opened = await counted(() => call('postmortem/read', { incident: INCIDENT_ID }));
    expect(opened).toMatchObject({ requests: 2, statements: 1 });
    const edits = [{ field: 'summary' as const, value: 'Clearer' }];
    const saved = await counted(() => call('postmortem/edit', { postmortemId: id, revision: 2, edits }));
    expect(saved).toMatchObject({ requests: 1, statements: 3 });
    const made = await counted(() => call('actions/create-tickets', { postmortemId: id, actionIds }));
    expect(made).toMatchObject({ requests: 3, statements: 5 });
    const reopened = await counted(() => call('postmortem/read', { incident: INCIDENT_ID }));
    expect(reopened).toMatchObject({ requests: 2, statements: 1 });
    const listed = await counted(() => call('actions/open', { projects: [] }));
    expect(listed).toMatchObject({ requests: 1, statements: 2 });
    expect(value(listed.answer).open).toBe(20);
  });

  test('an answer that is lost on its way creates no second ticket', async () => {
    const { id, actionIds } = await prepared(20);
    jira.dropNextCreate = true;
    const first = value(await call('actions/create-tickets', { postmortemId: id, actionIds }));
    const second = value(await call('actions/create-tickets', { postmortemId: id, actionIds }));
    expect(second.tickets).toEqual(first.tickets);
    expect(new Set(first.tickets.map(({ ticket }) => ticket?.id)).size).toBe(20);
    expect(jira.issues.size).toBe(21);
  });

  test('whoever may only read is told so on every write', async () => {
    const { id, actionIds } = await prepared(1);
    jira.canEdit = false;
    expect(value(await call('postmortem/read', { incident: INCIDENT_ID })).canEdit).toBe(false);
    const writes = [
      call('postmortem/start', START),
      call('postmortem/edit', { postmortemId: id, revision: 2, edits: [{ field: 'severity', value: 1 }] }),
      call('actions/create-tickets', { postmortemId: id, actionIds })
    ];
    for (const answer of await Promise.all(writes)) expect(error(answer).code).toBe('read-only');
    expect(jira.issues.size).toBe(1);
  });

  test('whoever may not see the incident is answered the same everywhere, as for what does not exist', async () => {
    const { id, actionIds } = await prepared(1);
    jira.issues.delete(INCIDENT_ID);
    const answers = await Promise.all([
      call('postmortem/read', { incident: INCIDENT_ID }),
      call('postmortem/read', { incident: 'PLAT-1' }),
      call('postmortem/read', { incident: '../../etc' }),
      call('postmortem/start', START),
      call('postmortem/edit', { postmortemId: id, revision: 2, edits: [{ field: 'severity', value: 1 }] }),
      call('postmortem/edit', {
        postmortemId: 'guessed',
        revision: 2,
        edits: [{ field: 'severity', value: 1 }]
      }),
      call('actions/create-tickets', { postmortemId: id, actionIds }),
      call('actions/create-tickets', { postmortemId: 'guessed', actionIds })
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(answers[0]).toMatchObject({ ok: false, error: { code: 'no-access' } });
    expect(value(await call('actions/open', { projects: [] })).actions).toEqual([]);
  });

  test('nobody is answered nothing, and nothing is asked for them', async () => {
    const answer = await counted(() => raw('postmortem/read', { incident: INCIDENT_ID }, ''));
    expect(answer).toMatchObject({
      answer: { ok: false, error: { code: 'no-access' } },
      requests: 0,
      statements: 0
    });
    expect(logged.mock.calls).toEqual([['postmortem/read caller.unknown']]);
  });

  test('a request that does not parse names its field, and nothing is asked', async () => {
    const answer = await counted(() => raw('postmortem/start', { ...START, severity: 9 }));
    expect(answer).toEqual({
      answer: {
        ok: false,
        error: {
          code: 'invalid',
          field: 'severity',
          message:
            'The severity is not something that Afterword understands. Nothing was changed; what you typed is still here.'
        }
      },
      requests: 0,
      statements: 0
    });
  });

  test('trouble below is told calmly; its codes go to the log and nowhere else', async () => {
    forge().product = () => [500, { errorMessages: ['NullPointerException at com.secret'] }];
    const answer = JSON.stringify(await raw('postmortem/read', { incident: INCIDENT_ID }));
    expect(answer).toContain('"code":"unavailable"');
    expect(answer).not.toMatch(/NullPointer|secret|detail|500/);
    expect(logged.mock.calls).toEqual([['postmortem/read jira.mypermissions.500']]);
  });

  test('a database that fails is told calmly too', async () => {
    const globals = globalThis as unknown as { __forge_fetch__: unknown };
    globals.__forge_fetch__ = async () =>
      new Response(JSON.stringify({ code: 'QUERY_TIMED_OUT', message: 'SELECT secret' }), { status: 400 });
    const answer = JSON.stringify(await raw('postmortem/read', { incident: INCIDENT_ID }));
    expect(answer).toContain('Something went wrong on our side.');
    expect(answer).not.toContain('secret');
    expect(logged.mock.calls).toEqual([['postmortem/read sql.QUERY_TIMED_OUT']]);
  });

  test('what nobody foresaw is told calmly, and logged without anything that somebody typed', async () => {
    const globals = globalThis as unknown as { __forge_fetch__: unknown };
    const rows = [{ kind: 'postmortem', id: 'somebody’s words' }];
    globals.__forge_fetch__ = async () => new Response(JSON.stringify({ rows }));
    const answer = JSON.stringify(await raw('postmortem/read', { incident: INCIDENT_ID }));
    expect(answer).toContain('Something went wrong on our side.');
    expect(logged.mock.calls).toHaveLength(1);
    expect(logged.mock.calls[0]).toEqual([
      expect.stringMatching(/^postmortem\/read unexpected\.ValiError \S+/)
    ]);
    expect(`${answer} ${String(logged.mock.calls[0])}`).not.toContain('somebody’s words');
  });

  test('the platform’s question to the user is let through', async () => {
    forge().product = () => [401, '', { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }];
    await expect(raw('postmortem/read', { incident: INCIDENT_ID })).rejects.toThrow(
      'Authentication Required'
    );
  });
});
