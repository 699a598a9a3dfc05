import fc from 'fast-check';
import { durationInWords, listed, shortened } from '../../../src/domain/words';

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
