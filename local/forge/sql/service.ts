/** The two doors of Forge SQL: what `@forge/sql` sends and what it reads. */
import { performance } from 'node:perf_hooks';
import { SQL } from '../limits';
import { UnmodelledDefinition } from './dialect-ddl';
import { SqlFailure, type SqlAnswer, type SqlEngine } from './engine';
import { checkStatement, type SqlEndpoint, type SqlRefusal } from './rules';

export interface SqlResponse {
  status: number;
  body: Record<string, unknown>;
  /** For the traffic: the statement, its parameters in short, and what came of it in short. */
  note: { statement: string; params: unknown[]; outcome: unknown };
}

export interface SqlService {
  /**
   * Answers one request.
   *
   * @param path `/api/v1/execute` or `/api/v1/execute/ddl`.
   * @param raw Body as sent.
   */
  handle(path: string, raw: Buffer): Promise<SqlResponse>;
}

const ENDPOINTS: Record<string, SqlEndpoint> = { '/api/v1/execute': 'execute', '/api/v1/execute/ddl': 'ddl' };
const SHORT = 200;

function shorten(value: unknown): unknown {
  return typeof value === 'string' && value.length > SHORT
    ? `${value.slice(0, SHORT)}… (${value.length} letters)`
    : value;
}

interface Request {
  query: string;
  params: unknown;
}

function parse(raw: Buffer): Request | undefined {
  try {
    const body: unknown = JSON.parse(raw.toString('utf8'));
    if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string')
      return undefined;
    return { query: body.query, params: 'params' in body ? (body.params ?? []) : [] };
  } catch {
    return undefined;
  }
}

function errorBody(refusal: SqlRefusal, sql: string, queryType: string): Record<string, unknown> {
  const { code, message, debug } = refusal;
  return {
    code,
    message,
    ...(debug === undefined
      ? {}
      : {
          suggestion: 'The field "debug" holds what the database said.',
          debug: { ...debug, sql, message: debug.sqlMessage }
        }),
    queryType
  };
}

function successBody(answer: SqlAnswer, ms: number): Record<string, unknown> {
  const metadata = { dbExecutionTime: ms, responseSize: 0, fields: [] as { name: string }[] };
  if (answer.kind === 'rows') {
    metadata.responseSize = Buffer.byteLength(JSON.stringify(answer.rows));
    metadata.fields = answer.columns.map((name) => ({ name }));
    return { rows: answer.rows, metadata };
  }
  // The fields of MySQL's OK packet that `@forge/sql` declares. `info` is left empty: only one engine has it.
  const { affectedRows, insertId } = answer;
  const rows = { fieldCount: 0, affectedRows, insertId, info: '', serverStatus: 2, warningStatus: 0 };
  metadata.responseSize = Buffer.byteLength(JSON.stringify(rows));
  return { rows, metadata };
}

function refusalOf(error: unknown): SqlRefusal {
  if (error instanceof UnmodelledDefinition) {
    return {
      status: 501,
      code: 'NOT_MODELLED',
      message: `The embedded database does not take this: ${error.message}.`
    };
  }
  if (!(error instanceof SqlFailure)) throw error;
  if (error.timedOut) return { status: 400, code: 'QUERY_TIMED_OUT', message: error.message };
  const { errno, code, sqlState, message } = error;
  const debug = { errno, code, sqlState, sqlMessage: message };
  return { status: 400, code: 'SQL_EXECUTION_ERROR', message: 'Unknown SQL execution error', debug };
}

const tooLarge = (message: string): SqlRefusal => ({ status: 413, code: 'INVALID_SQL_QUERY', message });

/** What to keep of an answer in the traffic. */
function outcomeOf(body: Record<string, unknown>): unknown {
  const rows = body['rows'];
  if (Array.isArray(rows)) return { rows: rows.length };
  return rows ?? { code: body['code'], debug: body['debug'] };
}

/**
 * Forge SQL over an engine.
 *
 * @param engine Whichever plays the database.
 */
export function createSqlService(engine: SqlEngine): SqlService {
  const respond = async (
    request: Request,
    endpoint: SqlEndpoint
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const checked = checkStatement(request.query, request.params, endpoint);
    const kind = checked.ok && checked.statement.kind !== 'ddl' ? checked.statement.kind : 'other';
    const refuse = (refusal: SqlRefusal) => ({
      status: refusal.status,
      body: errorBody(refusal, request.query, kind)
    });
    if (!checked.ok) return refuse(checked.refusal);
    const started = performance.now();
    try {
      const answer = await engine.execute(checked.statement);
      const body = successBody(answer, Math.round((performance.now() - started) * 1000) / 1000);
      const size = Buffer.byteLength(JSON.stringify(body));
      if (size <= SQL.responseBytes) return { status: 200, body };
      return refuse(tooLarge(`The result has ${size} bytes; at most ${SQL.responseBytes} may be answered.`));
    } catch (error) {
      return refuse(refusalOf(error));
    }
  };

  return {
    handle: async (path, raw) => {
      const endpoint = ENDPOINTS[path];
      const request = parse(raw);
      const note = {
        statement: request?.query ?? '',
        params: [] as unknown[],
        outcome: undefined as unknown
      };
      if (endpoint === undefined) return { status: 404, body: { code: 'NOT_FOUND', message: path }, note };
      if (request === undefined) {
        return {
          status: 400,
          body: { code: 'INVALID_SQL_QUERY', message: 'The body holds no query.' },
          note
        };
      }
      const refusal = tooLarge(`The request has ${raw.length} bytes; at most ${SQL.requestBytes} are taken.`);
      const answer =
        raw.length > SQL.requestBytes
          ? { status: refusal.status, body: errorBody(refusal, request.query, 'other') }
          : await respond(request, endpoint);
      if (Array.isArray(request.params)) note.params = request.params.map(shorten);
      note.outcome = outcomeOf(answer.body);
      return { ...answer, note };
    }
  };
}
