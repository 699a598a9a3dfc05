import fc from 'fast-check';
import { parseCount, parseMilliseconds } from '../../../src/domain/parse-count';

const value = (typed: string, parse = parseCount): number | string | null => {
  const result = parse(typed, 'Failed requests');
  return result.ok ? result.value : result.error.message;
};

test.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['12000', 12_000],
  ['12,000', 12_000],
  ['12 000', 12_000],
  ['12\u202f000', 12_000],
  ['12.000', 12_000],
  ['1’234’567', 1_234_567],
  ['1,234,567', 1_234_567],
  ['3.4k', 3_400],
  ['3,4 K', 3_400],
  ['3.3k', 3_300],
  ['1.2m', 1_200_000],
  ['2 million', 2_000_000],
  ['12 000 k', 12_000_000],
  ['~500', 500],
  ['about 500', 500]
])('%j', (typed, expected) => expect(value(typed)).toBe(expected));

test.each([
  ['1.5', 'It has to be a whole number.'],
  ['1,23', 'It has to be a whole number.'],
  ['many', '“many” is no number that can be read here.'],
  ['-5', '“-5” is no number that can be read here.'],
  ['5 ms', '“5 ms” is no number that can be read here.'],
  ['1,000.5', '“1,000.5” can be read in more than one way.'],
  ['12,00,000', '“12,00,000” can be read in more than one way.'],
  ['9007199254740993', 'This is more than can be kept.']
])('%j is refused, by the name of the field', (typed, why) =>
  expect(value(typed)).toBe(
    `Failed requests: ${why} Write a number such as 12,000 or 3.4k, or leave it empty.`
  )
);

test.each([
  ['1840', 1_840],
  ['1,840 ms', 1_840],
  ['1.84 s', 1_840],
  ['30s', 30_000],
  ['2 min', 120_000],
  ['', null]
])('%j in milliseconds', (typed, expected) => expect(value(typed, parseMilliseconds)).toBe(expected));

test('whatever is shown can be read again', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH'),
      (count, locale) => {
        expect(value(new Intl.NumberFormat(locale).format(count))).toBe(count);
      }
    )
  );
});
