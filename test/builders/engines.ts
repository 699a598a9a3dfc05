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

/**
 * Declares tests once for each engine; before each test the database is empty, as after an installation.
 * @param tests receives a way to the platform of the test that runs
 */
export const onBothEngines = (tests: (forge: () => Forge) => void): void => {
  describe.each([
    ['SQLite', openSqlite],
    ['MariaDB', openMariaDb]
  ])('on %s', (_, open) => {
    let opened: Opened;
    let forge: Forge;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(async () => {
      await opened.engine.reset();
      forge = installForge(createSqlService(opened.engine));
    });
    afterAll(() => opened.close());
    tests(() => forge);
  });
};
