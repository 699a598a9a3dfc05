/** The walls have to fall when somebody runs into them: a small tree that breaks every rule of the dependency check once. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from './support/sources';

const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');

const Cruise = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) })),
    ruleSetUsed: v.object({ forbidden: v.array(v.object({ name: v.string() })) })
  })
});

/** Each offender breaks one rule; the rule that it breaks comes first. */
const OFFENDERS: [rule: string, path: string, text: string][] = [
  ['domain-is-pure', 'src/domain/a.ts', "import '../ports';"],
  ['contract-is-shared', 'src/contract.ts', "import './usecases/quiet';"],
  ['ports-are-types', 'src/ports.ts', "import './adapters/sql/quiet';"],
  ['usecases-know-ports-only', 'src/usecases/a.ts', "import '../adapters/sql/quiet';"],
  ['adapters-know-no-usecase', 'src/adapters/jira/a.ts', "import '../../usecases/quiet';"],
  ['adapters-keep-apart', 'src/adapters/jira/b.ts', "import '../sql/quiet';"],
  ['adapters-use-the-platform', 'src/adapters/jira/c.ts', "import 'undeclared';"],
  ['adapters-know-no-usecase', 'src/adapters/clock.ts', "import '../entry/e';"],
  ['surfaces-know-contract-and-domain', 'static/src/a.ts', "import '../../src/usecases/quiet';"],
  ['app-knows-no-local-site', 'src/entry/a.ts', "import type {} from '../../local/jira/quiet';"],
  ['backend-knows-no-surface', 'src/entry/b.ts', "import '../../static/src/quiet';"],
  ['local-rooms-share-the-seam', 'local/confluence/a.ts', "import '../jira/quiet';"],
  ['local-knows-no-source', 'local/jira/a.ts', "import type {} from '../../src/domain/quiet';"],
  ['seed-speaks-the-seed-forms', 'local/seed/b.ts', "import '../jira/quiet';"],
  ['seed-speaks-the-contract', 'local/seed/a.ts', "import '../../src/usecases/quiet';"],
  ['nothing-imports-tests', 'src/entry/c.ts', "import '../../test/quiet';"],
  ['no-circle', 'src/entry/d.ts', "import './e';"],
  ['no-orphan', 'src/entry/alone.ts', ''],
  ['resolvable', 'src/entry/f.ts', "import './nowhere';"],
  ['declared-packages-only', 'src/entry/g.ts', "import 'undeclared';"],
  ['deployed-code-uses-no-dev-package', 'src/entry/h.ts', "import 'developing';"]
];

const BYSTANDERS: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'x', devDependencies: { developing: '1.0.0' } }),
  'src/entry/e.ts': "import './d';",
  'src/usecases/quiet.ts': '',
  'src/domain/quiet.ts': '',
  'src/adapters/sql/quiet.ts': '',
  'static/src/quiet.ts': '',
  'local/jira/quiet.ts': '',
  'test/quiet.ts': '',
  'node_modules/undeclared/package.json': JSON.stringify({ name: 'undeclared', main: 'index.js' }),
  'node_modules/undeclared/index.js': '',
  'node_modules/developing/package.json': JSON.stringify({ name: 'developing', main: 'index.js' }),
  'node_modules/developing/index.js': ''
};

let folder: string;
let cruise: v.InferOutput<typeof Cruise>['summary'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-walls-'));
  const files = [...Object.entries(BYSTANDERS), ...OFFENDERS.map(([, path, text]) => [path, text] as const)];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = [CRUISER, '--config', CONFIG, '--output-type', 'json', 'src', 'static', 'local', 'test'];
  const output = execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 16 * 1024 * 1024 });
  cruise = v.parse(Cruise, JSON.parse(output.toString('utf8'))).summary;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(OFFENDERS)('%s: %s is reported', (rule, path) => {
  expect(
    cruise.violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)
  ).toContain(rule);
});

test('every rule has its offender here', () => {
  const rules = new Set(cruise.ruleSetUsed.forbidden.map(({ name }) => name));
  expect(new Set(OFFENDERS.map(([rule]) => rule))).toEqual(rules);
});
