import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const SCRIPT = join(__dirname, 'review.ts');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'labels-'));
  const labels = {
    meta: 'what nobody reads',
    sentences: [
      { text: 'The operator was careless.', label: 'blameful', id: 's1', split: 'test' },
      { text: 'The team forgot the lease.', label: 'neutral', alt: 'human-error-as-cause', source: null },
      { text: 'The disk filled up.', label: 'a label of tomorrow', alt: '', source: 'a' },
      { text: 'The disk was replaced.', label: 'neutral', source: 'a' }
    ],
    action_items: [
      { text: 'Improve monitoring', label: 'vague' },
      { text: 'Alert when the queue holds more than 100 jobs', label: 'vague', alt: 'good' }
    ]
  };
  writeFileSync(join(folder, 'labels.json'), JSON.stringify(labels));
});

afterAll(() => rmSync(folder, { recursive: true }));

const evaluated = (...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: dirname(folder) }
  });

test('--json prints the figures and nothing else, for labels with more and with less than expected', () => {
  const printed = evaluated('--data', folder, '--json');
  expect(JSON.parse(printed)).toEqual({
    blame: { precision: 1, recall: 1 / 2 },
    actions: { precision: 1, recall: 1, accuracy: 1 },
    strict: {
      blame: { precision: 1 / 2, recall: 1 / 2 },
      actions: { precision: 1, recall: 1 / 2, accuracy: 1 / 2 }
    }
  });
  expect(printed.trim().split('\n')).toHaveLength(1);
});

test('a relative folder is meant from where the caller stands', () => {
  expect(evaluated('--data', basename(folder), '--json')).toBe(evaluated('--data', folder, '--json'));
});

test('the report shows each class, and what holds across documents', () => {
  const printed = evaluated('--data', folder);
  expect(printed).toMatch(/blameful +100\.0 %/);
  expect(printed).toMatch(/cross-validated/);
});
