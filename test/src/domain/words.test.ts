import fc from 'fast-check';
import { durationInWords, hasText, listed, shortened, textOrNull } from '../../../src/domain/words';

test.each([
  [0, '0 s'],
  [45_000, '45 s'],
  [60_000, '1 min'],
  [3_725_000, '1 h 2 min'],
  [86_400_000 * 2 + 3_600_000, '2 d 1 h'],
  [86_400_000 + 60_000, '1 d']
])('%i ms is %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

test.each([
  [['one'], 'one'],
  [['one', 'two'], 'one and two'],
  [['one', 'two', 'three'], 'one, two and three']
])('%j is listed as %s', (phrases, sentence) => {
  expect(listed(phrases)).toBe(sentence);
});

describe('a text that a reader can see', () => {
  test.each([
    ['nothing', ''],
    ['spaces of all kinds', ' \t\n\u00a0\u2003\u3000\u2028'],
    ['control characters', '\u0000\u0007\u001b\u0085'],
    ['characters of no width', '\u200b\u200c\u200d\u2060\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['signs that turn the direction', '\u202e\u2066\u2069\u200f'],
    ['letters that are blank', '\u115f\u3164\uffa0\u2800\u17b4'],
    ['selectors and tags', '\ufe0f\u{e0100}\u{e0041}\u180e'],
    ['half a character', '\ud83d']
  ])('%s is none', (_name, text) => {
    expect(hasText(text)).toBe(false);
    expect(textOrNull(text)).toBeNull();
  });

  test.each(['a', '7', '—', '👩‍🚒', 'ก็', 'می\u200cخواهم', '\u0301', '\u200b.\u200b'])('%j is one', (text) => {
    expect(hasText(text)).toBe(true);
    expect(textOrNull(` ${text}\n`)).toBe(text);
  });

  test('whatever surrounds a text hides it from nobody', () => {
    const unseen = fc.string({ unit: fc.constantFrom(' ', '\n', '\u200b', '\u0007', '\u3164') });
    fc.assert(
      fc.property(unseen, fc.stringMatching(/^\w$/), unseen, (before, letter, after) => {
        expect(hasText(before + after)).toBe(false);
        expect(hasText(before + letter + after)).toBe(true);
      })
    );
  });
});

describe('shortened text', () => {
  test('ends at a word', () => {
    expect(shortened('Alert when the queue grows', 15)).toBe('Alert when the…');
  });

  test('is one line, within its length, with no half character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 2, max: 300 }),
        (text, length) => {
          const short = shortened(text, length);
          expect(short.length).toBeLessThanOrEqual(length);
          expect(short).not.toMatch(/[\r\n]/);
          expect(short).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      )
    );
  });
});
