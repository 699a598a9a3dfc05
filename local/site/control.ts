/** The control surface: what tests and other programs use to steer the site and to read what crossed its edges. */
import * as v from 'valibot';
import { send, type Answer, type Incoming } from './http';
import { plainContext } from './plain-context';
import type { Persona, SiteDeps } from './ports';
import type { Params, Route } from './router';

const badRequest = (message: string): Answer => send.json(400, { message });

/** Thrown by handlers for input that is wrong; the message names the field. */
class BadInput extends Error {
  override readonly name = 'BadInput';
}

function readJson(request: Incoming): unknown {
  const text = request.body.toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadInput('body: not JSON.');
  }
}

/** Reads the body by a schema. @throws BadInput naming the first field that is wrong */
function read<S extends v.GenericSchema>(schema: S, request: Incoming): v.InferOutput<S> {
  const parsed = v.safeParse(schema, readJson(request));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new BadInput(`${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

const Instant = v.union(
  [
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000)),
    v.pipe(
      v.string(),
      v.check((text) => !Number.isNaN(Date.parse(text))),
      v.transform((text) => Date.parse(text))
    ),
    v.null()
  ],
  'epoch milliseconds, an ISO time, or null for real time'
);

const Reset = v.strictObject({ seed: v.picklist(['demo', 'empty']) });
const ClockMove = v.strictObject({ now: Instant });
const RealtimeFault = v.strictObject({ fault: v.nullable(v.picklist(['refused', 'silent'])) });
const Faults = v.union([
  v.array(v.unknown()),
  v.strictObject({ faults: v.array(v.unknown()), replace: v.optional(v.boolean(), false) })
]);
const Invoke = v.strictObject({
  module: v.pipe(v.string(), v.minLength(1)),
  functionKey: v.pipe(v.string(), v.minLength(1)),
  payload: v.optional(v.unknown()),
  /** Persona key, e-mail or account id; null for nobody. */
  user: v.optional(v.nullable(v.string()), null),
  context: v.optional(v.record(v.string(), v.unknown()), {})
});

const findPersona = (personas: readonly Persona[], name: string): Persona | undefined =>
  personas.find(({ key, email, accountId }) => name === key || name === email || name === accountId);

async function invoke(deps: SiteDeps, request: Incoming): Promise<Answer> {
  const { module: moduleKey, functionKey, payload, user, context } = read(Invoke, request);
  const persona = user === null ? null : findPersona(deps.personas, user);
  if (persona === undefined) throw new BadInput('user: no such persona.');
  const module = deps.installation.manifest.modules.find(({ key }) => key === moduleKey);
  // Whoever names a function of the manifest runs it; any other key is one of the resolver's definitions.
  const named = deps.installation.manifest.functions.includes(functionKey);
  if (!named && !module?.resolver)
    throw new BadInput('module: the manifest has no such module with a resolver.');
  const outcome = await deps.invoke({
    kind: named ? 'function' : 'resolver',
    moduleKey,
    functionKey,
    payload,
    context: plainContext({
      installation: deps.installation,
      siteUrl: deps.siteUrl(),
      moduleKey,
      persona,
      more: context
    }),
    accountId: persona?.accountId ?? null
  });
  return outcome.ok ? send.json(200, { ok: true, value: outcome.value }) : send.json(200, outcome);
}

function traffic(deps: SiteDeps, request: Incoming): Answer {
  const since = request.url.searchParams.get('since');
  let entries = deps.controls.trafficEntries();
  if (since !== null) {
    const from = /^\d+$/.test(since) ? Number(since) : Date.parse(since);
    if (Number.isNaN(from)) throw new BadInput('since: an ISO time or epoch milliseconds.');
    entries = entries.filter(({ time }) => Date.parse(time) >= from);
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
    body: entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  };
}

function addFaults(deps: SiteDeps, request: Incoming): Answer {
  const given = read(Faults, request);
  const [rules, replace] = Array.isArray(given) ? [given, false] : [given.faults, given.replace];
  const problem = deps.controls.addFaults(rules, replace);
  if (problem !== null) throw new BadInput(`faults.${problem}`);
  return send.json(200, { faults: deps.controls.faults() });
}

async function schedule(deps: SiteDeps, { key = '' }: Params): Promise<Answer> {
  const outcome = await deps.controls.runSchedule(key);
  if (!outcome) return send.json(404, { message: `key: the manifest has no scheduled trigger ${key}.` });
  return send.json(200, outcome);
}

function moveClock(deps: SiteDeps, request: Incoming): Answer {
  deps.controls.setClock(read(ClockMove, request).now);
  const now = deps.clock.now();
  return send.json(200, { now, iso: new Date(now).toISOString() });
}

/** Adds the answer for wrong input to a handler. */
const checked =
  (
    handle: (request: Incoming, params: Params, deps: SiteDeps) => Promise<Answer> | Answer
  ): Route<SiteDeps>['handle'] =>
  async (request, params, deps) => {
    try {
      return await handle(request, params, deps);
    } catch (error) {
      if (error instanceof BadInput) return badRequest(error.message);
      throw error;
    }
  };

/** The routes below `/__site/` that programs use. */
export const controlRoutes: readonly Route<SiteDeps>[] = [
  {
    method: 'GET',
    pattern: '/__site/health',
    handle: (_request, _params, deps) =>
      send.json(200, {
        status: 'ok',
        now: new Date(deps.clock.now()).toISOString(),
        siteUrl: deps.siteUrl(),
        uiOrigin: deps.uiOrigin(),
        modules: deps.installation.manifest.modules.map(({ key, type }) => ({ key, type }))
      })
  },
  {
    method: 'GET',
    pattern: '/__site/personas',
    handle: (_request, _params, { personas }) => send.json(200, { personas })
  },
  {
    method: 'POST',
    pattern: '/__site/reset',
    handle: checked(async (request, _params, deps) => {
      const { seed } = read(Reset, request);
      await deps.controls.reset(seed);
      return send.json(200, { seed });
    })
  },
  {
    method: 'POST',
    pattern: '/__site/clock',
    handle: checked((request, _params, deps) => moveClock(deps, request))
  },
  {
    method: 'GET',
    pattern: '/__site/faults',
    handle: (_request, _params, { controls }) => send.json(200, { faults: controls.faults() })
  },
  {
    method: 'POST',
    pattern: '/__site/faults',
    handle: checked((request, _params, deps) => addFaults(deps, request))
  },
  {
    method: 'DELETE',
    pattern: '/__site/faults',
    handle: (_request, _params, { controls }) => {
      controls.clearFaults();
      return send.empty();
    }
  },
  {
    method: 'POST',
    pattern: '/__site/realtime',
    handle: checked((request, _params, { controls }) => {
      const { fault } = read(RealtimeFault, request);
      controls.failRealtime(fault);
      return send.json(200, { fault });
    })
  },
  {
    method: 'GET',
    pattern: '/__site/traffic',
    handle: checked((request, _params, deps) => traffic(deps, request))
  },
  {
    method: 'DELETE',
    pattern: '/__site/traffic',
    handle: (_request, _params, { controls }) => {
      controls.clearTraffic();
      return send.empty();
    }
  },
  {
    method: 'POST',
    pattern: '/__site/drain',
    handle: async (_request, _params, { controls }) => {
      await controls.drain();
      return send.empty();
    }
  },
  {
    method: 'GET',
    pattern: '/__site/mismatches',
    handle: (_request, _params, { controls }) => send.json(200, { mismatches: controls.mismatches() })
  },
  {
    method: 'POST',
    pattern: '/__site/invoke',
    handle: checked((request, _params, deps) => invoke(deps, request))
  },
  {
    method: 'POST',
    pattern: '/__site/schedule/:key',
    handle: (_request, params, deps) => schedule(deps, params)
  },
  {
    method: 'GET',
    pattern: '/__site/csp',
    handle: (_request, _params, { csp }) => send.json(200, { reports: csp.all() })
  },
  {
    method: 'DELETE',
    pattern: '/__site/csp',
    handle: (_request, _params, { csp }) => {
      csp.clear();
      return send.empty();
    }
  }
];
