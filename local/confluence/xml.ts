/** The XML of the storage format, read strictly: Confluence refuses what is not well-formed. */

export interface XmlElement {
  tag: string;
  attrs: Readonly<Record<string, string>>;
  children: XmlNode[];
}

/** An element, or text. */
export type XmlNode = XmlElement | string;

type Parsed = { ok: true; nodes: XmlNode[] } | { ok: false; problem: string };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  rarr: '→',
  larr: '←'
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(name)] ?? whole;
  });
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[name] = decoded(double ?? single ?? '');
  }
  return found;
}

/** Elements that stand in each other; the stack has an end. */
const DEEPEST = 200;

/**
 * Reads a fragment: several elements and text side by side.
 * @param text XHTML with the namespaces of the storage format
 * @returns its nodes, or in words why it is not well-formed
 */
export function parseXml(text: string): Parsed {
  const root: XmlElement = { tag: '', attrs: {}, children: [] };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const parent = open.at(-1);
    if (!match || !parent) return { ok: false, problem: `character ${at + 1} is not understood` };
    const [whole, data, closed, opened, rest, empty, words] = match;
    if (data !== undefined) parent.children.push(data);
    else if (words !== undefined) parent.children.push(decoded(words));
    else if (closed !== undefined) {
      if (open.length === 1 || parent.tag !== closed) {
        return { ok: false, problem: `</${closed}> at character ${at + 1} closes nothing that is open` };
      }
      open.pop();
    } else if (opened !== undefined) {
      const element: XmlElement = { tag: opened, attrs: attributes(rest ?? ''), children: [] };
      parent.children.push(element);
      if (empty === '') open.push(element);
      if (open.length > DEEPEST) return { ok: false, problem: `more than ${DEEPEST} elements in each other` };
    }
    at += whole.length;
  }
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  return unclosed
    ? { ok: false, problem: `<${unclosed.tag}> is not closed` }
    : { ok: true, nodes: root.children };
}

/** Text for XML. @param text any */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The text of nodes without markup. @param nodes elements and text */
export const xmlText = (nodes: readonly XmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : xmlText(node.children))).join('');
