import { ConnectionDropped, InvocationKilled } from '../../../local/seam';
import { onIssue, startHarness, USER, type Harness } from './harness';

let site: Harness;
const OTHER = '712020:00000000-0000-4000-8000-000000000005';

beforeAll(async () => {
  site = await startHarness();
}, 120_000);
afterAll(() => site.close());
beforeEach(() => {
  site.forget();
  site.answerWith(() => ({ status: 200, body: { ok: true } }));
});

test('each request carries the identity of the invocation and of the way it was made', async () => {
  const answer = (await site.ask('identities', { key: 'PLAT-1', other: OTHER })) as Record<
    string,
    { name?: string }
  >;
  expect(site.calls.map(({ caller, product }) => [product, caller.via, caller.actor])).toEqual([
    ['jira', 'function', { kind: 'user', accountId: USER }],
    ['jira', 'function', { kind: 'app' }],
    ['jira', 'function', { kind: 'anonymous' }]
  ]);
  const [invocation] = site.of('invocation');
  for (const { caller } of site.calls) {
    expect(caller).toMatchObject({
      module: 'panel',
      invocation: invocation?.invocation,
      scopes: ['storage:app', 'read:jira-work']
    });
  }
  // The manifest grants no impersonation, so another user's name is not to be had.
  expect(answer['other']).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
});

test('a manifest that allows impersonation lends just those scopes', async () => {
  const lent = await startHarness({ impersonationScopes: ['read:jira-work'] });
  try {
    await lent.ask('identities', { key: 'PLAT-1', other: OTHER });
    expect(lent.calls.at(-1)?.caller).toMatchObject({
      actor: { kind: 'user', accountId: OTHER },
      scopes: ['read:jira-work']
    });
  } finally {
    await lent.close();
  }
}, 60_000);

test('a product can be named by the ARI of this site, and of no other', async () => {
  expect(await site.ask('site', 'ari:cloud:confluence::site/11111111-2222-4333-8444-555555555555')).toBe(200);
  expect(site.calls[0]?.product).toBe('confluence');
  expect(await site.ask('site', 'ari:cloud:confluence::site/elsewhere')).toMatchObject({ status: 501 });
});

test('naming the user who asks is no impersonation', async () => {
  await site.ask('identities', { key: 'PLAT-1', other: USER });
  expect(site.calls.at(-1)?.caller.actor).toEqual({ kind: 'user', accountId: USER });
});

test('users who ask at the same time are not mixed up', async () => {
  const people = ['712020:a', '712020:b', '712020:c', '712020:d', '712020:e'];
  await Promise.all(
    people.map((person, at) => site.ask('identities', { key: `PLAT-${at}`, other: person }, person))
  );
  for (const { caller, request } of site.calls) {
    if (caller.actor.kind === 'user')
      expect(request.path).toContain(`PLAT-${people.indexOf(caller.actor.accountId)}`);
  }
  expect(site.calls.filter(({ caller }) => caller.actor.kind === 'user')).toHaveLength(10);
});

test('path, query, headers and JSON arrive as sent, without those of the hop', async () => {
  site.answerWith(() => ({
    status: 429,
    headers: { 'Retry-After': '7' },
    body: { errorMessages: ['später'] }
  }));
  const answer = await site.ask('write', { body: 'größer 🧯' });
  expect(answer).toEqual({ status: 429, retryAfter: '7', body: { errorMessages: ['später'] } });
  const request = site.calls[0]?.request;
  expect(request).toMatchObject({
    method: 'POST',
    path: '/rest/api/3/issue/%C3%84%20&/comment',
    body: { body: 'größer 🧯' }
  });
  expect(request?.query.get('expand')).toBe('a b');
  expect(request?.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
  expect(
    Object.keys(request?.headers ?? {}).filter((name) => /^forge|^host$|^connection$/.test(name))
  ).toEqual([]);
});

test('bytes arrive as bytes, an empty answer as an empty one', async () => {
  site.answerWith(() => ({
    status: 200,
    headers: { 'content-type': 'image/png' },
    body: Buffer.from([0, 255, 128])
  }));
  expect(await site.ask('bytes')).toEqual({ type: 'image/png', bytes: [0, 255, 128] });
  site.answerWith(() => ({ status: 200 }));
  expect(await site.ask('bytes')).toEqual({ type: null, bytes: [] });
});

test('Confluence is reached from Jira; what is not modelled says so', async () => {
  expect(await site.ask('confluence')).toBe(200);
  expect(site.calls[0]?.product).toBe('confluence');
  expect(await site.ask('bitbucket')).toMatchObject({
    name: 'PROXY_ERR',
    message: expect.stringContaining('NOT_MODELLED') as unknown
  });
  expect(await site.ask('graph')).toMatchObject({ name: 'PROXY_ERR', status: 501 });
});

test('a connection that breaks is a network error to the app, and the next request goes through', async () => {
  site.answerWith(() => {
    throw new ConnectionDropped('test');
  });
  expect(await site.ask('write', {})).toMatchObject({ name: 'TypeError', message: 'fetch failed' });
  site.answerWith(() => ({ status: 201, body: {} }));
  expect(await site.ask('write', {})).toMatchObject({ status: 201 });
});

test('a fault that kills the process ends the invocation', async () => {
  site.answerWith(() => {
    throw new InvocationKilled('test');
  });
  const outcome = await site.forge.invoke({
    moduleKey: 'panel',
    functionKey: 'write',
    payload: {},
    accountId: USER,
    context: onIssue('1')
  });
  expect(outcome).toMatchObject({
    ok: false,
    failure: { status: 502, message: expect.stringContaining('SIGKILL') as unknown }
  });
  expect(await site.ask('nothing')).toBeUndefined();
});

test('a defect of the local site shows as one', async () => {
  site.answerWith(() => {
    throw new Error('model broke');
  });
  expect(await site.ask('write', {})).toMatchObject({
    name: 'PROXY_ERR',
    message: expect.stringContaining('LOCAL_SITE_ERROR') as unknown
  });
});

test('no way leads out: not by fetch, not around it', async () => {
  const answer = await site.ask('egress');
  expect(answer).toMatchObject({
    refused: {
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      status: 403,
      message: expect.stringContaining('https://elsewhere.example.com/x') as unknown
    },
    around: { code: 'ECONNREFUSED', message: expect.stringContaining('127.0.0.1:1') as unknown }
  });
  expect(site.of('egress')).toEqual([
    expect.objectContaining({ method: 'GET', path: 'https://elsewhere.example.com/x', status: 403 }),
    expect.objectContaining({ path: 'https://allowed.example.com/x', status: 501 })
  ]);
});

test('a token is worth nothing outside its invocation', async () => {
  const { url, token } = (await site.ask('leak')) as { url: string; token: string };
  const headers = {
    'forge-proxy-authorization': `Bearer ${token}`,
    'forge-proxy-target': '/rest/api/3/myself'
  };
  const response = await fetch(`${url}/fpp/user/remote/jira`, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get('forge-proxy-error')).toBe('INVALID_TOKEN');
  expect(site.calls).toEqual([]);
});
