import type { TrafficEntry } from '../../local/seam';
import { startTestSite, type TestSite } from '../builders/test-site';

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite();
});

afterAll(() => site.close());

const make = (): Promise<{ status: number; body: unknown }> =>
  site.rest('responder', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'PLAT' }, issuetype: { name: 'Incident' }, summary: 'Down' }
  });

async function traffic(query = ''): Promise<TrafficEntry[]> {
  const { body } = await site.control('GET', `traffic${query}`);
  const lines = typeof body === 'string' ? body.split('\n').filter(Boolean) : [JSON.stringify(body)];
  return lines.map((line) => JSON.parse(line) as TrafficEntry);
}

it('is healthy, and names its modules and people', async () => {
  expect(await site.control('GET', 'health')).toMatchObject({
    status: 200,
    body: { status: 'ok', siteUrl: site.url }
  });
  const { body } = await site.control('GET', 'personas');
  const { personas } = body as { personas: Record<string, string>[] };
  expect(personas.map(({ email }) => email)).toEqual([
    'reporter@example.com',
    'responder@example.com',
    'lead@example.com',
    'admin@example.com',
    'contractor@example.com'
  ]);
  for (const { name, accountId, may } of personas)
    expect([name, accountId, may].every((value) => (value ?? '').length > 3)).toBe(true);
});

it.each([
  ['reset', {}, 'seed'],
  ['reset', { seed: 'other' }, 'seed'],
  ['reset', { seed: 'demo', more: 1 }, 'more'],
  ['clock', { now: 'yesterday' }, 'now'],
  ['clock', {}, 'now'],
  ['realtime', { fault: 'slow' }, 'fault'],
  ['faults', { faults: [{ operation: '' }] }, 'operation'],
  ['faults', { faults: [{ operation: 'getIssue', status: 9 }] }, 'status'],
  ['invoke', { functionKey: 'postmortem/read' }, 'module'],
  ['invoke', { module: 'nothing', functionKey: 'postmortem/read' }, 'module'],
  ['invoke', { module: 'postmortem-panel' }, 'functionKey'],
  ['invoke', { module: 'postmortem-panel', functionKey: 'postmortem/read', user: 'nobody' }, 'user']
])('answers 400 to %s %j and names %s', async (path, body, field) => {
  const answer = await site.control('POST', path, body);
  expect(answer.status).toBe(400);
  expect((answer.body as { message: string }).message).toContain(field);
});

it('answers 400 to what is no JSON and to a moment that is none', async () => {
  const response = await fetch(`${site.url}/__site/reset`, { method: 'POST', body: '{' });
  expect(response.status).toBe(400);
  expect((await site.control('GET', 'traffic?since=soon')).status).toBe(400);
});

it('moves the clock of the products, and back to real time', async () => {
  const moved = await site.control('POST', 'clock', { now: '2026-03-01T09:00:00Z' });
  expect(moved.status).toBe(200);
  const { body } = await make();
  const issue = await site.rest('responder', 'GET', `/rest/api/3/issue/${(body as { key: string }).key}`);
  expect(issue.body).toMatchObject({
    fields: { created: expect.stringMatching(/^2026-03-01T09:00/) as string }
  });
  await site.control('POST', 'clock', { now: null });
  const { now } = (await site.control('GET', 'health')).body as { now: string };
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5_000);
});

it('makes requests fail by rules, as often as they say', async () => {
  const rule = { operation: 'getCurrentUser', status: 503, count: 1 };
  const added = await site.control('POST', 'faults', { faults: [rule, { ...rule, operation: 'getIssue' }] });
  expect(added.body).toMatchObject({ faults: [rule, { operation: 'getIssue' }] });
  const me = (): Promise<{ status: number }> => site.rest('lead', 'GET', '/rest/api/3/myself');
  expect((await me()).status).toBe(503);
  expect((await me()).status).toBe(200);
  expect((await site.control('GET', 'faults')).body).toMatchObject({ faults: [{ operation: 'getIssue' }] });
  const replaced = await site.control('POST', 'faults', { faults: [], replace: true });
  expect(replaced.body).toEqual({ faults: [] });
  await site.control('POST', 'faults', { faults: [{ operation: 'getCurrentUser', dropAfterCommit: true }] });
  await expect(me()).rejects.toThrow('fetch failed');
  await site.control('POST', 'faults', [rule]);
  expect((await site.control('DELETE', 'faults')).status).toBe(204);
  expect((await me()).status).toBe(200);
});

it('shows what crossed an edge: product requests, invocations and SQL', async () => {
  expect((await site.control('DELETE', 'traffic')).status).toBe(204);
  expect(await traffic()).toEqual([]);
  const { body } = await make();
  await site.control('POST', 'invoke', {
    module: 'postmortem-panel',
    functionKey: 'postmortem/read',
    payload: { incident: (body as { key: string }).key },
    user: 'responder'
  });
  const entries = await traffic();
  expect(entries[0]).toMatchObject({
    kind: 'product',
    as: 'client',
    method: 'POST',
    path: '/rest/api/3/issue',
    status: 201
  });
  const kinds = new Set(entries.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['invocation', 'product', 'sql']);
  const ofApp = entries.filter(({ module }) => module === 'postmortem-panel');
  expect(new Set(ofApp.map(({ invocation }) => invocation)).size).toBe(1);
  const later = new Date(Date.parse(entries.at(-1)?.time ?? '') + 1).toISOString();
  expect(await traffic(`?since=${encodeURIComponent(later)}`)).toEqual([]);
  expect(await traffic('?since=0')).toHaveLength(entries.length);
});

it('runs a function of the manifest by its own key, and scheduled triggers', async () => {
  const exported = await site.control('POST', 'invoke', {
    module: 'postmortem-macro',
    functionKey: 'macro-export',
    payload: { exportType: 'pdf' },
    user: 'lead'
  });
  expect(exported).toMatchObject({ status: 200, body: { ok: true, value: { type: 'doc' } } });
  expect(await site.control('POST', 'schedule/migrate-daily')).toMatchObject({
    status: 200,
    body: { ok: true }
  });
  expect((await site.control('POST', 'schedule/nothing')).status).toBe(404);
  expect((await site.control('POST', 'drain')).status).toBe(204);
});

it('keeps reports of broken policies', async () => {
  const report = { 'csp-report': { 'violated-directive': 'img-src' } };
  await site.control('POST', 'csp', report);
  expect((await site.control('GET', 'csp')).body).toEqual({ reports: [report] });
  await site.control('DELETE', 'csp');
  expect((await site.control('GET', 'csp')).body).toEqual({ reports: [] });
});

it('says which method an address takes', async () => {
  const response = await fetch(`${site.url}/__site/reset`);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});
