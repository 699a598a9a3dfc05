/** Nothing that is deployed names a host: what the user typed stays between the site and the app. */
import * as ts from 'typescript';
import { filesUnder, parse, place, textOf, walk } from './support/sources';

/** Scheme and host, or an address that begins with two slashes. */
const HOST = /(?:\b[a-z][a-z0-9+.-]*:)?\/\/(?=[a-z0-9])[^\s'"`)]+/gi;

/** Never asked for: it only names the language that a graphic is written in. */
const NAMES = new Set(['http://www.w3.org/2000/svg']);

const SOURCES = [...filesUnder('src', '.ts'), ...filesUnder('static/src', '.ts', '.tsx')];

test('no string of src or static holds an address of another host', () => {
  const found: string[] = [];
  for (const path of SOURCES) {
    walk(parse(path), (node) => {
      const literal =
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node) ||
        ts.isJsxText(node);
      if (!literal) return;
      for (const [address] of node.text.matchAll(HOST))
        if (!NAMES.has(address)) found.push(`${place(node)} ${address}`);
    });
  }
  expect(SOURCES.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('no stylesheet or page of static names another host', () => {
  const pages = filesUnder('static', '.css', '.html');
  const found = pages.flatMap((path) =>
    [...textOf(path).matchAll(/(?:url\(|src=|href=|@import)\s*["']?\s*((?:https?:)?\/\/[^\s"')]+)/gi)].map(
      ([, address]) => `${path} ${address}`
    )
  );
  expect(found).toEqual([]);
});

test('the manifest names hosts for its icons only, and asks for no egress', () => {
  const hosts = [...textOf('manifest.yml').matchAll(/^\s*(\w+): (https?:\/\/\S+)/gm)].map(
    ([, key, address]) => [key, new URL(address ?? '').host]
  );
  for (const [key, host] of hosts) {
    expect(['icon', 'thumbnail']).toContain(key);
    expect(host).toBe('developer.atlassian.com');
  }
  const permissions = /^permissions:[^]*$/m.exec(textOf('manifest.yml'))?.[0] ?? '';
  expect(permissions).not.toMatch(/^\s+(external|content|fetch):/m);
});
