/** The storage format as a document of the Atlassian Document Format. */
import type { AdfDocument } from './seed';
import { type XmlElement, type XmlNode, xmlText } from './xml';

type AdfNode = Record<string, unknown>;

const MARKS: Readonly<Record<string, AdfNode>> = {
  strong: { type: 'strong' },
  b: { type: 'strong' },
  em: { type: 'em' },
  i: { type: 'em' },
  code: { type: 'code' },
  u: { type: 'underline' },
  del: { type: 'strike' },
  s: { type: 'strike' },
  sub: { type: 'subsup', attrs: { type: 'sub' } },
  sup: { type: 'subsup', attrs: { type: 'sup' } }
};

const PANELS: Readonly<Record<string, string>> = {
  info: 'info',
  panel: 'note',
  tip: 'success',
  note: 'warning',
  warning: 'error'
};

const STATUS_COLOURS = ['purple', 'blue', 'red', 'yellow', 'green'];

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

const child = (element: XmlElement, tag: string): XmlElement | undefined =>
  element.children.filter(isElement).find((node) => node.tag === tag);

const parameterOf = (element: XmlElement, name: string): string => {
  const found = element.children
    .filter(isElement)
    .find((node) => node.tag === 'ac:parameter' && node.attrs['ac:name'] === name);
  return found ? xmlText(found.children) : '';
};

const paragraph = (content: readonly AdfNode[]): AdfNode =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };

function textNode(text: string, marks: readonly AdfNode[]): AdfNode[] {
  const folded = text.replace(/[\t\n\r ]+/g, ' ');
  if (folded === '') return [];
  return [{ type: 'text', text: folded, ...(marks.length > 0 && { marks: usable(marks) }) }];
}

/** Code stands with links only. */
const usable = (marks: readonly AdfNode[]): readonly AdfNode[] => {
  const distinct = marks.filter(
    (mark, index) => marks.findIndex(({ type }) => type === mark['type']) === index
  );
  return distinct.some(({ type }) => type === 'code')
    ? distinct.filter(({ type }) => type === 'code' || type === 'link')
    : distinct;
};

/** Inline nodes, or null where the element is a block. */
function inlineOf(node: XmlNode, marks: readonly AdfNode[]): AdfNode[] | null {
  if (!isElement(node)) return textNode(node, marks);
  const { tag, attrs } = node;
  const mark = MARKS[tag];
  if (mark) return inlines(node.children, [...marks, mark]);
  switch (tag) {
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'span':
      return inlines(node.children, marks);
    case 'a': {
      const href = attrs['href'] ?? '';
      if (attrs['data-card-appearance'] === 'inline') return [{ type: 'inlineCard', attrs: { url: href } }];
      return href === ''
        ? inlines(node.children, marks)
        : inlines(node.children, [...marks, { type: 'link', attrs: { href } }]);
    }
    case 'time': {
      const day = Date.parse(attrs['datetime'] ?? '');
      return Number.isNaN(day) ? [] : [{ type: 'date', attrs: { timestamp: String(day) } }];
    }
    case 'ac:link': {
      const id = child(node, 'ri:user')?.attrs['ri:account-id'];
      return id ? [{ type: 'mention', attrs: { id } }] : textNode(xmlText(node.children), marks);
    }
    case 'ac:structured-macro': {
      if (attrs['ac:name'] !== 'status') return null;
      const colour = parameterOf(node, 'colour').toLowerCase();
      const color = STATUS_COLOURS.includes(colour) ? colour : 'neutral';
      return [{ type: 'status', attrs: { text: parameterOf(node, 'title'), color } }];
    }
    default:
      return null;
  }
}

const inlines = (nodes: readonly XmlNode[], marks: readonly AdfNode[] = []): AdfNode[] =>
  nodes.flatMap((node) => inlineOf(node, marks) ?? textNode(xmlText([node]), marks));

/** Blocks of a sequence in which loose text becomes paragraphs. */
function blocks(nodes: readonly XmlNode[]): AdfNode[] {
  const found: AdfNode[] = [];
  let loose: AdfNode[] = [];
  const flush = (): void => {
    const blank = loose.every(({ type, text }) => type === 'text' && String(text).trim() === '');
    if (!blank) found.push(paragraph(loose));
    loose = [];
  };
  for (const node of nodes) {
    const inline = inlineOf(node, []);
    if (inline) loose.push(...inline);
    else {
      flush();
      if (isElement(node)) found.push(...block(node));
    }
  }
  flush();
  return found;
}

