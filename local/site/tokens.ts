/** The stylesheets of Atlassian's design tokens, as the package `@atlaskit/tokens` ships them. */
import { createRequire } from 'node:module';

const load = createRequire(__filename);

const SHEETS = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'].map(
  (name) => `atlassian-${name}`
);

/**
 * One stylesheet.
 * @param name such as `atlassian-light`
 * @returns CSS, or null where there is none of that name
 */
export function tokenSheet(name: string): string | null {
  if (!SHEETS.includes(name)) return null;
  const theme = load(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { default: string };
  return theme.default;
}

/** All of them, one after the other. */
export const allTokens = (): string => SHEETS.map((name) => tokenSheet(name) ?? '').join('\n');
