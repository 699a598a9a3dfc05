import type { InvocationOutcome } from '../../../local/forge/invoker';
import { INSTALLATION } from '../../../local/forge/installation';
import { onIssue, startHarness, USER, type Harness } from './harness';

let site: Harness;

beforeAll(async () => {
  site = await startHarness();
}, 120_000);
afterAll(() => site.close());
beforeEach(() => site.forget());

const call = (functionKey: string, payload?: unknown): Promise<InvocationOutcome> =>
  site.forge.invoke({ moduleKey: 'panel', functionKey, payload, accountId: USER, context: onIssue('1') });

test('a resolver hears what was sent, who asks and where the app is installed', async () => {
  const answer = await site.ask('echo', { text: 'Grüße 🧯' });
  expect(answer).toMatchObject({
    payload: { text: 'Grüße 🧯' },
    context: { accountId: USER, moduleKey: 'panel', extension: { issue: { id: '1' } } },
    app: {
      environmentType: 'DEVELOPMENT',
      installationAri: `ari:cloud:ecosystem::installation/${INSTALLATION.installationId}`,
      moduleKey: 'panel',
      installation: {
        contexts: [
          `ari:cloud:jira::site/${INSTALLATION.cloudId}`,
          `ari:cloud:confluence::site/${INSTALLATION.cloudId}`
        ]
      },
      permissions: { scopes: ['storage:app', 'read:jira-work'] }
    }
  });
  expect(site.of('invocation')).toEqual([
    expect.objectContaining({
      module: 'panel',
      actor: USER,
      as: 'user',
      path: 'echo',
      status: 200,
      request: { text: 'Grüße 🧯' }
    })
  ]);
});

test('a macro runs in the context of Confluence', async () => {
  const outcome = await site.forge.invoke({
    moduleKey: 'macro',
    functionKey: 'echo',
    accountId: USER,
    context: {}
  });
  expect(outcome).toMatchObject({
    ok: true,
    body: { context: { installContext: `ari:cloud:confluence::site/${INSTALLATION.cloudId}` } }
  });
});

test('what is not in the manifest cannot be invoked', async () => {
  const call = { functionKey: 'echo', accountId: USER, context: {} };
  await expect(site.forge.invoke({ ...call, moduleKey: 'nowhere' })).rejects.toThrow(/module nowhere/);
  await expect(site.forge.invoke({ functionKey: 'nothing-such', body: {} })).rejects.toThrow(
    /function nothing-such/
  );
});

test('an answer of nothing is nothing', async () => {
  expect(await site.ask('nothing')).toBeUndefined();
});

test('an error of the app comes back with its name, and the process goes on', async () => {
  const { pid } = (await site.ask('echo')) as { pid: number };
  const outcome = await call('throws');
  expect(outcome).toMatchObject({
    ok: false,
    failure: { type: 'TypeError', message: 'on purpose', status: 500 }
  });
  expect(!outcome.ok && outcome.failure.stack[0]).toBe('TypeError: on purpose');
  expect(await site.ask('echo')).toMatchObject({ pid });
  expect(site.of('invocation')[1]).toMatchObject({
    path: 'throws',
    status: 500,
    answer: { type: 'TypeError' }
  });
});

test('an unknown definition is an error of the app', async () => {
  expect(await call('missing')).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('missing') as unknown }
  });
});

test('a process that ends answers as a failed invocation, and the next call gets a fresh one', async () => {
  const before = (await site.ask('echo')) as { pid: number };
  expect(await call('exit')).toMatchObject({
    ok: false,
    failure: {
      type: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
      status: 502,
      message: expect.stringContaining('exit code 7') as unknown
    }
  });
  const after = (await site.ask('echo')) as { pid: number; calls: number };
  expect(after.pid).not.toBe(before.pid);
  expect(after.calls).toBe(1);
});

