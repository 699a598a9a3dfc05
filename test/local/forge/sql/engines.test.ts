import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckedStatement, SqlEngine } from '../../../../local/forge/sql/engine';
import { createMariaDbEngine } from '../../../../local/forge/sql/mariadb';
import { startMariaDb } from '../../../../local/forge/sql/mariadb-server';
import { createSqliteEngine } from '../../../../local/forge/sql/sqlite';

const SOURCES = join(__dirname, '../../../../local/forge/sql');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-engines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const statement = (kind: CheckedStatement['kind'], query: string, timeoutMs = 5_000): CheckedStatement => ({
  kind,
  query,
  params: [],
  timeoutMs
});

const COUNT = statement('select', 'SELECT COUNT(*) AS n FROM t');

async function fill(engine: SqlEngine): Promise<void> {
  await engine.execute(statement('ddl', 'CREATE TABLE t (a INT NOT NULL PRIMARY KEY)'));
  await engine.execute(statement('insert', 'INSERT INTO t (a) VALUES (1), (2)'));
}

/** Starts a process of TypeScript that says `ready` and then stays until it is killed. */
async function startStaying(source: string, env: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const file = join(mkdtempSync(join(folder, 'child-')), 'child.ts');
  writeFileSync(
    file,
    `void (async () => { ${source}\nprocess.stdout.write('ready'); setInterval(() => undefined, 1000); })();`
  );
  const child = spawn(process.execPath, ['--import', pathToFileURL(require.resolve('tsx')).href, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  await once(child.stdout, 'data');
  return child;
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A statement that neither engine finishes within a minute. */
const endless = (verb: string): string =>
  `${verb} WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 900) SELECT COUNT(*) AS n FROM r a, r b, r c, r d WHERE a.n + b.n + c.n + d.n < 0`;

describe('SQLite', () => {
  test('keeps its data in the file, and a reset leaves none', async () => {
    const file = join(folder, 'kept.sqlite');
    const first = createSqliteEngine(file);
    await fill(first);
    await first.close();
    expect(existsSync(`${file}.owner`)).toBe(false);
    const second = createSqliteEngine(file);
    expect(await second.execute(COUNT)).toMatchObject({ rows: [{ n: 2 }] });
    await second.reset();
    await expect(second.execute(COUNT)).rejects.toMatchObject({ errno: 1146 });
    await fill(second);
    expect(await second.execute(COUNT)).toMatchObject({ rows: [{ n: 2 }] });
    await second.close();
  });

  test('a file in use is not opened twice, also not by another process', async () => {
    const file = join(folder, 'used.sqlite');
    const engine = createSqliteEngine(file);
    expect(() => createSqliteEngine(file)).toThrow(/in use/);
    await engine.close();
    const child = await startStaying(`
      const { createSqliteEngine } = require(${JSON.stringify(join(SOURCES, 'sqlite.ts'))});
      createSqliteEngine(${JSON.stringify(file)});`);
    expect(() => createSqliteEngine(file)).toThrow(`in use by process ${child.pid}`);
    await killHard(child);
  });

  test('what a killed process left behind is taken over with its data', async () => {
    const file = join(folder, 'crashed.sqlite');
    const child = await startStaying(`
      const { createSqliteEngine } = require(${JSON.stringify(join(SOURCES, 'sqlite.ts'))});
      const engine = createSqliteEngine(${JSON.stringify(file)});
      const run = (kind: string, query: string) => engine.execute({ kind, query, params: [], timeoutMs: 5000 });
      await run('ddl', 'CREATE TABLE t (a INT NOT NULL PRIMARY KEY)');
      await run('insert', 'INSERT INTO t (a) VALUES (1), (2)');`);
    await killHard(child);
    expect(existsSync(`${file}.lock`)).toBe(true);
    const engine = createSqliteEngine(file);
    expect(await engine.execute(COUNT)).toMatchObject({ rows: [{ n: 2 }] });
    await engine.close();
  });

  test('a change that takes too long is undone', async () => {
    const engine = createSqliteEngine();
    await fill(engine);
    const slow =
      'INSERT INTO t (a) WITH RECURSIVE r AS (SELECT 3 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 50000) SELECT n FROM r';
    await expect(engine.execute(statement('insert', slow, 1))).rejects.toMatchObject({ timedOut: true });
    expect(await engine.execute(COUNT)).toMatchObject({ rows: [{ n: 2 }] });
    await engine.close();
  });

  test('a question that takes too long is cut off', async () => {
    const engine = createSqliteEngine();
    const many = 'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r';
    const began = performance.now();
    await expect(engine.execute(statement('select', many, 50))).rejects.toMatchObject({ timedOut: true });
    expect(performance.now() - began).toBeLessThan(2_000);
    await engine.close();
  });

  test('a definition that fails halfway leaves nothing', async () => {
    const engine = createSqliteEngine();
    const half = 'CREATE TABLE t (a INT NOT NULL PRIMARY KEY, KEY i (missing))';
    await expect(engine.execute(statement('ddl', half))).rejects.toMatchObject({ name: 'SqlFailure' });
    await expect(engine.execute(COUNT)).rejects.toMatchObject({ errno: 1146 });
    await engine.close();
  });
});

describe('MariaDB', () => {
  test('keeps its data in its folder, stops statements in time, refuses strangers', async () => {
    const home = join(folder, 'server');
    const first = await startMariaDb(home);
    const engine = await createMariaDbEngine(first, 'one');
    await fill(engine);
    const began = performance.now();
    await expect(engine.execute(statement('select', endless(''), 200))).rejects.toMatchObject({
      timedOut: true
    });
    await expect(
      engine.execute(statement('insert', endless('INSERT INTO t (a)'), 200))
    ).rejects.toMatchObject({ timedOut: true });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await engine.execute(COUNT)).toMatchObject({ rows: [{ n: 2 }] });
    await expect(createMariaDbEngine({ ...first, password: '' }, 'one')).rejects.toThrow(/Access denied/);
    await engine.close();
    await first.stop();

    const second = await startMariaDb(home);
    const again = await createMariaDbEngine(second, 'one');
    expect(await again.execute(COUNT)).toMatchObject({ rows: [{ n: 2 }] });
    const beside = await createMariaDbEngine(second, 'two');
    await expect(beside.execute(COUNT)).rejects.toMatchObject({ errno: 1146 });
    await again.reset();
    await expect(again.execute(COUNT)).rejects.toMatchObject({ errno: 1146 });
    await again.close();
    await beside.close();
    await second.stop();
    await expect(reach(second.port)).resolves.toBe(false);
  }, 60_000);

  test('starts on another port where somebody took the first meanwhile, and gives up after three', async () => {
    const home = join(folder, 'ports');
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port: taken } = other.address() as AddressInfo;
    const asked: number[] = [];
    const choose = (free: () => Promise<number>) => async () => {
      asked.push(asked.length === 0 ? taken : await free());
      return asked.at(-1) ?? 0;
    };
    const server = await startMariaDb(
      home,
      choose(() => freePort())
    );
    expect(asked).toHaveLength(2);
    expect(server.port).toBe(asked[1]);
    await expect(reach(server.port)).resolves.toBe(true);
    await server.stop();

    asked.length = 0;
    const always = () => Promise.resolve(asked.push(taken) && taken);
    await expect(startMariaDb(home, always)).rejects.toThrow(/taken/);
    expect(asked).toHaveLength(3);
    other.close();
  }, 60_000);

  test('a folder in use is left to whoever holds it', async () => {
    const home = join(folder, 'held');
    const server = await startMariaDb(home);
    await expect(startMariaDb(home)).rejects.toThrow(/in use by process/);
    await expect(reach(server.port)).resolves.toBe(true);
    await server.stop();
    await (await startMariaDb(home)).stop();
  }, 60_000);

  test('goes when the process that started it is killed', async () => {
    const home = join(folder, 'orphan');
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const child = await startStaying(
      `
      const { startMariaDb } = require(${JSON.stringify(join(SOURCES, 'mariadb-server.ts'))});
      await startMariaDb(${JSON.stringify(home)});`,
      { TMPDIR: temporary }
    );
    const pidFile = join(home, 'server.pid');
    // Its socket, its first statements and with them its password; tsx keeps a folder there too.
    const left = () =>
      [pidFile, ...readdirSync(temporary).filter((name) => name.startsWith('afterword-'))].filter(
        (name) => name !== pidFile || existsSync(pidFile)
      );
    expect(left()).toHaveLength(2);
    await killHard(child);
    for (let waited = 0; left().length > 0 && waited < 10_000; waited += 50)
      await new Promise((done) => setTimeout(done, 50));
    expect(left()).toEqual([]);
  }, 60_000);
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function reach(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
