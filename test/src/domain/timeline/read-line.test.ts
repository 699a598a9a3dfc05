import { readLine, readMoment, type LineOptions } from '../../../../src/domain/timeline/read-line';

const FAILURE = Date.parse('2026-03-14T22:41:00Z');
const later = (over: Partial<LineOptions> = {}): LineOptions => ({
  now: Date.parse('2026-03-17T09:00:30.250Z'),
  zone: 'Europe/Berlin',
  around: FAILURE,
  ...over
});
const live = (over: Partial<LineOptions> = {}): LineOptions =>
  later({ now: Date.parse('2026-03-14T23:05:10.900Z'), around: null, ...over });

const at = (line: string, options: LineOptions): string | null => {
  const read = readLine(line, options);
  return read.kind === 'entry' ? new Date(read.at).toISOString() : null;
};
const moment = (text: string, options = later()): string | null => {
  const read = readMoment(text, options);
  return read && new Date(read.at).toISOString();
};

test('while the incident is open a time is today’s or last night’s, and words alone are now', () => {
  expect(readLine('00:03 rolled back api', live())).toEqual({
    kind: 'entry',
    at: Date.parse('2026-03-14T23:03:00Z'),
    text: 'rolled back api',
    timed: true,
    notes: []
  });
  expect(at('23:50 first page', live())).toBe('2026-03-14T22:50:00.000Z');
  expect(readLine('rolled back api', live())).toMatchObject({
    kind: 'entry',
    at: Date.parse('2026-03-14T23:05:10Z'),
    text: 'rolled back api',
    timed: false
  });
});

test('days later a time belongs to the days of the incident', () => {
  expect(at('23:50 paged', later())).toBe('2026-03-14T22:50:00.000Z');
  expect(at('01:30 mitigated', later())).toBe('2026-03-15T00:30:00.000Z');
  expect(at('23:30 deployed', later())).toBe('2026-03-14T22:30:00.000Z');
  expect(at('12:00 all customers told', later())).toBe('2026-03-15T11:00:00.000Z');
});

test('a weekday is the incident’s, today and yesterday are the reader’s', () => {
  expect(at('Sun 01:10 still failing', later())).toBe('2026-03-15T00:10:00.000Z');
  expect(at('yesterday 10:00 refunds sent', later())).toBe('2026-03-16T09:00:00.000Z');
});

test('a written day and zone are taken as they stand', () => {
  expect(at('2026-03-12 10:00 UTC faulty commit', later())).toBe('2026-03-12T10:00:00.000Z');
  expect(at('11/12/2025 10:00 x', later({ order: 'month-first' }))).toBe('2025-11-12T09:00:00.000Z');
});

test('no time without a day is read as one that is still to come', () => {
  const soon = later({ now: FAILURE + 30 * 60_000 });
  expect(at('23:00 deployed', soon)).toBe('2026-03-14T22:00:00.000Z');
  expect(at('06:00 nightly job', soon)).toBe('2026-03-14T05:00:00.000Z');
});

test.each([
  ['25:03 rolled back', '“25:03” is not a time of day. Write the time as in 14:03.'],
  ['14:7 rolled back', '“14:7” is not a time of day. Write it as in 14:03.'],
  ['14:03', 'Say in a few words what happened.'],
  ['14:03  - ', 'Say in a few words what happened.']
])('%s is unclear, and why is said', (line, words) => {
  for (const options of [later(), live()])
    expect(readLine(line, options)).toEqual({ kind: 'unclear', words });
});

test('a time with a dot is kept as words, and that is said', () => {
  expect(readLine('14.03 rolled back', live())).toMatchObject({
    timed: false,
    text: '14.03 rolled back',
    notes: ['“14.03” was read as words; a time is written as in 14:03.']
  });
});

test('nothing is nothing', () => {
  expect(readLine('   ', later())).toEqual({ kind: 'empty' });
});

test('a time alone is on the day nearest to the one that it replaces', () => {
  expect(moment('23:45')).toBe('2026-03-14T22:45:00.000Z');
  expect(moment('00:10')).toBe('2026-03-14T23:10:00.000Z');
  expect(moment('14 Mar 2026 23:41:27')).toBe('2026-03-14T22:41:27.000Z');
  expect(moment('2026-03-15 00:41')).toBe('2026-03-14T23:41:00.000Z');
  expect(moment('22:41 UTC')).toBe('2026-03-14T22:41:00.000Z');
  expect(moment('now')).toBe('2026-03-17T09:00:30.000Z');
});

test('what is more or less than a time is none', () => {
  for (const text of ['', '14', '14:03 rolled back', '25:00', 'soon', '14 Mar 2026'])
    expect([text, readMoment(text, later())]).toEqual([text, null]);
});
