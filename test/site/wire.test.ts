import { MessageChannel } from 'node:worker_threads';
import { connect, pack, unpack, type Wire } from '../../local/site/browser/wire';

/** Both ends of a channel, each with what it answers. */
function pair(
  left: (command: string, data: unknown) => unknown,
  right: (command: string, data: unknown) => unknown
): { left: Wire; right: Wire; close(): void } {
  const { port1, port2 } = new MessageChannel();
  return {
    left: connect(port1 as unknown as MessagePort, left),
    right: connect(port2 as unknown as MessagePort, right),
    close: () => port1.close()
  };
}

const nothing = (): never => {
  throw new Error('unexpected');
};

describe('wire', () => {
  it('carries commands, answers and errors with their fields', async () => {
    const { left, close } = pair(nothing, (command, data) => {
      if (command === 'fail') throw Object.assign(new Error('no'), { details: { status: 403 } });
      return { command, data };
    });
    await expect(left.send('echo', { a: [1, null, 'x'] })).resolves.toEqual({
      command: 'echo',
      data: { a: [1, null, 'x'] }
    });
    await expect(left.send('fail')).rejects.toMatchObject({ message: 'no', details: { status: 403 } });
    close();
  });

  it('lets functions cross in both directions, nested and as the whole value', async () => {
    const heard: unknown[] = [];
    const { left, close } = pair(nothing, async (command, data) => {
      if (command === 'whole') return (n: number) => n * 2;
      const { callbacks } = data as { callbacks: ((value: unknown) => Promise<unknown>)[] };
      heard.push(await callbacks[1]?.('hello'));
      return { unsubscribe: () => 'gone' };
    });
    const answer = (await left.send('on', {
      callbacks: [nothing, (value: unknown) => `${String(value)} back`]
    })) as { unsubscribe: () => Promise<unknown> };
    expect(heard).toEqual(['hello back']);
    await expect(answer.unsubscribe()).resolves.toBe('gone');
    const double = (await left.send('whole')) as (n: number) => Promise<number>;
    await expect(double(21)).resolves.toBe(42);
    close();
  });

  it('passes data through that looks like a packed function', () => {
    const packed = pack({ functions: [{ path: ['x'], id: 1 }], x: 'text' }, () => 1);
    expect(unpack(packed, () => nothing)).toEqual({ functions: [{ path: ['x'], id: 1 }], x: 'text' });
  });

  it('does not follow a path to a prototype', () => {
    const attack = { value: {}, functions: [{ path: ['__proto__', 'polluted'], id: 1 }] };
    expect(() => unpack(attack, () => nothing)).toThrow('Malformed');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
