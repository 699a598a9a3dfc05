import fc from 'fast-check';
import { type Extension, extendReview, reviewDue } from '../../../../src/domain/calendar/review-due';
import { DAY_MS, HOUR_MS, instantOf, readingAt } from '../../../../src/domain/calendar/wall-clock';
import { inWorkingHours, workingWeek } from '../../../../src/domain/calendar/working-time';
import { SEVERITIES } from '../../../../src/domain/severity';
import type { Settings } from '../../../../src/domain/settings';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings-defaults';

const LONDON = 'Europe/London';
const local = (text: string, zone = LONDON): number => instantOf(Date.parse(`${text}Z`), zone);
const shown = (at: number, zone = LONDON): string => new Date(readingAt(at, zone)).toISOString().slice(0, 16);

const withCalendar = (
  calendar: Partial<Settings['calendar']>,
  review: Partial<Settings['review']> = {}
): Settings => ({
  ...DEFAULT_SETTINGS,
  calendar: { ...DEFAULT_SETTINGS.calendar, zone: LONDON, ...calendar },
  review: { ...DEFAULT_SETTINGS.review, ...review }
});
const london = withCalendar({ holidays: ['2026-12-25', '2026-12-28'] });
const dayAndNight: Settings['review']['due'] = {
  1: { amount: 24, unit: 'hours' },
  2: { amount: 1, unit: 'hours' },
  3: { amount: 1, unit: 'business-days' },
  4: { amount: 10, unit: 'business-days' }
};

describe('the review is due', () => {
  test.each([
    ['2026-11-17T15:00', 1, '2026-11-18T15:00', 'a day later at the same time'],
    ['2026-11-20T15:00', 1, '2026-11-23T15:00', 'after the weekend'],
    ['2026-11-21T11:00', 1, '2026-11-23T17:00', 'from a Saturday, by the end of Monday'],
    ['2026-11-17T03:00', 1, '2026-11-18T13:00', 'half a day later when it ended in the night'],
    ['2026-11-16T23:30', 1, '2026-11-18T13:00', 'so, too, when it ended before midnight'],
    ['2026-12-24T15:00', 2, '2026-12-30T15:00', 'after the holidays'],
    ['2026-03-27T15:00', 1, '2026-03-30T15:00', 'at the same time on the clock when clocks go forward'],
    ['2026-10-23T15:00', 1, '2026-10-26T15:00', 'at the same time on the clock when clocks go back']
  ] as const)('%s, severity %i: %s, %s', (resolved, severity, due, _) => {
    const { dueAt } = reviewDue({ resolvedAt: local(resolved), severity, settings: london });
    expect(shown(dueAt)).toBe(due);
  });

  test('in hours of the clock, carried on to the next opening', () => {
    const settings = withCalendar({}, { due: dayAndNight });
    const dueAfter = (resolved: string): string =>
      shown(reviewDue({ resolvedAt: local(resolved), severity: 1, settings }).dueAt);
    expect(dueAfter('2026-11-17T10:00')).toBe('2026-11-18T10:00');
    expect(dueAfter('2026-11-17T18:00')).toBe('2026-11-19T09:00');
    expect(dueAfter('2026-11-20T10:00')).toBe('2026-11-23T09:00');
  });

  test('with reasons that a tired engineer understands', () => {
    const overnight = reviewDue({ resolvedAt: local('2026-12-25T03:00'), severity: 1, settings: london });
    expect(overnight.why).toEqual([
      'Sev1 asks for the review within 1 business day.',
      'It was resolved at 03:00, in the night, so time to sleep is added.',
      '4 days without work lie between.'
    ]);
    const saturday = reviewDue({ resolvedAt: local('2026-11-21T11:00'), severity: 2, settings: london });
    expect(saturday.why).toEqual([
      'Sev2 asks for the review within 2 business days.',
      'Sat 21 Nov and Sun 22 Nov are not working days.'
    ]);
    const plain = reviewDue({ resolvedAt: local('2026-11-17T15:00'), severity: 1, settings: london });
    expect(plain.why).toEqual(['Sev1 asks for the review within 1 business day.']);
  });
});

describe('nobody meets too soon', () => {
  test.each([
    ['2026-11-17T10:00', '2026-11-17T13:00', 'hours in which the dust settles'],
    ['2026-11-17T15:00', '2026-11-18T09:00', 'not in the evening'],
    ['2026-11-17T03:00', '2026-11-17T13:00', 'half a day of sleep after a night'],
    ['2026-11-20T23:00', '2026-11-23T13:00', 'half a day of sleep after a night before a weekend']
  ])('%s: from %s, %s', (resolved, earliest, _) => {
    const { earliestAt } = reviewDue({ resolvedAt: local(resolved), severity: 1, settings: london });
    expect(shown(earliestAt)).toBe(earliest);
  });

  test('not even where the policy would have it so', () => {
    const settings = withCalendar({}, { due: dayAndNight, earliestAfterHours: 24 });
    const due = reviewDue({ resolvedAt: local('2026-11-17T10:00'), severity: 2, settings });
    expect(shown(due.dueAt)).toBe('2026-11-18T10:00');
    expect(due.earliestAt).toBe(due.dueAt);
    expect(due.why).toContain('The dust has to settle first, so it is due a little later.');
  });
});

