/** What a document of Jira says, as plain text. */
import * as v from 'valibot';
import { AccountId } from '../../../../src/domain/fields';
import { mention } from '../../../../src/domain/timeline/entry';

/** Nodes that stand on lines of their own. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'taskItem',
  'decisionItem',
  'tableRow',
  'blockquote',
  'panel',
  'rule',
  'mediaSingle',
  'mediaGroup',
  'blockCard'
]);

/** Deepest nesting that is read; no editor makes more. */
const DEEPEST = 100;

interface Node {
  type?: unknown;
  text?: unknown;
  attrs?: Record<string, unknown>;
  content?: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text of nodes that keep it in an attribute, or that stand for some. */
function leaf({ type, text, attrs = {} }: Node): string {
  switch (type) {
    case 'text':
      return textOf(text);
    case 'hardBreak':
      return '\n';
    // The account, as in the document: a name may change and is never stored.
    case 'mention':
      return v.is(AccountId, attrs['id']) ? mention(attrs['id']) : textOf(attrs['text']);
    case 'status':
    case 'placeholder':
      return textOf(attrs['text']);
    case 'emoji':
      return textOf(attrs['text']) || textOf(attrs['shortName']);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return textOf(attrs['url']);
    case 'date': {
      const at = new Date(Number(attrs['timestamp']));
      return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
    }
    default:
      return '';
  }
}

function write(node: unknown, parts: string[], depth: number): void {
  if (!isNode(node) || depth > DEEPEST) return;
  parts.push(leaf(node));
  if (Array.isArray(node.content)) for (const child of node.content) write(child, parts, depth + 1);
  if (node.type === 'tableCell' || node.type === 'tableHeader') parts.push(' ');
  else if (typeof node.type === 'string' && BLOCKS.has(node.type)) parts.push('\n');
}

/**
 * Reads a document as plain text, a line for each block.
 * @param document as Jira sends it; anything else reads as nothing
 */
export function adfText(document: unknown): string {
  const parts: string[] = [];
  write(document, parts, 0);
  return parts
    .join('')
    .replace(/[^\S\n]*\n\s*/g, '\n')
    .trim();
}
