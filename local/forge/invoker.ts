/** One invocation of a function of the app: its identity while it runs, its limits, its trace in the traffic. */
import type { ExternalRequestBody } from '@forge/runtime';
import type { Clock, Traffic } from '../seam';
import { INSTALLATION, productOf, siteAri } from './installation';
import { PAYLOAD_BYTES, TIMEOUT_SECONDS } from './limits';
import type { Manifest, ManifestFunction } from './manifest';
import type { RealtimePlace } from './realtime';
import type { InvocationFailure, Sandboxes } from './sandbox';

/** An invocation while it runs, found by the token that its process shows to the proxy. */
export interface Invocation {
  id: string;
  moduleKey: string;
  /** Null where no user asked. */
  accountId: string | null;
  /** Undefined outside surfaces. */
  place: RealtimePlace | undefined;
}

export interface FunctionRun {
  /** Function in the manifest. */
  functionKey: string;
  body: Record<string, unknown>;
  accountId: string | null;
  moduleKey: string;
  moduleType: string;
  place?: RealtimePlace | undefined;
  /** What the traffic calls it. */
  label: string;
  /** What the traffic shows as the request. */
  shown: unknown;
}

export type InvocationOutcome =
  | { ok: true; invocationId: string; body: unknown }
  | { ok: false; invocationId: string; failure: InvocationFailure };

export interface Invoker {
  run(request: FunctionRun): Promise<InvocationOutcome>;
  /** The running invocation to which a token belongs. */
  find(token: string): Invocation | undefined;
  /** Where an invocation that may be over ran; log lines come late. */
  moduleOf(invocationId: string): { moduleKey: string; accountId: string | null } | undefined;
}

export interface InvokerOptions {
  manifest: Manifest;
  sandboxes: Sandboxes;
  traffic: Traffic;
  clock: Clock;
  newId: () => string;
  /** URL of the proxy, known once it listens. */
  proxyUrl: () => string;
}

/** Ended invocations of which log lines may still come. */
const REMEMBERED = 500;
const BACKGROUND = ['core:consumer', 'core:scheduledTrigger'];

function timeoutOf({ timeoutSeconds }: ManifestFunction, moduleType: string): number {
  const { interactive, background, backgroundMax } = TIMEOUT_SECONDS;
  if (BACKGROUND.includes(moduleType)) return Math.min(timeoutSeconds ?? background, backgroundMax);
  return Math.min(timeoutSeconds ?? interactive, interactive);
}

const bytesOf = (value: unknown): number =>
  value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));

const tooLarge = (what: string, bytes: number, most: number): InvocationFailure => ({
  type: 'PAYLOAD_TOO_LARGE',
  message: `The ${what} has ${bytes} bytes; the platform carries ${most}.`,
  stack: [],
  status: 413
});

/**
 * Runs functions of the app in its sandboxes.
 *
 * @param options What it stands on.
 */
export function createInvoker({
  manifest,
  sandboxes,
  traffic,
  clock,
  newId,
  proxyUrl
}: InvokerOptions): Invoker {
  const running = new Map<string, Invocation>();
  const known = new Map<string, { moduleKey: string; accountId: string | null }>();

  const metadata = (run: FunctionRun, invocation: Invocation, token: string, timeout: number) => {
    const { appVersion, environmentId, environmentType, installationId } = INSTALLATION;
    const { moduleKey, moduleType, functionKey } = run;
    return {
      clientId: 'local',
      contextAri: siteAri(productOf(moduleType)),
      ...(invocation.accountId === null ? {} : { aaid: invocation.accountId }),
      timeout,
      siteNow: clock.now(),
      featureFlags: [],
      proxy: { token, url: proxyUrl(), host: '127.0.0.1' },
      tracing: { traceId: newId().replaceAll('-', ''), spanId: newId().replaceAll('-', '').slice(0, 16) },
      // A surface's invocation may speak on the channels of its place; the token itself stays with the host.
      realtime: invocation.place === undefined ? {} : { contextToken: token },
      siteAris: [siteAri('jira'), siteAri('confluence')],
      apiAuth: { env: 'local', objects: '' },
      appContext: {
        appId: manifest.appId,
        appVersion,
        environmentId,
        environmentType,
        invocationId: invocation.id,
        installationId,
        functionKey,
        moduleType,
        moduleKey,
        permissions: { scopes: [...manifest.scopes], external: manifest.external }
      }
    };
  };

  const execute = async (
    run: FunctionRun,
    definition: ManifestFunction,
    invocation: Invocation
  ): Promise<InvocationOutcome> => {
    const { id: invocationId } = invocation;
    const requestBytes = bytesOf(run.body['call'] ?? run.body);
    if (requestBytes > PAYLOAD_BYTES.request && run.place !== undefined) {
      return { ok: false, invocationId, failure: tooLarge('request', requestBytes, PAYLOAD_BYTES.request) };
    }
    const token = newId();
    running.set(token, invocation);
    const request: ExternalRequestBody = {
      handler: definition.handler,
      body: run.body,
      variables: [],
      _meta: metadata(run, invocation, token, timeoutOf(definition, run.moduleType))
    };
    const outcome = await sandboxes.run(request);
    running.delete(token);
    if (!outcome.ok) return { ok: false, invocationId, failure: outcome.failure };
    const answerBytes = bytesOf(outcome.body);
    if (answerBytes <= PAYLOAD_BYTES.response) return { ok: true, invocationId, body: outcome.body };
    return { ok: false, invocationId, failure: tooLarge('answer', answerBytes, PAYLOAD_BYTES.response) };
  };

  return {
    find: (token) => running.get(token),
    moduleOf: (invocationId) => known.get(invocationId),
    run: async (run) => {
      const definition = manifest.functions.get(run.functionKey);
      if (definition === undefined) throw new Error(`manifest.yml has no function ${run.functionKey}.`);
      const { moduleKey, accountId, place } = run;
      const invocation = { id: newId(), moduleKey, accountId, place };
      known.set(invocation.id, { moduleKey, accountId });
      for (const oldest of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(oldest);
      }
      const started = performance.now();
      const outcome = await execute(run, definition, invocation);
      traffic.record({
        kind: 'invocation',
        module: moduleKey,
        invocation: invocation.id,
        actor: accountId,
        as: accountId === null ? 'app' : 'user',
        method: 'INVOKE',
        path: run.label,
        request: run.shown,
        status: outcome.ok ? 200 : outcome.failure.status,
        answer: outcome.ok ? outcome.body : { type: outcome.failure.type, message: outcome.failure.message },
        ms: performance.now() - started
      });
      return outcome;
    }
  };
}
