/** The Forge platform of the local site: runs the unmodified bundle and answers all that it asks for. */
import type { Clock, Gateway, ProductEvent, Traffic } from '../seam';
import { createBackgroundRuns } from './async-runs';
import { deliverEvent, runSchedule } from './background';
import { createInvoker, type FunctionRun, type InvocationOutcome } from './invoker';
import { recordLogs } from './logs';
import type { Manifest } from './manifest';
import { startProxy, type Proxy } from './proxy';
import { createQueues } from './queue';
import { createRealtime, type Realtime, type RealtimePlace } from './realtime';
import { createSandboxes } from './sandbox';
import type { SqlEngine } from './sql/engine';
import { createSqlService } from './sql/service';

/** A call of a definition in a module's resolver, as `invoke` of `@forge/bridge` makes it. */
export interface ResolverCall {
  moduleKey: string;
  /** Key of the definition. */
  functionKey: string;
  payload?: unknown;
  accountId: string | null;
  /** The surface's context, `extension` included. */
  context: Record<string, unknown>;
}

/** A call of any function of the manifest, e.g. a macro's export. */
export interface FunctionCall {
  functionKey: string;
  body: Record<string, unknown>;
  accountId?: string | null;
  moduleKey?: string;
  moduleType?: string;
}

export interface Forge {
  readonly manifest: Manifest;
  readonly realtime: Realtime;
  /**
   * Invokes the app.
   *
   * @throws Error where the manifest has no such module or function.
   */
  invoke(call: ResolverCall | FunctionCall): Promise<InvocationOutcome>;
  /** Runs a scheduled trigger now; undefined where there is none of that key. */
  runSchedule(key: string): Promise<InvocationOutcome | undefined>;
  /** Hands a product event to the app's triggers, which run in the background. */
  deliver(event: ProductEvent): void;
  /** Delivers the events of a queue's job once more, as the platform may. */
  redeliver(jobId: string): void;
  /** Resolves when no queue or trigger has anything left to do; `skipDelays` does not wait for their delays. */
  drain(options?: { skipDelays?: boolean }): Promise<void>;
  /** Makes the installation fresh: no tables, no jobs. Invocations under way are not waited for. */
  reset(): Promise<void>;
  /** Ends processes and the proxy. The SQL engine belongs to whoever made it. */
  close(): Promise<void>;
}

export interface ForgeOptions {
  manifest: Manifest;
  /** Folder that `buildBundle` made. */
  bundleDir: string;
  gateway: Gateway;
  sql: SqlEngine;
  traffic: Traffic;
  clock: Clock;
  /** A fresh UUID. */
  newId: () => string;
}

function placeOf(moduleKey: string, context: Record<string, unknown>): RealtimePlace {
  const { extension } = context;
  const known = typeof extension === 'object' && extension !== null;
  return { moduleKey, extension: known ? (extension as Record<string, unknown>) : {} };
}

function resolverRun(manifest: Manifest, call: ResolverCall): FunctionRun {
  const { moduleKey, functionKey, payload, accountId, context } = call;
  const module = manifest.modules.get(moduleKey);
  if (module?.resolver === undefined)
    throw new Error(`manifest.yml has no module ${moduleKey} with a resolver.`);
  return {
    functionKey: module.resolver,
    body: { call: { functionKey, payload }, context },
    accountId,
    moduleKey,
    moduleType: module.type,
    place: placeOf(moduleKey, context),
    label: functionKey,
    shown: payload
  };
}

function functionRun(manifest: Manifest, call: FunctionCall): FunctionRun {
  const { functionKey, body, accountId = null, moduleKey = functionKey } = call;
  const moduleType = call.moduleType ?? manifest.modules.get(moduleKey)?.type ?? 'core:function';
  return { functionKey, body, accountId, moduleKey, moduleType, label: functionKey, shown: body };
}

/**
 * Starts the platform. Processes of the app start when first needed.
 *
 * @param options The bundle and the rest of the site.
 */
export async function createForge(options: ForgeOptions): Promise<Forge> {
  const { manifest, bundleDir, gateway, traffic, clock, newId } = options;
  const sandboxes = createSandboxes({ bundleDir, memoryMB: manifest.memoryMB });
  const started: { proxy?: Proxy } = {};
  const invoker = createInvoker({
    manifest,
    sandboxes,
    traffic,
    clock,
    newId,
    proxyUrl: () => started.proxy?.url ?? ''
  });
  const background = createBackgroundRuns(invoker, clock);
  const queues = createQueues(manifest, background, traffic);
  const realtime = createRealtime(clock, newId);
  const sql = createSqlService(options.sql);
  const kill = (invocationId: string): Promise<void> => sandboxes.kill(invocationId);
  started.proxy = await startProxy({ manifest, invoker, gateway, sql, queues, realtime, traffic, kill });
  const stopLogs = recordLogs(invoker, traffic);
  return {
    manifest,
    realtime,
    invoke: async (call) =>
      invoker.run('body' in call ? functionRun(manifest, call) : resolverRun(manifest, call)),
    runSchedule: (key) => runSchedule(manifest, invoker, key),
    deliver: (event) => deliverEvent(manifest, background, event),
    redeliver: (jobId) => queues.redeliver(jobId),
    drain: (how) => background.drain(how),
    reset: async () => {
      queues.reset();
      await background.stop();
      await options.sql.reset();
    },
    close: async () => {
      queues.reset();
      const ended = background.stop();
      await sandboxes.stop();
      await ended;
      stopLogs();
      await started.proxy?.close();
    }
  };
}
