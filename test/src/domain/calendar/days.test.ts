import { dayInWords, daysBetween, daysLater } from '../../../../src/domain/calendar/days';

test('days are counted over the ends of months and years', () => {
  expect(daysLater('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysLater('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-01', '2025-03-01')).toBe(-365);
});

test('a day is named as a sentence has it', () => {
  expect(dayInWords('2026-11-02')).toBe('2 November 2026');
});
