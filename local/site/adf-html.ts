/** Shows a document in the Atlassian Document Format as HTML, as far as a page of the local site needs it. */
import { html, type Html, safeHref, type Child } from './html';

/** A node or mark as it comes: every part may be missing. */
export interface AdfNode {
  type: string;
  attrs: Record<string, unknown>;
  content: AdfNode[];
  marks: AdfNode[];
  text: string;
}

export interface AdfOptions {
  /** Draws an `extension` node; null where it is nobody's macro. */
  macro?: (attrs: Record<string, unknown>) => Html | null;
  /** Zone in which date nodes are shown: they are days, so always UTC on the wire. */
  locale?: string;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const string = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * Reads a node leniently: what is missing becomes empty.
 * @param value any value of a document
 */
function readNode(value: unknown): AdfNode {
  const node = record(value);
  return {
    type: string(node['type']),
    attrs: record(node['attrs']),
    content: list(node['content']).map(readNode),
    marks: list(node['marks']).map(readNode),
    text: string(node['text'])
  };
}

const MARKS: Record<string, (inner: Html, attrs: Record<string, unknown>) => Html> = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  em: (inner) => html`<em>${inner}</em>`,
  code: (inner) => html`<code>${inner}</code>`,
  strike: (inner) => html`<s>${inner}</s>`,
  underline: (inner) => html`<u>${inner}</u>`,
  subsup: (inner, attrs) => (attrs['type'] === 'sub' ? html`<sub>${inner}</sub>` : html`<sup>${inner}</sup>`),
  link: (inner, attrs) => {
    const href = safeHref(attrs['href']);
    return href === null ? inner : html`<a href="${href}" rel="noreferrer">${inner}</a>`;
  }
};

const card = (attrs: Record<string, unknown>): Html => {
  const href = safeHref(attrs['url']);
  return href === null
    ? html`<span class="muted">link</span>`
    : html`<a href="${href}" rel="noreferrer">${href}</a>`;
};

const STATUS_TONES = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];

const tone = (color: unknown): string => (STATUS_TONES.includes(string(color)) ? string(color) : 'neutral');

const PANELS = ['info', 'note', 'success', 'warning', 'error'];

/** A day as `14 Mar 2026`; the timestamp of a date node is midnight UTC. */
function day(attrs: Record<string, unknown>): Html {
  const at = new Date(Number(attrs['timestamp']));
  if (Number.isNaN(at.getTime())) return html`<span>?</span>`;
  const shown = at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC'
  });
  return html`<time datetime="${at.toISOString().slice(0, 10)}">${shown}</time>`;
}

const expandable = (node: AdfNode, inner: Child): Html =>
  html`<details>
    <summary>${string(node.attrs['title']) || 'More'}</summary>
    ${inner}
  </details>`;

type Draw = (node: AdfNode, inner: Child, options: AdfOptions) => Html;

