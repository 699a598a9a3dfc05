/** What the pages need to know of manifest.yml: which modules there are and which resources they show. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { Permissions } from '@forge/manifest';

const Function = v.looseObject({ function: v.string() });
const View = v.looseObject({ resource: v.string() });

const Module = v.looseObject({
  key: v.string(),
  title: v.optional(v.string()),
  label: v.optional(v.string()),
  status: v.optional(v.unknown()),
  resource: v.optional(v.string()),
  resolver: v.optional(Function),
  edit: v.optional(View),
  config: v.optional(v.looseObject({ resource: v.string(), openOnInsert: v.optional(v.boolean()) })),
  adfExport: v.optional(Function)
});

const Manifest = v.looseObject({
  app: v.looseObject({ id: v.string() }),
  modules: v.record(v.string(), v.array(v.looseObject({ key: v.string() }))),
  resources: v.optional(v.array(v.looseObject({ key: v.string(), path: v.string() })), []),
  permissions: v.optional(
    v.looseObject({
      scopes: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.unknown())]), [])
    }),
    {}
  )
});

/** One module that shows something. */
export interface AppModule {
  type: string;
  key: string;
  title: string;
  /** What stands on the closed panel beside an issue; the title where the manifest has none. */
  label: string;
  /** What that panel shows beside its label where the issue says nothing else. */
  status: unknown;
  /** Resource key of the view. */
  resource: string;
  /** Resource keys of the forms for settings. */
  editResource: string | null;
  configResource: string | null;
  openOnInsert: boolean;
  /** Function key of the resolver, and of the export of a macro. */
  resolver: string | null;
  adfExport: string | null;
}

export interface AppManifest {
  /** The UUID in the app's id. */
  appId: string;
  modules: readonly AppModule[];
  /** Keys of its functions. */
  functions: readonly string[];
  scopes: readonly string[];
  permissions: Permissions;
  /** Folder of each resource, absolute. */
  resources: Readonly<Record<string, string>>;
}

/**
 * Reads the manifest.
 * @param parsed manifest.yml as a value
 * @param root folder in which it lies
 * @throws where a part that the site needs has another form
 */
export function readManifest(parsed: unknown, root: string): AppManifest {
  const { app, modules, resources, permissions } = v.parse(Manifest, parsed);
  const shown = Object.entries(modules).flatMap(([type, list]) =>
    list.flatMap((entry): AppModule[] => {
      const module = v.parse(Module, entry);
      if (module.resource === undefined) return [];
      return [
        {
          type,
          key: module.key,
          title: module.title ?? module.key,
          label: module.label ?? module.title ?? module.key,
          status: module.status,
          resource: module.resource,
          editResource: module.edit?.resource ?? null,
          configResource: module.config?.resource ?? null,
          openOnInsert: module.config?.openOnInsert ?? false,
          resolver: module.resolver?.function ?? null,
          adfExport: module.adfExport?.function ?? null
        }
      ];
    })
  );
  const { scopes } = permissions;
  return {
    appId: app.id.split('/').at(-1) ?? app.id,
    modules: shown,
    functions: (modules['function'] ?? []).map(({ key }) => key),
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    // Checked by @forge/manifest's own validators in the test run; here it only passes through to @forge/csp.
    permissions: permissions as Permissions,
    resources: Object.fromEntries(resources.map(({ key, path }) => [key, join(root, path)]))
  };
}

/**
 * The module of a type, where the app has one.
 * @param type such as `jira:issuePanel`
 */
export const moduleOfType = (manifest: AppManifest, type: string): AppModule | undefined =>
  manifest.modules.find((module) => module.type === type);
