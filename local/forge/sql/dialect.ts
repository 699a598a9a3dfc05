/** MySQL's dialect as SQLite understands it: all that differs in reading and changing rows. */
import { closing, findOutermost, is, splitAtCommas, tokenize, type Token } from './lexer';

/** Function, registered by the engine, that hears of every row that an upsert found in place. */
export const UPSERT_MARK = 'afterword_upsert';

/** Function, registered by the engine, for JSON_UNQUOTE(JSON_EXTRACT(…)) as a whole. */
export const JSON_TEXT = 'afterword_json_text';

/** Function, registered by the engine, for CONCAT: SQLite's own passes over NULL. */
export const CONCAT = 'afterword_concat';

/** Functions that go by another name in SQLite, whose LENGTH counts letters where MySQL's counts bytes. */
const FUNCTIONS: Record<string, string> = {
  LENGTH: 'octet_length',
  CHAR_LENGTH: 'length',
  CHARACTER_LENGTH: 'length',
  GREATEST: 'max',
  LEAST: 'min',
  CONCAT
};

const CAST_TYPES: Record<string, string> = {
  SIGNED: 'INTEGER',
  UNSIGNED: 'INTEGER',
  CHAR: 'TEXT',
  DOUBLE: 'REAL'
};

function spellToken(token: Token): string {
  // MySQL takes both quotes for text; SQLite takes the double one for names and knows no backslash.
  if (token.kind === 'string') return `${token.lead}'${token.value.replaceAll("'", "''")}'`;
  if (token.kind === 'name') return `${token.lead}${quoteName(token.value)}`;
  return token.lead + token.text;
}

/**
 * A name in SQLite's quotes.
 *
 * @param name Name of a table, a column or an index.
 */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Spells an expression or a clause for SQLite.
 *
 * @param tokens Its tokens.
 */
export function spell(tokens: readonly Token[]): string {
  let out = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = is(tokens[at + 1], '(') ? closing(tokens, at + 1) : 0;
    const renamed = token.kind === 'word' && end > 0 ? FUNCTIONS[token.value] : undefined;
    if (renamed !== undefined) out += token.lead + renamed;
    else if (end > 0 && is(token, 'JSON_UNQUOTE') && is(tokens[at + 2], 'JSON_EXTRACT')) {
      out += `${token.lead}${JSON_TEXT}(${spell(tokens.slice(at + 4, end - 2))})`;
      at = end - 1;
    } else if (end > 0 && is(token, 'CAST')) {
      out += token.lead + spellCast(tokens.slice(at + 2, end - 1));
      at = end - 1;
    } else out += spellToken(token);
  }
  return out;
}

function spellCast(inner: readonly Token[]): string {
  const as = findOutermost(inner, ['AS']);
  const type = CAST_TYPES[inner[as + 1]?.value ?? ''] ?? spell(inner.slice(as + 1));
  return `CAST(${spell(inner.slice(0, as))} AS ${type})`;
}

/** `VALUES(column)` of an upsert is `excluded.column` in SQLite. */
function withExcluded(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const column = tokens[at + 2];
    if (token !== undefined && is(token, 'VALUES') && is(tokens[at + 1], '(') && column !== undefined) {
      const name = column.kind === 'name' ? column.value : column.text;
      out.push({ kind: 'word', text: `excluded.${quoteName(name)}`, value: 'EXCLUDED', lead: token.lead });
      at += 3;
    } else if (token !== undefined) out.push(token);
  }
  return out;
}

/**
 * `ON DUPLICATE KEY UPDATE a = x, b = y` as `ON CONFLICT DO UPDATE SET …`. The condition, always true, tells the
 * engine of each row that was there already and whether it stays as it is: MySQL counts those 2 and 1.
 */
function spellUpsert(assignments: readonly Token[]): string {
  const unchanged = splitAtCommas(assignments).map((assignment) => {
    const equals = assignment.findIndex((token) => is(token, '='));
    return `(${spell(assignment.slice(0, equals))} IS (${spell(assignment.slice(equals + 1))}))`;
  });
  return ` ON CONFLICT DO UPDATE SET ${spell(assignments)} WHERE ${UPSERT_MARK}(${unchanged.join(' AND ')})`;
}

function spellInsert(tokens: readonly Token[]): string {
  const ignore = is(tokens[1], 'IGNORE');
  const head = ignore ? 'INSERT OR IGNORE' : 'INSERT';
  const rest = tokens.slice(ignore ? 2 : 1);
  const on = rest.findIndex((token, at) => is(token, 'ON') && is(rest[at + 1], 'DUPLICATE'));
  if (on < 0) return head + spell(rest);
  const source = rest.slice(0, on);
  const select = findOutermost(source, ['SELECT']);
  // SQLite would read `ON` after a SELECT without WHERE as part of a join.
  const open = select >= 0 && findOutermost(source, ['WHERE', 'GROUP', 'ORDER', 'LIMIT'], select) < 0;
  return head + spell(source) + (open ? ' WHERE 1' : '') + spellUpsert(withExcluded(rest.slice(on + 4)));
}

/**
 * A statement that reads or changes rows, in SQLite's dialect.
 *
 * @param query One SELECT, INSERT, UPDATE or DELETE in MySQL's dialect.
 */
export function toSqlite(query: string): string {
  const tokens = tokenize(query);
  return is(tokens[0], 'INSERT') ? spellInsert(tokens) : spell(tokens);
}
