/** The rules of our own bite where they should, and only there. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from './support/sources';

const AMBIENT = 'no-restricted-syntax';

const CASES: [path: string, code: string, broken: string[]][] = [
  ['src/domain/x.ts', 'const now = Date.now();', [AMBIENT]],
  ['src/usecases/x.ts', 'const now = new Date();', [AMBIENT]],
  ['src/usecases/x.ts', 'const day = new Date(0);', []],
  ['src/usecases/x.ts', 'const chance = Math.random();', [AMBIENT]],
  ['src/usecases/x.ts', 'const id = crypto.randomUUID();', [AMBIENT]],
  ['src/usecases/x.ts', "import { randomUUID } from 'node:crypto';", [AMBIENT]],
  ['local/jira/x.ts', 'const now = Date.now();', [AMBIENT]],
  ['src/entry/x.ts', 'const now = Date.now();', []],
  ['src/adapters/clock.ts', 'const now = Date.now();', []],
  ['local/site.ts', 'const now = Date.now();', []],
  ['src/entry/x.ts', 'enum Colour { Red }', [AMBIENT]],
  ['src/adapters/x.ts', 'asApp().requestJira(path);', ['afterword/reasoned-as-app']],
  ['src/adapters/x.ts', 'api.asApp().requestJira(path);', ['afterword/reasoned-as-app']],
  ['src/adapters/x.ts', '// asApp: nobody is signed in when the schedule runs\napi.asApp();', []],
  ['src/adapters/x.ts', '// asApp:\napi.asApp();', ['afterword/reasoned-as-app']],
  ['src/adapters/x.ts', "fetch('/x');", ['no-restricted-globals']],
  ['static/src/x.ts', 'new WebSocket(address);', ['no-restricted-globals']],
  ['src/usecases/x.ts', 'export const run = () => 1;', ['afterword/documented-export']],
  ['src/usecases/x.ts', 'export function run() {}', ['afterword/documented-export']],
  ['src/usecases/x.ts', '/** Runs. */\nexport function run() {}', []],
  ['src/usecases/x.ts', 'export const LIMIT = 1;', []],
  ['test/x.test.ts', "test.skip('x', () => {});", [AMBIENT]],
  ['test/x.test.ts', "describe.only('x', () => {});", [AMBIENT]],
  ['test/x.test.ts', "test('x', () => {});", []],
  ['src/domain/x.ts', `/* ${'eslint'}-disable */\nconst now = Date.now();`, ['directive', AMBIENT]],
  ['src/domain/x.ts', 'void 0;\n'.repeat(401), ['max-lines']]
];

let broken: string[][];

beforeAll(() => {
  const script = join(ROOT, 'test', 'wiring', 'support', 'lint-snippets.mjs');
  const snippets = JSON.stringify(CASES.map(([path, code]) => ({ path, code })));
  const output = execFileSync(process.execPath, [script, snippets], { cwd: ROOT }).toString('utf8');
  broken = v.parse(v.array(v.array(v.string())), JSON.parse(output));
});

test.each(CASES.map(([path, code, expected], index) => ({ path, code, expected, index })))(
  'case $index: $path',
  ({ expected, index }) => {
    expect(broken[index]).toEqual(expected);
  }
);
