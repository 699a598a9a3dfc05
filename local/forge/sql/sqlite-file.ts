/**
 * Who holds a database file. The library marks a file as locked by a folder beside it, which a killed process leaves
 * behind; the process id noted here tells a lock that is in use from one that is not.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const held = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Takes the file for this process and clears the lock of one that died.
 *
 * @param file Path of the database.
 * @throws Error where a running process holds it.
 */
export function claimFile(file: string): void {
  const path = resolve(file);
  const owner = `${path}.owner`;
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  const taken = held.has(path) || (pid > 0 && pid !== process.pid && isAlive(pid));
  if (taken) throw new Error(`${path} is in use by process ${pid}. Stop that one first.`);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(`${path}.lock`, { recursive: true, force: true });
  writeFileSync(owner, String(process.pid));
  held.add(path);
}

/**
 * Gives the file back.
 *
 * @param file Path of the database, closed by now.
 */
export function releaseFile(file: string): void {
  const path = resolve(file);
  held.delete(path);
  rmSync(`${path}.owner`, { force: true });
}

/**
 * Deletes the database and all that SQLite keeps beside it.
 *
 * @param file Path of the database, closed by now.
 */
export function deleteFiles(file: string): void {
  const path = resolve(file);
  releaseFile(path);
  for (const suffix of ['', '-wal', '-shm', '-journal', '.lock'])
    rmSync(path + suffix, { recursive: true, force: true });
}
