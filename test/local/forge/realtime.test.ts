import type { RealtimeAddress, RealtimeEvent, RealtimePlace } from '../../../local/forge/realtime';
import { startHarness, type Harness } from './harness';

let site: Harness;
let heard: Record<string, unknown[]>;
let stops: (() => void)[];

beforeAll(async () => {
  site = await startHarness();
}, 120_000);
afterAll(() => site.close());
beforeEach(() => {
  heard = {};
  stops = [];
  site.forget();
});
afterEach(() => stops.forEach((stop) => stop()));

/** The place from which `site.ask` speaks. */
const panel: RealtimePlace = {
  moduleKey: 'panel',
  extension: { issue: { id: '1', key: 'PLAT-1' }, project: { id: '1' } }
};
const otherIssue: RealtimePlace = {
  moduleKey: 'panel',
  extension: { issue: { id: '2' }, project: { id: '1' } }
};
const otherModule: RealtimePlace = { ...panel, moduleKey: 'side-panel' };

function listen(name: string, address: Partial<RealtimeAddress>): void {
  const events: unknown[] = [];
  heard[name] = events;
  stops.push(
    site.forge.realtime.subscribe({ channel: 'edits', global: false, ...address }, (event: RealtimeEvent) =>
      events.push(event.payload)
    )
  );
}

test('a message of the backend reaches the same module on the same issue, and no other', async () => {
  listen('same', { place: panel });
  listen('other issue', { place: otherIssue });
  listen('other module', { place: otherModule });
  listen('other channel', { channel: 'else', place: panel });
  const receipt = await site.ask('publish', { channel: 'edits', message: { rev: 2 } });
  expect(receipt).toEqual({
    eventId: expect.any(String) as unknown,
    eventTimestamp: expect.any(String) as unknown
  });
  expect(heard).toEqual({ same: [{ rev: 2 }], 'other issue': [], 'other module': [], 'other channel': [] });
  expect(site.of('realtime')).toEqual([
    expect.objectContaining({
      method: 'PUBLISH',
      path: 'edits',
      request: '{"rev":2}',
      status: 200,
      module: 'panel'
    })
  ]);
});

test('overrides widen the channel to all that shares these parts', async () => {
  listen('issue in another module', { place: otherModule, overrides: ['issue'] });
  listen('another issue of the project', { place: otherIssue, overrides: ['project'] });
  await site.ask('publish', {
    channel: 'edits',
    message: { n: 1 },
    options: { contextOverrides: ['issue'] }
  });
  await site.ask('publish', {
    channel: 'edits',
    message: { n: 2 },
    options: { contextOverrides: ['project'] }
  });
  expect(heard).toEqual({
    'issue in another module': [{ n: 1 }],
    'another issue of the project': [{ n: 2 }]
  });
});

test('a global channel knows no place', async () => {
  listen('everywhere', { global: true });
  listen('bound', { place: panel });
  await site.ask('publishGlobal', { channel: 'edits', message: { n: 1 } });
  expect(heard).toEqual({ everywhere: [{ n: 1 }], bound: [] });
});

test('with nobody there, there is no event', async () => {
  expect(await site.ask('publish', { channel: 'edits', message: {} })).toEqual({
    eventId: null,
    eventTimestamp: null
  });
});

test('a listener to all hears with the full name, for a site that brings events to browsers', async () => {
  const events: RealtimeEvent[] = [];
  stops.push(site.forge.realtime.listen((event) => events.push(event)));
  await site.ask('publish', { channel: 'edits', message: { n: 1 } });
  const key = site.forge.realtime.channelKey({ channel: 'edits', global: false, place: panel });
  expect(events).toEqual([expect.objectContaining({ key, channel: 'edits', payload: { n: 1 } })]);
});

test('a signed token binds a channel to its claims', async () => {
  const { token } = (await site.ask('sign', { channel: 'room' })) as { token: string };
  listen('with token', { channel: 'room', global: true, token });
  listen('without', { channel: 'room', global: true });
  await site.ask('publishGlobal', { channel: 'room', message: { n: 1 }, token });
  expect(heard).toEqual({ 'with token': [{ n: 1 }], without: [] });
  expect(await site.ask('publishGlobal', { channel: 'else', message: {}, token })).toMatchObject({
    errors: [{ message: expect.stringContaining('CHANNEL_NAME_MISMATCH') as unknown }]
  });
  expect(() =>
    site.forge.realtime.subscribe({ channel: 'room', global: true, token: `${token}x` }, () => undefined)
  ).toThrow('INVALID_TOKEN');
  const expired = Date.now() + 2 * 3600 * 1000;
  site.setNow(expired);
  expect(() =>
    site.forge.realtime.subscribe({ channel: 'room', global: true, token }, () => undefined)
  ).toThrow('TOKEN_EXPIRED');
  site.setNow(Date.now());
});

test('it can be made to go silent: everything is taken, nothing is delivered', async () => {
  listen('everybody', { global: true });
  site.forge.realtime.fail('silent');
  const receipt = await site.ask('publishGlobal', { channel: 'edits', message: { rev: 2 } });
  expect(receipt).toEqual({ eventId: null, eventTimestamp: null });
  site.forge.realtime.fail(null);
  await site.ask('publishGlobal', { channel: 'edits', message: { rev: 3 } });
  expect(heard['everybody']).toEqual([{ rev: 3 }]);
});

test('it can be made to refuse, whoever asks', async () => {
  site.forge.realtime.fail('refused');
  expect(() => listen('nobody', { global: true })).toThrow('made to refuse');
  const answer = await site.ask('publishGlobal', { channel: 'edits', message: { rev: 2 } }).catch(String);
  expect(JSON.stringify(answer)).toContain('made to refuse');
  site.forge.realtime.fail(null);
});
