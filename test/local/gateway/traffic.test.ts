import { createTraffic } from '../../../local/gateway/traffic';
import type { TrafficEntry } from '../../../local/seam';

let now = Date.parse('2026-11-20T10:00:00Z');
const clock = { now: () => now };

const entry = (path: string, more: Partial<TrafficEntry> = {}): Omit<TrafficEntry, 'time'> => ({
  kind: 'product',
  module: null,
  invocation: null,
  actor: null,
  as: null,
  method: 'GET',
  path,
  status: 200,
  ms: 1,
  ...more
});

it('gives the time of the site to each entry', () => {
  const traffic = createTraffic(clock);
  traffic.record(entry('/a'));
  now += 1_500;
  traffic.record(entry('/b'));
  expect(traffic.entries().map(({ time }) => time)).toEqual([
    '2026-11-20T10:00:00.000Z',
    '2026-11-20T10:00:01.500Z'
  ]);
});

it('forgets the oldest beyond its capacity, and everything when cleared', () => {
  const traffic = createTraffic(clock, 3);
  for (const path of ['/a', '/b', '/c', '/d', '/e']) traffic.record(entry(path));
  expect(traffic.entries().map(({ path }) => path)).toEqual(['/c', '/d', '/e']);
  traffic.clear();
  expect(traffic.entries()).toEqual([]);
  traffic.record(entry('/f'));
  expect(traffic.entries().map(({ path }) => path)).toEqual(['/f']);
});

it('notes bodies that are too large or not JSON', () => {
  const traffic = createTraffic(clock);
  traffic.record(entry('/a', { request: { text: 'x'.repeat(70_000) }, answer: { text: 'small' } }));
  traffic.record(entry('/b', { answer: Buffer.alloc(5) }));
  expect(traffic.entries()[0]).toMatchObject({
    request: { leftOut: '70011 bytes of JSON' },
    answer: { text: 'small' }
  });
  expect(traffic.entries()[1]?.answer).toEqual({ leftOut: '5 bytes' });
});

it('renders JSON lines', () => {
  const traffic = createTraffic(clock);
  traffic.record(entry('/a'));
  traffic.record(entry('/b', { answer: { text: 'two\nlines' } }));
  const lines = traffic.toLines().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('');
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ path: '/b', answer: { text: 'two\nlines' } });
});
