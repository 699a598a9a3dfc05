/**
 * The loop-back server behind `__forge_fetch__`: everything that the app's code asks of the world comes through here,
 * and whose request it is follows from a token that is good for one invocation.
 */
import { EgressFilteringService } from '@forge/egress';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Actor, Gateway, ProductResponse, Traffic } from '../seam';
import { answerRealtime, answerSql } from './capabilities';
import { siteAri, type ProductName } from './installation';
import type { Invocation, Invoker } from './invoker';
import type { Manifest } from './manifest';
import { toProductRequest } from './product-request';
import type { Queues } from './queue';
import type { Realtime } from './realtime';
import type { SqlService } from './sql/service';

export interface Proxy {
  url: string;
  close(): Promise<void>;
}

export interface ProxyOptions {
  manifest: Manifest;
  invoker: Invoker;
  gateway: Gateway;
  sql: SqlService;
  queues: Queues;
  realtime: Realtime;
  traffic: Traffic;
  /** Kills the process of an invocation. */
  kill: (invocationId: string) => Promise<void>;
}

/** An answer, or the end of the connection without one. */
type Reply = (ProductResponse & { proxyError?: string }) | 'hang up';

interface Ask {
  invocation: Invocation;
  method: string;
  /** Path at the proxy: what the app's request is for. */
  route: string[];
  /** Path or URL at the other side. */
  target: string;
  headers: Record<string, string>;
  raw: Buffer;
}

const notModelled = (what: string): Reply => ({
  status: 501,
  body: { message: `The local site does not model this: ${what}` },
  proxyError: 'NOT_MODELLED'
});

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang up') {
    response.destroy();
    return;
  }
  const { status, headers = {}, body, proxyError } = reply;
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  );
  const type =
    bytes === undefined || Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json;charset=UTF-8' };
  const error = proxyError === undefined ? {} : { 'forge-proxy-error': proxyError };
  response.writeHead(status, { ...type, ...lower, ...error });
  response.end(bytes);
}

/** On whose behalf the app asks, or undefined where it may not. */
function actorFor(manifest: Manifest, invocation: Invocation, provider: string, account: string | undefined) {
  if (provider === 'none') return { actor: { kind: 'anonymous' } as Actor, scopes: manifest.scopes };
  if (provider === 'app') return { actor: { kind: 'app' } as Actor, scopes: manifest.scopes };
  const absent = account !== undefined && account !== invocation.accountId;
  const accountId = account ?? invocation.accountId;
  // Acting as someone who is not there needs a scope that says so.
  if (accountId === null || (absent && manifest.impersonationScopes.length === 0)) return undefined;
  const actor: Actor = { kind: 'user', accountId };
  return { actor, scopes: absent ? manifest.impersonationScopes : manifest.scopes };
}

function productFor(place: string | undefined, name: string): ProductName | undefined {
  const names: ProductName[] = ['jira', 'confluence'];
  return names.find((product) => (place === 'context' ? siteAri(product) === name : product === name));
}

async function askProduct(options: ProxyOptions, ask: Ask): Promise<Reply> {
  const { manifest, gateway, kill } = options;
  const [, provider = '', place, name = '', , account] = ask.route;
  if (name === 'stargate') {
    const answer = options.queues.handle(ask.target, ask.raw, ask.invocation);
    return answer ?? notModelled(`stargate ${ask.target}`);
  }
  const product = productFor(place, name);
  if (product === undefined) return notModelled(name);
  const identity = actorFor(manifest, ask.invocation, provider, account);
  if (identity === undefined) return { status: 401, proxyError: 'NEEDS_AUTHENTICATION_ERR' };
  const { id, moduleKey } = ask.invocation;
  const caller = { via: 'function' as const, ...identity, module: moduleKey, invocation: id };
  try {
    return await gateway.request(
      caller,
      product,
      toProductRequest(ask.method, ask.target, ask.headers, ask.raw)
    );
  } catch (error) {
    const kind = error instanceof Error ? error.name : '';
    if (kind === 'InvocationKilled') await kill(id);
    else if (kind !== 'ConnectionDropped') throw error;
    return 'hang up';
  }
}

function askOutside({ manifest, traffic }: ProxyOptions, { invocation, method, target }: Ask): Reply {
  const allowed = new EgressFilteringService([...manifest.egress]).isValidUrl(target);
  const status = allowed ? 501 : 403;
  const { id, moduleKey, accountId } = invocation;
  traffic.record({
    kind: 'egress',
    module: moduleKey,
    invocation: id,
    actor: accountId,
    as: 'app',
    method,
    path: target,
    status,
    ms: 0
  });
  if (allowed) return notModelled(`the host of ${target}, although the manifest allows it`);
  return { status, proxyError: 'BLOCKED_EGRESS' };
}

async function answer(options: ProxyOptions, ask: Ask): Promise<Reply> {
  const { manifest, sql, traffic, realtime } = options;
  switch (ask.route[0]) {
    case 'fpp':
      return askProduct(options, ask);
    case 'sql':
      return answerSql(manifest, sql, traffic, ask.invocation, ask.target, ask.raw);
    case 'realtime':
      return answerRealtime(realtime, traffic, ask.invocation, ask.raw);
    case 'egress':
      return askOutside(options, ask);
    default:
      return notModelled(ask.route.join('/'));
  }
}

async function serve(options: ProxyOptions, request: IncomingMessage): Promise<Reply> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
  const token = (headers['forge-proxy-authorization'] ?? '').replace(/^Bearer /, '');
  const invocation = options.invoker.find(token);
  const raw = await readAll(request);
  // An invocation that ended, or was killed, has no rights left.
  if (invocation === undefined) return { status: 401, proxyError: 'INVALID_TOKEN' };
  const route = (request.url ?? '').slice(1).split('/').map(decodeURIComponent);
  const target = headers['forge-proxy-target'] ?? '';
  return answer(options, { invocation, method: request.method ?? 'GET', route, target, headers, raw });
}

/**
 * Starts the server on a free port of the loop-back address.
 *
 * @param options What it hands requests to.
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const server = createServer((request, response) => {
    serve(options, request)
      .catch((error: unknown): Reply => {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { status: 500, body: { message }, proxyError: 'LOCAL_SITE_ERROR' };
      })
      .then(
        (reply) => send(response, reply),
        () => response.destroy()
      );
  });
  // A connection closed between two requests of the app would look like a network error to it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}
