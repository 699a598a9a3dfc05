/** MySQL's definitions of tables and indexes as SQLite takes them, with MySQL's strictness kept by checks. */
import { quoteName, spell } from './dialect';
import { SqlFailure } from './engine';
import { closing, is, splitAtCommas, tokenize, type Token } from './lexer';

/** Why the embedded engine does not take a definition. */
export class UnmodelledDefinition extends Error {
  override readonly name = 'UnmodelledDefinition';
}

const INTEGERS: Record<string, number> = {
  TINYINT: 7,
  BOOLEAN: 7,
  BOOL: 7,
  SMALLINT: 15,
  INT: 31,
  INTEGER: 31,
  BIGINT: 63
};
const TEXTS: Record<string, number> = { TINYTEXT: 255, TEXT: 65_535, MEDIUMTEXT: 16_777_215, LONGTEXT: 0 };

const nameOf = (token: Token | undefined): string =>
  token?.kind === 'name' ? token.value : (token?.text ?? '');

/** Indexes are named per table in MySQL and per database in SQLite. */
const indexName = (table: string, index: string): string => quoteName(`${table}:${index}`);

const CHECK_PREFIX = { long: 'too long', range: 'out of range' } as const;

function check(kind: keyof typeof CHECK_PREFIX, column: string, condition: string): string {
  return ` CONSTRAINT ${quoteName(`${CHECK_PREFIX[kind]}: ${column}`)} CHECK (${condition})`;
}

/** SQLite's type of a column, with a check where MySQL would refuse a value that SQLite would keep. */
function typeOf(column: string, tokens: readonly Token[]): { sql: string; checks: string } {
  const type = tokens[0]?.value ?? '';
  const quoted = quoteName(column);
  const size = is(tokens[1], '(') ? Number(tokens[2]?.value) : 0;
  const bits = INTEGERS[type];
  if (bits !== undefined) {
    if (tokens.some((token) => is(token, 'UNSIGNED'))) throw new UnmodelledDefinition(`${column}: UNSIGNED`);
    const limit = 2n ** BigInt(bits);
    const range = bits === 63 ? '' : check('range', column, `${quoted} BETWEEN ${-limit} AND ${limit - 1n}`);
    // INT, because INTEGER would make a primary key number itself.
    return { sql: 'INT', checks: range };
  }
  // Trailing blanks do not count in comparisons of utf8mb4_bin, which is what RTRIM means to SQLite.
  const text = 'TEXT COLLATE RTRIM';
  if (type === 'VARCHAR' || type === 'CHAR')
    return { sql: text, checks: check('long', column, `length(${quoted}) <= ${size}`) };
  const bytes = TEXTS[type];
  if (bytes !== undefined) {
    return {
      sql: text,
      checks: bytes === 0 ? '' : check('long', column, `octet_length(${quoted}) <= ${bytes}`)
    };
  }
  if (type === 'DOUBLE') return { sql: 'REAL', checks: '' };
  if (type === 'TIMESTAMP' || type === 'DATETIME') return { sql: 'TEXT', checks: '' };
  throw new UnmodelledDefinition(
    `${column}: ${type}; keep to whole numbers, DOUBLE, VARCHAR and the TEXT types`
  );
}

interface Definition {
  /** The column in SQLite's words. */
  sql: string;
  primary: boolean;
  numbered: boolean;
  unique: boolean;
}

/** The value after DEFAULT: one token, a sign and a number, or an expression in brackets. */
function defaultOf(tokens: readonly Token[], at: number): string {
  if (is(tokens[at], '(')) return ` DEFAULT ${spell(tokens.slice(at, closing(tokens, at))).trim()}`;
  const length = is(tokens[at], '-', '+') ? 2 : 1;
  return ` DEFAULT ${spell(tokens.slice(at, at + length)).trim()}`;
}

