/** What must not be in any file of the repository. */
import * as v from 'valibot';
import { filesUnder, textOf } from './support/sources';

const TEXT = /\.(ts|tsx|mjs|cjs|js|json|yml|yaml|md|css|html|sql|sh|svg)$|(^|\/)(run|LICENSE|\.\w+)$/;
/** This file holds the patterns themselves. */
const SELF = 'test/wiring/repository.test.ts';
const FILES = filesUnder('.').filter((path) => TEXT.test(path) && path !== SELF);

const MACHINE = /(^|[^\w.~-])\/(work|farm|root|tmp\/bash\w*|Users\/\w+)\//;
const REGISTRY = /\bregistry\s*=|https?:\/\/[^\s"'/]*(registry|artifactory|nexus|packages\.atl)/i;
/** Notes that lie beside the repository and that nobody else has. */
const BESIDE = /\bshared\/(design|corpus|contracts|prototype)\b/;
const SUPPRESSION = /@ts-(ignore|nocheck|expect-error)|eslint-disable|prettier-ignore|istanbul ignore/;
const UNFINISHED = /(\/\/|\*|<!--|#).*\b(TODO|FIXME|XXX|HACK)\b/;

const having = (unwanted: RegExp, files = FILES): string[] =>
  files.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) =>
        unwanted.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : []
      )
  );

test('files of every room are read', () => {
  const some = [
    'package.json',
    'manifest.yml',
    '.ci/run',
    'test/run.mjs',
    'src/contract.ts',
    'local/seam.ts'
  ];
  expect(FILES).toEqual(expect.arrayContaining(some));
});

test('no file names a path of one machine', () => {
  expect(having(MACHINE)).toEqual([]);
});

test('no file points at something outside the repository', () => {
  expect(having(BESIDE)).toEqual([]);
});

test('no file names a package registry', () => {
  expect(having(REGISTRY)).toEqual([]);
});

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.looseObject({
      integrity: v.optional(v.string()),
      resolved: v.optional(v.string()),
      link: v.optional(v.boolean()),
      optionalDependencies: v.optional(v.record(v.string(), v.string()), {})
    })
  )
});
const { packages } = v.parse(Lock, JSON.parse(textOf('package-lock.json')));
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('the lock file names no address, and a checksum for every package', () => {
  expect(installed.length).toBeGreaterThan(0);
  const fromElsewhere = installed.filter(([, { resolved, link }]) => resolved !== undefined || link === true);
  expect(fromElsewhere.map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});

test('the lock file has the builds for every platform, without which npm ci refuses it', () => {
  const names = new Set(installed.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const missing = installed.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${path} asks for ${name}`)
  );
  expect(missing).toEqual([]);
});

test('nothing is suppressed and nothing is left for later', () => {
  const code = FILES.filter((path) => /\.(ts|tsx|mjs|cjs|css|html)$/.test(path));
  expect(having(SUPPRESSION, code)).toEqual([]);
  expect(having(UNFINISHED, code)).toEqual([]);
});
