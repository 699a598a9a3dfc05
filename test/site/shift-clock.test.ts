import { runInNewContext } from 'node:vm';
import { shiftClock } from '../../local/site/browser/shift-clock';

/** A `Date` of its own, so that the test's is left alone. */
const scope = (): { Date: DateConstructor } => ({ Date: runInNewContext('Date') as DateConstructor });

const HOUR = 3_600_000;

it('shifts what depends on the present and nothing else', () => {
  const frame = scope();
  shiftClock(HOUR, frame);
  const ahead = (now: number): number => Math.round((now - Date.now()) / 60_000);
  expect(ahead(frame.Date.now())).toBe(60);
  expect(ahead(new frame.Date().getTime())).toBe(60);
  expect(ahead(Date.parse(frame.Date()))).toBe(60);
  expect(new frame.Date(5).getTime()).toBe(5);
  expect(new frame.Date(2026, 0, 2).getDate()).toBe(2);
  expect(frame.Date.parse('1970-01-01T00:00:01Z')).toBe(1000);
  expect(frame.Date.UTC(1970, 0, 1)).toBe(0);
});

it('keeps what code asks of a date', () => {
  const frame = scope();
  shiftClock(HOUR, frame);
  const date = new frame.Date();
  expect(date instanceof frame.Date).toBe(true);
  expect(date.constructor).toBe(frame.Date);
  class Later extends frame.Date {}
  expect(new Later() instanceof Later).toBe(true);
  expect(new Later(7).getTime()).toBe(7);
});

it('leaves the clock alone where the site shows real time', () => {
  const frame = scope();
  const before = frame.Date;
  shiftClock(0, frame);
  shiftClock(Number.NaN, frame);
  expect(frame.Date).toBe(before);
});
