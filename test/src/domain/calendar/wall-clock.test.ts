import fc from 'fast-check';
import {
  HOUR_MS,
  instantOf,
  isTimeZone,
  readingAt,
  steadyReadingAt
} from '../../../../src/domain/calendar/wall-clock';

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Santiago'
];

const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2090, 0) });
/** Within two days of a change of clocks somewhere. */
const nearChange = fc
  .tuple(
    fc.constantFrom(
      '2026-03-29T01:00Z',
      '2026-10-25T01:00Z',
      '2026-03-08T07:00Z',
      '2026-11-01T06:00Z',
      '2011-12-30T10:00Z',
      '2026-04-04T15:00Z',
      '2026-10-03T15:30Z'
    ),
    fc.integer({ min: -48 * HOUR_MS, max: 48 * HOUR_MS })
  )
  .map(([change, offset]) => Date.parse(change) + offset);
const anyInstant = fc.oneof(instant, nearChange);

test.each([
  ['2026-07-01T12:00Z', 'Europe/London', '2026-07-01T13:00Z'],
  ['2026-01-01T12:00Z', 'Asia/Kathmandu', '2026-01-01T17:45Z'],
  ['2026-01-01T02:00Z', 'America/New_York', '2025-12-31T21:00Z']
])('at %s the clock in %s shows %s', (at, where, shows) => {
  expect(readingAt(Date.parse(at), where)).toBe(Date.parse(shows));
});

test('a reading that clocks skip is the moment of the change', () => {
  expect(instantOf(Date.parse('2026-03-29T01:30Z'), 'Europe/London')).toBe(Date.parse('2026-03-29T01:00Z'));
  // A whole day that this island never had.
  expect(instantOf(Date.parse('2011-12-30T12:00Z'), 'Pacific/Apia')).toBe(Date.parse('2011-12-30T10:00Z'));
});

test('a reading that comes twice is the first of the two', () => {
  expect(instantOf(Date.parse('2026-10-25T01:30Z'), 'Europe/London')).toBe(Date.parse('2026-10-25T00:30Z'));
});

test('a clock that goes back is taken to stand still', () => {
  const shown = ['00:59', '01:00', '01:30', '02:00', '02:30'].map((time) =>
    new Date(steadyReadingAt(Date.parse(`2026-10-25T${time}Z`), 'Europe/London')).toISOString().slice(11, 16)
  );
  expect(shown).toEqual(['01:59', '02:00', '02:00', '02:00', '02:30']);
});

test('reading and instant answer each other', () => {
  fc.assert(
    fc.property(anyInstant, zone, (at, where) => {
      const back = instantOf(readingAt(at, where), where);
      expect(back).toBeLessThanOrEqual(at);
      expect(readingAt(back, where)).toBe(readingAt(at, where));
    }),
    { numRuns: 300 }
  );
});

test('neither conversion ever turns later into earlier', () => {
  fc.assert(
    fc.property(anyInstant, fc.nat(3 * HOUR_MS), zone, (at, more, where) => {
      expect(steadyReadingAt(at + more, where)).toBeGreaterThanOrEqual(steadyReadingAt(at, where));
      expect(instantOf(at + more, where)).toBeGreaterThanOrEqual(instantOf(at, where));
    }),
    { numRuns: 300 }
  );
});

test.each([
  ['Europe/London', true],
  ['UTC', true],
  ['Etc/UTC', true],
  ['Nowhere/Land', false],
  ['', false]
])('%s is a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
