/** docs/dependencies.md says why each package is there; a package that it does not name does not belong. */
import * as v from 'valibot';
import { textOf } from './support/sources';

const { dependencies, devDependencies } = v.parse(
  v.object({
    dependencies: v.record(v.string(), v.string()),
    devDependencies: v.record(v.string(), v.string())
  }),
  JSON.parse(textOf('package.json'))
);

/** Packages named in the first column of the table below a heading. */
function documented(heading: string): string[] {
  const section =
    textOf('docs/dependencies.md')
      .split(/^## /m)
      .find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .sort();
}

test.each([
  ['Deployed', dependencies],
  ['Development', devDependencies]
])('%s: the page and package.json name the same packages', (heading, declared) => {
  expect(documented(heading)).toEqual(Object.keys(declared).sort());
});

test('every reason is given', () => {
  const rows = textOf('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const wordless = rows.filter((row) => (row.split('|')[2] ?? '').trim().split(/\s+/).length < 3);
  expect(wordless).toEqual([]);
});

test('every version is exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
  );
  expect(loose).toEqual([]);
});
