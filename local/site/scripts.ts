/** The browser's part of the local site: small TypeScript modules, translated and put into one classic script each. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const FOLDER = join(__dirname, 'browser');

/** Modules in the order in which they must be defined, as CommonJS. */
async function collect(entry: string): Promise<Map<string, string>> {
  // Loaded when the first page is asked for: the compiler is large.
  const { default: ts } = await import('typescript');
  const modules = new Map<string, string>();
  const visit = (path: string): void => {
    const name = relative(FOLDER, path);
    if (modules.has(name)) return;
    modules.set(name, '');
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, strict: true }
    });
    const code = outputText.replace(/\brequire\("(\.[^"]+)"\)/g, (_, specifier: string) => {
      const target = join(dirname(path), `${specifier}.ts`);
      visit(target);
      return `load(${JSON.stringify(relative(FOLDER, target))})`;
    });
    modules.set(name, code);
  };
  visit(join(FOLDER, entry));
  return modules;
}

const LOADER = `const cache = {};
const load = (name) => {
  if (!cache[name]) {
    cache[name] = {};
    modules[name](cache[name]);
  }
  return cache[name];
};`;

/**
 * Makes a script that runs on its own, without imports.
 * @param entry file in `browser/`
 */
async function bundle(entry: string): Promise<string> {
  const modules = await collect(entry);
  const definitions = [...modules].map(
    ([name, code]) => `${JSON.stringify(name)}: (exports) => {\n${code}\n}`
  );
  return `(() => {\n'use strict';\nconst modules = {\n${definitions.join(',\n')}\n};\n${LOADER}\nload(${JSON.stringify(entry)});\n})();\n`;
}

const made = new Map<string, Promise<string>>();

/**
 * The script that starts at a file of `browser/`; made once.
 * @param entry `host.ts` for pages, `frame.ts` for the app's frames
 */
export function browserScript(entry: 'host.ts' | 'frame.ts'): Promise<string> {
  const known = made.get(entry) ?? bundle(entry);
  made.set(entry, known);
  return known;
}
