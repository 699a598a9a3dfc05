/** What may stand in an item of a list or in a quote: the format has no heading, table, quote or line there. */
import { paragraph, strong, text, type AdfNode } from '../adf';

const ALLOWED = new Set(['paragraph', 'bulletList', 'orderedList', 'codeBlock']);

const isCode = ({ marks }: AdfNode): boolean => marks?.some(({ type }) => type === 'code') ?? false;

const bold = (node: AdfNode): AdfNode =>
  node.type !== 'text' || isCode(node) || node.marks?.some(({ type }) => type === 'strong')
    ? node
    : { ...node, marks: [...(node.marks ?? []), strong] };

const rowAsWords = ({ content: cells = [] }: AdfNode): AdfNode =>
  paragraph(
    ...cells.flatMap(({ content = [] }, index) => [
      ...(index === 0 ? [] : [text(' | ')]),
      ...content.flatMap((inner) => inner.content ?? [])
    ])
  );

const fitted = (node: AdfNode): AdfNode[] => {
  if (ALLOWED.has(node.type)) return [node];
  const content = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return [{ type: 'paragraph', content: content.map(bold) }];
    case 'table':
      return content.map(rowAsWords);
    case 'rule':
      return [paragraph('———')];
    default:
      return content.flatMap(fitted);
  }
};

/**
 * The nodes in a form that may stand within a list or a quote; every word stays.
 * @param nodes as a text has them at its top
 */
export const fitting = (nodes: readonly AdfNode[]): AdfNode[] => nodes.flatMap(fitted);
