/** SQLite's messages as the errors that MySQL gives for the same mistake. */
import { SqlFailure } from './engine';

interface Rule {
  pattern: RegExp;
  errno: number;
  code: string;
  sqlState: string;
  say: (found: string) => string;
}

const lastPart = (name: string): string => name.split(/[.:]/).at(-1)?.trim() ?? name;

const RULES: Rule[] = [
  {
    pattern: /^UNIQUE constraint failed: (.*)/,
    errno: 1062,
    code: 'ER_DUP_ENTRY',
    sqlState: '23000',
    say: (key) => `Duplicate entry for key '${key.replace(/^index '(.*)'$/, '$1')}'`
  },
  {
    pattern: /^NOT NULL constraint failed: (.*)/,
    errno: 1048,
    code: 'ER_BAD_NULL_ERROR',
    sqlState: '23000',
    say: (name) => `Column '${lastPart(name)}' cannot be null`
  },
  {
    pattern: /^CHECK constraint failed: (too long: .*)/,
    errno: 1406,
    code: 'ER_DATA_TOO_LONG',
    sqlState: '22001',
    say: (name) => `Data too long for column '${lastPart(name)}' at row 1`
  },
  {
    pattern: /^CHECK constraint failed: (out of range: .*)/,
    errno: 1264,
    code: 'ER_WARN_DATA_OUT_OF_RANGE',
    sqlState: '22003',
    say: (name) => `Out of range value for column '${lastPart(name)}' at row 1`
  },
  {
    pattern: /^cannot store \w+ value in INT\w* column (.*)/,
    errno: 1366,
    code: 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD',
    sqlState: '22007',
    say: (name) => `Incorrect integer value for column '${lastPart(name)}' at row 1`
  },
  {
    pattern: /^cannot store \w+ value in REAL column (.*)/,
    errno: 1265,
    code: 'WARN_DATA_TRUNCATED',
    sqlState: '01000',
    say: (name) => `Data truncated for column '${lastPart(name)}' at row 1`
  },
  {
    pattern: /^table (.*) already exists/,
    errno: 1050,
    code: 'ER_TABLE_EXISTS_ERROR',
    sqlState: '42S01',
    say: (name) => `Table '${lastPart(name)}' already exists`
  },
  {
    pattern: /^index (.*) already exists/,
    errno: 1061,
    code: 'ER_DUP_KEYNAME',
    sqlState: '42000',
    say: (name) => `Duplicate key name '${lastPart(name)}'`
  },
  {
    pattern: /^no such index: (.*)/,
    errno: 1091,
    code: 'ER_CANT_DROP_FIELD_OR_KEY',
    sqlState: '42000',
    say: (name) => `Can't DROP '${lastPart(name)}'; check that it exists`
  },
  {
    pattern: /^no such table: (.*)/,
    errno: 1146,
    code: 'ER_NO_SUCH_TABLE',
    sqlState: '42S02',
    say: (name) => `Table '${lastPart(name)}' doesn't exist`
  },
  {
    pattern: /^duplicate column name: (.*)/,
    errno: 1060,
    code: 'ER_DUP_FIELDNAME',
    sqlState: '42S21',
    say: (name) => `Duplicate column name '${name}'`
  },
  {
    pattern: /(?:no such column: |has no column named )(.*)/,
    errno: 1054,
    code: 'ER_BAD_FIELD_ERROR',
    sqlState: '42S22',
    say: (name) => `Unknown column '${name}'`
  },
  {
    pattern: /(\d+ values for \d+ columns|has \d+ columns but \d+ values were supplied)/,
    errno: 1136,
    code: 'ER_WRONG_VALUE_COUNT_ON_ROW',
    sqlState: '21S01',
    say: () => `Column count doesn't match value count at row 1`
  },
  {
    pattern: /^no such function: (.*)/,
    errno: 1305,
    code: 'ER_SP_DOES_NOT_EXIST',
    sqlState: '42000',
    say: (name) => `FUNCTION ${name} does not exist`
  },
  {
    pattern: /^ambiguous column name: (.*)/,
    errno: 1052,
    code: 'ER_NON_UNIQ_ERROR',
    sqlState: '23000',
    say: (name) => `Column '${name}' is ambiguous`
  },
  {
    pattern: /^misuse of aggregate(.*)/,
    errno: 1111,
    code: 'ER_INVALID_GROUP_FUNC_USE',
    sqlState: 'HY000',
    say: () => 'Invalid use of group function'
  },
  {
    pattern: /(near ".*": syntax error|incomplete input|unrecognized token.*)/,
    errno: 1064,
    code: 'ER_PARSE_ERROR',
    sqlState: '42000',
    say: (what) => `You have an error in your SQL syntax: ${what}`
  }
];

/** Dropping what is not there has errors of its own. */
const DROP_RULES: Rule[] = [
  {
    pattern: /^no such column: (.*)/,
    errno: 1091,
    code: 'ER_CANT_DROP_FIELD_OR_KEY',
    sqlState: '42000',
    say: (name) => `Can't DROP ${name}; check that it exists`
  },
  {
    pattern: /^no such table: (.*)/,
    errno: 1051,
    code: 'ER_BAD_TABLE_ERROR',
    sqlState: '42S02',
    say: (name) => `Unknown table '${lastPart(name)}'`
  }
];

/**
 * MySQL's error for one of SQLite's.
 *
 * @param error What SQLite threw.
 * @param query The statement in MySQL's dialect.
 */
export function toSqlFailure(error: unknown, query: string): SqlFailure {
  if (error instanceof SqlFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const drops = /^\s*(?:DROP\s+TABLE|ALTER\b[\s\S]*\bDROP)\b/i.test(query);
  for (const { pattern, errno, code, sqlState, say } of drops ? [...DROP_RULES, ...RULES] : RULES) {
    const found = pattern.exec(message);
    if (found !== null) return new SqlFailure(errno, code, sqlState, say(found[1] ?? ''));
  }
  return new SqlFailure(1105, 'ER_UNKNOWN_ERROR', 'HY000', message);
}
