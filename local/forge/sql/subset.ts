/**
 * What the local site does not model because TiDB, MariaDB and SQLite answer it differently without an error to
 * show for it. Refused on every engine with a reason, so that nothing passes here and differs on a real site.
 */
import type { CheckedStatement } from './engine';
import { closing, is, type Token } from './lexer';

const SYMBOLS: Record<string, string> = {
  '/': 'Division gives a decimal as text on the platform and a whole number in SQLite: divide in the app.',
  '||': '|| is OR for TiDB and joins text in SQLite: write OR or CONCAT.',
  '&&': '&& is not shared: write AND.',
  '<=>': '<=> is not shared: compare with IS NULL.',
  '->': '-> differs between the engines: write JSON_UNQUOTE(JSON_EXTRACT(…)).',
  '->>': '->> differs between the engines: write JSON_UNQUOTE(JSON_EXTRACT(…)).',
  ':=': 'Variables are not shared.'
};

const WORDS: Record<string, string> = {
  RETURNING: 'TiDB has no RETURNING.',
  REGEXP: 'REGEXP is not shared.',
  RLIKE: 'RLIKE is not shared.',
  DIV: 'DIV is not shared.',
  XOR: 'XOR is not shared.',
  STRAIGHT_JOIN: 'STRAIGHT_JOIN is not shared.'
};

/** JSON_EXTRACT outside JSON_UNQUOTE: parsed JSON on the platform, quoted text in MariaDB, a bare value in SQLite. */
function bareExtract(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      is(token, 'JSON_EXTRACT') && !(is(tokens[at - 1], '(') && is(tokens[at - 2], 'JSON_UNQUOTE'))
  );
}

/** `VALUES (…) AS new ON DUPLICATE KEY`, which TiDB takes and MariaDB does not. */
function rowAlias(tokens: readonly Token[]): boolean {
  const values = tokens.findIndex((token) => is(token, 'VALUES'));
  if (values < 0 || !is(tokens[values + 1], '(')) return false;
  let at = closing(tokens, values + 1);
  while (is(tokens[at], ',')) at = closing(tokens, at + 1);
  return is(tokens[at], 'AS');
}

/**
 * A sentence about the first construct that the engines do not share, or undefined.
 *
 * @param tokens Tokens of the statement.
 * @param kind What the statement does.
 */
export function unsharedConstruct(
  tokens: readonly Token[],
  kind: CheckedStatement['kind']
): string | undefined {
  for (const [at, token] of tokens.entries()) {
    const reason = token.kind === 'symbol' ? SYMBOLS[token.value] : undefined;
    if (reason !== undefined) return reason;
    const word = token.kind === 'word' ? WORDS[token.value] : undefined;
    // A column may carry such a name after a dot.
    if (word !== undefined && !is(tokens[at - 1], '.')) return word;
    if (kind === 'select' && is(token, 'FOR') && is(tokens[at + 1], 'UPDATE'))
      return 'Locks do not outlive a call.';
    if (kind === 'ddl' && is(token, 'JSON') && tokens[at - 1]?.kind !== 'symbol') {
      return 'A JSON column comes back parsed from TiDB and as text from MariaDB: use MEDIUMTEXT.';
    }
  }
  if (bareExtract(tokens))
    return 'JSON_EXTRACT differs between the engines: wrap it, JSON_UNQUOTE(JSON_EXTRACT(…)).';
  if (kind === 'insert' && rowAlias(tokens))
    return 'Row aliases are not shared: write VALUES(column) in the update.';
  return undefined;
}
