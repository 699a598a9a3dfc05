/** Texts that nobody means well with, and texts of any shape: always a valid document, nothing lost, in time. */
import fc from 'fast-check';
import { doc, type AdfNode } from '../../../../src/domain/adf';
import { isKnownUrl } from '../../../../src/domain/markdown/target';
import { markdownToAdf, wordsToAdf } from '../../../../src/domain/markdown';
import { adfErrors } from '../../../builders/adf';

const KIB = 1_024;
const repeated = (part: string, length = 240 * KIB): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

const allNodes = (nodes: readonly AdfNode[]): AdfNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.content ?? [])]);

const MARKUP = [
  '#',
  '## ',
  '- ',
  '* ',
  '1. ',
  '10) ',
  '> ',
  '>',
  '```',
  '~~~',
  '`',
  '``',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '[',
  ']',
  '](',
  ')',
  '(',
  '![',
  '|',
  '|-|-|',
  '\n',
  '\n\n',
  '\n  ',
  '\n    ',
  '\t',
  ' ',
  '\\',
  '<',
  '>',
  '---',
  '===',
  '<script>',
  '</script>',
  '<!--',
  '&lt;',
  'https://x.example/',
  'http://',
  'javascript:',
  'mailto:a@x.example',
  'attachment:7',
  '[ ] ',
  '"',
  '\u202e',
  '\u200f',
  '🚒',
  'نص',
  '\u0000',
  '\ud800',
  "'; DROP TABLE x; --",
  'project = PLAT',
  '<adf>{"type":"x"}</adf>',
  '\r\n',
  '\u2028'
];

const shape = fc.array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ maxLength: 5, unit: 'grapheme' })), {
  maxLength: 60
});

test('any text is a valid document whose links are safe to follow', () => {
  fc.assert(
    fc.property(shape, fc.integer({ min: 1, max: 6 }), (parts, level) => {
      const nodes = markdownToAdf(parts.join(''), level);
      expect(adfErrors(doc(...nodes))).toBeNull();
      for (const { marks = [] } of allNodes(nodes))
        for (const { attrs } of marks) if (attrs) expect(isKnownUrl(String(attrs['href']))).toBe(true);
      const levels = allNodes(nodes).flatMap(({ type, attrs }) =>
        type === 'heading' ? [attrs?.['level']] : []
      );
      if (levels.length > 0) expect(levels[0]).toBe(level);
    }),
    { numRuns: 400 }
  );
});

test('any words without markup are a valid document as well', () => {
  fc.assert(
    fc.property(shape, (parts) => expect(adfErrors(doc(...wordsToAdf(parts.join(''))))).toBeNull()),
    {
      numRuns: 300
    }
  );
});

test('no word is ever lost, whatever markup stands around it', () => {
  fc.assert(
    fc.property(shape, (parts) => {
      // A word of its own between all parts; none of them can be part of another.
      const words = parts.map((_, index) => `w${index}w`);
      const nodes = markdownToAdf(
        parts.map((part, index) => `${part.replace(/\w/g, 'x')}${words[index]}`).join('')
      );
      const kept = JSON.stringify(nodes);
      expect(words.filter((word) => !kept.includes(word))).toEqual([]);
    }),
    { numRuns: 400 }
  );
});

const HOSTILE: Record<string, string> = {
  quotes: repeated('>'),
  'quotes with spaces': repeated('> '),
  'quotes in lists': repeated('> - '),
  lists: repeated('- '),
  numbers: repeated('1. '),
  'nested items': Array.from({ length: 690 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  items: repeated('- a\n'),
  'loose items': repeated('- a\n\n\n'),
  brackets: repeated('['),
  'closing brackets': repeated(']'),
  'links never closed': repeated('[a]('),
  'links to brackets': repeated('[a](<'),
  'links around links': `${repeated('[', 120 * KIB)}${repeated('[a](https://x.example)', 120 * KIB)}`,
  'pictures in pictures': repeated('![a', 120 * KIB) + repeated('](https://x.example)', 120 * KIB),
  titles: repeated('[a](https://x.example "'),
  parentheses: `[a](${repeated('(')}`,
  'stars that open': repeated('*a '),
  'stars that close': repeated('a* '),
  'stars of both kinds': repeated('*a**b***c'),
  'nested stars': `${repeated('*a', 120 * KIB)}${repeated('b*', 120 * KIB)}`,
  'strong and underscores': repeated('**a_ '),
  'only stars': repeated('a*'),
  tildes: repeated('~~a '),
  ticks: Array.from({ length: 680 }, (_, index) => `${'`'.repeat(index + 1)}a`).join(''),
  'one long run of ticks': repeated('`'),
  tables: repeated('|a|b|\n|-|-|\n'),
  'rows of a wide table': `${repeated('|a', 100)}|\n${repeated('|-', 100)}|\n${repeated('|\n')}`,
  'a row of bars': `${repeated('|')}\n${repeated('|-')}`,
  fences: repeated('```\n'),
  'hashes and an end': `# ${repeated('#')}x`,
  spaces: `a${repeated(' ')}b`,
  'lines of spaces': repeated('   \n'),
  addresses: repeated('http://'),
  'addresses in a row': repeated('http://a.b '),
  'addresses with control characters': repeated('http://\u0001'),
  'addresses with closing marks': repeated('https://x.example/).,'),
  angles: repeated('<'),
  'angled addresses': repeated('<http://'),
  HTML: repeated('<script>alert(1)</script>\n'),
  backslashes: repeated('\\'),
  'right to left': repeated('نص **عربي** '),
  emoji: repeated('🚒*👩‍🚒* '),
  prose: repeated(`${'It went **down** at `14:03`, see https://x.example/a. '.repeat(12)}\n\n`)
};

/** Half and whole in turn, as often as that. */
const ROUNDS = 12;

describe('240 KiB', () => {
  const took = new Map<string, number>();
  const timed = (text: string): number => {
    const start = performance.now();
    markdownToAdf(text);
    return performance.now() - start;
  };

  test.each(Object.entries(HOSTILE))('%s', (name, text) => {
    took.set(name, timed(text));
    expect(took.get(name)).toBeLessThan(3_000);
  });

  test('half the text takes about half the time, not a quarter', () => {
    // What takes next to no time says nothing about its growth.
    const slow = Object.entries(HOSTILE).filter(([name]) => (took.get(name) ?? 0) > 150);
    // What grows does so in every round; a machine that does other things as well slows some round down.
    const growing = slow.flatMap(([name, text]) => {
      const best = { half: Infinity, whole: Infinity };
      for (let round = 0; round < ROUNDS; round += 1) {
        best.half = Math.min(best.half, timed(text.slice(0, text.length / 2)));
        best.whole = Math.min(best.whole, timed(text));
        if (round > 1 && best.whole <= best.half * 3) return [];
      }
      return [`${name}: ${best.half.toFixed(0)} ms, then ${best.whole.toFixed(0)} ms`];
    });
    expect(growing).toEqual([]);
  });

  afterAll(() => {
    const slowest = [...took].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const words = slowest.map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
    console.log(
      `Markdown of 240 KiB, the slowest: ${words.join(', ')}; prose ${took.get('prose')?.toFixed(0)} ms`
    );
  });
});
