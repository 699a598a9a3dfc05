/** Builds the app's UI where its sources changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from '../setup/progress.mjs';

/** What the build reads, from the project's folder. */
const SOURCES = ['static', 'src/contract.ts', 'src/domain', 'package-lock.json', 'tsconfig.json'];

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  const own = entries.find((entry) => join(dirname(path), entry.name) === path);
  if (!own?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .flatMap(({ name }) => filesOf(join(path, name)))
    .sort();
}

/** @param {string} root @param {string[]} paths */
function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((part) => filesOf(join(root, part))))
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}

const OUTPUT = ['static/dist/index.html', 'static/dist/assets', 'static/dist/.vite'];

/**
 * Tells whether the UI has to be built. The output counts too: another command may have built other sources since.
 * @param {string} root the project's folder
 */
export function uiBuild(root) {
  const stamp = join(root, '.local', 'ui-build.json');
  const now = () => JSON.stringify({ sources: hashOf(root, SOURCES), output: hashOf(root, OUTPUT) });
  return {
    needed: () =>
      !existsSync(join(root, 'static', 'dist', 'index.html')) ||
      !existsSync(stamp) ||
      readFileSync(stamp, 'utf8') !== now(),
    /** @throws {Error} with Vite's own words where the sources do not build */
    build: async () => {
      const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
      const args = [vite, 'build', 'static', '--logLevel', 'warn'];
      const { code, output } = await run(process.execPath, args, { cwd: root });
      if (code !== 0) throw new Error(`The UI does not build:\n${output.trim()}`);
      mkdirSync(dirname(stamp), { recursive: true });
      writeFileSync(stamp, now());
    }
  };
}
