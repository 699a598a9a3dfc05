import fc from 'fast-check';
import {
  dayInWords,
  daysBetween,
  daysLater,
  dayOf,
  instantOf,
  wallOf
} from '../../../../src/domain/timeline/wall-clock';

const ZONES = [
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
const anyZone = fc.constantFrom(...ZONES);
const anyInstant = fc
  .integer({ min: Date.UTC(2005, 0, 1) / 1_000, max: Date.UTC(2037, 0, 1) / 1_000 })
  .map((seconds) => seconds * 1_000);

describe('the clock on the wall', () => {
  test('leads back to the instant, or to the first of two that show the same', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (at, zone) => {
        const wall = wallOf(at, zone);
        const back = instantOf(wall, zone);
        expect(wallOf(back.at, zone)).toEqual(wall);
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
          const wall = wallOf(at, zone);
          return wallOf(instantOf(wall, zone).at, zone).minute === wall.minute;
        }
      ),
      { numRuns: 1_000 }
    );
  });

  const wall = (year: number, month: number, day: number, hour: number, minute: number) => ({
    year,
    month,
    day,
    hour,
    minute,
    second: 0
  });

  test('that was put forward over a time reads it as if it had not been, and says so', () => {
    const { at, note } = instantOf(wall(2026, 3, 29, 2, 30), 'Europe/Berlin');
    expect(new Date(at).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(note).toBe('The clocks went forward over 02:30 on that day; it was read as 03:30.');
  });

  test('that was put back reads a time as the first of the two, and says so', () => {
    const { at, note } = instantOf(wall(2026, 11, 1, 1, 30), 'America/New_York');
    expect(new Date(at).toISOString()).toBe('2026-11-01T05:30:00.000Z');
    expect(note).toContain('01:30 twice');
  });

  test('of a zone that nobody knows is that of UTC', () => {
    expect(instantOf(wall(2026, 1, 1, 12, 0), 'Mars/Olympus').at).toBe(Date.UTC(2026, 0, 1, 12));
  });

  test('counts days and names them', () => {
    expect(daysLater('2026-02-28', 1)).toBe('2026-03-01');
    expect(daysBetween('2026-03-01', '2025-03-01')).toBe(-365);
    expect(dayOf(wallOf(Date.UTC(2026, 10, 12, 23, 30), 'Asia/Kolkata'))).toBe('2026-11-13');
    expect(dayInWords('2026-11-02')).toBe('2 November 2026');
  });
});