test('a function that needs more memory than the manifest grants is ended', async () => {
  expect(await call('hog')).toMatchObject({
    ok: false,
    failure: { type: 'FUNCTION_OUT_OF_MEMORY', message: expect.stringContaining('128 MB') as unknown }
  });
}, 30_000);

test('a function that takes too long is ended, and its process with it', async () => {
  const slow = (ms: number) => site.forge.invoke({ functionKey: 'impatient', body: { ms } });
  expect(await slow(10)).toMatchObject({ ok: true, body: 'in time' });
  const began = performance.now();
  expect(await slow(20_000)).toMatchObject({
    ok: false,
    failure: { type: 'FUNCTION_TIME_OUT', status: 504 }
  });
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await slow(10)).toMatchObject({ ok: true });
  expect(site.of('invocation').map(({ status }) => status)).toEqual([200, 504, 200]);
});

test('code that does not load fails each invocation with its own error', async () => {
  const run = () => site.forge.invoke({ functionKey: 'unloadable', body: {} });
  for (const _ of [1, 2]) {
    expect(await run()).toMatchObject({
      ok: false,
      failure: { message: 'broken while loading', status: 500 }
    });
  }
});

test('invocations at the same time run in processes of their own and do not mix', async () => {
  const pids = await Promise.all([1, 2, 3].map(() => site.ask('wait', { ms: 300 })));
  expect(new Set(pids).size).toBe(3);
  const people = ['712020:a', '712020:b', '712020:c', '712020:d', '712020:e', '712020:f'];
  const answers = await Promise.all(people.map((person) => site.ask('echo', person, person)));
  expect(answers.map((answer) => (answer as { context: { accountId: string } }).context.accountId)).toEqual(
    people
  );
});

test('payloads over the limits are refused in both directions', async () => {
  expect(await call('echo', 'x'.repeat(500 * 1024))).toMatchObject({
    ok: false,
    failure: { status: 413, message: expect.stringContaining('512000') as unknown }
  });
  expect(await call('big', { length: 5 * 1024 * 1024 - 10 })).toMatchObject({ ok: true });
  expect(await call('big', { length: 5 * 1024 * 1024 })).toMatchObject({
    ok: false,
    failure: { status: 413 }
  });
});

test('the app lives in the time of the site', async () => {
  site.setNow(Date.parse('2031-05-06T07:08:00Z'));
  const answer = (await site.ask('time')) as {
    now: number;
    date: string;
    called: string;
    isDate: boolean;
    left: number;
  };
  expect(new Date(answer.now).toISOString()).toMatch(/^2031-05-06T07:08:/);
  expect(answer.date).toMatch(/^2031-05-06T07:08:/);
  expect(answer.called).toContain('2031');
  expect(answer.isDate).toBe(true);
  expect(answer.left).toBeGreaterThan(20_000);
  expect(answer.left).toBeLessThanOrEqual(25_000);
  site.setNow(Date.now());
});

test('whatever the app prints is a line of the log and harms nobody', async () => {
  await site.ask('print');
  await site.ask('echo');
  const lines = await logLines(3);
  expect(lines[0]).toMatchObject({
    method: 'INFO',
    module: 'panel',
    actor: USER,
    path: expect.stringMatching(/^plain .*1n.*Error: shown/s) as unknown
  });
  expect(lines[1]).toMatchObject({ method: 'INFO', path: 'straight to standard output' });
  expect(lines[2]).toMatchObject({ method: 'ERROR', path: 'several\nlines' });
});

test('of a flood of lines the platform keeps a hundred a minute', async () => {
  await site.ask('flood');
  await site.ask('echo');
  const lines = await logLines(2);
  expect(site.of('log').length).toBeLessThanOrEqual(101);
  expect(lines.at(-1)).toMatchObject({ status: 429, method: 'WARN' });
});

/** Lines travel by another pipe than answers, so they may come a moment later. */
async function logLines(count: number) {
  for (let waited = 0; site.of('log').length < count && waited < 2000; waited += 20) {
    await new Promise((done) => setTimeout(done, 20));
  }
  return site.of('log');
}
