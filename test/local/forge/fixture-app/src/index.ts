/** An app that does what an app should not, so that the tests see how the platform answers. */
import api, {
  __getRuntime,
  __requestAtlassianAsApp,
  asApp,
  asUser,
  getAppContext,
  requestJira,
  route
} from '@forge/api';
import { Queue } from '@forge/events';
import { publish, publishGlobal, signRealtimeToken } from '@forge/realtime';
import { makeResolver, type Request } from '@forge/resolver';
import sql, { migrationRunner } from '@forge/sql';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

interface Told {
  name: string;
  message: string;
  code?: unknown;
  status?: unknown;
  context?: unknown;
  cause?: unknown;
}

async function told<T>(work: () => Promise<T>): Promise<T | Told> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) return { name: 'unknown', message: String(error) };
    const { name, message, cause } = error;
    const more = error as Error & { code?: unknown; status?: unknown; context?: unknown };
    const because = cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;
    return { name, message, code: more.code, status: more.status, context: more.context, cause: because };
  }
}

const jiraStatus = async (as: typeof requestJira, path: string): Promise<unknown> =>
  told(async () => {
    const response = await as(route`/rest/api/3/issue/${path}?fields=summary`, {
      headers: { 'X-Test': 'yes' }
    });
    return { status: response.status, body: await response.text() };
  });

let calls = 0;

export const resolver = makeResolver({
  echo: ({ payload, context }: Request) => ({
    payload: payload as unknown,
    context: context as unknown,
    app: getAppContext(),
    calls: ++calls,
    pid: process.pid
  }),
  throws: () => {
    throw new TypeError('on purpose');
  },
  nothing: () => undefined,
  time: () => ({
    now: Date.now(),
    date: new Date().toISOString(),
    called: Date(),
    isDate: new Date(0) instanceof Date && new Date(2020, 0, 1).getFullYear() === 2020,
    left: getAppContext().invocationRemainingTimeInMillis()
  }),
  exit: () => process.exit(7),
  hog: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, () => Math.random()));
  },
  big: ({ payload }: Request) => 'x'.repeat((payload as { length: number }).length),
  wait: async ({ payload }: Request) => {
    await sleep((payload as { ms: number }).ms);
    return process.pid;
  },
  print: () => {
    console.info('plain', { deep: [1n] }, new Error('shown'));
    process.stdout.write('straight to standard output\n');
    console.error('several\nlines');
  },
  flood: () => {
    for (let line = 0; line < 150; line++) console.log('line', line);
  },
  identities: async ({ payload }: Request) => {
    const { other, key } = payload as { other: string; key: string };
    return {
      user: await jiraStatus((path, init) => asUser().requestJira(path, init), key),
      // asApp: the test compares what each identity gets.
      app: await jiraStatus((path, init) => asApp().requestJira(path, init), key),
      nobody: await jiraStatus((path, init) => requestJira(path, init), key),
      other: await jiraStatus((path, init) => asUser(other).requestJira(path, init), key)
    };
  },
  write: async ({ payload }: Request) =>
    told(async () => {
      const body = JSON.stringify(payload);
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const path = route`/rest/api/3/issue/${'Ä &'}/comment?expand=${'a b'}`;
      const response = await asUser().requestJira(path, { method: 'POST', body, headers });
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: (await response.json()) as unknown
      };
    }),
  bytes: async () => {
    const response = await asUser().requestJira(route`/rest/api/3/attachment/content/1`);
    return {
      type: response.headers.get('content-type'),
      bytes: [...new Uint8Array(await response.arrayBuffer())]
    };
  },
  confluence: async () => (await asUser().requestConfluence(route`/wiki/api/v2/pages/1`)).status,
  site: async ({ payload }: Request) =>
    told(async () => {
      const user = asUser().withContext(payload as string);
      return (await user.requestConfluence(route`/wiki/api/v2/pages/1`)).status;
    }),
  bitbucket: async () => told(() => asUser().requestBitbucket(route`/2.0/user`)),
  graph: async () => told(() => asUser().requestGraph('query { me { id } }')),
  egress: async () => ({
    refused: await told(() => api.fetch('https://elsewhere.example.com/x')),
    allowed: await told(() => fetch('https://allowed.example.com/x')),
    around: await told(
      () => new Promise((done, fail) => get('http://127.0.0.1:1/x', done).once('error', fail))
    )
  }),
  push: async ({ payload }: Request) => {
    const { queue, events } = payload as { queue: string; events: { body: Record<string, unknown> }[] };
    return told(async () => (await new Queue({ key: queue }).push(events)).jobId);
  },
  rawPush: async ({ payload }: Request) => {
    const path = '/webhook/queue/publish/x';
    const response = await __requestAtlassianAsApp(path, { method: 'POST', body: JSON.stringify(payload) });
    return response.status;
  },
  leak: () => __getRuntime().proxy,
  stats: async ({ payload }: Request) => {
    const { queue, jobId } = payload as { queue: string; jobId: string };
    return told(() => new Queue({ key: queue }).getJob(jobId).getStats());
  },
  cancel: async ({ payload }: Request) => {
    const { queue, jobId } = payload as { queue: string; jobId: string };
    return told(() => new Queue({ key: queue }).cancel(jobId));
  },
  publish: async ({ payload }: Request) => {
    const { channel, message, options } = payload as { channel: string; message: object; options?: object };
    return publish(channel, message as Record<string, unknown>, options);
  },
  publishGlobal: async ({ payload }: Request) => {
    const { channel, message, token } = payload as { channel: string; message: object; token?: string };
    return publishGlobal(channel, message as Record<string, unknown>, token === undefined ? {} : { token });
  },
  sign: async ({ payload }: Request) =>
    signRealtimeToken((payload as { channel: string }).channel, { room: 1 }),
  sql: async ({ payload }: Request) => {
    const { query, params = [] } = payload as { query: string; params?: unknown[] };
    return told(() =>
      sql
        .prepare(query)
        .bindParams(...params)
        .execute()
    );
  },
  ddl: async ({ payload }: Request) => told(() => sql.executeDDL((payload as { query: string }).query)),
  migrate: async () => {
    migrationRunner
      .enqueue('v001', 'CREATE TABLE things (id VARCHAR(36) NOT NULL PRIMARY KEY, rev INT NOT NULL)')
      .enqueue('v002', 'CREATE INDEX by_rev ON things (rev)');
    const first = await migrationRunner.run();
    const second = await migrationRunner.run();
    return { first, second, list: (await migrationRunner.list()).map(({ id, name }) => ({ id, name })) };
  }
});

export const slow = async (body: { ms: number }): Promise<string> => {
  await sleep(body.ms);
  return 'in time';
};
