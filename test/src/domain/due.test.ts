import fc from 'fast-check';
import { byDueDate, daysOverdue } from '../../../src/domain/due';

const day = (offset: number): string => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);

describe('overdue', () => {
  test.each([
    ['2026-03-29', '2026-03-30', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-03-30', '2026-03-30', 0],
    ['2026-03-31', '2026-03-30', 0],
    ['2025-12-31', '2026-01-01', 1],
    [null, '2026-01-01', 0]
  ])('%s on %s is %i days', (dueDate, today, days) => {
    expect(daysOverdue(dueDate, today)).toBe(days);
  });

  test('counts calendar days, whatever the clocks did between', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (due, today) => {
        expect(daysOverdue(day(due), day(today))).toBe(Math.max(0, today - due));
      })
    );
  });

  test('sorts the most overdue first and what has no date last', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(400).map(day))), fc.nat(400), (dates, now) => {
        const days = [...dates].sort(byDueDate).map((date) => daysOverdue(date, day(now)));
        expect(days).toEqual([...days].sort((a, b) => b - a));
      })
    );
    expect(['2026-01-02', null, '2026-01-01'].sort(byDueDate)).toEqual(['2026-01-01', '2026-01-02', null]);
  });
});
