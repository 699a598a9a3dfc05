import { answerSql } from '../../../local/forge/capabilities';
import { readManifest } from '../../../local/forge/manifest';
import { createSqlService } from '../../../local/forge/sql/service';
import { createSqliteEngine } from '../../../local/forge/sql/sqlite';
import { APP_DIR, startHarness, type Harness } from './harness';

let site: Harness;

beforeAll(async () => {
  site = await startHarness();
  expect(await site.ask('migrate')).toEqual({
    first: ['v001', 'v002'],
    second: [],
    list: [
      { id: 1, name: 'v001' },
      { id: 2, name: 'v002' }
    ]
  });
}, 120_000);
afterAll(() => site.close());
beforeEach(() => site.forget());

const sql = (query: string, ...params: unknown[]): Promise<unknown> => site.ask('sql', { query, params });

test('rows and counts arrive through @forge/sql', async () => {
  expect(await sql('INSERT INTO things (id, rev) VALUES (?, ?)', 'a', 1)).toMatchObject({
    rows: { affectedRows: 1 }
  });
  expect(await sql('UPDATE things SET rev = rev + 1 WHERE id = ? AND rev = ?', 'a', 1)).toMatchObject({
    rows: { affectedRows: 1 }
  });
  expect(await sql('UPDATE things SET rev = rev + 1 WHERE id = ? AND rev = ?', 'a', 1)).toMatchObject({
    rows: { affectedRows: 0 }
  });
  expect(await sql('SELECT id, rev FROM things')).toMatchObject({ rows: [{ id: 'a', rev: 2 }] });
});

test('errors arrive as ForgeSQLAPIError with what the database said', async () => {
  await sql('INSERT INTO things (id, rev) VALUES (?, ?)', 'twice', 1);
  expect(await sql('INSERT INTO things (id, rev) VALUES (?, ?)', 'twice', 1)).toMatchObject({
    name: 'ForgeSQLError',
    code: 'SQL_EXECUTION_ERROR',
    context: { debug: { errno: 1062, code: 'ER_DUP_ENTRY' }, queryType: 'insert' }
  });
  expect(
    await site.ask('ddl', { query: 'CREATE TABLE x (a INT, FOREIGN KEY (a) REFERENCES things (rev))' })
  ).toMatchObject({ code: 'INVALID_SQL_QUERY' });
});

test('each statement is a line of the traffic', async () => {
  await sql('SELECT id FROM things WHERE id = ?', 'z'.repeat(500));
  await sql('SELECT nope FROM things');
  const [found, failed] = site.of('sql');
  expect(found).toMatchObject({
    module: 'panel',
    method: 'EXECUTE',
    path: 'SELECT id FROM things WHERE id = ?',
    request: { params: [expect.stringMatching(/^z{200}… /) as unknown] },
    status: 200,
    answer: { rows: 0 }
  });
  expect(found?.invocation).toBe(site.of('invocation')[0]?.invocation);
  expect(failed).toMatchObject({
    status: 400,
    answer: { code: 'SQL_EXECUTION_ERROR', debug: { errno: 1054 } }
  });
});

test('without its scope or its module the app has no database', async () => {
  const engine = createSqliteEngine();
  const manifest = readManifest(APP_DIR);
  const asker = { id: 'i', moduleKey: 'panel', accountId: null, place: undefined };
  const ask = (changed: Partial<typeof manifest>) =>
    answerSql(
      { ...manifest, ...changed },
      createSqlService(engine),
      { record: () => undefined },
      asker,
      '/api/v1/execute',
      Buffer.from('{"query":"SELECT 1"}')
    );
  expect(await ask({})).toMatchObject({ status: 200 });
  expect(await ask({ scopes: ['read:jira-work'] })).toEqual({
    status: 401,
    body: { code: 401, message: 'Unauthorized; scope does not match' }
  });
  expect(await ask({ hasSql: false })).toMatchObject({ status: 403, body: { code: 'APP_NOT_ENABLED' } });
  await engine.close();
});
