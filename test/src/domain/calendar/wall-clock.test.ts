import fc from 'fast-check';
import {
  clock,
  dayIn,
  HOUR_MS,
  instantMeant,
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

const WRITTEN_ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Casablanca'
];
const anyZone = fc.constantFrom(...WRITTEN_ZONES);
const anySecond = fc
  .integer({ min: Date.UTC(2005, 0, 1) / 1_000, max: Date.UTC(2037, 0, 1) / 1_000 })
  .map((seconds) => seconds * 1_000);

describe('the instant that a person means', () => {
  test('leads back to the instant, or to the first of two that show the same', () => {
    fc.assert(
      fc.property(anySecond, anyZone, (at, zone) => {
        const wall = readingAt(at, zone);
        const back = instantMeant(wall, zone);
        expect(readingAt(back.at, zone)).toEqual(wall);
        expect(back.at).toBeLessThanOrEqual(at);
        if (back.at !== at) expect(back.note).toContain('twice');
      }),
      { numRuns: 2_000 }
    );
  });

  test('leads back within an hour of every change of the clocks too', () => {
    const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z'];
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        fc.integer({ min: -7_200, max: 7_200 }),
        anyZone,
        (change, seconds, zone) => {
          const at = Date.parse(change) + seconds * 1_000;
          const wall = readingAt(at, zone);
          return clock(readingAt(instantMeant(wall, zone).at, zone)).slice(3) === clock(wall).slice(3);
        }
      ),
      { numRuns: 1_000 }
    );
  });

  const wall = (year: number, month: number, day: number, hour: number, minute: number) =>
    Date.UTC(year, month - 1, day, hour, minute);

  test('that was put forward over a time reads it as if it had not been, and says so', () => {
    const { at, note } = instantMeant(wall(2026, 3, 29, 2, 30), 'Europe/Berlin');
    expect(new Date(at).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(note).toBe('The clocks went forward over 02:30 on that day; it was read as 03:30.');
  });

  test('that was put back reads a time as the first of the two, and says so', () => {
    const { at, note } = instantMeant(wall(2026, 11, 1, 1, 30), 'America/New_York');
    expect(new Date(at).toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect(note).toContain('01:30 twice');
  });

  test('of a zone that nobody knows is that of UTC', () => {
    expect(instantMeant(wall(2026, 1, 1, 12, 0), 'Mars/Olympus').at).toBe(Date.UTC(2026, 0, 1, 12));
  });
});

describe('the day at an instant', () => {
  test.each([
    ['Asia/Kolkata', '2026-11-13'],
    ['Europe/London', '2026-11-12'],
    ['Asia/Tokyo', '2026-11-13'],
    ['America/Los_Angeles', '2026-11-12'],
    ['Mars/Olympus', '2026-11-12']
  ])('is that of the zone: in %s %s', (name, expected) => {
    expect(dayIn(Date.UTC(2026, 10, 12, 23, 30), name)).toBe(expected);
  });

  test('in UTC is the date of the ISO form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        expect(dayIn(at, 'UTC')).toBe(new Date(at).toISOString().slice(0, 10));
      })
    );
  });
});
