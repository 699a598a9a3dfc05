/** What manifest.yml says, in the form that the local platform asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const Keyed = v.looseObject({ key: v.string() });
const FunctionModule = v.looseObject({
  key: v.string(),
  handler: v.pipe(v.string(), v.regex(/^[\w/-]+\.\w+$/, 'must be <file>.<export>')),
  timeoutSeconds: v.optional(v.number())
});
const ConsumerModule = v.looseObject({
  key: v.string(),
  queue: v.string(),
  function: v.optional(v.string()),
  resolver: v.optional(v.object({ function: v.string(), method: v.string() }))
});
const ScheduleModule = v.looseObject({ key: v.string(), function: v.string(), interval: v.string() });
const TriggerModule = v.looseObject({
  key: v.string(),
  function: v.string(),
  events: v.array(v.string()),
  filter: v.optional(v.looseObject({ ignoreSelf: v.optional(v.boolean()) }))
});
const Scopes = v.union([
  v.array(v.string()),
  v.record(v.string(), v.nullish(v.looseObject({ allowImpersonation: v.optional(v.boolean()) })))
]);
const Egress = v.union([v.string(), v.looseObject({ address: v.string() })]);
const External = v.looseObject({
  fetch: v.optional(v.looseObject({ backend: v.optional(v.array(Egress)) }))
});

const ManifestFile = v.object({
  app: v.looseObject({
    id: v.string(),
    runtime: v.looseObject({ name: v.string(), memoryMB: v.optional(v.number(), 512) })
  }),
  modules: v.record(v.string(), v.array(Keyed)),
  resources: v.optional(v.array(v.looseObject({ key: v.string(), path: v.string() })), []),
  permissions: v.optional(
    v.object({ scopes: v.optional(Scopes, []), external: v.optional(External, {}) }),
    {}
  )
});

/** A module of the app, e.g. its panel on an issue. */
export interface ManifestModule {
  /** `jira:issuePanel`, `macro`, … */
  type: string;
  key: string;
  /** Key of the function behind its resolver. */
  resolver?: string;
  /** All that the manifest says of it. */
  definition: Record<string, unknown>;
}

export type ManifestFunction = v.InferOutput<typeof FunctionModule>;
export type ManifestConsumer = v.InferOutput<typeof ConsumerModule>;
export type ManifestSchedule = v.InferOutput<typeof ScheduleModule>;
export type ManifestTrigger = v.InferOutput<typeof TriggerModule>;

export interface Manifest {
  /** The last part of the app's ARI. */
  appId: string;
  memoryMB: number;
  /** Modules that are not functions, by key. */
  modules: ReadonlyMap<string, ManifestModule>;
  functions: ReadonlyMap<string, ManifestFunction>;
  /** Consumers by the name of their queue. */
  consumers: ReadonlyMap<string, ManifestConsumer>;
  schedules: ReadonlyMap<string, ManifestSchedule>;
  triggers: readonly ManifestTrigger[];
  /** Paths of built UIs, from the app's folder, by key. */
  resources: ReadonlyMap<string, string>;
  scopes: readonly string[];
  /** Scopes under which the app may act as a user who is not there. */
  impersonationScopes: readonly string[];
  external: Record<string, unknown>;
  /** Hosts that the backend may reach. */
  egress: readonly string[];
  hasSql: boolean;
}

function check<S extends v.GenericSchema>(schema: S, value: unknown, where: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const lines = result.issues.map((issue) => `  ${where}${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`manifest.yml is not as expected:\n${lines.join('\n')}`);
}

const byKey = <T extends { key: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.key, entry]));

function resolverOf(definition: Record<string, unknown>): string | undefined {
  const found = v.safeParse(v.looseObject({ resolver: v.looseObject({ function: v.string() }) }), definition);
  return found.success ? found.output.resolver.function : undefined;
}

function modulesOf(
  modules: Record<string, v.InferOutput<typeof Keyed>[]>
): ReadonlyMap<string, ManifestModule> {
  const all = Object.entries(modules).filter(([type]) => type !== 'function');
  return byKey(
    all.flatMap(([type, list]) =>
      list.map((definition) => {
        const resolver = resolverOf(definition);
        return { type, key: definition.key, definition, ...(resolver === undefined ? {} : { resolver }) };
      })
    )
  );
}

/** Every function that something names must be there, or it fails when nobody looks. */
function checkReferences(manifest: Manifest): Manifest {
  const named = [
    ...[...manifest.modules.values()].map(({ key, resolver }) => [key, resolver]),
    ...[...manifest.consumers.values()].map((consumer) => [
      consumer.key,
      consumer.function ?? consumer.resolver?.function
    ]),
    ...[...manifest.schedules.values(), ...manifest.triggers].map((module) => [module.key, module.function])
  ];
  const missing = named.filter(([, name]) => name !== undefined && !manifest.functions.has(name));
  if (missing.length === 0) return manifest;
  const lines = missing.map(([key, name]) => `  ${key}: there is no function ${name}`);
  throw new Error(`manifest.yml is not as expected:\n${lines.join('\n')}`);
}

/**
 * Reads a manifest's text.
 *
 * @param yaml Content of manifest.yml.
 * @throws Error that names each place that is not as expected.
 */
export function parseManifest(yaml: string): Manifest {
  const { app, modules, resources, permissions } = check(ManifestFile, parse(yaml), '');
  const list = <S extends v.GenericSchema>(type: string, schema: S): v.InferOutput<S>[] =>
    (modules[type] ?? []).map((entry, at) => check(schema, entry, `modules.${type}.${at}.`));
  const { scopes, external } = permissions;
  const consumers = list('consumer', ConsumerModule);
  return checkReferences({
    appId: app.id.split('/').at(-1) ?? app.id,
    memoryMB: app.runtime.memoryMB,
    modules: modulesOf(modules),
    functions: byKey(list('function', FunctionModule)),
    consumers: new Map(consumers.map((consumer) => [consumer.queue, consumer])),
    schedules: byKey(list('scheduledTrigger', ScheduleModule)),
    triggers: list('trigger', TriggerModule),
    resources: new Map(resources.map(({ key, path }) => [key, path])),
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    impersonationScopes: Array.isArray(scopes)
      ? []
      : Object.entries(scopes).flatMap(([scope, options]) =>
          options?.allowImpersonation === true ? [scope] : []
        ),
    external,
    egress: (external.fetch?.backend ?? []).map((entry) =>
      typeof entry === 'string' ? entry : entry.address
    ),
    hasSql: (modules['sql'] ?? []).length > 0
  });
}

/**
 * Reads manifest.yml.
 *
 * @param appDir Folder of the app.
 * @throws Error where it is missing or not as expected.
 */
export function readManifest(appDir: string): Manifest {
  return parseManifest(readFileSync(join(appDir, 'manifest.yml'), 'utf8'));
}
