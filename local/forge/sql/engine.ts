/** What a database engine must do to play Forge SQL, whichever engine it is. */

/** A value bound to a `?`. */
export type SqlParam = string | number | boolean | null;

/** A value in a row, ready for JSON: whole numbers beyond 2^53 and decimals are strings. */
export type SqlValue = string | number | null;

export type SqlRow = Record<string, SqlValue>;

/** What a statement gave. */
export type SqlAnswer =
  | { kind: 'rows'; rows: SqlRow[]; columns: string[] }
  | { kind: 'change'; affectedRows: number; insertId: number };

/** What the rules found out about a statement before it reaches an engine. */
export interface CheckedStatement {
  /** One statement in MySQL's dialect. */
  query: string;
  params: readonly SqlParam[];
  kind: 'select' | 'insert' | 'update' | 'delete' | 'ddl';
  /** Milliseconds after which it is stopped and leaves no trace. */
  timeoutMs: number;
}

export interface SqlEngine {
  readonly name: 'sqlite' | 'mariadb';
  /**
   * Runs one statement.
   *
   * @throws SqlFailure with MySQL's number and name of the error.
   */
  execute(statement: CheckedStatement): Promise<SqlAnswer>;
  /** Drops every table, as a fresh installation has none. */
  reset(): Promise<void>;
  /** Ends the engine; its data stays where it was told to keep it. */
  close(): Promise<void>;
}

/** A statement that the database refused or gave up, in MySQL's terms. */
export class SqlFailure extends Error {
  override readonly name = 'SqlFailure';

  /**
   * @param errno MySQL's error number, e.g. 1062.
   * @param code MySQL's error name, e.g. `ER_DUP_ENTRY`.
   * @param sqlState Five characters.
   * @param message The server's message.
   * @param timedOut True where the time limit ended it.
   */
  constructor(
    readonly errno: number,
    readonly code: string,
    readonly sqlState: string,
    message: string,
    readonly timedOut = false
  ) {
    super(message);
  }
}
