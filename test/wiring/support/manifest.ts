/** manifest.yml, read as the platform reads it: checked for the form that our tests rely on. */
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { textOf } from './sources';

const Manifest = v.looseObject({
  app: v.looseObject({ id: v.string() }),
  modules: v.record(v.string(), v.array(v.looseObject({ key: v.string() }))),
  resources: v.array(v.looseObject({ key: v.string(), path: v.string() })),
  permissions: v.looseObject({ scopes: v.array(v.string()) })
});

const HandlerFunction = v.looseObject({ key: v.string(), handler: v.string() });

/** The manifest as data. */
export const manifest = v.parse(Manifest, parseYaml(textOf('manifest.yml')));

/** The functions that the manifest declares, with their handlers. */
export const functions = v.parse(v.array(HandlerFunction), manifest.modules.function);

/**
 * Collects the values that a key has anywhere in the modules.
 * @param key property name such as `function` or `resource`
 */
export function valuesOf(key: string): string[] {
  const values: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, value] of Object.entries(node)) {
        if (name === key && typeof value === 'string') values.push(value);
        else visit(value);
      }
    }
  };
  const { function: _declared, ...surfaces } = manifest.modules;
  visit(surfaces);
  return values;
}
