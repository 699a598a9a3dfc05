/** The platform below `@forge/*`, in this process: who asks, what Jira answers, which database there is. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlService } from '../../local/forge/sql/service';

/** A request as it leaves the app. */
export interface SentRequest {
  as: 'user' | 'app';
  method: string;
  path: string;
  body: unknown;
  signal: AbortSignal | undefined;
}

/** What Jira answers: status, body, headers. A rejection is a connection that broke. */
export type Product = (request: SentRequest) => Answer | Promise<Answer>;
export type Answer = [status: number, body?: unknown, headers?: Record<string, string>];

interface Meta {
  type: string;
  provider?: string;
  remote?: string;
}

interface Init {
  method?: string;
  body?: string;
  signal?: AbortSignal;
}

export interface Forge {
  /** Product requests, `GET /path` each, in their order. */
  requests: SentRequest[];
  /** SQL statements in their order, on one line each. */
  statements: string[];
  /** Realtime messages. */
  published: unknown[];
  product: Product;
  /** How many of the next realtime messages fail. */
  realtimeFailures: number;
  /** Runs something as the platform runs a handler. */
  run: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The app's own id, which names its properties. */
export const APP_ID = '5b3c7c0e-6a52-4a35-9d1c-3f1d5f0a7e01';

const runtime = new AsyncLocalStorage<object>();
const nothing = (): void => {};
const metrics = {
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  gauge: () => ({ set: nothing })
};

Object.defineProperty(globalThis, '__forge_runtime__', { get: () => runtime.getStore(), configurable: true });

/**
 * Puts a platform below `@forge/*`.
 * @param sql the database, where a test has one
 */
export const installForge = (sql?: SqlService): Forge => {
  const forge: Forge = {
    requests: [],
    statements: [],
    published: [],
    product: () => [501],
    realtimeFailures: 0,
    run: (work) =>
      runtime.run(
        { metrics, lambdaContext: {}, appContext: { installationId: 'installation', appId: APP_ID } },
        work
      )
  };
  const fetch = async (meta: Meta, path: string, init: Init = {}): Promise<Response> => {
    if (meta.type === 'sql') return answerSql(forge, sql, path, init.body ?? '');
    if (meta.type === 'realtime') return answerRealtime(forge, init.body ?? '');
    const as = meta.provider;
    if ((as !== 'user' && as !== 'app') || meta.remote !== 'jira')
      throw new Error(`Neither as the user nor as the app, or not for Jira: ${path}`);
    const request: SentRequest = {
      as,
      method: init.method ?? 'GET',
      path,
      body: init.body === undefined ? undefined : (JSON.parse(init.body) as unknown),
      signal: init.signal
    };
    forge.requests.push(request);
    const [status, body, headers] = await forge.product(request);
    return respond(status, body, headers);
  };
  Object.assign(globalThis, { __forge_fetch__: fetch });
  return forge;
};

const answerSql = async (
  forge: Forge,
  sql: SqlService | undefined,
  path: string,
  body: string
): Promise<Response> => {
  if (!sql) throw new Error('This test has no database.');
  const { query } = JSON.parse(body) as { query: string };
  forge.statements.push(query.replace(/\s+/g, ' ').trim());
  const answer = await sql.handle(path, Buffer.from(body));
  return respond(answer.status, answer.body);
};

const answerRealtime = (forge: Forge, body: string): Response => {
  if (forge.realtimeFailures > 0) {
    forge.realtimeFailures -= 1;
    throw new Error('socket hang up');
  }
  const { variables } = JSON.parse(body) as { variables: unknown };
  forge.published.push(variables);
  return respond(200, {
    data: { ecosystem: { publishRealtimeChannel: { eventId: '1', eventTimestamp: '1' } } }
  });
};

const respond = (status: number, body?: unknown, headers: Record<string, string> = {}): Response =>
  new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers
  });
