import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { buildBundle } from '../../../local/forge/bundle';

/** Inside the checkout, so that packages are found as they are for the app. */
const HOME = join(__dirname, '../../../.local/test');
let folder: string;
let outDir: string;

beforeAll(() => {
  mkdirSync(HOME, { recursive: true });
  folder = mkdtempSync(join(HOME, 'bundle-'));
  outDir = join(folder, 'out');
  mkdirSync(join(folder, 'src'));
  writeFileSync(
    join(folder, 'manifest.yml'),
    'app:\n  id: ari:cloud:ecosystem::app/x\n  runtime:\n    name: nodejs24.x\nmodules:\n  function:\n    - key: run\n      handler: index.run\n'
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (source: string): void => writeFileSync(join(folder, 'src', 'index.ts'), source);
const build = (said: string[] = []) =>
  buildBundle({ appDir: folder, outDir, progress: (text) => said.push(text) });

test('sources that do not compile fail in the compiler’s own words and leave no bundle', async () => {
  write('export const run = (): number => "text";');
  await expect(build()).rejects.toThrow(/could not be bundled[\s\S]*index\.ts[\s\S]*TS2322/);
  expect(readdirSync(outDir)).toEqual([]);
}, 120_000);

test('the bundle is made once for each content', async () => {
  write('export const run = (): number => 41;');
  const said: string[] = [];
  const first = await build(said);
  expect(first.built).toBe(true);
  expect(said).toHaveLength(1);
  for (const name of ['__forge__.cjs', '__forge_wrapper__.cjs', 'index.cjs'])
    expect(existsSync(join(first.bundleDir, name))).toBe(true);
  expect(await build(said)).toEqual({ ...first, built: false });
  expect(said).toHaveLength(1);
  write('export const run = (): number => 42;');
  const next = await build(said);
  expect(next.built).toBe(true);
  expect(next.bundleDir).not.toBe(first.bundleDir);
  expect(readFileSync(join(next.bundleDir, 'index.cjs'), 'utf8')).toContain('42');
}, 120_000);
