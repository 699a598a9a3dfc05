/** What `forge lint` would say before a deployment, from the same packages and without a network. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadContracts } from '../../local/gateway/contracts';
import type { Finding, Report } from './support/forge-lint';
import { manifest } from './support/manifest';
import { productCallsOf } from './support/product-calls';
import { ROOT, filesUnder, textOf } from './support/sources';

const inOneLine = ({ tool, level, file, line, message }: Finding): string =>
  `${tool}: ${level} in ${file}:${line}: ${message}`;

let report: Report;

beforeAll(async () => {
  const script = join(ROOT, 'test', 'wiring', 'support', 'forge-lint.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024
  });
  report = JSON.parse(stdout) as Report;
}, 120_000);

test('the validators and linters of Forge report no error and no warning', () => {
  expect(report.findings.map(inOneLine)).toEqual([]);
});

/** Scopes of what the backend asks; the linter cannot read the UI's requests, whose paths pass through a function. */
const BACKEND_SCOPES = new Set(
  filesUnder('src', '.ts')
    .flatMap((path) => productCallsOf(path).calls)
    .flatMap(({ product, method, path }) => {
      const operation = loadContracts().find(product, method, path.replaceAll('{}', 'value'));
      return operation?.scopes[0] ?? [];
    })
);

test.each([...BACKEND_SCOPES])(
  'the linter reads our product requests: it misses %s when the manifest does not ask for it',
  (scope) => {
    expect(manifest.permissions.scopes).toContain(scope);
    expect(report.withoutScope[scope]?.map(inOneLine).join('\n')).toContain(scope);
  }
);

test('the root tsconfig.json names the sources by a pattern, without which forge lint reads none of them', () => {
  expect(textOf('tsconfig.json')).toMatch(/"include": \["src\/\*\*\/\*"\]/);
});
