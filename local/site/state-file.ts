/** Keeps what the products hold in a file, so that it agrees with the app's database after a restart. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface StateFile {
  /** What was kept; undefined where there is nothing or it cannot be read. */
  load(): unknown;
  /** Something changed: writes soon. */
  touch(): void;
  /** Writes now what is still to be written. */
  flush(): void;
  /** Forgets what was kept. */
  remove(): void;
}

/** Milliseconds by which changes are gathered before they are written. */
const DELAY = 250;

/**
 * A file for a value that JSON keeps.
 * @param path of the file
 * @param current gives the value to write
 */
export function createStateFile(path: string, current: () => unknown): StateFile {
  let timer: NodeJS.Timeout | null = null;
  const stop = (): boolean => {
    if (!timer) return false;
    clearTimeout(timer);
    timer = null;
    return true;
  };
  const write = (): void => {
    stop();
    mkdirSync(dirname(path), { recursive: true });
    // Renamed when complete: a process that dies while it writes leaves the old file.
    writeFileSync(`${path}.new`, JSON.stringify(current()));
    renameSync(`${path}.new`, path);
  };
  return {
    load() {
      try {
        return JSON.parse(readFileSync(path, 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    touch() {
      timer ??= setTimeout(write, DELAY);
    },
    flush() {
      if (timer) write();
    },
    remove() {
      stop();
      rmSync(path, { force: true });
    }
  };
}
