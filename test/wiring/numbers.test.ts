/** A number such as R44 in a comment means something to whoever looks it up. */
import { filesUnder, textOf } from './support/sources';

const PAGE = 'docs/what-the-practice-asks.md';

/** Numbers that the page explains, ranges written out. */
const explained = new Set(
  [...textOf(PAGE).matchAll(/^\| ([RN][\w, –]+?) *\|/gm)].flatMap(([, cell = '']) =>
    cell.split(', ').flatMap((part) => {
      const [from = '', to = from] = part.trim().split('–');
      const [letter = '', first, last] = [from[0], Number(from.slice(1)), Number(to.slice(1))];
      return Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`);
    })
  )
);

test('every number in a comment is explained', () => {
  expect(explained.size).toBeGreaterThan(50);
  const sources = [...filesUnder('src', '.ts'), ...filesUnder('static/src', '.ts', '.tsx')];
  const unexplained = sources.flatMap((path) => {
    const comments = textOf(path).match(/\/\*[\s\S]*?\*\/|\/\/.*$/gm) ?? [];
    return comments
      .flatMap((comment) => comment.match(/(?<=[( ])[RN]\d{1,3}\b/g) ?? [])
      .filter((number) => !explained.has(number))
      .map((number) => `${path}: ${number}`);
  });
  expect(unexplained).toEqual([]);
});
