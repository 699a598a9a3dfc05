/** The pages under docs/ name files as their evidence; here those files have to exist. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT, filesUnder, textOf } from './support/sources';

const PAGES = [...filesUnder('docs', '.md'), 'README.md', 'local/README.md'];
const DECISIONS = filesUnder('docs/decisions', '.md');

/** What looks like a path of ours: a folder of the repository first, or a file of its root. */
const PATH =
  /^(?:(?:src|static|local|test|docs)\/[\w./-]+|manifest\.yml|package\.json|\.dependency-cruiser\.cjs)$/;

test.each(PAGES)('%s names no file that is not there', (page) => {
  const text = textOf(page);
  const named = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => PATH.test(name));
  const linked = [...text.matchAll(/\]\(([^)#\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target));
  const missing = [...named, ...linked].filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});

test.each(DECISIONS)('%s has its date, status and three parts on one page', (page) => {
  const text = textOf(page);
  expect(text).toMatch(/^# .+\n\nDate: \d{4}-\d\d-\d\d · Status: \w+/);
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'Context',
    'Decision',
    'Consequences'
  ]);
  expect(text.split(/\s+/).length).toBeLessThan(600);
});
