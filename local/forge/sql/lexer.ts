/** Cuts MySQL statements into tokens, so that nothing here ever mistakes a string or a comment for SQL. */

export interface Token {
  /** `hidden` is a comment that MySQL executes; other comments count as white space. */
  kind: 'string' | 'name' | 'word' | 'number' | 'mark' | 'symbol' | 'hidden';
  /** A blank where white space or a comment stands before the token. */
  lead: '' | ' ';
  /** As written. */
  text: string;
  /** Strings and quoted names: the content without quotes and escapes. Words: upper case. Else as written. */
  value: string;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', '0': '\0', Z: '\x1a' };

/** MySQL's string escapes; `\%` and `\_` keep the backslash because LIKE reads them. */
function unescape(body: string, quote: string): string {
  return body.replace(
    /\\([\s\S])|(['"`])\2/g,
    (whole: string, escaped: string | undefined, doubled: string) => {
      if (escaped === undefined) return doubled === quote ? quote : whole;
      if (escaped === '%' || escaped === '_') return whole;
      return ESCAPES[escaped] ?? escaped;
    }
  );
}

/** Position just after the literal that opens at `start`, or the end of the text where it never closes. */
function endOfQuoted(sql: string, start: number, quote: string): number {
  for (let at = start + 1; at < sql.length; at++) {
    if (sql[at] === '\\' && quote !== '`') at++;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return sql.length;
}

const SPACE = /\s+/y;
const LINE_COMMENT = /(?:--(?=\s|$)|#)[^\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /<=>|->>|->|:=|\|\||&&|<>|!=|<=|>=|<<|>>|[\s\S]/y;

function match(pattern: RegExp, sql: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0];
}

function next(sql: string, at: number): Omit<Token, 'lead'> {
  const first = sql[at] ?? '';
  if (first === "'" || first === '"' || first === '`') {
    const text = sql.slice(at, endOfQuoted(sql, at, first));
    const body = text.slice(1, text.endsWith(first) && text.length > 1 ? -1 : undefined);
    const value = first === '`' ? body.replaceAll('``', '`') : unescape(body, first);
    return { kind: first === '`' ? 'name' : 'string', text, value };
  }
  const word = match(WORD, sql, at);
  if (word !== undefined) return { kind: 'word', text: word, value: word.toUpperCase() };
  const number = match(NUMBER, sql, at);
  if (number !== undefined) return { kind: 'number', text: number, value: number };
  const symbol = match(SYMBOL, sql, at) ?? first;
  return { kind: symbol === '?' ? 'mark' : 'symbol', text: symbol, value: symbol };
}

/**
 * Cuts a statement into tokens, without white space, comments and the semicolon at the end.
 *
 * @param sql One or more statements in MySQL's dialect.
 */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let lead: Token['lead'] = '';
  for (let at = 0; at < sql.length;) {
    const blank = match(SPACE, sql, at) ?? match(LINE_COMMENT, sql, at) ?? match(BLOCK_COMMENT, sql, at);
    const found = blank === undefined ? next(sql, at) : undefined;
    if (blank?.startsWith('/*!') === true) tokens.push({ kind: 'hidden', text: blank, value: blank, lead });
    if (found !== undefined) tokens.push({ ...found, lead });
    lead = found === undefined ? ' ' : '';
    at += (blank ?? found?.text ?? ' ').length;
  }
  while (tokens.at(-1)?.text === ';') tokens.pop();
  return tokens;
}

/**
 * Whether a token is this bare word or symbol (never a string or a quoted name).
 *
 * @param token The token, or undefined past the end.
 * @param values Upper-case words or symbols, any of which will do.
 */
export function is(token: Token | undefined, ...values: string[]): boolean {
  return (
    token !== undefined && (token.kind === 'word' || token.kind === 'symbol') && values.includes(token.value)
  );
}

/**
 * Index just past the bracket that closes the one at `open`.
 *
 * @param tokens Tokens of the statement.
 * @param open Index of a `(`.
 */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (is(tokens[at], '(')) depth++;
    else if (is(tokens[at], ')') && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/**
 * Cuts a list at its outermost commas.
 *
 * @param tokens The tokens between the list's brackets.
 */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (is(token, '(')) depth++;
    else if (is(token, ')')) depth--;
    if (depth === 0 && is(token, ',')) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/**
 * Index of the first outermost word among `words` from `from` on, or -1.
 *
 * @param tokens Tokens of the statement.
 * @param words Upper-case words.
 * @param from Index to start at.
 */
export function findOutermost(tokens: readonly Token[], words: readonly string[], from = 0): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (is(tokens[at], '(')) depth++;
    else if (is(tokens[at], ')')) depth--;
    else if (depth === 0 && tokens[at]?.kind === 'word' && is(tokens[at], ...words)) return at;
  }
  return -1;
}
