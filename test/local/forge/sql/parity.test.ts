import { createMariaDbEngine } from '../../../../local/forge/sql/mariadb';
import { startMariaDb, type MariaDbServer } from '../../../../local/forge/sql/mariadb-server';
import { createSqlService, type SqlService } from '../../../../local/forge/sql/service';
import { createSqliteEngine } from '../../../../local/forge/sql/sqlite';
import type { SqlEngine } from '../../../../local/forge/sql/engine';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARITY, type Step } from './parity-statements';

let folder: string;
let server: MariaDbServer;
let engines: { mariadb: SqlEngine; sqlite: SqlEngine };
const opened: SqlEngine[] = [];
let services: { mariadb: SqlService; sqlite: SqlService };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-parity-'));
  server = await startMariaDb(folder);
  const mariadb = await createMariaDbEngine(server, 'parity');
  opened.push(mariadb);
  const sqlite = createSqliteEngine(join(folder, 'parity.sqlite'));
  opened.push(sqlite);
  engines = { mariadb, sqlite };
  services = { mariadb: createSqlService(mariadb), sqlite: createSqlService(sqlite) };
}, 60_000);

afterAll(async () => {
  for (const engine of opened) await engine.close();
  await (server as MariaDbServer | undefined)?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What an app can see of an answer: rows or counts, or status, number and name of the error. */
async function observe(service: SqlService, step: Step): Promise<unknown> {
  const raw = Buffer.from(JSON.stringify({ query: step.sql, params: step.params ?? [], method: 'all' }));
  const { status, body } = await service.handle(step.ddl ? '/api/v1/execute/ddl' : '/api/v1/execute', raw);
  if (status === 200) return { status, rows: body['rows'] };
  const debug = body['debug'] as { errno: number; code: string; sqlState: string } | undefined;
  return { status, code: body['code'], error: debug && [debug.errno, debug.code, debug.sqlState] };
}

describe.each(Object.entries(PARITY))('%s', (_, steps) => {
  beforeAll(async () => {
    await engines.mariadb.reset();
    await engines.sqlite.reset();
  });

  test.each(steps.map((step) => [step.sql.slice(0, 110), step] as const))('%s', async (_sql, step) => {
    const mariadb = await observe(services.mariadb, step);
    const sqlite = await observe(services.sqlite, step);
    expect({ sqlite }).toEqual({ sqlite: mariadb });
    const expected =
      step.errno === undefined
        ? { status: 200 }
        : { status: 400, error: expect.arrayContaining([step.errno]) as unknown };
    expect(sqlite).toMatchObject(expected);
  });
});
