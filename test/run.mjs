/**
 * `npm test`: everything, from a fresh clone, and one line at the end.
 *
 *   npm test                 set-up, checks, builds, all tests
 *   npm test -- unit         tests without Chromium
 *   npm test -- e2e          builds, then the tests in Chromium
 *   npm test -- <path> …     the test files whose path contains one of the words
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const BUILDS = [{ title: 'UI build', ...tool('vite/bin/vite.js', 'build', 'static', '--logLevel', 'warn') }];

/** What failed, to be said once more at the end. */
const failures = [];
let passed = 0;

const say = (line) => console.log(line);

async function runCheck({ title, command, args }) {
  const start = performance.now();
  const { code, output } = await run(command, args, { cwd: root });
  const took = duration(performance.now() - start);
  if (code === 0) {
    passed += 1;
    say(`✓ ${title} (${took})`);
  } else {
    failures.push({ title, text: output.trim() || `exit code ${code}` });
    say(`✗ ${title} (${took})\n${indent(output.trim())}`);
  }
}

const indent = (text) => text.replace(/^/gm, '    ');

/** Two at a time: the checks are one process each and the machine may have two cores. */
async function runChecks(checks) {
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runCheck(next);
  };
  await Promise.all([worker(), worker()]);
}

/**
 * Runs jest and counts what it reports. A test that did not run counts as failed, and so does a run without tests.
 */
async function runJest(title, projects, patterns, extra) {
  const report = join(reports, `${title.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  say(`${title} …`);
  const jest = tool(
    'jest/bin/jest.js',
    '--ci',
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${report}`
  );
  // `--json` sends the summary to the file; what jest shows while it runs goes to the terminal.
  const args = [
    ...jest.args,
    '--silent=false',
    ...extra,
    ...(patterns.length > 0 ? ['--', ...patterns] : [])
  ];
  const { code, output } = await run(jest.command, args, { cwd: root, echo: 'stderr' });
  if (!existsSync(report)) {
    failures.push({ title, text: output.trim() || `jest ended with exit code ${code} and without a report` });
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  const before = failures.length;
  for (const file of result.testResults) {
    const path = file.name.replace(`${root}/`, '');
    const bad = file.assertionResults.filter((test) => test.status !== 'passed');
    for (const test of bad) {
      const text =
        test.status === 'failed' ? test.failureMessages.join('\n') : `did not run (${test.status})`;
      failures.push({ title: `${path} › ${test.fullName}`, text });
    }
    if (file.status === 'failed' && bad.length === 0) failures.push({ title: path, text: file.message });
  }
  if (result.numTotalTests === 0) failures.push({ title, text: 'no test ran' });
  if (code !== 0 && failures.length === before)
    failures.push({ title, text: `jest ended with exit code ${code}` });
}

async function main(words) {
  const [mode] = words;
  const whole = words.length === 0;
  const inBrowser =
    whole || mode === 'e2e' || (mode !== 'unit' && words.some((word) => word.includes('e2e')));
  const patterns = words.filter((word) => word !== 'unit' && word !== 'e2e');

  await ensurePackages(root);
  await ensureProgram('mariadb');
  if (inBrowser) await ensureProgram('chromium');
  mkdirSync(reports, { recursive: true });

  if (whole) {
    say('Checks and builds, two at a time …');
    // The longest first; the builds have to stand before the tests that read them.
    await runChecks([...BUILDS, ...CHECKS]);
  } else if (inBrowser || !existsSync(join(root, 'static', 'dist', 'index.html'))) {
    await runChecks(BUILDS);
  }
  if (mode !== 'e2e')
    await runJest('tests', whole || mode === 'unit' ? ['node', 'dom'] : ['node', 'dom', 'e2e'], patterns, []);
  if (whole || mode === 'e2e') await runJest('tests in Chromium', ['e2e'], patterns, ['--runInBand']);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  failures.push({ title: 'set-up', text: error instanceof Error ? error.message : String(error) });
}

if (failures.length > 0) {
  say('\nWhat failed:');
  for (const { title, text } of failures) say(`✗ ${title}\n${indent(text)}\n`);
}
say(`Took ${duration(performance.now() - began)}.`);
say(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
