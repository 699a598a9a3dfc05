/** What Forge SQL refuses before a database sees it. One place, the same for every engine. */
import { SQL } from '../limits';
import type { CheckedStatement, SqlParam } from './engine';
import { findOutermost, is, tokenize, type Token } from './lexer';
import { unsharedConstruct } from './subset';

/** Which of the two doors a statement came through. */
export type SqlEndpoint = 'execute' | 'ddl';

/** A refusal in the words of the platform's `code`s, or of MySQL where the database itself would refuse. */
export interface SqlRefusal {
  status: number;
  code: 'INVALID_SQL_QUERY' | 'SQL_EXECUTION_ERROR' | 'QUERY_TIMED_OUT' | 'NOT_MODELLED';
  message: string;
  /** Set where the refusal is the database's. */
  debug?: { errno: number; code: string; sqlState: string; sqlMessage: string };
}

export type SqlCheck = { ok: true; statement: CheckedStatement } | { ok: false; refusal: SqlRefusal };

const VERBS: Record<string, CheckedStatement['kind']> = {
  SELECT: 'select',
  INSERT: 'insert',
  UPDATE: 'update',
  DELETE: 'delete'
};

const TIMEOUT: Record<CheckedStatement['kind'], number> = {
  select: SQL.selectMs,
  insert: SQL.dmlMs,
  update: SQL.dmlMs,
  delete: SQL.dmlMs,
  ddl: SQL.ddlMs
};

const DDL_VERBS = ['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME'];
const DDL_OBJECTS = ['TABLE', 'INDEX', 'VIEW'];

const invalid = (message: string): SqlRefusal => ({ status: 400, code: 'INVALID_SQL_QUERY', message });

const byDatabase = (errno: number, code: string, sqlState: string, sqlMessage: string): SqlRefusal => ({
  status: 400,
  code: 'SQL_EXECUTION_ERROR',
  message: 'Unknown SQL execution error',
  debug: { errno, code, sqlState, sqlMessage }
});

/** The statement's own verb: past `WITH …` and past brackets around a SELECT. */
function verbOf(tokens: readonly Token[]): string {
  if (is(tokens[0], 'WITH')) {
    const at = findOutermost(tokens, Object.keys(VERBS), 1);
    return tokens[at]?.value ?? 'WITH';
  }
  return tokens.find((token) => !is(token, '('))?.value ?? '';
}

function isParams(params: unknown): params is SqlParam[] {
  return (
    Array.isArray(params) &&
    params.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value))
  );
}

/** Data definition: only tables, indexes and views, none with a foreign key. */
function refuseDefinition(tokens: readonly Token[]): SqlRefusal | undefined {
  const verb = tokens[0]?.value ?? '';
  const head = tokens.slice(1, 4).map((token) => token.value);
  const object = verb === 'TRUNCATE' ? 'TABLE' : head.find((word) => DDL_OBJECTS.includes(word));
  if (object === undefined || is(tokens[1], 'TEMPORARY')) {
    return invalid(`${verb} may name a table, an index or a view here, nothing else.`);
  }
  const foreign = tokens.some((token, at) => is(token, 'FOREIGN') && is(tokens[at + 1], 'KEY'));
  if (foreign || tokens.some((token) => is(token, 'REFERENCES'))) {
    return invalid('Foreign keys are not supported; keep references consistent in the app.');
  }
  return undefined;
}

function refuseForm(tokens: readonly Token[], params: unknown): SqlRefusal | undefined {
  if (tokens.length === 0) return byDatabase(1065, 'ER_EMPTY_QUERY', '42000', 'Query was empty');
  if (tokens.some((token) => token.kind === 'hidden')) {
    return invalid('Comments that MySQL would execute (/*! … */) are refused.');
  }
  if (tokens.some((token) => is(token, ';'))) {
    return byDatabase(
      8130,
      'UNKNOWN_CODE_PLEASE_REPORT',
      'HY000',
      'One statement per request: several are disabled.'
    );
  }
  if (!isParams(params)) return invalid('Parameters are strings, numbers, booleans or null.');
  const marks = tokens.filter((token) => token.kind === 'mark').length;
  if (marks !== params.length) {
    return byDatabase(
      1210,
      'ER_WRONG_ARGUMENTS',
      'HY000',
      `${marks} parameters expected, ${params.length} given`
    );
  }
  return undefined;
}

/**
 * Decides whether Forge SQL takes a statement, and how long it may run.
 *
 * @param query The statement as sent.
 * @param params The bound values as sent.
 * @param endpoint `ddl` for `/api/v1/execute/ddl`.
 */
export function checkStatement(query: string, params: unknown, endpoint: SqlEndpoint): SqlCheck {
  const tokens = tokenize(query);
  const verb = verbOf(tokens);
  const definition = DDL_VERBS.includes(verb);
  const kind = definition ? 'ddl' : VERBS[verb];
  const refuse = (): SqlRefusal | undefined => {
    const form = refuseForm(tokens, params);
    if (form !== undefined) return form;
    if (definition && endpoint === 'execute') {
      // Live sites run this door as a database user that may change rows only.
      const named = tokens.at(findOutermost(tokens, DDL_OBJECTS) + 1)?.value ?? '';
      return byDatabase(
        1142,
        'ER_TABLEACCESS_DENIED_ERROR',
        '42000',
        `${verb} command denied for '${named}'`
      );
    }
    if (definition) return refuseDefinition(tokens);
    if (kind === undefined) return invalid(`${verb} is not among SELECT, INSERT, UPDATE and DELETE.`);
    if (is(tokens[0], 'WITH') && kind !== 'select') return invalid('WITH may only lead to a SELECT.');
    // The migration runner reads its own table through the door for definitions.
    if (endpoint === 'ddl' && kind !== 'select') return invalid(`${verb} belongs to /api/v1/execute.`);
    if (kind === 'select' && findOutermost(tokens, ['INTO']) >= 0)
      return invalid('SELECT … INTO is refused.');
    return undefined;
  };
  const refusal = refuse();
  if (refusal !== undefined) return { ok: false, refusal };
  const unshared = unsharedConstruct(tokens, kind ?? 'ddl');
  if (unshared !== undefined)
    return { ok: false, refusal: { status: 501, code: 'NOT_MODELLED', message: unshared } };
  const checked = kind ?? 'ddl';
  return {
    ok: true,
    statement: { query, params: params as SqlParam[], kind: checked, timeoutMs: TIMEOUT[checked] }
  };
}
