/** Forge SQL played by MariaDB, which is nearer to the platform's TiDB. */
import {
  createConnection,
  createPool,
  type Pool,
  type PoolConnection,
  type ResultSetHeader
} from 'mysql2/promise';
import { SqlFailure, type CheckedStatement, type SqlAnswer, type SqlEngine, type SqlRow } from './engine';
import type { MariaDbServer } from './mariadb-server';

const INTERRUPTED = 1317;

function connectionOptions(server: MariaDbServer, database: string) {
  return {
    host: '127.0.0.1',
    port: server.port,
    user: server.user,
    password: server.password,
    database,
    connectionLimit: 4,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    // Beyond 2^53 a number would lie; text does not.
    supportBigNumbers: true,
    bigNumberStrings: false,
    // Counts the rows that an UPDATE found, not only those that it changed. It is what mysql2 does by default, and
    // answers of live sites have the very shape that mysql2 gives, so the platform most likely counts so too.
    // SQLite counts so as well. A compare-and-set that raises a revision reads the same under both countings.
    flags: ['FOUND_ROWS'],
    multipleStatements: false
  };
}

interface ServerError {
  errno: number;
  code: string;
  sqlState: string;
  sqlMessage: string;
}

function isServerError(error: unknown): error is Error & ServerError {
  return (
    error instanceof Error && 'errno' in error && 'sqlMessage' in error && typeof error.errno === 'number'
  );
}

function toFailure(error: unknown, timedOut: boolean): unknown {
  if (!isServerError(error)) return error;
  const late = timedOut && error.errno === INTERRUPTED;
  return new SqlFailure(error.errno, error.code, error.sqlState, error.sqlMessage, late);
}

function isHeader(result: unknown): result is ResultSetHeader {
  return typeof result === 'object' && result !== null && 'affectedRows' in result;
}

/** Runs a statement and has the server stop it when its time is over. */
async function runLimited(
  pool: Pool,
  connection: PoolConnection,
  statement: CheckedStatement
): Promise<SqlAnswer> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    // The statement's own error tells the caller; a failure to kill shows as a statement that ends by itself.
    pool.query(`KILL QUERY ${connection.threadId}`).catch(() => undefined);
  }, statement.timeoutMs);
  try {
    // `query` rather than `execute`: prepared, a number after LIMIT is refused.
    const [result, fields] = await connection.query(statement.query, [...statement.params]);
    if (isHeader(result)) {
      return { kind: 'change', affectedRows: result.affectedRows, insertId: result.insertId };
    }
    const rows = result as SqlRow[];
    return { kind: 'rows', rows, columns: fields.map((field) => field.name) };
  } catch (error) {
    throw toFailure(error, late);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * An engine on a database of its own inside a running server.
 *
 * @param server The server, which the engine does not end.
 * @param database Name of the database, made where missing; letters, digits and underscores.
 */
export async function createMariaDbEngine(server: MariaDbServer, database: string): Promise<SqlEngine> {
  if (!/^\w+$/.test(database)) throw new Error(`Not a name for a database: ${database}`);
  const create = `CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
  const { host, port, user, password } = connectionOptions(server, database);
  const first = await createConnection({ host, port, user, password });
  await first.query(create);
  await first.end();
  const pool = createPool(connectionOptions(server, database));
  return {
    name: 'mariadb',
    execute: async (statement) => {
      const connection = await pool.getConnection();
      try {
        return await runLimited(pool, connection, statement);
      } finally {
        connection.release();
      }
    },
    reset: async () => {
      const [tables] = await pool.query(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
        [database]
      );
      for (const { name } of tables as { name: string }[]) await pool.query(`DROP TABLE \`${name}\``);
    },
    close: () => pool.end()
  };
}