const BLOCKS: Record<string, Draw> = {
  doc: (_, inner) => html`${inner}`,
  paragraph: (_, inner) => html`<p>${inner}</p>`,
  bulletList: (_, inner) =>
    html`<ul>
      ${inner}
    </ul>`,
  orderedList: (node, inner) =>
    html`<ol start="${Number(node.attrs['order'] ?? 1) || 1}">
      ${inner}
    </ol>`,
  listItem: (_, inner) => html`<li>${inner}</li>`,
  taskList: (_, inner) =>
    html`<ul class="tasks">
      ${inner}
    </ul>`,
  taskItem: (node, inner) => html`<li>${node.attrs['state'] === 'DONE' ? '☑' : '☐'} ${inner}</li>`,
  decisionList: (_, inner) =>
    html`<ul>
      ${inner}
    </ul>`,
  decisionItem: (_, inner) => html`<li>${inner}</li>`,
  blockquote: (_, inner) => html`<blockquote>${inner}</blockquote>`,
  codeBlock: (_, inner) => html`<pre><code>${inner}</code></pre>`,
  rule: () => html`<hr />`,
  hardBreak: () => html`<br />`,
  panel: (node, inner) => {
    const kind = string(node.attrs['panelType']);
    return html`<div class="panel panel-${PANELS.includes(kind) ? kind : 'info'}">${inner}</div>`;
  },
  expand: expandable,
  nestedExpand: expandable,
  table: (_, inner) =>
    html`<div class="scroll">
      <table>
        <tbody>
          ${inner}
        </tbody>
      </table>
    </div>`,
  tableRow: (_, inner) =>
    html`<tr>
      ${inner}
    </tr>`,
  tableHeader: (node, inner) => cell('th', node, inner),
  tableCell: (node, inner) => cell('td', node, inner),
  layoutSection: (_, inner) => html`<div class="columns">${inner}</div>`,
  layoutColumn: (_, inner) => html`<div>${inner}</div>`,
  mediaSingle: () => html`<p class="muted">[image]</p>`,
  mediaGroup: () => html`<p class="muted">[files]</p>`,
  mention: (node) => html`<span class="mention">${string(node.attrs['text']) || '@someone'}</span>`,
  emoji: (node) => html`<span>${string(node.attrs['text']) || string(node.attrs['shortName'])}</span>`,
  date: (node) => day(node.attrs),
  status: (node) =>
    html`<span class="lozenge lozenge-${tone(node.attrs['color'])}">${string(node.attrs['text'])}</span>`,
  inlineCard: (node) => card(node.attrs),
  blockCard: (node) => html`<p>${card(node.attrs)}</p>`,
  bodiedExtension: (node, inner, options) => options.macro?.(node.attrs) ?? html`<div>${inner}</div>`,
  extension: (node, _, options) =>
    options.macro?.(node.attrs) ?? html`<p class="muted">[macro that the local site does not know]</p>`
};

function cell(tag: 'th' | 'td', node: AdfNode, inner: Child): Html {
  const span = (name: string): number => Math.max(1, Number(node.attrs[name] ?? 1) || 1);
  return tag === 'th'
    ? html`<th colspan="${span('colspan')}" rowspan="${span('rowspan')}">${inner}</th>`
    : html`<td colspan="${span('colspan')}" rowspan="${span('rowspan')}">${inner}</td>`;
}

function heading(node: AdfNode, inner: Child): Html {
  // The page's own title is the first level, so a document's headings move down by one.
  switch (Math.min(6, Math.max(1, Number(node.attrs['level'] ?? 1) || 1))) {
    case 1:
      return html`<h2>${inner}</h2>`;
    case 2:
      return html`<h3>${inner}</h3>`;
    case 3:
      return html`<h4>${inner}</h4>`;
    case 4:
      return html`<h5>${inner}</h5>`;
    default:
      return html`<h6>${inner}</h6>`;
  }
}

function draw(node: AdfNode, options: AdfOptions): Html {
  if (node.type === 'text')
    return node.marks.reduceRight(
      (inner, mark) => MARKS[mark.type]?.(inner, mark.attrs) ?? inner,
      html`${node.text}`
    );
  const inner = node.content.map((child) => draw(child, options));
  if (node.type === 'heading') return heading(node, inner);
  // An unknown node still shows what is in it: nothing that a person wrote may vanish.
  return BLOCKS[node.type]?.(node, inner, options) ?? html`<div>${inner}</div>`;
}

/**
 * Draws a document.
 * @param document an ADF document, or null where there is none
 * @param options how macros are drawn
 */
export function adfToHtml(document: unknown, options: AdfOptions = {}): Html {
  return document === null || document === undefined ? html`` : draw(readNode(document), options);
}

/**
 * Makes a document of what a person typed: one paragraph per line.
 * @param text plain text
 */
export function textToAdf(text: string): { type: 'doc'; version: 1; content: unknown[] } {
  const lines = text
    .replace(/\r\n/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  };
}
