import fc from 'fast-check';
import {
  ago,
  dayOf,
  formatClock,
  formatDay,
  formatInstant,
  formatZone,
  fromWallClock,
  relativeDay,
  toWallClock
} from '../../static/src/shared/time';

const berlin = { timeZone: 'Europe/Berlin', locale: 'en-GB' };
const NIGHT = Date.UTC(2026, 2, 14, 22, 41);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('instants are written in the reader’s zone', () => {
  expect(formatInstant(NIGHT, berlin)).toBe('14 Mar 2026, 23:41');
  expect(formatClock(NIGHT, { ...berlin, timeZone: 'Asia/Tokyo' })).toBe('07:41');
  expect(dayOf(NIGHT, { timeZone: 'Asia/Tokyo' })).toBe('2026-03-15');
  expect(formatZone(NIGHT, berlin)).toBe('Berlin, CET');
  expect(formatZone(NIGHT, { ...berlin, timeZone: 'UTC' })).toBe('UTC');
});

test('a calendar day stays the same day for everyone', () => {
  expect(formatDay('2026-03-15', { ...berlin, timeZone: 'Pacific/Honolulu' })).toBe('15 Mar 2026');
});

test.each([
  [30_000, 'just now'],
  [-5 * MINUTE, 'just now'],
  [5 * MINUTE, '5 minutes ago'],
  [2 * HOUR, '2 hours ago'],
  [26 * HOUR, 'yesterday'],
  [40 * 24 * HOUR, 'on 2 Feb 2026']
])('%d ms ago is "%s"', (past, words) => {
  expect(ago(NIGHT - past, NIGHT, berlin)).toBe(words);
});

test.each([
  ['2026-03-15', 'today'],
  ['2026-03-16', 'tomorrow'],
  ['2026-03-18', 'in 3 days'],
  ['2026-03-12', '3 days ago'],
  ['2026-05-01', '1 May 2026'],
  ['2025-12-31', '31 Dec 2025']
])('%s seen on 15 March is "%s"', (day, words) => {
  expect(relativeDay(day, '2026-03-15', berlin)).toBe(words);
});

test('the repeated hour means its first pass, the skipped hour moves forward', () => {
  expect(fromWallClock('2026-10-25T02:30', berlin)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  const skipped = fromWallClock('2026-03-29T02:30', berlin);
  expect(skipped).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(toWallClock(skipped ?? 0, berlin)).toBe('2026-03-29T03:30');
});

test.each(['', '2026-03-15', '2026-13-01T10:00', '2026-03-15T25:00', 'tomorrow'])(
  '"%s" is no time',
  (text) => {
    expect(fromWallClock(text, berlin)).toBeNull();
  }
);

test('what the clock on the wall shows leads back to it, in every zone and at every minute', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia'
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2015, 0) / MINUTE, max: Date.UTC(2040, 0) / MINUTE }),
      (timeZone, minutes) => {
        const instant = minutes * MINUTE;
        const back = fromWallClock(toWallClock(instant, { timeZone }), { timeZone });
        // Only the second pass of a repeated hour may come back as the first.
        return (
          back !== null &&
          back <= instant &&
          instant - back <= HOUR &&
          toWallClock(back, { timeZone }) === toWallClock(instant, { timeZone })
        );
      }
    ),
    { numRuns: 500 }
  );
});
