/** Numbers as people write them down: "12,000", "12 000", "3.4k", "1.8 s". */
import { fail, ok, type Result } from './result';

const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1_000,
  m: 1_000_000,
  million: 1_000_000,
  b: 1_000_000_000,
  billion: 1_000_000_000
};
/** To milliseconds. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  ms: 1,
  s: 1_000,
  sec: 1_000,
  seconds: 1_000,
  min: 60_000
};

/** Thousands are parted by one and the same sign. */
const GROUPED = /^\d{1,3}(?:([,.'’\u00a0\u202f ])\d{3})(?:\1\d{3})*$/;
const DECIMAL = /^(\d+)(?:[.,](\d{1,6}))?$/;

/** @returns null where it is no number; `isWhole` tells "12.000" from "1.5" */
const readNumber = (digits: string, isScaled: boolean): number | null => {
  // "3.400k" means three thousand; without a unit behind it "3.400" means the same as "3,400".
  if (!isScaled && GROUPED.test(digits)) return Number(digits.replaceAll(/\D/g, ''));
  if (GROUPED.test(digits) && !/[.,]/.test(digits)) return Number(digits.replaceAll(/\D/g, ''));
  const [, whole, part = ''] = DECIMAL.exec(digits) ?? [];
  return whole === undefined ? null : Number(`${whole}.${part || '0'}`);
};

const parsed = (
  typed: string,
  field: string,
  factors: Readonly<Record<string, number>>,
  example: string
): Result<number | null> => {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:~|≈|about |ca\.? )\s*/, '');
  if (text === '') return ok(null);
  const refused = (why: string): Result<never> =>
    fail({
      code: 'invalid',
      field,
      message: `${field}: ${why} Write a number such as ${example}, or leave it empty.`
    });
  const [, digits = '', unit = ''] = /^([\d.,'’\u00a0\u202f ]*\d)\s*([a-z]*)$/.exec(text) ?? [];
  const factor = factors[unit];
  if (digits === '' || factor === undefined)
    return refused(`“${typed.trim().slice(0, 40)}” is no number that can be read here.`);
  const number = readNumber(digits, factor !== 1);
  if (number === null) return refused(`“${typed.trim().slice(0, 40)}” can be read in more than one way.`);
  // Decimals times a thousand are not exact in binary: 3.3k is 3300, not 3299.9999.
  const scaled = number * factor;
  const value = Number.isInteger(scaled) ? scaled : Math.round(scaled * 1_000) / 1_000;
  if (!Number.isInteger(value)) return refused('It has to be a whole number.');
  return Number.isSafeInteger(value) ? ok(value) : refused('This is more than can be kept.');
};

/**
 * Reads how many of something somebody wrote; null for nothing.
 * @param typed such as "12,000", "12 000", "3.4k" or "~500"
 * @param field what it counts, for the sentence that refuses it
 */
export const parseCount = (typed: string, field: string): Result<number | null> =>
  parsed(typed, field, FACTORS, '12,000 or 3.4k');

/**
 * Reads a duration in milliseconds; null for nothing.
 * @param typed such as "1840", "1,840 ms" or "1.84 s"
 * @param field what it measures, for the sentence that refuses it
 */
export const parseMilliseconds = (typed: string, field: string): Result<number | null> =>
  parsed(typed, field, UNITS, '1,840 (milliseconds) or 1.84 s');
