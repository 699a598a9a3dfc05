/** The set-up of `npm start` and `npm test`: when it installs, and what it says when it cannot. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './support/sources';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an expression with a set-up module as `m`, in a process because jest loads no ES modules. */
function evaluate(module: 'packages' | 'programs', expression: string, path = process.env.PATH): unknown {
  const url = pathToFileURL(join(ROOT, 'local', 'setup', `${module}.mjs`)).href;
  const code = `import * as m from ${JSON.stringify(url)};
    let answer; try { answer = await (${expression}); } catch (error) { answer = { thrown: error.message }; }
    console.log('\\n' + JSON.stringify(answer ?? null));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    env: { ...process.env, PATH: path }
  });
  return JSON.parse(output.toString('utf8').trim().split('\n').at(-1) ?? '');
}

const write = (name: string, content: unknown): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(content));
};

const LOCK = {
  packages: {
    '': {},
    'node_modules/one': { version: '1.0.0' },
    'node_modules/elsewhere': { version: '1.0.0', optional: true }
  }
};

describe('packages', () => {
  const stale = (): unknown => evaluate('packages', "m.staleReason('.')");

  test('are installed when there are none', () => {
    write('package-lock.json', LOCK);
    expect(stale()).toBe('not installed yet');
  });

  test('are left alone when they are those of the lock file, whatever this platform leaves out', () => {
    write('package-lock.json', LOCK);
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': { version: '1.0.0' } } });
    expect(stale()).toBeNull();
  });

  test('are installed again when the lock file moved on', () => {
    write('package-lock.json', { packages: { ...LOCK.packages, 'node_modules/one': { version: '1.0.1' } } });
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': { version: '1.0.0' } } });
    expect(stale()).toBe('one differs from the lock file');
  });

  test('a Node that is too old is refused by its number', () => {
    write('package.json', { engines: { node: '>=99.1' } });
    const answer = evaluate('packages', "m.requireNode('.')");
    expect(answer).toEqual({ thrown: `Node 99.1 or newer is needed; this is ${process.versions.node}.` });
  });
});

describe('programs', () => {
  const program = (name: string, body: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  test('are found on PATH', () => {
    const path = program('mariadbd', 'echo mariadbd 11');
    expect(evaluate('programs', "m.findProgram('mariadb')", folder)).toBe(path);
  });

  test('one that does not answer for its version is passed over', () => {
    program('chromium', 'echo "please use another package manager" >&2; exit 1');
    const path = program('google-chrome', 'echo Chrome 150');
    expect(evaluate('programs', "m.findProgram('chromium')", folder)).toBe(path);
  });

  test.each(['chromium', 'mariadb'])(
    'without %s the failure names one command for apt, dnf and brew',
    (which) => {
      const words = String(evaluate('programs', `m.howToInstall('${which}')`));
      for (const manager of ['apt-get', 'dnf', 'brew']) {
        expect(words.match(new RegExp(`^  (sudo )?${manager} install .+$`, 'gm'))).toHaveLength(1);
      }
    }
  );
});