const orEmpty = (content: AdfNode[]): AdfNode[] => (content.length > 0 ? content : [paragraph([])]);

function list(type: string, element: XmlElement): AdfNode[] {
  const items = element.children
    .filter(isElement)
    .map((item) => ({ type: 'listItem', content: orEmpty(blocks(item.children)) }));
  return items.length > 0 ? [{ type, content: items }] : [];
}

function table(element: XmlElement): AdfNode[] {
  const rowsOf = (node: XmlElement): XmlElement[] =>
    node.children.filter(isElement).flatMap((inner) => (inner.tag === 'tr' ? [inner] : rowsOf(inner)));
  const rows = rowsOf(element).map((row) => ({
    type: 'tableRow',
    content: row.children.filter(isElement).map((cell) => {
      const attrs: Record<string, number> = {};
      for (const span of ['rowspan', 'colspan']) {
        const count = Number(cell.attrs[span] ?? 1);
        if (count > 1) attrs[span] = count;
      }
      return {
        type: cell.tag === 'th' ? 'tableHeader' : 'tableCell',
        attrs,
        content: orEmpty(blocks(cell.children))
      };
    })
  }));
  return rows.length > 0 ? [{ type: 'table', content: rows }] : [];
}

function structuredMacro(element: XmlElement): AdfNode[] {
  const name = element.attrs['ac:name'] ?? '';
  const rich = child(element, 'ac:rich-text-body')?.children ?? [];
  const plain = xmlText(child(element, 'ac:plain-text-body')?.children ?? []);
  if (name === 'code') {
    const language = parameterOf(element, 'language');
    return [
      {
        type: 'codeBlock',
        attrs: language === '' ? {} : { language },
        ...(plain !== '' && { content: [{ type: 'text', text: plain }] })
      }
    ];
  }
  const panelType = PANELS[name];
  if (panelType !== undefined)
    return [{ type: 'panel', attrs: { panelType }, content: orEmpty(blocks(rich)) }];
  if (name === 'expand') {
    return [
      { type: 'expand', attrs: { title: parameterOf(element, 'title') }, content: orEmpty(blocks(rich)) }
    ];
  }
  // A macro of the product that the local site does not draw: what is written in it stays readable.
  return [...blocks(rich), ...(plain === '' ? [] : [paragraph(textNode(plain, []))])];
}

function extension(element: XmlElement): AdfNode[] {
  const attribute = child(child(element, 'ac:adf-node') ?? element, 'ac:adf-attribute');
  try {
    return [JSON.parse(xmlText(attribute?.children ?? [])) as AdfNode];
  } catch {
    return [];
  }
}

function block(element: XmlElement): AdfNode[] {
  const { tag, children } = element;
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level !== undefined)
    return [{ type: 'heading', attrs: { level: Number(level) }, content: inlines(children) }];
  switch (tag) {
    case 'p':
      return [paragraph(inlines(children))];
    case 'ul':
      return list('bulletList', element);
    case 'ol':
      return list('orderedList', element);
    case 'hr':
      return [{ type: 'rule' }];
    case 'blockquote':
      return [{ type: 'blockquote', content: orEmpty(blocks(children)) }];
    case 'pre':
      return [{ type: 'codeBlock', attrs: {}, content: textNodeOf(xmlText(children)) }];
    case 'table':
      return table(element);
    case 'ac:structured-macro':
      return structuredMacro(element);
    case 'ac:adf-extension':
      return extension(element);
    case 'ac:task-list':
      return list('bulletList', {
        ...element,
        children: children.filter(isElement).flatMap((task) => child(task, 'ac:task-body') ?? [])
      });
    default:
      return blocks(children);
  }
}

const textNodeOf = (text: string): AdfNode[] => (text === '' ? [] : [{ type: 'text', text }]);

/**
 * Makes a document of a body.
 * @param nodes of the body, as {@link parseXml} gives them
 */
export const fromStorage = (nodes: readonly XmlNode[]): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: blocks(nodes)
});
