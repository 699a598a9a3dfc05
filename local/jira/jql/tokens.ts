/** JQL text as tokens. */
import { syntaxError } from './errors';

export type Punctuation =
  '(' | ')' | ',' | '[' | ']' | '=' | '!=' | '!~' | '!' | '<' | '<=' | '>' | '>=' | '~' | '&' | '|';

export type Token = { at: number; end: number } & (
  | { kind: 'word'; text: string }
  /** Quoted, or a word with an escape in it: never a keyword. */
  | { kind: 'string'; text: string }
  | { kind: 'symbol'; text: Punctuation }
  | { kind: 'end' }
);

const SYMBOLS: readonly (readonly [string, Punctuation])[] = [
  ['&&', '&'],
  ['||', '|'],
  ['!=', '!='],
  ['!~', '!~'],
  ['<=', '<='],
  ['>=', '>='],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
  ['~', '~'],
  ['!', '!'],
  ['&', '&'],
  ['|', '|'],
  ['(', '('],
  [')', ')'],
  [',', ','],
  ['[', '['],
  [']', ']']
];

const SYMBOL_START = new Set(SYMBOLS.map(([text]) => text.charAt(0)));
const RESERVED = new Set('{}*/%+^$#@?;');
const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  ' ': ' '
};

const isSpace = (char: string): boolean => /\s/u.test(char);
const isControl = (char: string): boolean => /\p{Cc}/u.test(char);
const endsWord = (char: string): boolean =>
  isSpace(char) ||
  SYMBOL_START.has(char) ||
  RESERVED.has(char) ||
  char === '"' ||
  char === "'" ||
  isControl(char);

/**
 * Where an offset is, as Jira counts: lines from 1, characters from 1.
 * @param text whole query
 * @param at offset in UTF-16 units
 */
export function positionOf(text: string, at: number): { line: number; character: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
}

const codeOf = (char: string): string => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** Reads an escape that begins at `at`. */
function readEscape(text: string, at: number): { value: string; next: number } {
  const letter = text.charAt(at + 1);
  const simple = ESCAPES[letter];
  if (simple !== undefined) return { value: simple, next: at + 2 };
  const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1];
  if (hex !== undefined) return { value: String.fromCharCode(Number.parseInt(hex, 16)), next: at + 6 };
  throw syntaxError(
    `'\\${letter}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`,
    positionOf(text, at)
  );
}

function readQuoted(text: string, at: number): Token {
  const quote = text.charAt(at);
  let value = '';
  let index = at + 1;
  while (index < text.length) {
    const char = text.charAt(index);
    if (char === quote) return { kind: 'string', text: value, at, end: index + 1 };
    if (char === '\\') {
      const escape = readEscape(text, index);
      value += escape.value;
      index = escape.next;
    } else {
      value += char;
      index += 1;
    }
  }
  throw syntaxError(
    `The quoted string '${text.slice(at + 1)}' has not been completed.`,
    positionOf(text, at)
  );
}

function readWord(text: string, at: number): Token {
  let value = '';
  let escaped = false;
  let index = at;
  while (index < text.length && !endsWord(text.charAt(index))) {
    if (text.charAt(index) === '\\') {
      const escape = readEscape(text, index);
      value += escape.value;
      index = escape.next;
      escaped = true;
    } else {
      value += text.charAt(index);
      index += 1;
    }
  }
  return { kind: escaped ? 'string' : 'word', text: value, at, end: index };
}

/**
 * Cuts a query into tokens; the last one is `end`.
 * @param text the query
 * @throws JqlError for reserved characters, wrong escapes and quotes that are not closed
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSpace(char)) {
      at += 1;
      continue;
    }
    const token = readToken(text, at, char);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', at: text.length, end: text.length });
  return tokens;
}

function readToken(text: string, at: number, char: string): Token {
  if (char === '"' || char === "'") return readQuoted(text, at);
  if (RESERVED.has(char) || isControl(char)) {
    throw syntaxError(
      `The character '${char}' is a reserved JQL character. You must enclose it in a string or use the escape '${codeOf(char)}' instead.`,
      positionOf(text, at)
    );
  }
  const symbol = SYMBOLS.find(([spelling]) => text.startsWith(spelling, at));
  if (symbol) return { kind: 'symbol', text: symbol[1], at, end: at + symbol[0].length };
  return readWord(text, at);
}
