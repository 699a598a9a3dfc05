import { calendarFunction, readInstant } from '../../../../local/jira/jql/dates';
import { dayOf, instantOf, wallTime } from '../../../../local/jira/jql/zone';
import fc from 'fast-check';

const copenhagen = { now: Date.parse('2021-07-14T12:34:56Z'), timeZone: 'Europe/Copenhagen' };
const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

describe('dates in JQL', () => {
  it.each([
    ['2021-07-01', '2021-06-30T22:00:00.000Z'],
    ['2021/7/1', '2021-06-30T22:00:00.000Z'],
    ['2021-01-15 14:30', '2021-01-15T13:30:00.000Z'],
    ['-1d', '2021-07-13T12:34:56.000Z'],
    ['2w', '2021-07-28T12:34:56.000Z'],
    ['-4w 2d', '2021-06-14T12:34:56.000Z'],
    ['+90m', '2021-07-14T14:04:56.000Z'],
    ['1625097600000', '2021-07-01T00:00:00.000Z'],
    // The hour that does not exist when the clocks go forward.
    ['2021-03-28 02:30', '2021-03-28T01:30:00.000Z'],
    ['2021-02-30', null],
    ['2021-13-01', null],
    ['2021-07/01', null],
    ['tomorrow', null],
    ['1y', null],
    ['', null]
  ])('%s is %s', (text, expected) => {
    expect(iso(readInstant(text, copenhagen))).toBe(expected);
  });

  it.each([
    ['now', [], '2021-07-14T12:34:56.000Z'],
    ['startOfDay', [], '2021-07-13T22:00:00.000Z'],
    ['startOfDay', ['-1'], '2021-07-12T22:00:00.000Z'],
    ['endOfDay', ['1d'], '2021-07-15T21:59:59.999Z'],
    ['startOfWeek', [], '2021-07-10T22:00:00.000Z'],
    ['endOfWeek', [], '2021-07-17T21:59:59.999Z'],
    ['startOfMonth', ['+14d'], '2021-07-14T22:00:00.000Z'],
    ['endOfMonth', ['-1'], '2021-06-30T21:59:59.999Z'],
    ['endOfMonth', ['1M'], '2021-08-31T21:59:59.999Z'],
    ['startOfYear', [], '2020-12-31T23:00:00.000Z'],
    ['startOfDay', ['-2h'], '2021-07-13T20:00:00.000Z'],
    ['startOfDay', ['soon'], null],
    ['startOfDay', ['1', '2'], null],
    ['now', ['1'], null]
  ])('%s(%s) is %s', (name, args, expected) => {
    expect(iso(calendarFunction(name, args, copenhagen))).toBe(expected);
  });

  it('finds its way from a wall clock to the moment and back, in any zone and year', () => {
    const zones = ['Etc/UTC', 'Europe/Copenhagen', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const at = date.getTime();
          const found = instantOf(wallTime(at, zone), zone);
          // An hour that occurs twice stands for either of its moments.
          expect(wallTime(found, zone)).toEqual(wallTime(at, zone));
        }
      )
    );
    expect(dayOf(Date.parse('2021-07-01T23:30:00Z'), 'Asia/Kolkata')).toBe('2021-07-02');
  });
});
