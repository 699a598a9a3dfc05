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

/** Names that a source takes of its stylesheet; those that are computed are not among them. */
const taken = (source: string): string[] =>
  [...source.matchAll(/\bstyles\['([\w-]+)'\]/g)].map(([, name]) => name ?? '');

const users = new Map<string, string[]>();
for (const path of all.filter((name) => name.endsWith('.tsx'))) {
  const [, sheet] = /from '(\.[^']*\.module\.css)'/.exec(read(path)) ?? [];
  if (!sheet) continue;
  const css = join(dirname(path), sheet);
  users.set(css, [...(users.get(css) ?? []), path]);
}
const sheets = all.filter((name) => name.endsWith('.module.css'));

test('every stylesheet is used', () => {
  expect(sheets.filter((sheet) => !users.has(sheet)).map((sheet) => relative(SOURCE, sheet))).toEqual([]);
});

test.each([...users].map(([sheet, by]) => [relative(SOURCE, sheet), sheet, by] as const))(
  '%s has every class that is taken from it, and no other',
  (_, sheet, by) => {
    expect(existsSync(sheet)).toBe(true);
    const sources = by.map(read);
    const names = sources.flatMap(taken);
    const present = classesIn(read(sheet));
    expect(names.filter((name) => !present.has(name))).toEqual([]);
    // What is computed is named somewhere in the source all the same.
    const unused = [...present].filter(
      (name) =>
        !names.includes(name) && !sources.some((source) => new RegExp(`['"]?\\b${name}\\b['"]?`).test(source))
    );
    expect(unused).toEqual([]);
  }
);

test('colours and sizes of text come from tokens', () => {
  const offenders = all
    .filter((name) => name.endsWith('.css'))
    .flatMap((path) =>
      withoutComments(read(path))
        .split('\n')
        .filter((line) => /(^|[^-])\b(color|background|font|font-size|border|border-color)\s*:/.test(line))
        .filter((line) => !/var\(--ds-|inherit|transparent|:\s*0;|currentcolor/i.test(line))
        .map((line) => `${relative(SOURCE, path)}: ${line.trim()}`)
    );
  expect(offenders).toEqual([]);
});
