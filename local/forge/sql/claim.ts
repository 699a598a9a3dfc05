/**
 * Who holds the data of a database: the process id noted beside it tells data in use from what a killed process left.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A running process holds the data. */
class InUse extends Error {
  override readonly name = 'InUse';

  constructor(path: string, pid: number, note: string) {
    super(
      `${path} is in use by process ${pid}. Stop that one first; if it is something else, delete ${note}.`
    );
  }
}

const held = new Set<string>();

const noteBeside = (path: string): string => `${path}.owner`;

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
 * Takes the data for this process. Makes the folder around it.
 *
 * @param data Path of a file or folder that need not be there yet.
 * @throws InUse where a running process holds it.
 */
export function claim(data: string): void {
  const path = resolve(data);
  const note = noteBeside(path);
  const pid = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  if (held.has(path) || (pid > 0 && pid !== process.pid && isAlive(pid))) throw new InUse(path, pid, note);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(note, String(process.pid));
  held.add(path);
}

/**
 * Gives the data back.
 *
 * @param data What was claimed, closed by now.
 */
export function release(data: string): void {
  const path = resolve(data);
  held.delete(path);
  rmSync(noteBeside(path), { force: true });
}
