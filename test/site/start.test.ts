import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(180_000);

const ROOT = join(__dirname, '..', '..');

interface Started {
  child: ChildProcess;
  /** Everything that it printed so far. */
  said: () => string;
  ended: Promise<number | null>;
}

function start(args: string[], port: string, before: string[] = []): Started {
  const child = spawn(process.execPath, [...before, join(ROOT, 'local', 'start.mjs'), ...args], {
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => text, ended };
}

const listen = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

it('says plainly that its port is taken', async () => {
  const other = await listen();
  const { said, ended } = start([], String(portOf(other)));
  expect(await ended).toBe(1);
  expect(said()).toMatch(new RegExp(`^Port ${portOf(other)} is already in use\\.`));
  other.close();
});

it.each([
  [['--sql', 'oracle'], '8080', '--sql is sqlite or mariadb'],
  [['--nonsense'], '8080', 'Known are'],
  [[], 'many', 'PORT must be a number']
])('refuses %j with PORT=%s in plain words', async (args, port, words) => {
  const { said, ended } = start(args, port);
  expect(await ended).toBe(1);
  expect(said()).toContain(words);
  expect(said()).not.toMatch(/\n\s+at /);
});

it('tells an old Node which one is needed', async () => {
  const old = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '16.20.2' })`;
  const { said, ended } = start([], '8080', ['--import', old]);
  expect(await ended).toBe(1);
  expect(said()).toMatch(/^Node \d+\.\d+ or newer is needed; this is 16\.20\.2\.\n$/);
});

it('ends with the site running, says where, and closes on Ctrl-C', async () => {
  const data = mkdtempSync(join(tmpdir(), 'afterword-start-'));
  const free = await listen();
  const port = portOf(free);
  await new Promise((resolve) => free.close(resolve));
  const { child, said, ended } = start(['--data', data], String(port));
  const line = `\nAfterword is running at http://localhost:${port}\n`;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => (said().includes(line) ? resolve() : undefined);
    child.stdout?.on('data', look);
    child.once('close', () => reject(new Error(said())));
  });
  const beside = await listen();
  const second = portOf(beside);
  await new Promise((resolve) => beside.close(resolve));
  const refused = start(['--data', data], String(second));
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain(`is in use by process ${child.pid}.`);
  expect(refused.said()).not.toMatch(/\n\s+at /);
  const response = await fetch(`http://localhost:${port}/browse/PLAT-1`);
  expect(response.status).toBe(200);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow('fetch failed');
  rmSync(data, { recursive: true });
});
