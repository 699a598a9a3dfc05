/**
 * `npm test`: everything, from a fresh clone, and one line at the end.
 *
 *   npm test                 set-up, builds, checks, all tests
 *   npm test -- checks       builds, types, lint, format, walls, unused code
 *   npm test -- unit         one part of the tests: unit, contract, site, wiring or e2e
 *   npm test -- <path> …     the test files whose path contains one of the words
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../local/setup/packages.mjs';
import { ensureProgram } from '../local/setup/programs.mjs';
import { duration, run } from '../local/setup/progress.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, '.local', 'test');
const began = performance.now();

/** Runs a package's command with this very Node, without a shell and without npx. */
const tool = (path, ...args) => ({
  command: process.execPath,
  args: [join(root, 'node_modules', path), ...args]
});

/** A TypeScript file of ours. */
const script = (path) => ({ command: process.execPath, args: ['--import', 'tsx', join(root, path)] });

const CHECKS = [
  { title: 'types: src', ...tool('typescript/bin/tsc', '-p', '.', '--noEmit') },
  { title: 'types: static', ...tool('typescript/bin/tsc', '-p', 'static', '--noEmit') },
  { title: 'types: local and test', ...tool('typescript/bin/tsc', '-p', 'test', '--noEmit') },
  { title: 'lint', ...tool('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { title: 'format', ...tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    title: 'walls',
    ...tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'static',
      'local',
      'test'
    )
  },
  { title: 'unused', ...tool('knip/bin/knip.js', '--no-config-hints') }
];

const BUILDS = [
  { title: 'UI build', command: process.execPath, args: [join(root, 'test/setup/ui.mjs')] },
  { title: 'backend bundle', ...script('test/setup/bundle.ts') }
];

/** Reads what the UI build left. */
const SIZE = { title: 'size', ...script('static/size.mts') };

/** The parts of the tests by name, as folders. */
const PARTS = {
  unit: ['test/src/', 'test/static/', 'test/local/', 'test/eval/', 'test/together/'],
  contract: ['test/contract/'],
  site: ['test/site/'],
  wiring: ['test/wiring/'],
  e2e: ['test/e2e/']
};

/** Longer than any run should take; only a test that hangs gets there. */
const LIMIT = 30 * 60_000;

/** Lines of one failure that are repeated at the end; all of them stand above. */
const REPEATED_LINES = 60;

/** What failed, to be said once more at the end. */
const failures = [];
let passed = 0;

const say = (line) => console.log(line);
const indent = (text) => text.replace(/^(?=.)/gm, '    ');

async function runCheck({ title, command, args }) {
  const start = performance.now();
  const { code, output } = await run(command, args, { cwd: root, limit: LIMIT });
  const took = duration(performance.now() - start);
  if (code === 0) {
    passed += 1;
    say(`✓ ${title} (${took})`);
  } else {
    const text = output.trim() || `exit code ${code}`;
    failures.push({ title, text });
    say(`✗ ${title} (${took})\n${indent(text)}`);
  }
}

/** Two at a time: each is one process, and the machine may have two cores. */
async function runChecks(checks) {
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runCheck(next);
  };
  await Promise.all([worker(), worker()]);
}

/** Runs jest and counts what it reports. A test that did not run counts as failed, and so does a run without tests. */
async function runJest(title, projects, paths, ...options) {
  const report = join(reports, `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  say(`${title} …`);
  const { command, args } = tool(
    'jest/bin/jest.js',
    ...paths,
    '--ci',
    ...options,
    '--json',
    `--outputFile=${report}`
  );
  const jest = await run(command, [...args, '--selectProjects', ...projects], {
    cwd: root,
    echo: true,
    limit: LIMIT
  });
  const before = failures.length;
  if (existsSync(report)) readReport(title, JSON.parse(readFileSync(report, 'utf8')));
  if (jest.code !== 0 && failures.length === before) {
    failures.push({ title, text: `jest ended with exit code ${jest.code}:\n${jest.output.trim()}` });
  }
}

/** Leaves out the lines of a stack that stand in packages. */
const ownLines = (messages) =>
  messages
    .join('\n')
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .join('\n');

function readReport(title, result) {
  passed += result.numPassedTests;
  for (const file of result.testResults) {
    const path = relative(root, file.name);
    const others = file.assertionResults.filter((test) => test.status !== 'passed');
    for (const test of others) {
      const text = test.status === 'failed' ? ownLines(test.failureMessages) : `did not run (${test.status})`;
      failures.push({ title: `${path} › ${test.fullName}`, text });
    }
    // A file that does not load has no tests to report.
    if (file.status === 'failed' && others.length === 0) failures.push({ title: path, text: file.message });
  }
  if (result.numTotalTests === 0) failures.push({ title, text: 'no test ran' });
}

async function main(words) {
  const whole = words.length === 0;
  const paths = words.filter((word) => word !== 'checks').flatMap((word) => PARTS[word] ?? [word]);
  const inChromium = paths.filter((path) => path.includes('e2e'));
  const others = paths.filter((path) => !path.includes('e2e'));

  await ensurePackages(root);
  if (whole || paths.length > 0) await ensureProgram('mariadb');
  if (whole || inChromium.length > 0) await ensureProgram('chromium');
  mkdirSync(reports, { recursive: true });

  say('Builds and checks, two at a time …');
  if (whole || words.includes('checks')) {
    await runChecks([...BUILDS, ...CHECKS]);
    await runChecks([SIZE]);
  } else {
    await runChecks(BUILDS);
  }
  if (whole || others.length > 0) await runJest('Tests', ['node', 'dom'], others);
  if (whole || inChromium.length > 0) await runJest('Tests in Chromium', ['e2e'], inChromium, '--runInBand');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  failures.push({ title: 'set-up', text: error instanceof Error ? error.message : String(error) });
}

if (failures.length > 0) say('\nWhat failed:');
for (const { title, text } of failures) {
  const lines = text.split('\n');
  const shown = lines.slice(0, REPEATED_LINES).join('\n');
  say(`✗ ${title}\n${indent(shown)}${lines.length > REPEATED_LINES ? '\n    …' : ''}\n`);
}
say(`Took ${duration(performance.now() - began)}.`);
say(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
