/** What the platform itself answers to the app: SQL and realtime. */
import * as v from 'valibot';
import type { Traffic } from '../seam';
import type { Invocation } from './invoker';
import type { Manifest } from './manifest';
import type { Realtime } from './realtime';
import type { SqlService } from './sql/service';

export interface CapabilityAnswer {
  status: number;
  body: unknown;
}

const SCOPE_MISMATCH: CapabilityAnswer = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' }
};

/**
 * Answers a request to Forge SQL.
 *
 * @param manifest Must declare the module and the scope.
 * @param sql The service.
 * @param traffic Hears of each statement; long values only in short.
 * @param invocation Who asks.
 * @param target Path of the request.
 * @param raw Its body.
 */
export async function answerSql(
  manifest: Manifest,
  sql: SqlService,
  traffic: Traffic,
  invocation: Invocation,
  target: string,
  raw: Buffer
): Promise<CapabilityAnswer> {
  if (!manifest.scopes.includes('storage:app')) return SCOPE_MISMATCH;
  if (!manifest.hasSql)
    return { status: 403, body: { code: 'APP_NOT_ENABLED', message: 'manifest.yml has no sql module.' } };
  const started = performance.now();
  const { status, body, note } = await sql.handle(target, raw);
  traffic.record({
    kind: 'sql',
    module: invocation.moduleKey,
    invocation: invocation.id,
    actor: 'app',
    as: 'app',
    method: target.endsWith('/ddl') ? 'DDL' : 'EXECUTE',
    path: note.statement,
    request: { params: note.params },
    status,
    answer: note.outcome,
    ms: performance.now() - started
  });
  return { status, body };
}

const Publish = v.object({
  query: v.pipe(v.string(), v.includes('publishRealtimeChannel')),
  variables: v.object({
    name: v.string(),
    payload: v.string(),
    context: v.optional(v.string()),
    isGlobal: v.boolean(),
    token: v.optional(v.string())
  })
});
const Sign = v.object({
  query: v.pipe(v.string(), v.includes('signRealtimeToken')),
  variables: v.object({
    channelName: v.string(),
    claims: v.optional(v.unknown()),
    permissions: v.optional(v.array(v.string()))
  })
});
const Overrides = v.object({ contextOverrides: v.array(v.string()) });

const failed = (error: unknown): CapabilityAnswer => {
  const message = error instanceof Error ? error.message : String(error);
  return { status: 200, body: { data: null, errors: [{ message }] } };
};

function publish(
  realtime: Realtime,
  invocation: Invocation,
  variables: v.InferOutput<typeof Publish>['variables']
) {
  const { name, payload, context, isGlobal, token } = variables;
  const overrides =
    context === undefined ? undefined : v.parse(Overrides, JSON.parse(context)).contextOverrides;
  return realtime.publish(
    { channel: name, global: isGlobal, place: invocation.place, overrides, token },
    payload
  );
}

/**
 * Answers the GraphQL that `@forge/realtime` sends.
 *
 * @param realtime The bus.
 * @param traffic Hears of each message.
 * @param invocation Who sends; its place binds channels that are not global.
 * @param raw Body of the request.
 */
export function answerRealtime(
  realtime: Realtime,
  traffic: Traffic,
  invocation: Invocation,
  raw: Buffer
): CapabilityAnswer {
  const request: unknown = JSON.parse(raw.toString('utf8'));
  const started = performance.now();
  const record = (
    method: string,
    channel: string,
    sent: unknown,
    answer: CapabilityAnswer
  ): CapabilityAnswer => {
    traffic.record({
      kind: 'realtime',
      module: invocation.moduleKey,
      invocation: invocation.id,
      actor: invocation.accountId ?? 'app',
      as: 'app',
      method,
      path: channel,
      request: sent,
      status: answer.status,
      answer: answer.body,
      ms: performance.now() - started
    });
    return answer;
  };
  if (v.is(Publish, request)) {
    const { name, payload, isGlobal } = request.variables;
    try {
      const receipt = publish(realtime, invocation, request.variables);
      const body = { data: { ecosystem: { publishRealtimeChannel: receipt } } };
      return record(isGlobal ? 'PUBLISH GLOBAL' : 'PUBLISH', name, payload, { status: 200, body });
    } catch (error) {
      return record(isGlobal ? 'PUBLISH GLOBAL' : 'PUBLISH', name, payload, failed(error));
    }
  }
  if (v.is(Sign, request)) {
    const { channelName, claims, permissions } = request.variables;
    const forgeRealtimeToken = realtime.sign(channelName, claims, permissions);
    const body = {
      data: { ecosystem: { signRealtimeToken: { errors: [], forgeRealtimeToken, success: true } } }
    };
    return record('SIGN', channelName, { claims, permissions }, { status: 200, body });
  }
  return { status: 501, body: { message: 'Not modelled: this realtime request.' } };
}
