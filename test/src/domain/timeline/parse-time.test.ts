import fc from 'fast-check';
import { malformedTimes } from '../../../../src/domain/timeline/malformed';
import { instantOn, readLiveLine, readStamp } from '../../../../src/domain/timeline/parse-time';
import { readDay } from '../../../../src/domain/timeline/read-day';
import { readZoneMark } from '../../../../src/domain/timeline/zone-marks';

const NEAR = '2026-11-12';

describe('a day', () => {
  test.each([
    ['2026-11-12', '2026-11-12'],
    ['2026/11/12', '2026-11-12'],
    ['12.11.2026', '2026-11-12'],
    ['12/11/26', '2026-11-12'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['Thursday, November 12th', '2026-11-12'],
    ['Thursday, November 12th, 2026', '2026-11-12'],
    ['Nov 12', '2026-11-12'],
    ['Nov. 2, 2025', '2025-11-02'],
    ['12 November 2026', '2026-11-12'],
    ['2nd of March', '2027-03-02'],
    ['Thu 12 Nov', '2026-11-12'],
    ['Fri 2026-11-13', '2026-11-13'],
    ['12. März 2026', '2026-03-12'],
    ['Donnerstag, 12. November', '2026-11-12'],
    ['Tuesday', '2026-11-10'],
    ['Sunday', '2026-11-15'],
    ['yesterday', '2026-11-11'],
    ['Today', '2026-11-12']
  ])('written %s is %s', (written, day) => {
    expect(readDay(written, NEAR, null)).toMatchObject({ day, length: written.length });
  });

  test('without a year is the one nearest to the day of the incident', () => {
    expect(readDay('Dec 30', '2027-01-02', null)?.day).toBe('2026-12-30');
    expect(readDay('Jan 2', '2026-12-30', null)?.day).toBe('2027-01-02');
  });

  test('that may be two is the nearer one with a note, unless the order is said', () => {
    expect(readDay('12/11/2026', NEAR, null)).toMatchObject({ day: '2026-11-12' });
    expect(readDay('12/11/2026', NEAR, null)?.note).toContain('day before month');
    expect(readDay('12/11/2026', NEAR, 'month-first')).toMatchObject({ day: '2026-12-11', note: null });
  });

  test('of the wrong weekday is read with a note', () => {
    expect(readDay('Friday, November 12th', NEAR, null)).toMatchObject({
      day: '2026-11-12',
      note: '2026-11-12 is a Thursday, not a Friday.'
    });
  });

  test.each(['2026-02-30', '31.04.2026', 'Nov 31', 'rolled back', '10:04', '20202-01-16', ''])(
    'is not what %j says',
    (written) => {
      expect(readDay(written, NEAR, null)).toBeNull();
    }
  );
});

describe('a mark of the zone', () => {
  test.each([
    ['Z', 0],
    [' UTC', 0],
    [' (UTC)', 0],
    [' CET', 60],
    [' UTC+2', 120],
    [' GMT-03:30', -210],
    ['+05:30', 330],
    ['-0800', -480],
    [' PT', 'America/Los_Angeles']
  ])('written %j', (written, zone) => {
    expect(readZoneMark(written)).toEqual({ length: written.length, zone, note: null });
  });

  test('that several parts of the world claim is read with a note', () => {
    expect(readZoneMark(' IST')?.note).toContain('India');
  });

  test.each([' API', ' CETA', '+99:00', ' utc', ''])('is not %j', (written) => {
    expect(readZoneMark(written)).toBeNull();
  });
});

describe('a time', () => {
  const at = (written: string, zone = 'Europe/London'): string | null => {
    const stamp = readStamp(written, NEAR, null);
    return stamp && new Date(instantOn(stamp, stamp.day ?? NEAR, zone).at).toISOString();
  };

  test.each([
    ['10:04', '2026-11-12T10:04:00.000Z'],
    ['9:04 text', '2026-11-12T09:04:00.000Z'],
    ['14h03 relance', '2026-11-12T14:03:00.000Z'],
    ['10:04:05.5', '2026-11-12T10:04:05.500Z'],
    ['10:04 PM', '2026-11-12T22:04:00.000Z'],
    ['12:00am', '2026-11-12T00:00:00.000Z'],
    ['12:00 p.m.', '2026-11-12T12:00:00.000Z'],
    ['12:29p', '2026-11-12T12:29:00.000Z'],
    ['10 AM', '2026-11-12T10:00:00.000Z'],
    ['14.03 Uhr', '2026-11-12T14:03:00.000Z'],
    ['10:04 CET', '2026-11-12T09:04:00.000Z'],
    ['2026-07-01T10:04:05+02:00', '2026-07-01T08:04:05.000Z'],
    ['2026-07-01 10:04', '2026-07-01T09:04:00.000Z'],
    ['12/11 10:04 AM', '2026-11-12T10:04:00.000Z'],
    ['Nov 12, 2026 at 10:04 AM', '2026-11-12T10:04:00.000Z'],
    ['10:42 • 13/11/2026', '2026-11-13T10:42:00.000Z']
  ])('written %s is %s', (written, instant) => {
    expect(at(written)).toBe(instant);
  });

  test.each([
    '25:10',
    '10:61',
    '10:4',
    '1.20 released',
    '14h03min of it',
    '10:04:99:1',
    '100:04',
    'v10:04',
    ''
  ])('is not what %j begins with', (written) => {
    expect(at(written)).toBeNull();
  });

  test('of the afternoon in 24 hours with pm behind it is read with a note', () => {
    const stamp = readStamp('14:03 PM', NEAR, null);
    expect(stamp).toMatchObject({ hour: 14, twelve: false });
    expect(stamp?.notes).toHaveLength(1);
  });

  test('that the clocks left out says so', () => {
    const stamp = readStamp('2026-03-29 01:30', NEAR, null);
    expect(stamp && instantOn(stamp, '2026-03-29', 'Europe/London').notes).toEqual([
      'The clocks went forward over 01:30 on that day; it was read as 02:30.'
    ]);
  });
});

describe('a live line', () => {
  const now = Date.parse('2026-11-12T14:00:00Z');
  const zone = 'Europe/Berlin';
  const read = (line: string) => {
    const live = readLiveLine(line, { now, zone });
    return live && { ...live, at: new Date(live.at).toISOString() };
  };

  test.each([
    ['14:03 rolled back api', '2026-11-12T13:03:00.000Z', 'rolled back api'],
    ['rolled back api', '2026-11-12T14:00:00.000Z', 'rolled back api'],
    ['  14:03 – rolled back', '2026-11-12T13:03:00.000Z', 'rolled back'],
    ['yesterday 23:50 first page', '2026-11-11T22:50:00.000Z', 'first page'],
    ['Tue 09:00 the faulty commit', '2026-11-10T08:00:00.000Z', 'the faulty commit'],
    ['14:03 UTC restarted', '2026-11-12T14:03:00.000Z', 'restarted'],
    ['3 pods down', '2026-11-12T14:00:00.000Z', '3 pods down']
  ])('%s', (line, at, text) => {
    expect(read(line)).toEqual({ at, text, notes: [] });
  });

  test('with a time that is only late yesterday is of yesterday, with a note', () => {
    expect(read('23:50 paged')).toEqual({
      at: '2026-11-11T22:50:00.000Z',
      text: 'paged',
      notes: ['It was read as yesterday.']
    });
  });

  test('with a time that is still to come keeps it, with a note', () => {
    expect(read('16:00 hand-over')?.notes).toEqual(['This time is still to come.']);
  });

  test('with no time that can be read is of now, whole, with a note', () => {
    expect(read('25:10 rolled back')).toEqual({
      at: '2026-11-12T14:00:00.000Z',
      text: '25:10 rolled back',
      notes: ['“25:10” is not a time of day; the entry is set to now.']
    });
  });

  test.each(['', '   ', '14:03', '14:03  '])('without words is none: %j', (line) => {
    expect(read(line)).toBeNull();
  });

  test('never loses a word, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const live = readLiveLine(line, { now, zone });
        return live === null ? !/\p{L}{12}/u.test(line) : line.trim().endsWith(live.text);
      })
    );
  });
});

describe('what was meant as a time and is none', () => {
  test.each([
    ['Repaired on 2026-03-14 1600', ['2026-03-14 1600']],
    ['Began 20265-01-16', ['20265-01-16']],
    ['2026-02-30 and 2026-13-01', ['2026-02-30', '2026-13-01']],
    ['At 25:10 or 10:75', ['25:10', '10:75']],
    ['HH:mm what happened', ['HH:mm']],
    ['Due YYYY-MM-DD at ??:??', ['YYYY-MM-DD', '??:??']]
  ])('%s', (text, written) => {
    expect(malformedTimes(text).map((found) => found.written)).toEqual(written);
  });

  test.each([
    'At 2026-03-14 16:00 and 24:00',
    'http://[2001:db8::25:99]:80/ and 10.0.0.1:8080',
    'a1:99:b2, 12:34:56.789, release 2026-03-14-rc1',
    'the ratio 16:9'
  ])('is not in: %s', (text) => {
    expect(malformedTimes(text)).toEqual([]);
  });
});
