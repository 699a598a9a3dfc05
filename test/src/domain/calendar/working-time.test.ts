import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/calendar/wall-clock';
import {
  addWorkingTime,
  dayLength,
  inWorkingHours,
  isWorkingDay,
  nextWorkingTime,
  workingWeek
} from '../../../../src/domain/calendar/working-time';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';

const at = (text: string): number => Date.parse(`${text}Z`);
const week = workingWeek({
  days: [1, 2, 3, 4, 5],
  hours: { from: '09:00', to: '17:00' },
  holidays: ['2026-12-25', '2026-12-28'],
  zone: 'UTC'
});

const reading = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') });
const working = fc.integer({ min: 0, max: 100 * HOUR_MS });
const weeks = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    hours: fc
      .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 24 }))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({
        from: `${String(from).padStart(2, '0')}:00`,
        to: `${String(to).padStart(2, '0')}:00`
      })),
    holidays: fc.array(
      fc.nat(800).map((day) => new Date(at('2026-01-01T00:00') + day * DAY_MS).toISOString().slice(0, 10))
    )
  })
  .map((calendar) => workingWeek({ ...calendar, zone: 'UTC' }));

test.each([
  ['2026-12-21T10:00', 4, '2026-12-21T14:00', 'the same day'],
  ['2026-12-21T15:00', 4, '2026-12-22T11:00', 'over night'],
  ['2026-12-24T15:00', 4, '2026-12-29T11:00', 'over a holiday, a weekend and another holiday'],
  ['2026-12-26T12:00', 8, '2026-12-29T17:00', 'begun on a Saturday: to the end of the next day of work'],
  ['2026-12-21T17:00', 0, '2026-12-22T09:00', 'nothing, at closing time: the next opening'],
  ['2026-12-21T03:00', 8, '2026-12-21T17:00', 'begun before opening']
])('%s and %i working hours is %s: %s', (from, hours, to, _) => {
  expect(addWorkingTime(at(from), hours * HOUR_MS, week)).toBe(at(to));
});

test('both ends of the day are within working hours, its neighbours are not', () => {
  const inside = ['08:59', '09:00', '17:00', '17:01'].map((time) =>
    inWorkingHours(at(`2026-12-21T${time}`), week)
  );
  expect(inside).toEqual([false, true, true, false]);
  expect(inWorkingHours(at('2026-12-25T12:00'), week)).toBe(false);
  expect(inWorkingHours(at('2026-12-26T12:00'), week)).toBe(false);
});

test('a day that is worked until 24:00 ends with the midnight after it, also where the next one is free', () => {
  const late = workingWeek({ days: [1], hours: { from: '19:00', to: '24:00' }, holidays: [], zone: 'UTC' });
  expect(addWorkingTime(at('2026-12-21T20:00'), 4 * HOUR_MS, late)).toBe(at('2026-12-22T00:00'));
  const inside = ['2026-12-21T00:00', '2026-12-22T00:00', '2026-12-22T00:01'].map((time) =>
    inWorkingHours(at(time), late)
  );
  expect(inside).toEqual([false, true, false]);
});

test('the end lies in working hours, on a day that is worked', () => {
  fc.assert(
    fc.property(reading, working, weeks, (from, length, any) => {
      const end = addWorkingTime(from, length, any) ?? NaN;
      expect(inWorkingHours(end, any)).toBe(true);
      // The end of a day that is worked until 24:00 is the midnight after it.
      expect(isWorkingDay(end, any) || isWorkingDay(end - 1, any)).toBe(true);
      expect(end).toBeGreaterThanOrEqual(from + length);
    })
  );
});

test('adding in two steps is adding at once', () => {
  fc.assert(
    fc.property(reading, working, working, weeks, (from, first, second, any) => {
      const between = addWorkingTime(from, first, any) ?? NaN;
      // At closing time there is nothing left of the day, so a step of nothing moves on to the next opening.
      fc.pre(second > 0);
      expect(addWorkingTime(between, second, any)).toBe(addWorkingTime(from, first + second, any));
    })
  );
});

test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(reading, fc.nat(10 * DAY_MS), working, weeks, (from, later, length, any) => {
      expect(addWorkingTime(from + later, length, any)).toBeGreaterThanOrEqual(
        addWorkingTime(from, length, any) ?? NaN
      );
    })
  );
});

test.each([
  ['no day', { days: [] }],
  ['no hour', { hours: { from: '09:00', to: '09:00' } }],
  ['hours that end before they begin', { hours: { from: '17:00', to: '09:00' } }],
  [
    'holidays alone',
    {
      days: [7],
      holidays: Array.from({ length: 2_000 }, (_, sunday) =>
        new Date(at('2026-01-04T00:00') + sunday * 7 * DAY_MS).toISOString().slice(0, 10)
      )
    }
  ]
])('a calendar with %s has no working time, and says so soon', (_, part) => {
  const none = workingWeek({ ...DEFAULT_SETTINGS.calendar, ...part });
  expect(nextWorkingTime(at('2026-06-01T12:00'), none)).toBeNull();
  expect(addWorkingTime(at('2026-06-01T12:00'), HOUR_MS, none)).toBeNull();
});

test('more working time than there is in years has no end', () => {
  expect(addWorkingTime(at('2026-06-01T12:00'), 4_000 * dayLength(week), week)).toBeNull();
});
