/** The manifest names functions and resources; here they have to exist, and none may lie idle. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import * as ts from 'typescript';
import { functions, manifest, valuesOf } from './support/manifest';
import { ROOT, parse } from './support/sources';

/** Names that a module exports, without running it. */
function exportedNames(path: string): string[] {
  const names: string[] = [];
  for (const statement of parse(path).statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      names.push(...statement.exportClause.elements.map((element) => element.name.text));
    }
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) continue;
    if (ts.isFunctionDeclaration(statement) && statement.name) names.push(statement.name.text);
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) names.push(name.text);
    }
  }
  return names;
}

test('src/index.ts exports exactly the handlers that the manifest names', () => {
  const handlers = functions.map(({ handler }) => handler).sort();
  const exported = exportedNames('src/index.ts')
    .map((name) => `index.${name}`)
    .sort();
  expect(exported).toEqual(handlers);
});

test('every function of the manifest is used by a module, and every function used is declared', () => {
  const declared = new Set(functions.map(({ key }) => key));
  expect(new Set(valuesOf('function'))).toEqual(declared);
});

test('every resource is used by a module, and every resource used is declared', () => {
  const declared = new Set(manifest.resources.map(({ key }) => key));
  expect(new Set(valuesOf('resource'))).toEqual(declared);
});

test.each(manifest.resources)(
  'resource $key is built, and every file that its page asks for is there',
  ({ path }) => {
    const page = join(ROOT, path, 'index.html');
    if (!existsSync(page)) throw new Error(`${path}/index.html is not built; run \`npx vite build static\`.`);
    const document = load(readFileSync(page, 'utf8'));
    const asked = [
      ...document('script[src]').map((_, element) => document(element).attr('src')),
      ...document('link[href]').map((_, element) => document(element).attr('href'))
    ];
    expect(asked.length).toBeGreaterThan(0);
    for (const address of asked) {
      // Forge serves the page from a folder whose name it chooses, so that only relative addresses hold.
      expect(address).toMatch(/^\.\//);
      expect(existsSync(join(dirname(page), address))).toBe(true);
    }
    expect(document('script:not([src])').text()).toBe('');
    expect(document('style, [style]').length).toBe(0);
  }
);
