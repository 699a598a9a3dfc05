import { NOT_AUTHENTICATED } from '../../../local/gateway/client';
import { type FaultRule, createFaults } from '../../../local/gateway/faults';
import { createGateway } from '../../../local/gateway/gateway';
import { createTraffic } from '../../../local/gateway/traffic';
import {
  type Caller,
  ConnectionDropped,
  InvocationKilled,
  type Product,
  type ProductEvent,
  type ProductRequest,
  type ProductResponse
} from '../../../local/seam';

const USER = '712020:00000000-0000-4000-8000-000000000002';
const clock = { now: () => Date.parse('2026-11-20T10:00:00Z') };

const asUser: Caller = {
  via: 'function',
  actor: { kind: 'user', accountId: USER },
  module: 'postmortem-panel',
  invocation: 'i1',
  scopes: ['read:jira-work', 'write:jira-work']
};

const read = (query = ''): ProductRequest => ({
  method: 'GET',
  path: '/rest/api/3/issue/PLAT-1',
  query: new URLSearchParams(query),
  headers: {},
  body: undefined
});

const create = (body: unknown = { fields: { summary: 'A' } }): ProductRequest => ({
  method: 'POST',
  path: '/rest/api/3/issue',
  query: new URLSearchParams(),
  headers: {},
  body
});

const ISSUE = { id: '10000', key: 'PLAT-1', fields: { summary: 'A' } };
const CREATED = { id: '10001', key: 'PLAT-2', self: 'http://localhost/rest/api/3/issue/10001' };

function site(answers: Record<string, () => ProductResponse | undefined> = {}) {
  const seen: string[] = [];
  const jira: Product = {
    name: 'jira',
    handle: (_, request) => {
      seen.push(`${request.method} ${request.path}`);
      const answer = answers[request.method];
      if (answer) return answer();
      return request.method === 'GET' ? { status: 200, body: ISSUE } : { status: 201, body: CREATED };
    }
  };
  const traffic = createTraffic(clock);
  const faults = createFaults();
  const gateway = createGateway({ products: [jira], traffic, faults, clock });
  const ask = (request: ProductRequest, caller: Caller = asUser) => gateway.request(caller, 'jira', request);
  return { gateway, traffic, faults, seen, ask };
}

describe('the way to a model', () => {
  it('answers with the model and records who asked for what', async () => {
    const { ask, traffic, gateway } = site();
    await expect(ask(read('fields=summary'))).resolves.toEqual({ status: 200, body: ISSUE });
    expect(gateway.mismatches()).toEqual([]);
    const [entry, ...others] = traffic.entries();
    expect(others).toEqual([]);
    expect(entry?.ms).toBeGreaterThanOrEqual(0);
    expect({ ...entry, ms: 0 }).toEqual({
      time: '2026-11-20T10:00:00.000Z',
      kind: 'product',
      module: 'postmortem-panel',
      invocation: 'i1',
      actor: USER,
      as: 'user',
      method: 'GET',
      path: '/rest/api/3/issue/PLAT-1?fields=summary',
      status: 200,
      answer: ISSUE,
      ms: 0
    });
  });

  it.each([
    [{ ...asUser, actor: { kind: 'app' } as const }, 'app', 'app'],
    [{ ...asUser, via: 'client' as const, scopes: null }, 'client', USER],
    [{ ...asUser, via: 'site' as const, scopes: null }, null, USER]
  ])('tells callers apart', async (caller, as, actor) => {
    const { ask, traffic } = site();
    await ask(read(), caller);
    expect(traffic.entries()[0]).toMatchObject({ as, actor });
  });

  it('hands out an answer that is detached from the model', async () => {
    const body = { ...ISSUE, fields: { summary: 'A' } };
    const { ask } = site({ GET: () => ({ status: 200, body }) });
    const answer = await ask(read());
    (answer.body as typeof body).fields.summary = 'changed';
    expect(body.fields.summary).toBe('A');
  });
});

describe('events', () => {
  const told: ProductEvent = {
    eventType: 'avi:jira:created:issue',
    atlassianId: USER,
    selfGenerated: false,
    payload: { selfGenerated: false, issue: { key: 'PLAT-2' } }
  };

  it.each([
    ['function', true],
    ['bridge', true],
    ['client', false],
    ['site', false]
  ] as const)('caused by a request through %s are self-generated: %s', async (via, selfGenerated) => {
    const events: ProductEvent[] = [];
    const { ask, gateway } = site({
      POST: () => {
        events.push(gateway.attribute(told));
        return { status: 201, body: CREATED };
      }
    });
    await ask(create(), { ...asUser, via });
    expect(events).toEqual([{ ...told, selfGenerated, payload: { ...told.payload, selfGenerated } }]);
    expect(gateway.attribute(told)).toBe(told);
  });

  it('are not self-generated after a request of the app that made the model throw', async () => {
    const { ask, gateway } = site({
      POST: () => {
        throw new Error('Broken model');
      }
    });
    await ask(create());
    expect(gateway.attribute(told)).toBe(told);
  });
});

