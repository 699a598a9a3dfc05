/** What a line of Markdown begins. */

/** Columns for a tab. */
const TAB = '    ';

/** A marker of a list's item. */
export interface Marker {
  /** Spaces before it. */
  indent: number;
  /** Spaces that continue the item on the lines below. */
  offset: number;
  /** Items of one list share it: the bullet, or what stands behind the number. */
  kind: string;
  /** Null for a bullet. */
  number: number | null;
  rest: string;
}

/** A fence that opens a code block. */
export interface Fence {
  indent: number;
  character: string;
  length: number;
  language: string | null;
  /** What stands behind the fence and names no language. */
  remark: string | null;
}

/** The lines of a text, tabs at their beginning as spaces. @param source the text */
export const linesOf = (source: string): string[] =>
  source.split(/\r\n?|\n/).map((line) => line.replace(/^[ \t]+/, (space) => space.replaceAll('\t', TAB)));

/** True where nothing is to be seen. @param line any */
export const isBlank = (line: string): boolean => line.trim() === '';

/** Spaces at the beginning. @param line any */
export const indentOf = (line: string): number => line.length - line.trimStart().length;

const MARKER = /^([-*+]|(\d{1,9})([.)]))(?: +|$)/;

/** The marker that begins an item, or null. @param line any */
export const markerOf = (line: string): Marker | null => {
  const indent = indentOf(line);
  const content = line.slice(indent);
  const [whole, sign = '', digits, delimiter] = MARKER.exec(content) ?? [];
  if (whole === undefined || isRule(line)) return null;
  const space = whole.length - sign.length;
  // More than four spaces belong to a code block within the item.
  const used = space > 4 || space === 0 ? 1 : space;
  return {
    indent,
    offset: indent + sign.length + used,
    kind: delimiter ?? sign,
    number: digits === undefined ? null : Number(digits),
    rest: content.slice(sign.length + (space > 4 ? 1 : space))
  };
};

/** True for a line across: three or more of the same sign. @param line any */
export const isRule = (line: string): boolean => {
  const first = line.trimStart()[0] ?? '';
  if (!'-*_'.includes(first) || first === '') return false;
  const signs = line.replaceAll(/[ \t]/g, '');
  return signs.length >= 3 && signs === first.repeat(signs.length);
};

/** The level and words of a heading, or null. @param line any */
export const headingOf = (line: string): { level: number; words: string } | null => {
  const content = line.trim();
  const level = /^#{1,6}(?=[ \t])/.exec(content)?.[0].length;
  if (level === undefined) return null;
  const words = withoutClosing(content.slice(level).trim());
  return words === '' ? null : { level, words };
};

/** The words of a heading without the signs that some put behind it as well. */
const withoutClosing = (words: string): string => {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  return end < words.length && /\s/.test(words[end - 1] ?? '') ? words.slice(0, end).trim() : words;
};

/** The fence that begins code, or null. @param line any */
export const fenceOf = (line: string): Fence | null => {
  const content = line.trimStart();
  const sign = /^(?:`{3,}|~{3,})/.exec(content)?.[0];
  if (sign === undefined) return null;
  const info = content.slice(sign.length).trim();
  const character = sign.charAt(0);
  if (character === '`' && info.includes('`')) return null;
  const language = /^[\w+#.-]{1,40}$/.test(info) ? info : null;
  const remark = language === null && info !== '' ? info : null;
  return { indent: indentOf(line), character, length: sign.length, language, remark };
};

/** True where a fence ends. @param line any @param fence the one that is open */
export const closes = (line: string, { character, length }: Fence): boolean => {
  const content = line.trim();
  return content.length >= length && content === character.repeat(content.length);
};

/** True where a line is quoted. @param line any */
export const isQuote = (line: string): boolean => line.trimStart().startsWith('>');

/** A quoted line without its mark. @param line one that is quoted */
export const unquoted = (line: string): string => line.trimStart().slice(1).replace(/^ /, '');

/** True where a paragraph cannot go on. @param line any @param ending true: any item of a list ends it, also an empty one or number 7 */
export const begins = (line: string, ending = false): boolean => {
  if (isQuote(line) || headingOf(line) !== null || fenceOf(line) !== null || isRule(line)) return true;
  const marker = markerOf(line);
  if (marker === null) return false;
  // A sentence that happens to break before "2026." goes on.
  return ending || (marker.rest !== '' && (marker.number === null || marker.number === 1));
};

/** Follows fences through lines that are gathered before they are read. */
export class FenceWatch {
  private open: Fence | null = null;

  /** True while the lines stand in code. */
  get inCode(): boolean {
    return this.open !== null;
  }

  /** Takes the next line. @param line any */
  pass(line: string): void {
    if (this.open === null) this.open = fenceOf(line);
    else if (closes(line, this.open)) this.open = null;
  }
}
