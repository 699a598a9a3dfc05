/** The block half of Markdown: paragraphs, headings, lists, quotes, code, tables and lines across. */
import { rule, text, type AdfNode } from '../adf';
import { inlineNodes } from './inline';
import {
  begins,
  closes,
  fenceOf,
  FenceWatch,
  headingOf,
  indentOf,
  isBlank,
  isQuote,
  isRule,
  markerOf,
  unquoted,
  type Fence,
  type Marker
} from './lines';
import { fitting } from './fitting';
import { beginsTable, tableOf } from './table';

/** Quotes and lists within each other; what is deeper stays text, so that reading ends in time. */
const MAX_DEPTH = 10;

/** Spaces that make code of lines that follow an empty one. */
const CODE_INDENT = 4;

/** Reads lines one after the other; each line is looked at once for each level in which it stands. */
class Blocks {
  private readonly nodes: AdfNode[] = [];
  private words: string[] = [];
  private at = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly depth: number
  ) {}

  read(): AdfNode[] {
    while (this.at < this.lines.length) this.step(this.line());
    this.endParagraph();
    return this.nodes;
  }

  private line(): string {
    return this.lines[this.at] ?? '';
  }

  private step(line: string): void {
    if (isBlank(line)) {
      this.endParagraph();
      this.at += 1;
      return;
    }
    if (this.words.length > 0 && this.underline(line)) return;
    if (indentOf(line) >= CODE_INDENT && this.words.length === 0 && markerOf(line) === null) {
      return this.indentedCode();
    }
    const fence = fenceOf(line);
    if (fence) return this.fencedCode(fence);
    const heading = headingOf(line);
    if (heading) return this.put(headingNode(heading.level, heading.words));
    if (isRule(line)) return this.put(rule);
    if (beginsTable(line, this.lines[this.at + 1])) return this.table(line);
    if (this.depth < MAX_DEPTH) {
      if (isQuote(line)) return this.quote();
      const marker = markerOf(line);
      if (marker && (this.words.length === 0 || begins(line))) return this.list(marker);
    }
    this.words.push(line.trim());
    this.at += 1;
  }

  /** Puts a node that takes the current line. */
  private put(node: AdfNode): void {
    this.endParagraph();
    this.nodes.push(node);
    this.at += 1;
  }

  private endParagraph(): void {
    const content = inlineNodes(this.words.join('\n'));
    if (content.length > 0) this.nodes.push({ type: 'paragraph', content });
    this.words = [];
  }

  /** A line that makes a heading of the one above; below more than one it is more likely meant to part. */
  private underline(line: string): boolean {
    const signs = line.trim();
    const level = /^={3,}$/.test(signs) ? 1 : /^-{3,}$/.test(signs) ? 2 : null;
    if (level === null || this.words.length !== 1) return false;
    this.nodes.push(headingNode(level, this.words[0] ?? ''));
    this.words = [];
    this.at += 1;
    return true;
  }

  private fencedCode(fence: Fence): void {
    this.endParagraph();
    const code: string[] = fence.remark === null ? [] : [fence.remark];
    for (this.at += 1; this.at < this.lines.length && !closes(this.line(), fence); this.at += 1) {
      const line = this.line();
      code.push(line.slice(Math.min(fence.indent, indentOf(line))));
    }
    this.at += 1;
    this.nodes.push(codeNode(code, fence.language));
  }

  private indentedCode(): void {
    const code: string[] = [];
    while (this.at < this.lines.length && (isBlank(this.line()) || indentOf(this.line()) >= CODE_INDENT)) {
      code.push(this.line().slice(CODE_INDENT));
      this.at += 1;
    }
    while (isBlank(code.at(-1) ?? 'end')) code.pop();
    this.nodes.push(codeNode(code, null));
  }

  private table(header: string): void {
    this.endParagraph();
    const rows: string[] = [];
    for (this.at += 2; this.line().includes('|') && !isQuote(this.line()); this.at += 1)
      rows.push(this.line());
    this.nodes.push(tableOf(header, rows));
  }

  private quote(): void {
    this.endParagraph();
    const inner: string[] = [];
    const watch = new FenceWatch();
    for (; !isBlank(this.line()); this.at += 1) {
      const line = this.line();
      const goesOn = isQuote(line) || (!watch.inCode && !begins(line, true) && !isBlank(inner.at(-1) ?? ''));
      if (!goesOn) break;
      inner.push(isQuote(line) ? unquoted(line) : line);
      watch.pass(inner.at(-1) ?? '');
    }
    const content = fitting(new Blocks(inner, this.depth + 1).read());
    if (content.length > 0) this.nodes.push({ type: 'blockquote', content });
  }

  private list(first: Marker): void {
    this.endParagraph();
    const items: AdfNode[] = [];
    for (let marker: Marker | null = first; marker; marker = this.nextOf(first)) {
      const content = fitting(new Blocks(ticked(this.item(marker)), this.depth + 1).read());
      items.push({
        type: 'listItem',
        content: content.length > 0 ? content : [{ type: 'paragraph', content: [] }]
      });
    }
    this.nodes.push(
      first.number === null
        ? { type: 'bulletList', content: items }
        : { type: 'orderedList', attrs: { order: first.number }, content: items }
    );
  }

  /** The marker of the next item of the same list, past empty lines; null where the list has ended. */
  private nextOf(first: Marker): Marker | null {
    let next = this.at;
    while (next < this.lines.length && isBlank(this.lines[next] ?? '')) next += 1;
    const marker = markerOf(this.lines[next] ?? '');
    if (marker?.kind !== first.kind || (marker.number === null) !== (first.number === null)) return null;
    this.at = next;
    return marker;
  }

  /** The lines of one item, without its marker and its indentation. */
  private item({ indent, offset, rest }: Marker): string[] {
    const inner = [rest];
    const watch = new FenceWatch();
    watch.pass(rest);
    const belongs = (line: string): boolean =>
      indentOf(line) >= offset || (!watch.inCode && indentOf(line) >= indent + 2 && markerOf(line) !== null);
    this.at += 1;
    while (this.at < this.lines.length) {
      let next = this.at;
      while (next < this.lines.length && isBlank(this.lines[next] ?? '')) next += 1;
      const line = this.lines[next];
      if (line === undefined) break;
      const gap = next - this.at;
      const isLazy = gap === 0 && !watch.inCode && !isBlank(inner.at(-1) ?? '') && !begins(line, true);
      if (!belongs(line) && !isLazy) break;
      for (let blank = 0; blank < gap; blank += 1) inner.push('');
      const own = line.slice(Math.min(indentOf(line), offset));
      inner.push(own);
      watch.pass(own);
      this.at = next + 1;
    }
    return inner;
  }
}

const headingNode = (level: number, words: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: inlineNodes(words)
});

const codeNode = (lines: readonly string[], language: string | null): AdfNode => {
  const content = lines.join('\n');
  return {
    type: 'codeBlock',
    ...(language === null ? {} : { attrs: { language } }),
    ...(content === '' ? {} : { content: [text(content)] })
  };
};

/** A box to tick stays a sign: whether it is done is for a ticket to say. */
const ticked = ([first = '', ...rest]: string[]): string[] => [
  first.replace(/^\[([ xX])\] /, (_, tick: string) => (tick === ' ' ? '☐ ' : '☑ ')),
  ...rest
];

/**
 * Reads lines of Markdown.
 * @param lines without line breaks
 */
export const blockNodes = (lines: readonly string[]): AdfNode[] => new Blocks(lines, 0).read();