describe('refusals', () => {
  it('answers 501 for what no contract has, and for what the model leaves out', async () => {
    const { ask, gateway, seen } = site({ GET: () => undefined });
    const unknown = { ...read(), path: '/rest/api/3/nothing' };
    await expect(ask(unknown)).resolves.toEqual({
      status: 501,
      body: { message: 'Not modelled: GET /rest/api/3/nothing' }
    });
    expect(seen).toEqual([]);
    await expect(ask(read())).resolves.toMatchObject({ status: 501 });
    expect(gateway.mismatches()).toEqual([]);
  });

  it('answers 401 in the real form where a scope is missing, and never asks the model', async () => {
    const { ask, seen, traffic } = site();
    const answer = await ask(create(), { ...asUser, scopes: ['read:jira-work', 'write:issue:jira'] });
    expect(answer).toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' }
    });
    expect(seen).toEqual([]);
    expect(traffic.entries()[0]?.status).toBe(401);
  });

  it('accepts the granular scopes in full', async () => {
    const scopes = [
      'write:issue:jira',
      'write:comment:jira',
      'write:comment.property:jira',
      'write:attachment:jira',
      'read:issue:jira'
    ];
    await expect(site().ask(create(), { ...asUser, scopes })).resolves.toMatchObject({ status: 201 });
  });

  it('answers 401 to nobody in particular', async () => {
    const { ask, seen } = site();
    await expect(ask(read(), { ...asUser, actor: { kind: 'anonymous' } })).resolves.toEqual(
      NOT_AUTHENTICATED
    );
    expect(seen).toEqual([]);
  });
});

describe('contract checks', () => {
  it('collects what the app sends wrongly, and still asks the model', async () => {
    const { ask, gateway, traffic } = site();
    await expect(ask(create({ fields: {}, filds: {} }))).resolves.toMatchObject({ status: 201 });
    expect(gateway.mismatches()).toEqual([
      {
        side: 'request',
        operationId: 'createIssue',
        what: 'POST /rest/api/3/issue → 201',
        problem: expect.stringContaining('filds') as string
      }
    ]);
    expect(traffic.entries()[0]?.mismatch?.[0]).toMatch(/^request: body .*filds/);
    gateway.forget();
    expect(gateway.mismatches()).toEqual([]);
  });

  it('notes what an outside client sends wrongly in the traffic only', async () => {
    const { ask, gateway, traffic } = site();
    await ask(create({ filds: {} }), { ...asUser, via: 'client', scopes: null });
    expect(gateway.mismatches()).toEqual([]);
    expect(traffic.entries()[0]?.mismatch).toHaveLength(1);
  });

  it('collects what a model answers wrongly', async () => {
    const { ask, gateway } = site({ GET: () => ({ status: 200, body: { ...ISSUE, key: null } }) });
    await ask(read(), { ...asUser, via: 'client', scopes: null });
    expect(gateway.mismatches()).toMatchObject([{ side: 'answer', operationId: 'getIssue' }]);
  });

  it('turns a model that throws into a 500 and a mismatch', async () => {
    const { ask, gateway } = site({
      GET: () => {
        throw new Error('lost');
      }
    });
    await expect(ask(read())).resolves.toMatchObject({ status: 500 });
    expect(gateway.mismatches()[0]?.problem).toContain('lost');
  });
});

describe('faults', () => {
  const withRules = (...rules: FaultRule[]) => {
    const made = site();
    made.faults.add(rules);
    return made;
  };

  it('answers in the place of the model, as often as told', async () => {
    const { ask, seen } = withRules({
      operation: 'createIssue',
      status: 503,
      body: { message: 'no' },
      count: 2
    });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(create())).status);
    expect(statuses).toEqual([503, 503, 201]);
    expect(seen).toHaveLength(1);
  });

  it('lets the first requests pass when told to skip', async () => {
    const { ask } = withRules({ operation: 'POST /rest/api/3/issue', status: 503, skip: 1 });
    expect((await ask(create())).status).toBe(201);
    expect((await ask(create())).status).toBe(503);
    expect((await ask(create())).status).toBe(201);
  });

  it('breaks the connection after the model has committed', async () => {
    const { ask, seen, traffic } = withRules({ operation: 'createIssue', dropAfterCommit: true });
    await expect(ask(create())).rejects.toBeInstanceOf(ConnectionDropped);
    expect(seen).toHaveLength(1);
    expect(traffic.entries()[0]).toMatchObject({ method: 'POST', status: 0 });
    await expect(ask(create())).resolves.toMatchObject({ status: 201 });
  });

  it('says when the invocation is to die, before the model or after it', async () => {
    const { ask, seen } = withRules(
      { operation: 'createIssue', kill: true },
      { operation: 'createIssue', kill: true, dropAfterCommit: true }
    );
    await expect(ask(create())).rejects.toBeInstanceOf(InvocationKilled);
    expect(seen).toHaveLength(0);
    await expect(ask(create())).rejects.toBeInstanceOf(InvocationKilled);
    expect(seen).toHaveLength(1);
  });

  it('delays', async () => {
    const { ask } = withRules({ operation: 'createIssue', delayMs: 40 });
    const started = performance.now();
    await ask(create());
    expect(performance.now() - started).toBeGreaterThanOrEqual(38);
  });

  it('answers a 429 with the headers of the limit that it names', async () => {
    const { ask } = withRules(
      { operation: 'createIssue', status: 429 },
      { operation: 'createIssue', status: 429, headers: { 'RateLimit-Reason': 'jira-per-issue-on-write' } },
      {
        operation: 'createIssue',
        status: 429,
        headers: { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': '60' }
      },
      { operation: 'createIssue', status: 429, headers: { 'Retry-After': null } }
    );
    expect(await ask(create())).toEqual({
      status: 429,
      headers: {
        'retry-after': '1',
        'x-ratelimit-limit': '350',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '2026-11-20T10:00:01Z',
        'ratelimit-reason': 'jira-burst-based'
      }
    });
    expect((await ask(create())).headers).toEqual({
      'retry-after': '2',
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '0',
      'ratelimit-reason': 'jira-per-issue-on-write'
    });
    expect((await ask(create())).headers).toMatchObject({
      'retry-after': '60',
      'x-ratelimit-reset': '2026-11-20T10:01:00Z'
    });
    expect((await ask(create())).headers).not.toHaveProperty('retry-after');
  });
});
