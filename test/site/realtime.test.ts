import type { ServerResponse } from 'node:http';
import { createRealtimeHub, type RealtimeHub } from '../../local/site/realtime';

/** Reads what a stream writes, without a network. */
function listen(hub: RealtimeHub, channels: string[], after: string): { lines: string[]; leave: () => void } {
  const lines: string[] = [];
  let leave = (): void => undefined;
  const response = {
    write: (text: string) => lines.push(...text.split('\n').filter((line) => line.startsWith('data: '))),
    on: (_event: string, listener: () => void) => (leave = listener),
    end: () => undefined
  };
  hub.open(channels, after).stream?.(response as unknown as ServerResponse);
  return { lines, leave: () => leave() };
}

it('tells events to those who listen to their channel', () => {
  const hub = createRealtimeHub();
  const one = listen(hub, ['a'], hub.last());
  hub.publish('a', { revision: 1 });
  hub.publish('b', { revision: 2 });
  expect(one.lines).toEqual(['data: {"channel":"a","payload":{"revision":1}}']);
  hub.close();
});

it('sends again what a page missed while it reconnected', () => {
  const hub = createRealtimeHub();
  const seen = hub.last();
  hub.publish('a', 1);
  hub.publish('b', 2);
  hub.publish('a', 3);
  expect(listen(hub, ['a'], seen).lines).toEqual([
    'data: {"channel":"a","payload":1}',
    'data: {"channel":"a","payload":3}'
  ]);
  expect(listen(hub, ['a'], hub.last()).lines).toEqual([]);
  expect(listen(hub, ['a'], 'nonsense').lines).toEqual([]);
  hub.close();
});

it('forgets those who left', () => {
  const hub = createRealtimeHub();
  const one = listen(hub, ['a'], '');
  one.leave();
  hub.publish('a', 1);
  expect(one.lines).toEqual([]);
  hub.close();
});
