/** Brings node_modules in line with package-lock.json, so that `npm start` and `npm test` need no step before them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, step } from './progress.mjs';

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * Tells why the installed packages cannot be used as they are.
 * npm keeps its own record of what it installed and writes it last, so an interrupted install shows too.
 * @param {string} root the project's folder
 * @returns {string | null} the reason in a few words; null where everything is in place
 * @public asked by a test in a process of its own
 */
export function staleReason(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (!wanted)
    throw new Error('package-lock.json cannot be read; restore it with `git checkout package-lock.json`.');
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return 'not installed yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.optional) continue;
    if (present[path]?.version !== entry.version)
      return `${path.replace(/^.*node_modules\//, '')} differs from the lock file`;
  }
  return null;
}

/**
 * Refuses a Node that the project does not support.
 * @param {string} root the project's folder
 * @throws {Error} with the version that is needed
 * @public asked by a test in a process of its own
 */
export function requireNode(root) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(readJson(join(root, 'package.json')).engines.node);
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  const enough = haveMajor > Number(major) || (haveMajor === Number(major) && haveMinor >= Number(minor));
  if (!enough)
    throw new Error(`Node ${major}.${minor} or newer is needed; this is ${process.versions.node}.`);
}

/** npm warns at length before it says what is wrong. */
function errorsOf(output) {
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'));
  return errors.length > 0 ? errors.join('\n') : output.trim();
}

/**
 * Installs the packages where they are missing or differ from the lock file, and shows that it does.
 * @param {string} root the project's folder
 * @throws {Error} with npm's own words where the install fails
 */
export async function ensurePackages(root) {
  requireNode(root);
  const reason = staleReason(root);
  if (reason === null) return;
  // `npm_execpath` is the very npm that runs us; on Windows `npm` alone is not a program.
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  await step(`Installing packages (${reason})`, async () => {
    const { code, output } = await run(command, [...first, 'ci', '--include=dev', '--no-progress'], {
      cwd: root
    });
    if (code !== 0) throw new Error(`npm ci failed:\n${errorsOf(output)}`);
  });
}
