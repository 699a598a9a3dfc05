/** CSS modules are checked by nobody: a class that is not there is simply undefined. Here it is an error. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SOURCE = join(__dirname, '..', '..', 'static', 'src');

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

const all = files(SOURCE);
const read = (path: string): string => readFileSync(path, 'utf8');
const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
const classesIn = (css: string): Set<string> =>
  new Set(
    [...withoutComments(css).matchAll(/\.([A-Za-z][\w-]*)(?=[\s.:,{>+~)[])/g)].map(([, name]) => name ?? '')
  );

/** A stylesheet as one source imports it, and the names that it takes of it; those that are computed by their beginning. */
interface Use {
  source: string;
  names: string[];
  beginnings: string[];
}

const users = new Map<string, Use[]>();
for (const path of all.filter((name) => name.endsWith('.tsx'))) {
  const source = read(path);
  for (const [, local = '', sheet = ''] of source.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/g)) {
    const css = join(dirname(path), sheet);
    const by = (pattern: string): string[] =>
      [...source.matchAll(new RegExp(`\\b${local}\\[${pattern}`, 'g'))].map(([, name]) => name ?? '');
    const use = { source, names: by("'([\\w-]+)'\\]"), beginnings: by('`([\\w-]+)\\$\\{') };
    users.set(css, [...(users.get(css) ?? []), use]);
  }
}
const sheets = all.filter((name) => name.endsWith('.module.css'));

test('every stylesheet is used', () => {
  expect(sheets.filter((sheet) => !users.has(sheet)).map((sheet) => relative(SOURCE, sheet))).toEqual([]);
});

test.each([...users].map(([sheet, by]) => [relative(SOURCE, sheet), sheet, by] as const))(
  '%s has every class that is taken from it, and no other',
  (_, sheet, by) => {
    expect(existsSync(sheet)).toBe(true);
    const names = by.flatMap((use) => use.names);
    const beginnings = by.flatMap((use) => use.beginnings);
    const present = classesIn(read(sheet));
    expect(names.filter((name) => !present.has(name))).toEqual([]);
    // What is computed is named somewhere in the source all the same.
    const unused = [...present].filter(
      (name) =>
        !names.includes(name) &&
        !beginnings.some((beginning) => name.startsWith(beginning)) &&
        !by.some(({ source }) => new RegExp(`['"]?\\b${name}\\b['"]?`).test(source))
    );
    expect(unused).toEqual([]);
  }
);

/** Properties of our own that stand for tokens wherever they are set. */
const stylesheets = all.filter((name) => name.endsWith('.css')).map((path) => withoutComments(read(path)));
const standIns = (): string[] => {
  const set = stylesheets.flatMap((css) => [...css.matchAll(/(--(?!ds-)[\w-]+)\s*:\s*([^;]+);/g)]);
  return [...new Set(set.map(([, name]) => name ?? ''))].filter((name) =>
    set.every(([, other, value]) => other !== name || value?.startsWith('var(--ds-'))
  );
};

test('colours and sizes of text come from tokens', () => {
  const ours = standIns();
  const offenders = all
    .filter((name) => name.endsWith('.css'))
    .flatMap((path) =>
      withoutComments(read(path))
        .split('\n')
        .filter((line) => /(^|[^-])\b(color|background|font|font-size|border|border-color)\s*:/.test(line))
        .filter((line) => !/var\(--ds-|inherit|transparent|:\s*0;|currentcolor/i.test(line))
        .filter((line) => !ours.some((name) => line.includes(`var(${name})`)))
        .map((line) => `${relative(SOURCE, path)}: ${line.trim()}`)
    );
  expect(offenders).toEqual([]);
});