function columnOf(tokens: readonly Token[], keyed: ReadonlySet<string>): Definition {
  const name = nameOf(tokens[0]);
  const type = tokens.slice(1);
  const has = (...words: string[]): boolean =>
    type.some((token, at) => words.every((word, ahead) => is(type[at + ahead], word)));
  if (has('ON', 'UPDATE')) throw new UnmodelledDefinition(`${name}: ON UPDATE`);
  const primary = has('PRIMARY', 'KEY') || (keyed.has(name) && keyed.size === 1);
  const numbered = has('AUTO_INCREMENT');
  if (numbered) {
    return {
      sql: `${quoteName(name)} INTEGER PRIMARY KEY AUTOINCREMENT`,
      primary: true,
      numbered,
      unique: false
    };
  }
  const { sql, checks } = typeOf(name, type);
  const fallback = type.findIndex((token) => is(token, 'DEFAULT'));
  const parts = [
    `${quoteName(name)} ${sql}`,
    has('NOT', 'NULL') || primary || keyed.has(name) ? ' NOT NULL' : '',
    fallback < 0 ? '' : defaultOf(type, fallback + 1),
    has('PRIMARY', 'KEY') ? ' PRIMARY KEY' : '',
    checks
  ];
  return { sql: parts.join(''), primary: has('PRIMARY', 'KEY'), numbered, unique: !primary && has('UNIQUE') };
}

/** Names between brackets, without MySQL's prefix lengths, which SQLite does not need. */
function columnsAt(tokens: readonly Token[], open: number): { names: string[]; sql: string } {
  const items = splitAtCommas(tokens.slice(open + 1, closing(tokens, open) - 1));
  const names = items.map((item) => nameOf(item[0]));
  const sql = items.map(
    (item) => quoteName(nameOf(item[0])) + (item.some((token) => is(token, 'DESC')) ? ' DESC' : '')
  );
  return { names, sql: sql.join(', ') };
}

const bracketIn = (tokens: readonly Token[]): number => tokens.findIndex((token) => is(token, '('));

/** `[CONSTRAINT x] [UNIQUE] KEY|INDEX [name] (…)` as a statement of its own, as SQLite wants it. */
function indexIn(table: string, item: readonly Token[], exists = ''): string {
  const open = bracketIn(item);
  const columns = columnsAt(item, open);
  const before = item[open - 1];
  const named =
    before !== undefined && !is(before, 'KEY', 'INDEX', 'UNIQUE') ? nameOf(before) : columns.names[0];
  const unique = item.slice(0, open).some((token) => is(token, 'UNIQUE')) ? 'UNIQUE ' : '';
  return `CREATE ${unique}INDEX ${exists}${indexName(table, named ?? '')} ON ${quoteName(table)} (${columns.sql})`;
}

const isPrimary = (item: readonly Token[]): boolean =>
  item.some(
    (token, at) => is(token, 'PRIMARY') && at <= 2 && is(item[at + 1], 'KEY') && is(item[at + 2], '(')
  );
const isIndex = (item: readonly Token[]): boolean => is(item[0], 'UNIQUE', 'KEY', 'INDEX', 'CONSTRAINT');

function createTable(tokens: readonly Token[]): string[] {
  const open = bracketIn(tokens);
  const table = nameOf(tokens[open - 1]);
  const exists = is(tokens[2], 'IF') ? 'IF NOT EXISTS ' : '';
  const items = splitAtCommas(tokens.slice(open + 1, closing(tokens, open) - 1));
  const primary = items.find(isPrimary);
  const key = primary === undefined ? undefined : columnsAt(primary, bracketIn(primary));
  const definitions = items.filter((item) => item !== primary && !isIndex(item));
  const columns = definitions.map((item) => columnOf(item, new Set(key?.names)));
  const numbered = columns.some((column) => column.numbered);
  const parts = columns.map((column) => column.sql);
  if (key !== undefined && !numbered) parts.push(`PRIMARY KEY (${key.sql})`);
  const inline = definitions.filter((_, at) => columns[at]?.unique === true);
  return [
    `CREATE TABLE ${exists}${quoteName(table)} (${parts.join(', ')}) STRICT`,
    ...inline.map(
      (item) =>
        `CREATE UNIQUE INDEX ${exists}${indexName(table, nameOf(item[0]))} ON ${quoteName(table)} (${quoteName(nameOf(item[0]))})`
    ),
    ...items.filter((item) => item !== primary && isIndex(item)).map((item) => indexIn(table, item, exists))
  ];
}

