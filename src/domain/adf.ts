/** Builders for the few nodes of the Atlassian Document Format that Afterword writes. */

export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: AdfMark[];
}

export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** A whole document. @param content block nodes */
export const doc = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** Text with marks. @param value the text @param marks how it looks */
export const text = (value: string, ...marks: AdfMark[]): AdfNode =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };

export const strong: AdfMark = { type: 'strong' };
export const code: AdfMark = { type: 'code' };

/** The mark of text that leads somewhere. @param href address @param title shown on hover, or null */
export const linkTo = (href: string, title: string | null): AdfMark => ({
  type: 'link',
  attrs: title === null ? { href } : { href, title }
});

/** Text that leads somewhere; plain text where no address is known. @param value the text @param href address */
export const link = (value: string, href: string | null): AdfNode =>
  href === null ? text(value) : text(value, linkTo(href, null));

/** A person, shown by name wherever the document is read. @param accountId whom */
export const mention = (accountId: string): AdfNode => ({ type: 'mention', attrs: { id: accountId } });

export const hardBreak: AdfNode = { type: 'hardBreak' };

/** A line across. */
export const rule: AdfNode = { type: 'rule' };

/** A paragraph; empty text is left out, for the format has none. @param content inline nodes or plain text */
export const paragraph = (...content: (AdfNode | string)[]): AdfNode => ({
  type: 'paragraph',
  content: inline(content)
});

/** A heading. @param level 1 to 6 @param content inline nodes or plain text */
export const heading = (level: number, ...content: (AdfNode | string)[]): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: inline(content)
});

const inline = (content: (AdfNode | string)[]): AdfNode[] =>
  content
    .map((node) => (typeof node === 'string' ? text(node) : node))
    .filter((node) => node.type !== 'text' || node.text !== '');

/** What a cell holds: plain text, an inline node, or blocks. */
export type Cell = AdfNode | string | AdfNode[];

/** A table with a row of headings. @param headings one for each column @param rows their cells */
export const table = (headings: string[], rows: Cell[][]): AdfNode => ({
  type: 'table',
  content: [
    row(headings.map((name) => cell('tableHeader', name))),
    ...rows.map((cells) => row(cells.map((content) => cell('tableCell', content))))
  ]
});

const row = (content: AdfNode[]): AdfNode => ({ type: 'tableRow', content });

const cell = (type: 'tableHeader' | 'tableCell', content: Cell): AdfNode => ({
  type,
  content: !Array.isArray(content) ? [paragraph(content)] : content.length > 0 ? content : [paragraph()]
});

/** A list with a bullet before each item. @param items blocks of each, of the kinds that a list may hold */
export const bulletList = (items: AdfNode[][]): AdfNode => ({
  type: 'bulletList',
  content: items.map((content) => ({
    type: 'listItem',
    content: content.length > 0 ? content : [paragraph()]
  }))
});

/** A word that stands out, such as a state. @param value the word, not empty @param color of the format's own */
export const status = (value: string, color: 'neutral' | 'blue' | 'red' | 'yellow' | 'green'): AdfNode => ({
  type: 'status',
  attrs: { text: value, color }
});

/**
 * Plain text as paragraphs: an empty line parts them, a single line break stays one.
 * @param prose what a person typed
 */
export const paragraphs = (prose: string): AdfNode[] =>
  prose
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(...part.split('\n').flatMap(broken)));

const broken = (line: string, index: number): (AdfNode | string)[] =>
  index === 0 ? [line] : [hardBreak, line];
