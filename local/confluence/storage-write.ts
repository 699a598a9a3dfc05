/** A document of the Atlassian Document Format in the storage format. */
import { type Node, nodeOf } from './adf';
import { asText } from './call';
import { escapeXml } from './xml';

type Write = (node: Node, inner: string) => string;

const wrap =
  (tag: string): Write =>
  (_, inner) =>
    `<${tag}>${inner}</${tag}>`;

const attribute = (node: Node, name: string): string => escapeXml(textOf(node.attrs[name]));

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const parameter = (name: string, value: string): string =>
  value === '' ? '' : `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;

const macro = (name: string, parameters: string, body: string): string =>
  `<ac:structured-macro ac:name="${name}" ac:schema-version="1">${parameters}${body}</ac:structured-macro>`;

const richText = (inner: string): string => `<ac:rich-text-body>${inner}</ac:rich-text-body>`;

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Name of the panel macro for each kind of ADF panel. */
const PANELS: Readonly<Record<string, string>> = {
  info: 'info',
  note: 'panel',
  success: 'tip',
  warning: 'note',
  error: 'warning'
};

const STATUS_COLOURS: Readonly<Record<string, string>> = {
  neutral: 'Grey',
  purple: 'Purple',
  blue: 'Blue',
  red: 'Red',
  yellow: 'Yellow',
  green: 'Green'
};

const cell =
  (tag: string): Write =>
  (node, inner) => {
    const span = (name: string): string => {
      const count = Number(node.attrs[name] ?? 1);
      return count > 1 ? ` ${name}="${count}"` : '';
    };
    return `<${tag}${span('rowspan')}${span('colspan')}>${inner}</${tag}>`;
  };

const link: Write = (node) => {
  const url = attribute(node, 'url');
  return `<a href="${url}" data-card-appearance="inline">${url}</a>`;
};

const NODES: Readonly<Record<string, Write>> = {
  doc: (_, inner) => inner,
  paragraph: (_, inner) => (inner === '' ? '<p />' : `<p>${inner}</p>`),
  heading: (node, inner) => {
    const level = Math.min(6, Math.max(1, Number(node.attrs['level']) || 1));
    return `<h${level}>${inner}</h${level}>`;
  },
  hardBreak: () => '<br />',
  rule: () => '<hr />',
  bulletList: wrap('ul'),
  orderedList: (node, inner) => {
    const order = Number(node.attrs['order'] ?? 1);
    return `<ol${order === 1 ? '' : ` start="${order}"`}>${inner}</ol>`;
  },
  listItem: wrap('li'),
  blockquote: wrap('blockquote'),
  codeBlock: (node) =>
    macro(
      'code',
      parameter('language', attribute(node, 'language')),
      `<ac:plain-text-body>${cdata(node.content.map((child) => nodeOf(child).text).join(''))}</ac:plain-text-body>`
    ),
  panel: (node, inner) => macro(PANELS[textOf(node.attrs['panelType'])] ?? 'info', '', richText(inner)),
  expand: (node, inner) => macro('expand', parameter('title', attribute(node, 'title')), richText(inner)),
  nestedExpand: (node, inner) =>
    macro('expand', parameter('title', attribute(node, 'title')), richText(inner)),
  table: (_, inner) => `<table><tbody>${inner}</tbody></table>`,
  tableRow: wrap('tr'),
  tableHeader: cell('th'),
  tableCell: cell('td'),
  taskList: wrap('ac:task-list'),
  taskItem: (node, inner) =>
    `<ac:task><ac:task-status>${node.attrs['state'] === 'DONE' ? 'complete' : 'incomplete'}</ac:task-status>` +
    `<ac:task-body>${inner}</ac:task-body></ac:task>`,
  layoutSection: (_, inner) => `<ac:layout><ac:layout-section>${inner}</ac:layout-section></ac:layout>`,
  layoutColumn: wrap('ac:layout-cell'),
  mention: (node) => `<ac:link><ri:user ri:account-id="${attribute(node, 'id')}" /></ac:link>`,
  emoji: (node) => attribute(node, 'text') || attribute(node, 'shortName'),
  date: (node) => {
    const day = new Date(Number(node.attrs['timestamp']));
    return Number.isNaN(day.getTime()) ? '' : `<time datetime="${day.toISOString().slice(0, 10)}" />`;
  },
  status: (node) =>
    macro(
      'status',
      parameter('title', attribute(node, 'text')) +
        parameter('colour', STATUS_COLOURS[textOf(node.attrs['color'])] ?? 'Grey'),
      ''
    ),
  inlineCard: link,
  blockCard: (node, inner) => `<p>${link(node, inner)}</p>`
};

const MARKS: Readonly<Record<string, Write>> = {
  strong: wrap('strong'),
  em: wrap('em'),
  code: wrap('code'),
  underline: wrap('u'),
  strike: wrap('del'),
  subsup: (mark, inner) => (mark.attrs['type'] === 'sub' ? `<sub>${inner}</sub>` : `<sup>${inner}</sup>`),
  link: (mark, inner) => `<a href="${attribute(mark, 'href')}">${inner}</a>`
};

/** Apps' macros keep their whole node, so that nothing of it is lost. */
function extension(node: Node, value: unknown): string {
  return (
    `<ac:adf-extension><ac:adf-node type="${escapeXml(node.type)}">` +
    `<ac:adf-attribute key="node">${escapeXml(JSON.stringify(value))}</ac:adf-attribute>` +
    `</ac:adf-node></ac:adf-extension>`
  );
}

/** Writes one node. @param value of a document. @returns storage format */
export function toStorage(value: unknown): string {
  const node = nodeOf(value);
  if (node.type === 'text') {
    return node.marks
      .map(nodeOf)
      .reduceRight((inner, mark) => MARKS[mark.type]?.(mark, inner) ?? inner, escapeXml(node.text));
  }
  if (node.type.toLowerCase().endsWith('extension')) return extension(node, value);
  const inner = node.content.map(toStorage).join('');
  // What has no counterpart still keeps what is in it.
  return NODES[node.type]?.(node, inner) ?? inner + escapeXml(asText(node.attrs['text']) ?? '');
}