describe('extension', () => {
  const input = { resolvedAt: local('2026-11-17T15:00'), severity: 1, settings: london } as const;
  const later: Extension = {
    to: local('2026-11-20T11:00'),
    reason: ' The vendor’s report comes on Thursday. ',
    by: 'someone',
    at: local('2026-11-18T09:00')
  };

  test('puts the review off and says why', () => {
    const extended = extendReview(input, later);
    if (!extended.ok) throw new Error(extended.error.message);
    const due = reviewDue({ ...input, extensions: extended.value });
    expect(shown(due.dueAt)).toBe('2026-11-20T11:00');
    expect(due.why.at(-1)).toBe('Put off with a reason: The vendor’s report comes on Thursday.');
    expect(due.earliestAt).toBe(reviewDue(input).earliestAt);
  });

  test('to a weekend means to Monday morning', () => {
    const due = reviewDue({ ...input, extensions: [{ ...later, to: local('2026-11-21T11:00') }] });
    expect(shown(due.dueAt)).toBe('2026-11-23T09:00');
  });

  test('keeps the ones before', () => {
    const first = extendReview(input, later);
    const extensions = first.ok ? first.value : [];
    const second = extendReview({ ...input, extensions }, { ...later, to: local('2026-11-24T11:00') });
    expect(second.ok && second.value).toHaveLength(2);
  });

  test.each([
    [{ reason: '   ' }, 'Say in a few words why the review should wait. Nothing was changed yet.'],
    [{ reason: '\u2060' }, 'Say in a few words why the review should wait. Nothing was changed yet.'],
    [
      { to: local('2026-11-18T15:00') },
      'The review is due later than that already. Choose a later time, or leave it as it is.'
    ],
    [{ to: 8.64e15 }, 'That is too far away. Choose a time within the next weeks; nothing was changed yet.']
  ])('with %j is refused in plain words', (part, message) => {
    expect(extendReview(input, { ...later, ...part })).toEqual({
      ok: false,
      error: { code: 'invalid', field: 'review.extensions', message }
    });
  });
});