function createIndex(tokens: readonly Token[]): string[] {
  const on = tokens.findIndex((token) => is(token, 'ON'));
  const table = nameOf(tokens[on + 1]);
  const exists = tokens.some((token) => is(token, 'EXISTS')) ? 'IF NOT EXISTS ' : '';
  const unique = is(tokens[1], 'UNIQUE') ? 'UNIQUE ' : '';
  const columns = columnsAt(tokens, on + 2).sql;
  return [
    `CREATE ${unique}INDEX ${exists}${indexName(table, nameOf(tokens[on - 1]))} ON ${quoteName(table)} (${columns})`
  ];
}

function alterAction(table: string, action: readonly Token[]): string {
  const alter = `ALTER TABLE ${quoteName(table)}`;
  if (is(action[0], 'ADD') && isIndex(action.slice(1))) return indexIn(table, action.slice(1));
  if (is(action[0], 'ADD')) {
    const column = action.slice(is(action[1], 'COLUMN') ? 2 : 1);
    if (is(column[0], 'IF')) throw new UnmodelledDefinition('ADD COLUMN IF NOT EXISTS');
    return `${alter} ADD COLUMN ${columnOf(column, new Set()).sql}`;
  }
  if (is(action[0], 'DROP') && is(action[1], 'INDEX', 'KEY'))
    return `DROP INDEX ${indexName(table, nameOf(action[2]))}`;
  if (is(action[0], 'DROP'))
    return `${alter} DROP COLUMN ${quoteName(nameOf(action[is(action[1], 'COLUMN') ? 2 : 1]))}`;
  if (is(action[0], 'RENAME') && is(action[1], 'COLUMN')) {
    return `${alter} RENAME COLUMN ${quoteName(nameOf(action[2]))} TO ${quoteName(nameOf(action[4]))}`;
  }
  throw new UnmodelledDefinition(`ALTER TABLE … ${action[0]?.text ?? ''}`);
}

/**
 * A definition in SQLite's dialect; more than one statement where MySQL says it in one.
 *
 * @param query One CREATE, ALTER, DROP or TRUNCATE in MySQL's dialect.
 * @throws UnmodelledDefinition for what the embedded engine does not take.
 */
export function definitionToSqlite(query: string): string[] {
  const tokens = tokenize(query);
  const brackets = (symbol: string): number => tokens.filter((token) => is(token, symbol)).length;
  if (brackets('(') !== brackets(')')) {
    throw new SqlFailure(
      1064,
      'ER_PARSE_ERROR',
      '42000',
      'You have an error in your SQL syntax: brackets do not match'
    );
  }
  if (is(tokens[0], 'CREATE') && is(tokens[1], 'TABLE')) return createTable(tokens);
  if (is(tokens[0], 'CREATE') && is(tokens[1], 'INDEX', 'UNIQUE')) return createIndex(tokens);
  if (is(tokens[0], 'ALTER')) {
    const actions = splitAtCommas(tokens.slice(3));
    return actions.map((action) => alterAction(nameOf(tokens[2]), action));
  }
  if (is(tokens[0], 'DROP') && is(tokens[1], 'TABLE')) {
    const exists = is(tokens[2], 'IF');
    const names = splitAtCommas(tokens.slice(exists ? 4 : 2)).map((item) => quoteName(nameOf(item[0])));
    return names.map((name) => `DROP TABLE ${exists ? 'IF EXISTS ' : ''}${name}`);
  }
  if (is(tokens[0], 'DROP') && is(tokens[1], 'INDEX')) {
    return [`DROP INDEX ${indexName(nameOf(tokens[4]), nameOf(tokens[2]))}`];
  }
  if (is(tokens[0], 'TRUNCATE')) {
    const table = nameOf(tokens.at(-1));
    return [
      `DELETE FROM ${quoteName(table)}`,
      `DELETE FROM sqlite_sequence WHERE name = '${table.replaceAll("'", "''")}'`
    ];
  }
  throw new UnmodelledDefinition(
    tokens
      .slice(0, 2)
      .map((token) => token.text)
      .join(' ')
  );
}
