/** Runs the same tests on both engines that play Forge SQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqlEngine } from '../../local/forge/sql/engine';
import { createMariaDbEngine } from '../../local/forge/sql/mariadb';
import { startMariaDb } from '../../local/forge/sql/mariadb-server';
import { createSqlService } from '../../local/forge/sql/service';
import { createSqliteEngine } from '../../local/forge/sql/sqlite';
import { installForge, type Forge } from './forge';

interface Opened {
  engine: SqlEngine;
  close: () => Promise<void>;
}

const openSqlite = async (): Promise<Opened> => {
  const engine = createSqliteEngine();
  return { engine, close: () => engine.close() };
};

const openMariaDb = async (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-store-'));
  const server = await startMariaDb(folder);
  const engine = await createMariaDbEngine(server, 'store');
  const close = async (): Promise<void> => {
    await engine.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { engine, close };
};

/** A server that is made from nothing takes its time on a busy machine. */
const START_MS = 60_000;

const declare = (open: () => Promise<Opened>, tests: (forge: () => Forge) => void): void => {
  let opened: Opened | undefined;
  let forge: Forge;
  beforeAll(async () => {
    opened = await open();
  }, START_MS);
  beforeEach(async () => {
    if (!opened) throw new Error('The database did not start.');
    await opened.engine.reset();
    forge = installForge(createSqlService(opened.engine));
  });
  afterAll(() => opened?.close(), START_MS);
  tests(() => forge);
};

/**
 * Declares tests once for each engine; before each test the database is empty, as after an installation.
 * @param tests receives a way to the platform of the test that runs
 */
export const onBothEngines = (tests: (forge: () => Forge) => void): void => {
  describe('on SQLite', () => declare(openSqlite, tests));
  describe('on MariaDB', () => declare(openMariaDb, tests));
};

/**
 * Declares tests that need some database and send it no statement of their own.
 * @param tests as for {@link onBothEngines}
 */
export const onSqlite = (tests: (forge: () => Forge) => void): void => {
  describe('on SQLite', () => declare(openSqlite, tests));
};