describe('for any calendar with work in it', () => {
  const zone = fc.constantFrom(
    'UTC',
    LONDON,
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Tokyo',
    'Pacific/Apia'
  );
  const hour = fc.integer({ min: 0, max: 47 });
  const time = (half: number): string => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
  const day = fc
    .nat(1_000)
    .map((offset) => new Date(Date.UTC(2025, 0, 1) + offset * DAY_MS).toISOString().slice(0, 10));
  const allowance = fc.record({
    amount: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom('hours' as const, 'business-days' as const)
  });
  const settings = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      hours: fc
        .tuple(hour, fc.integer({ min: 1, max: 48 }))
        .filter(([from, to]) => from < to)
        .map(([from, to]) => ({ from: time(from), to: time(to) })),
      holidays: fc.array(day, { maxLength: 40 }),
      zone
    })
    .chain((calendar) =>
      fc
        .record({
          due: fc.record({ 1: allowance, 2: allowance, 3: allowance, 4: allowance }),
          earliestAfterHours: fc.nat(48),
          nightShiftPercent: fc.nat(200),
          night: fc.record({ from: hour.map(time), to: hour.map(time) })
        })
        .map((review) => withCalendar(calendar, review))
    );
  const nearChange = fc
    .tuple(
      fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-11-01T06:00Z', '2026-04-04T15:00Z'),
      fc.integer({ min: -4 * DAY_MS, max: 4 * DAY_MS })
    )
    .map(([change, offset]) => Date.parse(change) + offset);
  const resolvedAt = fc.oneof(fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 6) }), nearChange);
  const severity = fc.constantFrom(...SEVERITIES);
  const extensions = fc.array(
    fc.record({
      to: resolvedAt,
      reason: fc.constant('To investigate.'),
      by: fc.constant('a'),
      at: resolvedAt
    }),
    { maxLength: 2 }
  );
  const runs = { numRuns: 300 };

  test('both times lie in working hours, on no weekend and no holiday, after the resolution', () => {
    fc.assert(
      fc.property(settings, resolvedAt, severity, extensions, (any, resolved, class_, put) => {
        const due = reviewDue({ resolvedAt: resolved, severity: class_, settings: any, extensions: put });
        const week = workingWeek(any.calendar);
        expect(due.why).not.toContain(
          'The business calendar has no working time in reach, so it could not be used.'
        );
        expect(inWorkingHours(readingAt(due.dueAt, any.calendar.zone), week)).toBe(true);
        expect(inWorkingHours(readingAt(due.earliestAt, any.calendar.zone), week)).toBe(true);
        expect(due.earliestAt).toBeLessThanOrEqual(due.dueAt);
        expect(due.earliestAt).toBeGreaterThanOrEqual(resolved);
      }),
      runs
    );
  });

  test('a later resolution is never due earlier, among those by day and among those by night', () => {
    fc.assert(
      fc.property(settings, resolvedAt, fc.nat(5 * DAY_MS), severity, (any, resolved, more, class_) => {
        for (const night of [
          { from: '00:00', to: '00:00' },
          { from: '00:00', to: '24:00' }
        ]) {
          const alike = { ...any, review: { ...any.review, night } };
          const first = reviewDue({ resolvedAt: resolved, severity: class_, settings: alike });
          const second = reviewDue({ resolvedAt: resolved + more, severity: class_, settings: alike });
          expect(second.dueAt).toBeGreaterThanOrEqual(first.dueAt);
          expect(second.earliestAt).toBeGreaterThanOrEqual(first.earliestAt);
        }
      }),
      runs
    );
  });

  test('a night never makes it earlier', () => {
    fc.assert(
      fc.property(settings, resolvedAt, severity, (any, resolved, class_) => {
        const awake = { ...any, review: { ...any.review, nightShiftPercent: 0 } };
        const due = reviewDue({ resolvedAt: resolved, severity: class_, settings: any });
        const without = reviewDue({ resolvedAt: resolved, severity: class_, settings: awake });
        expect(due.dueAt).toBeGreaterThanOrEqual(without.dueAt);
        expect(due.earliestAt).toBeGreaterThanOrEqual(without.earliestAt);
      }),
      runs
    );
  });

  test('the clock on the wall shows the same whether or not clocks change in between', () => {
    // Opening hours that no change of clocks touches; the same readings in a zone whose clocks never change.
    const byDay = settings.map((any) =>
      withCalendar({ ...any.calendar, hours: { from: '09:00', to: '17:30' }, zone: LONDON }, any.review)
    );
    const reading = fc
      .integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 10) })
      .filter((at) => readingAt(instantOf(at, LONDON), LONDON) === at);
    fc.assert(
      fc.property(byDay, reading, severity, (any, at, class_) => {
        const here = reviewDue({ resolvedAt: instantOf(at, LONDON), severity: class_, settings: any });
        const steady = withCalendar({ ...any.calendar, zone: 'UTC' }, any.review);
        const there = reviewDue({ resolvedAt: at, severity: class_, settings: steady });
        expect(readingAt(here.dueAt, LONDON)).toBe(there.dueAt);
        expect(readingAt(here.earliestAt, LONDON)).toBe(there.earliestAt);
        expect(here.why).toEqual(there.why);
      }),
      runs
    );
  });
});

describe('absurd calendars', () => {
  test.each([
    ['no working day', { days: [] }],
    ['no working hour', { hours: { from: '09:00', to: '09:00' } }],
    ['hours backwards', { hours: { from: '18:00', to: '06:00' } }]
  ])('%s: by the clock, with the reason', (_, calendar) => {
    const resolvedAt = local('2026-11-17T15:00');
    const due = reviewDue({ resolvedAt, severity: 2, settings: withCalendar(calendar) });
    expect(due.dueAt).toBe(resolvedAt + 48 * HOUR_MS);
    expect(due.earliestAt).toBe(resolvedAt + 3 * HOUR_MS);
    expect(due.why).toEqual([
      'The business calendar has no working time in reach, so it could not be used.',
      '2 days by the clock.'
    ]);
    const to = resolvedAt + 60 * HOUR_MS;
    const put = reviewDue({
      resolvedAt,
      severity: 2,
      settings: withCalendar(calendar),
      extensions: [{ to, reason: 'Away.', by: 'a', at: resolvedAt }]
    });
    expect(put.dueAt).toBe(to);
    expect(put.why.at(-1)).toBe('Put off with a reason: Away.');
  });

  test('an unknown zone is UTC, and said to be', () => {
    const resolvedAt = Date.parse('2026-11-17T15:00Z');
    const due = reviewDue({ resolvedAt, severity: 1, settings: withCalendar({ zone: 'Nowhere/Land' }) });
    expect(new Date(due.dueAt).toISOString()).toBe('2026-11-18T15:00:00.000Z');
    expect(due.why[0]).toBe('The time zone Nowhere/Land is not known here; UTC is used.');
  });

  test('the end of time itself has an answer', () => {
    const due = reviewDue({ resolvedAt: 8.64e15, severity: 1, settings: london });
    expect(due.why[0]).toBe('The time of resolution is too far away for a calendar.');
    expect(due.dueAt).toBeGreaterThan(8.64e15);
  });
});
