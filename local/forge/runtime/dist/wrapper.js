// Becomes <bundle>/__forge_wrapper__.cjs: the local stand-in for the platform's runtime around the app's code.
// It gives the unmodified @forge/* packages the globals that they read, and nothing else. Plain JavaScript because
// @forge/bundler copies it as it is.
'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');
const net = require('node:net');
const path = require('node:path');
const { inspect } = require('node:util');

const invocations = new AsyncLocalStorage();
const nativeFetch = globalThis.fetch;
const currentRuntime = () => invocations.getStore();

// ---------- the way out: one door, the platform's proxy

/** `host:port` of the proxy; no socket of this process may lead anywhere else. */
let proxyAddress;
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guardedConnect(...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const wanted =
    typeof options === 'object' && options !== null ? `${options.host}:${options.port}` : String(options);
  if (wanted !== proxyAddress) {
    const error = new Error(`Connections other than through the platform are refused: ${wanted}`);
    error.code = 'ECONNREFUSED';
    process.nextTick(() => this.destroy(error));
    return this;
  }
  return connect.apply(this, args);
};

/** Path at the proxy for what `@forge/*` says of a request. */
function proxyPath(meta) {
  if (meta.type !== 'fpp') return `/${encodeURIComponent(meta.type)}`;
  const target = meta.contextAri ? `context/${encodeURIComponent(meta.contextAri)}` : `remote/${meta.remote}`;
  const account = meta.accountId ? `/account/${encodeURIComponent(meta.accountId)}` : '';
  return `/fpp/${meta.provider}/${target}${account}`;
}

globalThis.__forge_fetch__ = async (meta, target, init = {}) => {
  const runtime = currentRuntime();
  if (!runtime) throw new Error('Forge runtime not found.');
  const headers = new Headers(init.headers);
  headers.set('forge-proxy-authorization', `Bearer ${runtime.proxy.token}`);
  // Header values are ASCII; what is encoded already stays as it is.
  headers.set('forge-proxy-target', encodeURI(String(target)).replaceAll('%25', '%'));
  const stream = init.body && typeof init.body !== 'string' ? { duplex: 'half' } : {};
  return nativeFetch(runtime.proxy.url + proxyPath(meta), { ...init, ...stream, headers });
};

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const body = request.body ? await request.arrayBuffer() : undefined;
  const forwarded = { method: request.method, headers: request.headers, body, signal: request.signal };
  const response = await globalThis.__forge_fetch__({ type: 'egress' }, request.url, forwarded);
  if (response.headers.get('forge-proxy-error') === 'BLOCKED_EGRESS') {
    const error = new Error(
      `URL not included in the external fetch backend permissions: ${request.url}. Visit go.atlassian.com/forge-egress for more information.`
    );
    error.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
    error.status = 403;
    throw error;
  }
  return response;
};

// ---------- time: the site's clock, which tests move

const RealDate = Date;
/** Milliseconds by which the site is ahead of this machine. */
let ahead = 0;
const siteNow = () => RealDate.now() + ahead;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [siteNow()], newTarget),
  apply: () => new RealDate(siteNow()).toString(),
  get: (target, name) => (name === 'now' ? siteNow : Reflect.get(target, name))
});

// ---------- what the app prints: lines of JSON, for nothing else may reach standard output

const LEVELS = { trace: 20, debug: 20, log: 30, info: 30, warn: 40, error: 50 };
const write = process.stdout.write.bind(process.stdout);

function plain(value) {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return JSON.parse(JSON.stringify(value)) ?? String(value);
  } catch {
    return inspect(value);
  }
}

function logLine(logLevel, values) {
  const invocationId = currentRuntime()?.appContext.invocationId ?? 'none';
  write(`${JSON.stringify({ invocationId, logLevel, logArguments: values.map(plain) })}\n`);
}

for (const [name, level] of Object.entries(LEVELS)) console[name] = (...values) => logLine(level, values);
process.stdout.write = (chunk, encoding, done) => {
  logLine(LEVELS.log, [String(chunk).trimEnd()]);
  const written = typeof encoding === 'function' ? encoding : done;
  if (written) process.nextTick(written);
  return true;
};

// ---------- an invocation

const nothing = () => {};
const metrics = {
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  gauge: () => ({ set: nothing })
};

Object.defineProperty(globalThis, '__forge_runtime__', { get: currentRuntime, configurable: true });

const codeFolder = process.env.FORGE_EFS_RUNTIME_PATH || __dirname;
const loadModule = (handler) =>
  require(path.join(codeFolder, `${handler.slice(0, handler.lastIndexOf('.'))}.cjs`));

/** An ARI as the app gets it: an object that reads as the text, with the id that it names. */
const ariOf = (text, named) => ({ ...named, toString: () => text, toJSON: () => text });

/** The installation and the sites that it spans. */
function installationOf({ appContext: { installationId }, siteAris }) {
  const contexts = siteAris.map((ari) => ariOf(ari, { cloudId: ari.slice(ari.lastIndexOf('/') + 1) }));
  return { ari: ariOf(`ari:cloud:ecosystem::installation/${installationId}`, { installationId }), contexts };
}

function makeRuntime({ _meta: meta, handler }, lambdaContext) {
  return {
    proxy: meta.proxy,
    contextAri: meta.contextAri,
    container: { region: 'local', runtime: process.version, handler, appCodeDir: codeFolder },
    appContext: { ...meta.appContext, installation: installationOf(meta) },
    aaid: meta.aaid,
    // The runner reckons with the global Date, its deadline comes from this machine's.
    lambdaContext: {
      ...lambdaContext,
      getRemainingTimeInMillis: () => lambdaContext.getRemainingTimeInMillis() + ahead
    },
    tracing: meta.tracing,
    realtime: meta.realtime ?? {},
    metrics,
    externalAuth: meta.externalAuth,
    featureFlags: (flag) => (meta.featureFlags ?? []).includes(flag)
  };
}

function failure(error) {
  const isError = error instanceof Error;
  return {
    success: false,
    status: 500,
    body: undefined,
    error: {
      errorMessage: isError ? error.message : String(error),
      errorType: isError ? error.name : 'Error',
      stack: isError ? String(error.stack).split('\n') : [],
      serviceKey: error?.serviceKey,
      options: error?.options,
      isHostedCodeError: true
    }
  };
}

/** Loads the app's code before an invocation's time runs, as a cold start does. */
async function warmUp(handler) {
  loadModule(handler);
  return { success: true, status: 200, body: undefined };
}

exports.main = async (event, lambdaContext) => {
  const { _meta: meta, body, handler, variables = [] } = event;
  try {
    if (meta.coldStart) return await warmUp(handler);
    proxyAddress = new URL(meta.proxy.url).host;
    ahead = meta.siteNow - RealDate.now();
    for (const { key, value } of variables) if (value !== undefined) process.env[key] = value;
    return await invocations.run(makeRuntime(event, lambdaContext), async () => {
      const run = loadModule(handler)[handler.slice(handler.lastIndexOf('.') + 1)];
      if (typeof run !== 'function') throw new Error(`Handler ${handler} is not a function`);
      const result = await run(body, {
        installContext: meta.contextAri,
        ...(meta.aaid ? { principal: { accountId: meta.aaid } } : {}),
        license: meta.license,
        installation: installationOf(meta)
      });
      return {
        success: true,
        status: 200,
        body: result === undefined ? undefined : JSON.parse(JSON.stringify(result))
      };
    });
  } catch (error) {
    return failure(error);
  }
};
