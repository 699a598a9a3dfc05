/** Opens the database that plays Forge SQL, of either kind, and tells whether it was there before. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SqlEngine } from './forge/sql/engine';
import { createMariaDbEngine } from './forge/sql/mariadb';
import { startMariaDb } from './forge/sql/mariadb-server';
import { createSqliteEngine } from './forge/sql/sqlite';

export type SqlKind = SqlEngine['name'];

export interface Database {
  engine: SqlEngine;
  /** True where an earlier run left its data. */
  existed: boolean;
  /** Ends the engine and the server that was started for it. */
  close(): Promise<void>;
}

/**
 * Opens it.
 * @param kind which engine
 * @param folder where its data lies
 * @throws Error where another process uses the data or no server is installed
 */
export async function openDatabase(kind: SqlKind, folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  if (kind === 'sqlite') {
    const file = join(folder, 'store.sqlite');
    const existed = existsSync(file);
    const engine = createSqliteEngine(file);
    return { engine, existed, close: () => engine.close() };
  }
  const data = join(folder, 'mariadb');
  const existed = existsSync(data);
  const server = await startMariaDb(data);
  try {
    const engine = await createMariaDbEngine(server, 'afterword');
    const close = async (): Promise<void> => {
      await engine.close();
      await server.stop();
    };
    return { engine, existed, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
