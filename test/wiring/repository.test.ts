/** What must not be in any file of the repository. */
import * as v from 'valibot';
import { filesUnder, textOf } from './support/sources';

const TEXT = /\.(ts|tsx|mjs|cjs|js|json|yml|yaml|md|css|html|sql|sh|svg)$|(^|\/)(run|LICENSE|\.\w+)$/;
/** This file holds the patterns themselves. */
const SELF = 'test/wiring/repository.test.ts';
const FILES = filesUnder('.').filter((path) => TEXT.test(path) && path !== SELF);

const MACHINE = /(^|[^\w.~-])\/(work|farm|root|tmp\/bash\w*|Users\/\w+)\//;
const REGISTRY = /\bregistry\s*=|https?:\/\/[^\s"'/]*(registry|artifactory|nexus|packages\.atl)/i;
const SUPPRESSION = /@ts-(ignore|nocheck|expect-error)|eslint-disable|prettier-ignore|istanbul ignore/;
const UNFINISHED = /\b(TODO|FIXME|XXX|HACK)\b/;

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

test('no file names a package registry', () => {
  expect(having(REGISTRY)).toEqual([]);
});

test('the lock file names no address, and a checksum for every package', () => {
  const Entry = v.looseObject({
    integrity: v.optional(v.string()),
    resolved: v.optional(v.string()),
    link: v.optional(v.boolean())
  });
  const Lock = v.object({ packages: v.record(v.string(), Entry) });
  const { packages } = v.parse(Lock, JSON.parse(textOf('package-lock.json')));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const paths = (unwanted: (entry: v.InferOutput<typeof Entry>) => boolean): string[] =>
    installed.filter(([, entry]) => unwanted(entry)).map(([path]) => path);
  expect(installed.length).toBeGreaterThan(0);
  expect(paths(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
  expect(paths(({ integrity }) => !integrity)).toEqual([]);
});

test('nothing is suppressed and nothing is left for later', () => {
  const code = FILES.filter((path) => /\.(ts|tsx|mjs|cjs|css|html)$/.test(path));
  expect(having(SUPPRESSION, code)).toEqual([]);
  expect(having(UNFINISHED, code)).toEqual([]);
});
