import type { TrafficEntry } from '../../../local/seam';
import { startHarness, type Harness } from './harness';

let site: Harness;

beforeAll(async () => {
  site = await startHarness();
}, 120_000);
afterAll(() => site.close());
beforeEach(async () => {
  await site.forge.drain();
  site.forget();
});

const push = (queue: string, ...events: unknown[]): Promise<unknown> => site.ask('push', { queue, events });
const stats = (queue: string, jobId: unknown): Promise<unknown> => site.ask('stats', { queue, jobId });

/** Bodies with which consumers were called. */
const deliveries = (): Record<string, unknown>[] =>
  site
    .of('invocation')
    .filter(({ path }) => path === 'worker' || path === 'queue-resolver')
    .map(({ request }) => request as Record<string, unknown>);

describe('queues', () => {
  test('events reach the consumer and the job counts them', async () => {
    const jobId = await push('work', { body: { n: 1 } }, { body: { n: 2 } });
    await site.forge.drain();
    expect(await stats('work', jobId)).toEqual({ success: 2, inProgress: 0, failed: 0 });
    // In no particular order, as on the platform.
    expect(deliveries()).toHaveLength(2);
    expect(deliveries()).toContainEqual({
      queueName: 'work',
      jobId,
      eventId: `${String(jobId)}#0`,
      body: { n: 1 }
    });
    expect(deliveries()).toContainEqual({
      queueName: 'work',
      jobId,
      eventId: `${String(jobId)}#1`,
      body: { n: 2 }
    });
    expect(site.of('invocation').find(({ path }) => path === 'worker')).toMatchObject({
      module: 'worker',
      actor: null,
      as: 'app'
    });
    expect(site.of('queue')[0]).toMatchObject({
      method: 'PUBLISH',
      path: 'work',
      status: 201,
      module: 'panel'
    });
  });

  test('a consumer by resolver gets the payload', async () => {
    const jobId = await push('by-resolver', { body: { n: 1 } });
    await site.forge.drain();
    expect(deliveries()).toEqual([{ call: { functionKey: 'take', payload: { n: 1 }, jobId }, context: {} }]);
  });

  test('an event is tried again when the app asks, with what it wants to remember', async () => {
    const jobId = await push('work', { body: { failures: 2 } });
    expect(await stats('work', jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await site.forge.drain({ skipDelays: true });
    expect(deliveries().map(({ retryContext }) => retryContext)).toEqual([
      undefined,
      {
        retryCount: 1,
        retryReason: 'FUNCTION_RETRY_REQUEST',
        retryData: { tried: 1 },
        retentionWindow: expect.anything() as unknown
      },
      expect.objectContaining({ retryCount: 2, retryData: { tried: 2 } })
    ]);
    expect(await stats('work', jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('after four retries the event has failed', async () => {
    const jobId = await push('work', { body: { failures: 9 } });
    await site.forge.drain({ skipDelays: true });
    expect(deliveries()).toHaveLength(5);
    expect(await stats('work', jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  test('an event whose process died is delivered again by the platform', async () => {
    const jobId = await push('work', { body: { crash: true } });
    await site.forge.drain({ skipDelays: true });
    expect(deliveries()[1]).toMatchObject({
      retryContext: { retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' }
    });
    expect(await stats('work', jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('an event may come twice', async () => {
    const jobId = await push('work', { body: { n: 1 } });
    await site.forge.drain();
    site.forge.redeliver(String(jobId));
    await site.forge.drain();
    expect(deliveries()).toHaveLength(2);
    expect(await stats('work', jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('a delayed event waits, and a cancelled job delivers no more', async () => {
    const jobId = await push('work', { body: { n: 1 }, delayInSeconds: 900 });
    expect(deliveries()).toEqual([]);
    expect(await site.ask('cancel', { queue: 'work', jobId })).toBeUndefined();
    await site.forge.drain({ skipDelays: true });
    expect(deliveries()).toEqual([]);
  });

  test('events of one concurrency key go one by one', async () => {
    const events = [1, 2, 3].map((n) => ({ body: { n }, concurrency: { key: 'one', limit: 1 } }));
    await push('work', ...events);
    await site.forge.drain();
    expect(deliveries()).toHaveLength(3);
    expect(deliveries()[0]).toMatchObject({ concurrency: { key: 'one', limit: 1 } });
  });

  test('pushes beyond the limits and to unknown queues fail', async () => {
    const many = (count: number, size: number) =>
      Array.from({ length: count }, () => ({ body: { text: 'x'.repeat(size) } }));
    expect(await push('nobody', { body: {} })).toMatchObject({
      message: expect.stringContaining('404') as unknown
    });
    expect(await push('work', ...many(51, 1))).toMatchObject({
      message: expect.stringContaining('50 events') as unknown
    });
    expect(await push('work', ...many(3, 100_000))).toMatchObject({
      message: expect.stringContaining('200KB') as unknown
    });
    // The SDK's own checks stand before the service's; the service must not rely on them.
    const raw = await site.ask('rawPush', { queueName: 'work', jobId: 'j', payload: many(51, 1) });
    expect(raw).toBe(400);
    expect(await site.ask('rawPush', { queueName: 'work', jobId: 'j', payload: many(3, 100_000) })).toBe(413);
    expect(await stats('work', 'unknown')).toMatchObject({
      message: expect.stringContaining('was not found') as unknown
    });
    expect(deliveries()).toEqual([]);
  });
});

test('a scheduled function has no user, 900 seconds, and only global channels', async () => {
  const outcome = await site.forge.runSchedule('nightly');
  expect(outcome).toMatchObject({
    ok: true,
    body: {
      asUser: { name: 'NEEDS_AUTHENTICATION_ERR' },
      asApp: 200,
      channel: { eventId: null, errors: [{ message: expect.any(String) as unknown }] },
      everywhere: { eventId: null, eventTimestamp: null }
    }
  });
  const { left } = (outcome?.ok === true ? outcome.body : {}) as { left: number };
  expect(left).toBeGreaterThan(890_000);
  expect(site.of('invocation')).toEqual([
    expect.objectContaining({ module: 'nightly', path: 'nightly', actor: null })
  ]);
  expect(await site.forge.runSchedule('unknown')).toBeUndefined();
});

describe('product events', () => {
  const event = (eventType: string, selfGenerated: boolean) => ({
    eventType,
    atlassianId: '712020:x',
    selfGenerated,
    payload: { issue: { key: 'PLAT-1' } }
  });

  test.each<[string, boolean, number]>([
    ['avi:jira:updated:issue', false, 1],
    ['avi:jira:updated:issue', true, 0],
    ['avi:jira:deleted:issue', false, 0]
  ])(
    '%s, caused by the app itself: %s, calls the trigger %d times',
    async (eventType, selfGenerated, times) => {
      site.forge.deliver(event(eventType, selfGenerated));
      await site.forge.drain();
      const runs: Omit<TrafficEntry, 'time'>[] = site.of('invocation');
      expect(runs).toHaveLength(times);
      for (const run of runs) {
        expect(run).toMatchObject({
          module: 'on-issue',
          actor: null,
          status: 200,
          request: { eventType, selfGenerated, atlassianId: '712020:x', issue: { key: 'PLAT-1' } }
        });
      }
    }
  );
});

test('a fresh installation has no jobs and no tables', async () => {
  const jobId = await push('work', { body: { n: 1 }, delayInSeconds: 900 });
  await site.ask('migrate');
  await site.forge.reset();
  site.forget();
  await site.forge.drain();
  expect(deliveries()).toEqual([]);
  expect(await stats('work', jobId)).toMatchObject({
    message: expect.stringContaining('was not found') as unknown
  });
  expect(await site.ask('sql', { query: 'SELECT 1 FROM things' })).toMatchObject({
    code: 'SQL_EXECUTION_ERROR'
  });
});
