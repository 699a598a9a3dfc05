/** Forge SQL played by SQLite, compiled to WebAssembly: needs nothing but Node. */
import { Database } from 'node-sqlite3-wasm';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { claim, release } from './claim';
import { toSqlite, UPSERT_MARK } from './dialect';
import { definitionToSqlite, UnmodelledDefinition } from './dialect-ddl';
import {
  SqlFailure,
  type CheckedStatement,
  type SqlAnswer,
  type SqlEngine,
  type SqlRow,
  type SqlValue
} from './engine';
import { findOutermost, is, splitAtCommas, tokenize } from './lexer';
import { decimalColumns, decimalText } from './select-list';
import { toSqlFailure } from './sqlite-errors';
import { registerFunctions } from './sqlite-functions';

const MEMORY = ':memory:';

/** Marks a file as locked, also after the process that locked it was killed. */
const LOCK = '.lock';

/** Rows of which an upsert in progress said that they were there and change. */
interface UpsertCount {
  changed: number;
}

function open(file: string, count: UpsertCount): Database {
  if (file !== MEMORY) {
    claim(file);
    rmSync(file + LOCK, { recursive: true, force: true });
  }
  const database = new Database(file);
  // The file belongs to this process alone; so SQLite may keep it locked and write ahead without shared memory.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  registerFunctions(database);
  database.function(UPSERT_MARK, (unchanged) => {
    if (unchanged !== 1) count.changed += 1;
    return 1;
  });
  return database;
}

function toValue(value: string | number | bigint | Uint8Array | null): SqlValue {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
}

const timedOut = (): SqlFailure =>
  new SqlFailure(
    3024,
    'ER_QUERY_TIMEOUT',
    'HY000',
    'Query execution was interrupted, maximum statement time exceeded',
    true
  );

function select(database: Database, statement: CheckedStatement, query: string): SqlAnswer {
  const decimals = decimalColumns(tokenize(statement.query));
  const started = performance.now();
  const prepared = database.prepare(query);
  try {
    const rows: SqlRow[] = [];
    for (const found of prepared.iterate([...statement.params])) {
      if (performance.now() - started > statement.timeoutMs) throw timedOut();
      const row: SqlRow = {};
      for (const [name, cell] of Object.entries(found)) {
        // Without `expand` no cell is a nested row; the type of the library covers both.
        const value = toValue(cell as Parameters<typeof toValue>[0]);
        const aggregate = decimals.get(name);
        row[name] =
          aggregate !== undefined && typeof value === 'number' ? decimalText(value, aggregate) : value;
      }
      rows.push(row);
    }
    if (performance.now() - started > statement.timeoutMs) throw timedOut();
    return { kind: 'rows', rows, columns: Object.keys(rows[0] ?? {}) };
  } finally {
    prepared.finalize();
  }
}

/** Runs something whole or not at all: an error or the time limit leaves no trace. */
function atomically<T>(database: Database, timeoutMs: number, work: () => T): T {
  const started = performance.now();
  database.exec('BEGIN');
  try {
    const result = work();
    if (performance.now() - started > timeoutMs) throw timedOut();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Table and columns of `INSERT [IGNORE] [INTO] table (columns)`. */
function insertTarget(query: string): { table: string; columns: string[] } {
  const tokens = tokenize(query);
  const at = tokens.findIndex((token, index) => index > 0 && !is(token, 'IGNORE', 'INTO'));
  const end = findOutermost(tokens, ['VALUES', 'SELECT'], at);
  const list = tokens.slice(at + 2, end - 1);
  const name = (token = tokens[at]): string => (token?.kind === 'name' ? token.value : (token?.text ?? ''));
  return {
    table: name(),
    columns: is(tokens[at + 1], '(') ? splitAtCommas(list).map((item) => name(item[0])) : []
  };
}

/** MySQL tells a column that was left out from one that was given NULL. */
function refineNull(failure: SqlFailure, statement: CheckedStatement): SqlFailure {
  const column = /^Column '(.*)' cannot be null$/.exec(failure.message)?.[1];
  if (failure.errno !== 1048 || column === undefined || statement.kind !== 'insert') return failure;
  const { columns } = insertTarget(statement.query);
  const given = columns.length === 0 || columns.some((name) => name.toLowerCase() === column.toLowerCase());
  if (given) return failure;
  return new SqlFailure(
    1364,
    'ER_NO_DEFAULT_FOR_FIELD',
    'HY000',
    `Field '${column}' doesn't have a default value`
  );
}

/**
 * Opens the embedded engine.
 *
 * @param file Path of the database file, made where missing; without it the data lives in memory.
 * @throws Error where another process uses the file.
 */
export function createSqliteEngine(file = MEMORY): SqlEngine {
  const count: UpsertCount = { changed: 0 };
  let database = open(file, count);

  const isNumbered = (table: string): boolean =>
    database.get(`SELECT 1 FROM sqlite_master WHERE name = ? COLLATE NOCASE AND sql LIKE '%AUTOINCREMENT%'`, [
      table
    ]) !== null;

  const change = (statement: CheckedStatement, query: string): SqlAnswer => {
    count.changed = 0;
    const { changes, lastInsertRowid } = database.run(query, [...statement.params]);
    const upserted = query.includes(UPSERT_MARK);
    const inserted =
      statement.kind === 'insert' && changes > 0 && isNumbered(insertTarget(statement.query).table);
    // MySQL names the first of several new rows, SQLite the last.
    const insertId = inserted && !upserted ? Number(lastInsertRowid) - changes + 1 : 0;
    return {
      kind: 'change',
      affectedRows: changes + (upserted ? count.changed : 0),
      insertId: upserted && inserted && changes === 1 ? Number(lastInsertRowid) : insertId
    };
  };

  const run = (statement: CheckedStatement): SqlAnswer => {
    if (statement.kind === 'select') return select(database, statement, toSqlite(statement.query));
    if (statement.kind !== 'ddl') {
      const query = toSqlite(statement.query);
      return atomically(database, statement.timeoutMs, () => change(statement, query));
    }
    const parts = definitionToSqlite(statement.query);
    atomically(database, statement.timeoutMs, () => {
      for (const part of parts) database.exec(part);
    });
    return { kind: 'change', affectedRows: 0, insertId: 0 };
  };

  return {
    name: 'sqlite',
    execute: (statement) =>
      new Promise((resolve, reject) => {
        try {
          resolve(run(statement));
        } catch (error) {
          if (error instanceof UnmodelledDefinition) reject(error);
          else reject(refineNull(toSqlFailure(error, statement.query), statement));
        }
      }),
    reset: () => {
      database.close();
      if (file !== MEMORY) {
        for (const suffix of ['', '-wal', '-shm', '-journal', LOCK])
          rmSync(file + suffix, { recursive: true, force: true });
        release(file);
      }
      database = open(file, count);
      return Promise.resolve();
    },
    close: () => {
      if (database.isOpen) database.close();
      if (file !== MEMORY) release(file);
      return Promise.resolve();
    }
  };
}
