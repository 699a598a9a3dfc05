import fc from 'fast-check';
import * as v from 'valibot';
import {
  countedAt,
  goingOn,
  isOver,
  openingTimer,
  startedAt,
  stopped,
  Timer,
  timerInWords
} from '../../../../src/domain/meeting/timer';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 2, 16, 14, 0);

test('counts up, stands while it is stopped, goes on from there', () => {
  const timer = startedAt(NOW);
  expect(countedAt(timer, NOW + 5 * MINUTE)).toBe(5 * MINUTE);
  const still = stopped(timer, NOW + 5 * MINUTE);
  expect(countedAt(still, NOW + 50 * MINUTE)).toBe(5 * MINUTE);
  expect(countedAt(goingOn(still, NOW + 50 * MINUTE), NOW + 51 * MINUTE)).toBe(6 * MINUTE);
});

test('never runs backwards, whatever is pressed and however the clock is set', () => {
  const presses = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -MINUTE, max: 10 * MINUTE })));
  fc.assert(
    fc.property(presses, (pressed) => {
      let timer = startedAt(NOW);
      let now = NOW;
      for (const [stops, later] of pressed) {
        const before = countedAt(timer, now);
        timer = stops ? stopped(timer, now) : goingOn(timer, now);
        expect(countedAt(timer, now)).toBe(before);
        now += later;
        expect(countedAt(timer, now)).toBeGreaterThanOrEqual(stops ? before : 0);
        expect(v.is(Timer, timer)).toBe(true);
      }
    })
  );
});

describe('when the meeting is opened', () => {
  test('a new clock starts at once where no time is known, or where it is the time', () => {
    expect(openingTimer(null, NOW, null)).toEqual(startedAt(NOW));
    expect(openingTimer(null, NOW, NOW + 10 * MINUTE)).toEqual(startedAt(NOW));
  });

  test('none starts while the meeting is hours away', () => {
    expect(openingTimer(null, NOW, NOW + 120 * MINUTE)).toBeNull();
  });

  test('the one that was left running goes on, as after a reload', () => {
    const kept = startedAt(NOW - 20 * MINUTE);
    expect(openingTimer(kept, NOW, null)).toBe(kept);
    expect(openingTimer(kept, NOW, NOW - 20 * MINUTE)).toBe(kept);
  });

  test('one of another day is forgotten, and so is one from a look before the meeting', () => {
    expect(openingTimer(startedAt(NOW - 300 * MINUTE), NOW, null)).toEqual(startedAt(NOW));
    expect(openingTimer(startedAt(NOW - 60 * MINUTE), NOW, NOW)).toEqual(startedAt(NOW));
  });
});

test.each([
  [0, '0:00'],
  [249_900, '4:09'],
  [30 * MINUTE, '30:00'],
  [64 * MINUTE + 9_000, '1:04:09']
])('%d ms read %s', (ms, words) => expect(timerInWords(ms)).toBe(words));

test('is over past the suggested length, not at it', () => {
  expect(isOver(30 * MINUTE, 30)).toBe(false);
  expect(isOver(30 * MINUTE + 1, 30)).toBe(true);
});
