/** The app's deployable bundle, made by `@forge/bundler`, and made again only when something in it changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface BundleRequest {
  /** Folder with manifest.yml and src/. */
  appDir: string;
  /** Folder for bundles, one below it for each content. */
  outDir: string;
  /** Told in a few words what goes on, for a person who waits. */
  progress?: (message: string) => void;
}

export interface Bundle {
  bundleDir: string;
  /** False when a bundle of the same content was there. */
  built: boolean;
}

const RUNTIME = join(__dirname, 'runtime');
const CHILD = join(__dirname, 'bundle-child.ts');
/** Earlier bundles kept, because a site may still run one. */
const KEPT = 3;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

/** The lockfile that decides about the packages: beside the app or in a folder above it. */
function findLockfile(folder: string): string | undefined {
  const path = join(folder, 'package-lock.json');
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : findLockfile(dirname(folder));
}

function contentHash(appDir: string): string {
  const hash = createHash('sha256');
  const lockfile = findLockfile(appDir);
  const single = [
    join(appDir, 'manifest.yml'),
    join(appDir, 'tsconfig.json'),
    CHILD,
    ...(lockfile ? [lockfile] : [])
  ];
  for (const path of [...filesBelow(join(appDir, 'src')), ...filesBelow(RUNTIME), ...single]) {
    if (!existsSync(path)) continue;
    hash
      .update(`${relative(appDir, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function runChild(appDir: string, outDir: string): Promise<void> {
  const args = ['--import', pathToFileURL(require.resolve('tsx')).href, CHILD, outDir];
  const env = { ...process.env, FORGE_RUNTIME_PATH: RUNTIME };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: appDir, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`The app's backend could not be bundled:\n${said.trim() || `exit code ${code}`}`));
    });
  });
}

function forgetOld(outDir: string, current: string): void {
  const others = readdirSync(outDir)
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== current)
    .map((name) => ({ path: join(outDir, name), age: statSync(join(outDir, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { path } of others.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

/**
 * Bundles the app's backend, or finds the bundle of the same sources, manifest and packages.
 *
 * @param request Where from, where to.
 * @throws Error with the bundler's own words where the sources do not compile.
 */
export async function buildBundle({ appDir, outDir, progress }: BundleRequest): Promise<Bundle> {
  const app = resolve(appDir);
  const out = resolve(outDir);
  const name = contentHash(app);
  const bundleDir = join(out, name);
  if (existsSync(bundleDir)) return { bundleDir, built: false };
  progress?.('Bundling the backend with @forge/bundler');
  mkdirSync(out, { recursive: true });
  const making = mkdtempSync(join(out, '.making-'));
  try {
    await runChild(app, making);
    renameSync(making, bundleDir);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process may have made the very same bundle meanwhile.
    if (!existsSync(bundleDir)) throw error;
  }
  forgetOld(out, name);
  return { bundleDir, built: true };
}
