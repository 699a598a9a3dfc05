/** Tables of a Markdown text. */
import type { AdfNode } from '../adf';
import { inlineNodes } from './inline';

/** A wider one is no table to read. */
const MAX_COLUMNS = 50;

/** The texts of a row's cells. @param line with bars between the cells, which a backslash makes letters */
const cellsOf = (line: string): string[] => {
  const content = line.trim();
  const cells: string[] = [];
  let cell = '';
  for (let at = content.startsWith('|') ? 1 : 0; at < content.length; at += 1) {
    const character = content.charAt(at);
    if (character === '\\' && content[at + 1] === '|') {
      cell += '|';
      at += 1;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '' || !content.endsWith('|')) cells.push(cell.trim());
  return cells;
};

/** True where two lines begin a table. @param line with the headings @param next the dashes below */
export const beginsTable = (line: string, next: string | undefined): boolean => {
  if (!next?.includes('-') || !next.includes('|') || !line.includes('|')) return false;
  if (!/^[\s|:-]+$/.test(next)) return false;
  const dashes = cellsOf(next);
  return (
    dashes.length <= MAX_COLUMNS &&
    dashes.every((dash) => /^:?-+:?$/.test(dash)) &&
    cellsOf(line).length === dashes.length
  );
};

const cell = (type: 'tableHeader' | 'tableCell', words: string): AdfNode => ({
  type,
  content: [{ type: 'paragraph', content: inlineNodes(words) }]
});

const row = (type: 'tableHeader' | 'tableCell', cells: readonly string[], columns: number): AdfNode => {
  // What is too much for the row stays readable in its last cell.
  const fitting =
    cells.length > columns ? [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(' | ')] : cells;
  const content = fitting.map((words) => cell(type, words));
  const missing = columns - content.length;
  if (missing > 0) {
    const empty = cell(type, '');
    content.push(missing > 1 ? { ...empty, attrs: { colspan: missing } } : empty);
  }
  return { type: 'tableRow', content };
};

/** A table. @param header the line of headings @param lines the rows below the dashes */
export const tableOf = (header: string, lines: readonly string[]): AdfNode => {
  const headings = cellsOf(header);
  return {
    type: 'table',
    content: [
      row('tableHeader', headings, headings.length),
      ...lines.map((line) => row('tableCell', cellsOf(line), headings.length))
    ]
  };
};
