/**
 * What people write, as nodes of the Atlassian Document Format. A reader of our own, because the ones that there are
 * drop what they do not know or need minutes for a text that somebody made to stall them; see docs/decisions.
 */
import { attachmentIdOf } from './attachment-reference';
import type { AdfMark, AdfNode } from './adf';
import { blockNodes } from './markdown/blocks';
import { linkedNodes } from './markdown/inline';
import { linesOf } from './markdown/lines';

export { isSafeUrl } from './markdown/target';

/**
 * Markdown as block nodes. Markup of other kinds, such as HTML, stays text; links lead to the web, to a mail or to an
 * attachment of the incident, and pictures are links of that kind.
 * @param markdown what a person wrote
 * @param topHeading the level that the text's highest heading gets, 1 to 6
 */
export const markdownToAdf = (markdown: string, topHeading = 1): AdfNode[] =>
  withLevels(blockNodes(linesOf(markdown)), topHeading);

/**
 * Text without markup as paragraphs: an empty line parts them, a single line break stays one, addresses can be followed.
 * @param words what a person wrote
 */
export const wordsToAdf = (words: string): AdfNode[] =>
  words
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', content: linkedNodes(part) }));

/** Headings from the top level on, none more than one below the one before, as whoever hears the page expects. */
const withLevels = (nodes: readonly AdfNode[], top: number): AdfNode[] => {
  const levels = nodes.flatMap(({ type, attrs }) => (type === 'heading' ? [Number(attrs?.['level'])] : []));
  const highest = levels.reduce((least, level) => Math.min(least, level), 6);
  let before = top - 1;
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    const level = Math.min(top + Number(node.attrs?.['level']) - highest, before + 1, 6);
    before = level;
    return { ...node, attrs: { level } };
  });
};

/**
 * The nodes with links to attachments made into addresses that can be followed outside of the app.
 * @param nodes as `markdownToAdf` gives them
 * @param urlOf where an attachment is read, or null where that is not known
 */
export const withAttachmentUrls = (
  nodes: readonly AdfNode[],
  urlOf: (id: string) => string | null
): AdfNode[] =>
  nodes.map((node) => ({
    ...node,
    ...(node.content ? { content: withAttachmentUrls(node.content, urlOf) } : {}),
    ...(node.marks ? { marks: node.marks.flatMap((mark) => markWithUrl(mark, urlOf)) } : {})
  }));

const markWithUrl = (mark: AdfMark, urlOf: (id: string) => string | null): AdfMark[] => {
  const address = mark.attrs?.['href'];
  const id = typeof address === 'string' ? attachmentIdOf(address) : null;
  if (id === null) return [mark];
  const href = urlOf(id);
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
};
