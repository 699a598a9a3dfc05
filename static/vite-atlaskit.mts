import type { Plugin } from 'vite';

/**
 * Modules that Atlaskit's components import and that a Custom UI app cannot use as they are.
 *
 * `platform-feature-flags` asks a client that only Atlassian's own products start; without it every flag is false.
 * Saying so at build time leaves out that client (110 KB) and every branch behind a flag.
 *
 * `primitives/box` and `primitives/pressable` write style elements at run time, which the CSP of Forge refuses.
 * Their compiled twins take the same properties and need no exception; calendar and lozenge are the last users.
 */
const REPLACED: Record<string, string> = {
  '@atlaskit/platform-feature-flags': `
    export const fg = () => false;
    export const getBooleanFF = () => false;
    export const setBooleanFeatureFlagResolver = () => undefined;`,
  '@atlaskit/feature-gate-js-client': `
    export default {
      checkGate: () => false,
      initializeCompleted: () => false,
      getExperimentValue: (experiment, parameter, fallback) => fallback
    };`,
  '@atlaskit/primitives/box': `export { Box as default } from '@atlaskit/primitives/compiled';`,
  '@atlaskit/primitives/pressable': `export { Pressable as default } from '@atlaskit/primitives/compiled';`
};

const PREFIX = '\0atlaskit:';

/** A call such as `fg('some-flag')`. */
const FLAG = /\bfg\((['"])[\w.-]+\1\)/g;

const replacementOf = (id: string): string | undefined => {
  if (id in REPLACED) return id;
  // Both packages are also imported by their parts, e.g. `platform-feature-flags/fg`.
  return ['@atlaskit/platform-feature-flags', '@atlaskit/feature-gate-js-client'].find((name) =>
    id.startsWith(`${name}/`)
  );
};

/** Makes Atlaskit fit a Custom UI app: no feature-flag client, no style elements. */
export const atlaskit = (): Plugin => ({
  name: 'afterword:atlaskit',
  enforce: 'pre',
  resolveId(id) {
    const name = replacementOf(id);
    return name ? PREFIX + name : undefined;
  },
  load(id) {
    return id.startsWith(PREFIX) ? REPLACED[id.slice(PREFIX.length)] : undefined;
  },
  transform(code, id) {
    if (!/\/node_modules\/@atlaskit\/.*\.js$/.test(id) || !code.includes('platform-feature-flags'))
      return undefined;
    return { code: code.replace(FLAG, 'false'), map: null };
  }
});
