import { SQL } from '../../../../local/forge/limits';
import { checkStatement, type SqlEndpoint } from '../../../../local/forge/sql/rules';
import { createSqlService } from '../../../../local/forge/sql/service';
import { createSqliteEngine } from '../../../../local/forge/sql/sqlite';

/** `taken`, or code and number of the refusal. */
function verdict(query: string, endpoint: SqlEndpoint, params: unknown = []): string {
  const check = checkStatement(query, params, endpoint);
  if (check.ok) return `taken as ${check.statement.kind}, ${check.statement.timeoutMs} ms`;
  return [check.refusal.code, check.refusal.debug?.errno].filter((part) => part !== undefined).join(' ');
}

const SELECT = 'taken as select, 5000 ms';
const DDL = 'taken as ddl, 20000 ms';

test.each<[string, string, string]>([
  ['SELECT 1', SELECT, SELECT],
  [' /* DROP TABLE t */ select 1 ; -- end', SELECT, SELECT],
  ['WITH a AS (SELECT 1 AS n) SELECT n FROM a', SELECT, SELECT],
  ['(SELECT 1) UNION (SELECT 2)', SELECT, SELECT],
  ["INSERT INTO t (a) VALUES ('x; DROP TABLE t')", 'taken as insert, 10000 ms', 'INVALID_SQL_QUERY'],
  ["INSERT INTO t (a) VALUES ('FOREIGN KEY')", 'taken as insert, 10000 ms', 'INVALID_SQL_QUERY'],
  ['UPDATE t SET a = 1', 'taken as update, 10000 ms', 'INVALID_SQL_QUERY'],
  ['DELETE FROM t', 'taken as delete, 10000 ms', 'INVALID_SQL_QUERY'],
  ['CREATE TABLE t (a INT)', 'SQL_EXECUTION_ERROR 1142', DDL],
  ['CREATE UNIQUE INDEX i ON t (a)', 'SQL_EXECUTION_ERROR 1142', DDL],
  ['ALTER TABLE t ADD COLUMN b INT', 'SQL_EXECUTION_ERROR 1142', DDL],
  ['TRUNCATE t', 'SQL_EXECUTION_ERROR 1142', DDL],
  ['DROP TABLE t', 'SQL_EXECUTION_ERROR 1142', DDL],
  [
    'CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES s (a))',
    'SQL_EXECUTION_ERROR 1142',
    'INVALID_SQL_QUERY'
  ],
  ['CREATE TABLE t (a INT REFERENCES s (a))', 'SQL_EXECUTION_ERROR 1142', 'INVALID_SQL_QUERY'],
  [
    'ALTER TABLE t ADD CONSTRAINT f foreign   key (a) references s (a)',
    'SQL_EXECUTION_ERROR 1142',
    'INVALID_SQL_QUERY'
  ],
  ["CREATE TABLE t (a VARCHAR(9) DEFAULT 'foreign key')", 'SQL_EXECUTION_ERROR 1142', DDL],
  ['CREATE DATABASE d', 'SQL_EXECUTION_ERROR 1142', 'INVALID_SQL_QUERY'],
  ['CREATE TEMPORARY TABLE t (a INT)', 'SQL_EXECUTION_ERROR 1142', 'INVALID_SQL_QUERY'],
  ['SELECT 1; SELECT 2', 'SQL_EXECUTION_ERROR 8130', 'SQL_EXECUTION_ERROR 8130'],
  ['SELECT 1; DROP TABLE t', 'SQL_EXECUTION_ERROR 8130', 'SQL_EXECUTION_ERROR 8130'],
  ["SELECT ';' AS a, `;` FROM t # ;", SELECT, SELECT],
  ['SELECT \'it\\\'s; fine\', "a""; b"', SELECT, SELECT],
  ['SELECT /*! 1; DROP TABLE t */ 1', 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ['BEGIN', 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ['SET @a = 1', 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ['SHOW TABLES', 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ['REPLACE INTO t VALUES (1)', 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ['WITH a AS (SELECT 1) DELETE FROM t', 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ["SELECT 1 INTO OUTFILE '/tmp/x'", 'INVALID_SQL_QUERY', 'INVALID_SQL_QUERY'],
  ['', 'SQL_EXECUTION_ERROR 1065', 'SQL_EXECUTION_ERROR 1065']
])('%s', (query, execute, ddl) => {
  expect([verdict(query, 'execute'), verdict(query, 'ddl')]).toEqual([execute, ddl]);
});

test.each([
  'SELECT a / 2 FROM t',
  'SELECT a || b FROM t',
  "SELECT doc->'$.a' FROM t",
  "SELECT JSON_EXTRACT(doc, '$.a') FROM t",
  'INSERT INTO t (a) VALUES (1) RETURNING a',
  'INSERT INTO t (a) VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a',
  'SELECT a FROM t FOR UPDATE',
  "SELECT a FROM t WHERE a REGEXP 'x'",
  'SELECT a FROM t WHERE a <=> NULL'
])('not shared by the engines, so not modelled: %s', (query) => {
  expect(verdict(query, 'execute')).toBe('NOT_MODELLED');
});

test('a JSON column is not modelled, a column of that name is', () => {
  expect(verdict('CREATE TABLE t (doc JSON)', 'ddl')).toBe('NOT_MODELLED');
  expect(verdict('CREATE TABLE t (json MEDIUMTEXT, id INT)', 'ddl')).toBe(DDL);
});

test.each([
  [[{ a: 1 }], 'INVALID_SQL_QUERY'],
  [[[1, 2]], 'INVALID_SQL_QUERY'],
  ['x', 'INVALID_SQL_QUERY'],
  [[], 'SQL_EXECUTION_ERROR 1210'],
  [[1, 2], 'SQL_EXECUTION_ERROR 1210'],
  [[null], SELECT]
])('parameters %j for one mark', (params, expected) => {
  expect(verdict("SELECT ? AS a, '?' AS b -- ?", 'execute', params)).toBe(expected);
});

describe('the service', () => {
  const engine = createSqliteEngine();
  const service = createSqlService(engine);
  const send = (body: unknown, path = '/api/v1/execute') =>
    service.handle(path, Buffer.from(JSON.stringify(body)));
  afterAll(() => engine.close());

  test('an error has the form of the platform', async () => {
    const { status, body } = await send({ query: 'SELECT * FROM missing', params: [], method: 'all' });
    expect(status).toBe(400);
    expect(body).toEqual({
      code: 'SQL_EXECUTION_ERROR',
      message: 'Unknown SQL execution error',
      suggestion: expect.any(String) as unknown,
      debug: {
        code: 'ER_NO_SUCH_TABLE',
        errno: 1146,
        sqlState: '42S02',
        sqlMessage: "Table 'missing' doesn't exist",
        message: "Table 'missing' doesn't exist",
        sql: 'SELECT * FROM missing'
      },
      queryType: 'select'
    });
  });

  test('an answer has rows and metadata', async () => {
    const { status, body } = await send({ query: 'SELECT 1 AS one, NULL AS nil' });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        rows: [{ one: 1, nil: null }],
        metadata: {
          dbExecutionTime: expect.any(Number) as unknown,
          responseSize: 22,
          fields: [{ name: 'one' }, { name: 'nil' }]
        }
      }
    });
  });

  test('requests and results over the limits are refused', async () => {
    const text = 'x'.repeat(SQL.requestBytes);
    expect(await send({ query: 'SELECT ? AS a', params: [text] })).toMatchObject({ status: 413 });
    const grow =
      'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < ?) SELECT ? AS text FROM r';
    const long = 'y'.repeat(500_000);
    expect(await send({ query: grow, params: [8, long] })).toMatchObject({ status: 200 });
    expect(await send({ query: grow, params: [9, long] })).toMatchObject({ status: 413 });
  });

  test('what is no request says so', async () => {
    expect(await send({ sql: 'SELECT 1' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_SQL_QUERY' }
    });
    expect(await send({ query: 'SELECT 1' }, '/api/v1/other')).toMatchObject({ status: 404 });
  });

  test('definitions that the embedded engine does not take name what it is', async () => {
    const ddl = (query: string) => send({ query }, '/api/v1/execute/ddl');
    expect(await ddl('CREATE TABLE t (a DECIMAL(10, 2))')).toMatchObject({
      status: 501,
      body: { message: expect.stringContaining('a: DECIMAL') as unknown }
    });
    expect(await ddl('ALTER TABLE t MODIFY COLUMN a BIGINT')).toMatchObject({
      status: 501,
      body: { message: expect.stringContaining('MODIFY') as unknown }
    });
  });

  test('the note for the traffic keeps long values short', async () => {
    const { note } = await send({ query: 'SELECT ? AS a, ? AS b', params: ['z'.repeat(300), 5] });
    expect(note).toEqual({
      statement: 'SELECT ? AS a, ? AS b',
      params: [`${'z'.repeat(200)}… (300 letters)`, 5],
      outcome: { rows: 1 }
    });
  });
});
