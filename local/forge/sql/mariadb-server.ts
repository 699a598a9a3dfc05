/** A MariaDB or MySQL server of our own: private folder, private port, gone when we are. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { claim, release } from './claim';

export interface MariaDbServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Ends the server and waits until it is gone. */
  stop(): Promise<void>;
}

/** What TiDB sets; MariaDB's default is laxer. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

const USER = 'afterword';
const START_MS = 30_000;
const STOP_MS = 10_000;
/** Whoever took the port meanwhile may never answer. */
const CONNECT_MS = 2_000;
const PORT_ATTEMPTS = 3;

function findProgram(names: readonly string[], besides: readonly string[] = []): string | undefined {
  // Debian keeps servers in /usr/sbin, which is not on everyone's PATH.
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    ...besides
  ];
  for (const folder of folders.filter((entry) => entry !== '')) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return undefined;
}

/** Path of the server's program, or undefined where none is installed. */
function findMariaDb(): string | undefined {
  return findProgram(['mariadbd', 'mysqld']);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/** As root the server must be told that this is meant. */
const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--user=root'] : []);

function initialise(program: string, dataDir: string): void {
  const isMariaDb = spawnSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout.includes(
    'MariaDB'
  );
  const besides = [
    dirname(program),
    join(dirname(program), '..', 'bin'),
    join(dirname(program), '..', 'scripts')
  ];
  const installer = isMariaDb ? findProgram(['mariadb-install-db', 'mysql_install_db'], besides) : program;
  if (installer === undefined) throw new Error('mariadb-install-db is missing beside the MariaDB server.');
  const args = isMariaDb
    ? [
        '--no-defaults',
        `--datadir=${dataDir}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        ...asRoot()
      ]
    : ['--no-defaults', '--initialize-insecure', `--datadir=${dataDir}`, ...asRoot()];
  const made = spawnSync(installer, args, { encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`The database folder could not be made: ${made.stderr || made.stdout}`);
}

function readPid(pidFile: string): number {
  return existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) || 0 : 0;
}

function killServer(pidFile: string): void {
  const pid = readPid(pidFile);
  if (pid > 0) process.kill(pid, 'SIGKILL');
}

/** Ends a server that a killed process of ours left running on this folder, and no other. */
async function endOrphan(dataDir: string, pidFile: string): Promise<void> {
  const pid = readPid(pidFile);
  if (pid <= 0) return;
  const command = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  if (!command.includes(`--datadir=${dataDir}`)) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < STOP_MS && existsSync(pidFile); waited += 50) await sleep(50);
}

/** Run by the server at each start: one user of ours with a fresh password, and no door without one. */
function initialStatements(password: string): string {
  return [
    `CREATE USER IF NOT EXISTS '${USER}'@'127.0.0.1'`,
    `ALTER USER '${USER}'@'127.0.0.1' IDENTIFIED BY '${password}'`,
    `GRANT ALL ON *.* TO '${USER}'@'127.0.0.1'`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}'`,
    `DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1'`
  ]
    .map((statement) => `${statement};\n`)
    .join('');
}

/**
 * Runs the server and ends it when standard input closes, which it does however this process ends. Thus a killed
 * test run leaves neither a server nor its password behind.
 */
const GUARD =
  'exec 3<&0; "$0" "$@" & pid=$!; (cat > /dev/null; kill "$pid" 2> /dev/null) <&3 & wait "$pid"; rm -rf "$RUN_DIR"';

function serverArgs(dataDir: string, runDir: string, port: number, pidFile: string): string[] {
  return [
    '--no-defaults',
    `--datadir=${dataDir}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${join(runDir, 's')}`,
    `--pid-file=${pidFile}`,
    `--init-file=${join(runDir, 'init.sql')}`,
    `--secure-file-priv=${runDir}`,
    '--local-infile=0',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    `--sql-mode=${SQL_MODE}`,
    '--default-time-zone=+00:00',
    '--max-allowed-packet=16M',
    '--max-connections=20',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=64M',
    '--innodb-doublewrite=0',
    // Demo and test data: a power cut may take the last second.
    '--innodb-flush-log-at-trx-commit=0',
    ...asRoot()
  ];
}

async function waitUntilReady(
  child: ChildProcess,
  port: number,
  password: string,
  log: string
): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    try {
      const connection = await createConnection({
        host: '127.0.0.1',
        port,
        user: USER,
        password,
        connectTimeout: CONNECT_MS
      });
      await connection.end();
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`The database server did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

/** Another program took the port between our looking and the server's asking for it. */
class PortTakenMeanwhile extends Error {
  constructor() {
    super(`The port of the database server was taken meanwhile, ${PORT_ATTEMPTS} times in a row.`);
  }
}

async function launch(program: string, folder: string, port: number): Promise<MariaDbServer> {
  const log = join(folder, 'server.log');
  const pidFile = join(folder, 'server.pid');
  // A socket's path may be 100 characters long at most, a checkout's may be longer.
  const runDir = mkdtempSync(join(tmpdir(), 'afterword-'));
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(runDir, 'init.sql'), initialStatements(password), { mode: 0o600 });
  const output = openSync(log, 'w');
  const guarded = ['-c', GUARD, program, ...serverArgs(join(folder, 'data'), runDir, port, pidFile)];
  const child = spawn('/bin/sh', guarded, {
    env: { ...process.env, RUN_DIR: runDir },
    stdio: ['pipe', output, output]
  });
  closeSync(output);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    const timer = setTimeout(() => killServer(pidFile), STOP_MS);
    await ended;
    clearTimeout(timer);
    rmSync(runDir, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child, port, password, log);
  } catch (error) {
    await stop();
    if (/address already in use/i.test(readFileSync(log, 'utf8'))) throw new PortTakenMeanwhile();
    throw error;
  }
  return { port, user: USER, password, stop };
}

/** Launches on another port where the first was taken meanwhile. */
async function launchOnFreePort(
  program: string,
  folder: string,
  choosePort: () => Promise<number>
): Promise<MariaDbServer> {
  for (let attempt = 1; attempt < PORT_ATTEMPTS; attempt += 1) {
    try {
      return await launch(program, folder, await choosePort());
    } catch (error) {
      if (!(error instanceof PortTakenMeanwhile)) throw error;
    }
  }
  return launch(program, folder, await choosePort());
}

/**
 * Starts a server on a folder of its own; makes the folder on first use.
 *
 * @param folder Folder for data and log.
 * @param choosePort Port to try; any free one unless told.
 * @throws InUse where a running process holds the folder; Error where no server is installed or it does not start.
 */
export async function startMariaDb(
  folder: string,
  choosePort: () => Promise<number> = freePort
): Promise<MariaDbServer> {
  const program = findMariaDb();
  if (program === undefined) throw new Error('No MariaDB or MySQL server on PATH (mariadbd or mysqld).');
  const home = resolve(folder);
  const dataDir = join(home, 'data');
  claim(dataDir);
  try {
    await endOrphan(dataDir, join(home, 'server.pid'));
    const made = join(dataDir, 'afterword-made');
    if (!existsSync(made)) {
      rmSync(dataDir, { recursive: true, force: true });
      initialise(program, dataDir);
      writeFileSync(made, '');
    }
    const server = await launchOnFreePort(program, home, choosePort);
    const stop = async (): Promise<void> => {
      await server.stop();
      release(dataDir);
    };
    return { ...server, stop };
  } catch (error) {
    release(dataDir);
    throw error;
  }
}
