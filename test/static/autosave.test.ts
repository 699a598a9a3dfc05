import fc from 'fast-check';
import * as v from 'valibot';
import type { ErrorCode } from '../../src/domain/result';
import { FieldSaver, type Draft } from '../../static/src/shared/autosave';
import { draftSlot, dropOldDrafts } from '../../static/src/shared/drafts';
import { Failure } from '../../static/src/shared/failure';
import { SaveBoard } from '../../static/src/shared/save-board';

const PAUSE = 1_000;
const slot = () =>
  draftSlot<Draft<string>>(
    ['someone', 'pm1', 'summary'],
    v.object({ value: v.string(), revision: v.number() })
  );
const refuse = (code: ErrorCode) => new Failure({ code, message: code });

/** A server that counts revisions and does what the test says next. */
function server() {
  const sent: { value: string; revision: number }[] = [];
  const trouble: Failure[] = [];
  let revision = 1;
  return {
    sent,
    trouble,
    send: async (value: string, base: number): Promise<number> => {
      sent.push({ value, revision: base });
      const next = trouble.shift();
      if (next) throw next;
      revision += 1;
      return revision;
    }
  };
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
});
afterEach(() => jest.useRealTimers());

test('saves once after a pause, with the revision that was seen at the first character', async () => {
  const { send, sent } = server();
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  saver.type('a', 1);
  await pass(PAUSE - 1);
  saver.type('ab', 5);
  await pass(PAUSE - 1);
  expect(sent).toEqual([]);
  await pass(1);
  expect(sent).toEqual([{ value: 'ab', revision: 1 }]);
  expect(saver.read()).toEqual({ draft: null, state: { kind: 'clean' }, restored: false });
  expect(slot().read()).toBeNull();
});

test('what is typed while a save is under way is saved on top of it', async () => {
  let finish: (revision: number) => void = () => undefined;
  const sent: unknown[] = [];
  const send = (value: string, revision: number): Promise<number> => {
    sent.push([value, revision]);
    return new Promise((resolve) => (finish = resolve));
  };
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  saver.type('a', 1);
  await pass(PAUSE);
  saver.type('ab', 1);
  expect(saver.read().state.kind).toBe('saving');
  finish(2);
  await pass(PAUSE);
  expect(sent).toEqual([
    ['a', 1],
    ['ab', 2]
  ]);
});

test('the next text stands on the own last save even where the page lags behind', async () => {
  const { send, sent } = server();
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  saver.type('a', 1);
  await pass(PAUSE);
  saver.type('ab', 1);
  await pass(PAUSE);
  expect(sent.at(-1)).toEqual({ value: 'ab', revision: 2 });
});

test('passing trouble is tried again, ever more slowly, until it works', async () => {
  const { send, sent, trouble } = server();
  trouble.push(refuse('unavailable'), refuse('busy'), refuse('unavailable'));
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  saver.type('a', 1);
  await pass(PAUSE);
  expect(saver.read().state).toMatchObject({ kind: 'retrying', error: { code: 'unavailable' } });
  await pass(2_000);
  expect(sent).toHaveLength(2);
  await pass(4_999);
  expect(sent).toHaveLength(2);
  await pass(1 + 10_000);
  expect(sent).toHaveLength(4);
  expect(saver.read().state.kind).toBe('clean');
});

test.each(['invalid', 'no-access', 'read-only', 'rejected'] as const)(
  '%s is not tried again by itself, and the text is kept',
  async (code) => {
    const { send, sent, trouble } = server();
    trouble.push(refuse(code));
    const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
    saver.type('a', 1);
    await pass(120_000);
    saver.flush();
    await pass(0);
    expect(sent).toHaveLength(1);
    expect(saver.read()).toMatchObject({ draft: { value: 'a' }, state: { kind: 'refused' } });
    expect(slot().read()).toEqual({ value: 'a', revision: 1 });
    saver.retry();
    await pass(0);
    expect(saver.read().state.kind).toBe('clean');
  }
);

test('after a conflict nothing is sent until the person has chosen, whatever is typed', async () => {
  const { send, sent, trouble } = server();
  trouble.push(refuse('conflict'));
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  saver.type('mine', 1);
  await pass(PAUSE);
  saver.type('mine too', 1);
  saver.flush();
  await pass(60_000);
  expect(sent).toHaveLength(1);
  expect(saver.read()).toMatchObject({ draft: { value: 'mine too' }, state: { kind: 'conflict' } });
  saver.overwrite(9);
  await pass(0);
  expect(sent.at(-1)).toEqual({ value: 'mine too', revision: 9 });
});

test('what an earlier visit left is taken back with its revision', async () => {
  slot().write({ value: 'left', revision: 3 });
  const { send, sent } = server();
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  expect(saver.read()).toMatchObject({ draft: { value: 'left' }, restored: true });
  saver.flush();
  await pass(0);
  expect(sent).toEqual([{ value: 'left', revision: 3 }]);
});

test('a saver that rests sends nothing more and leaves the text for the next visit', async () => {
  const { send, sent, trouble } = server();
  trouble.push(refuse('unavailable'));
  const saver = new FieldSaver({ slot: slot(), send, pause: PAUSE });
  saver.type('a', 1);
  await pass(PAUSE);
  saver.rest();
  await pass(120_000);
  expect(sent).toHaveLength(1);
  expect(slot().read()).toEqual({ value: 'a', revision: 1 });
});

test('a save in one tab leaves alone what another tab keeps of the same field', async () => {
  const one = new FieldSaver({ slot: slot(), send: server().send, pause: PAUSE });
  const other = new FieldSaver({ slot: slot(), send: server().send, pause: 3 * PAUSE });
  one.type('one', 1);
  other.type('other', 1);
  await pass(PAUSE);
  expect(one.read().state.kind).toBe('clean');
  // The other tab closes before its turn came: its words are still there.
  other.rest();
  expect(slot().read()).toMatchObject({ value: 'other' });
});

test('whatever happens, the last text is on the server or in the browser', async () => {
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('type' as const), text: fc.string({ minLength: 1 }) })
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 9_000 }) })
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('trouble' as const),
        code: fc.constantFrom<ErrorCode>('unavailable', 'busy', 'conflict', 'invalid')
      })
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('flush' as const, 'keep' as const, 'retry' as const) })
    }
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      window.localStorage.clear();
      const { send, sent, trouble } = server();
      let last: string | null = null;
      let stored: string | null = null;
      const saver = new FieldSaver({
        slot: slot(),
        pause: PAUSE,
        send: async (value, revision) => {
          const next = await send(value, revision);
          stored = value;
          return next;
        }
      });
      for (const one of steps) {
        if (one.do === 'type') saver.type((last = one.text), sent.length);
        if (one.do === 'wait') await pass(one.ms);
        if (one.do === 'trouble') trouble.push(refuse(one.code));
        if (one.do === 'flush') saver.flush();
        if (one.do === 'retry') saver.retry();
        if (one.do === 'keep') saver.overwrite(sent.length + 1);
        const kept = slot().read()?.value ?? stored;
        if (last !== null && kept !== last) return false;
      }
      saver.rest();
      await pass(0);
      return true;
    }),
    { numRuns: 200 }
  );
});

test('a browser that stores nothing keeps drafts for as long as the page lives', () => {
  const blocked = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  slot().write({ value: 'a', revision: 1 });
  expect(slot().read()).toEqual({ value: 'a', revision: 1 });
  slot().clear();
  expect(slot().read()).toBeNull();
  blocked.mockRestore();
});

test('a draft that this version does not understand is no draft', () => {
  window.localStorage.setItem('afterword:draft:someone:pm1:summary', '{"at":1,"value":{"value":5}}');
  expect(slot().read()).toBeNull();
  window.localStorage.setItem('afterword:draft:someone:pm1:summary', 'not json');
  expect(slot().read()).toBeNull();
});

test('drafts that nobody came back for are dropped after 30 days; what is not ours stays', () => {
  const now = Date.now();
  slot().write({ value: 'fresh', revision: 1 });
  window.localStorage.setItem('afterword:draft:old', JSON.stringify({ at: now - 31 * 86_400_000, value: 1 }));
  window.localStorage.setItem('afterword:draft:broken', '{');
  window.localStorage.setItem('other', '{');
  dropOldDrafts(now);
  expect(Object.keys(window.localStorage).sort()).toEqual(['afterword:draft:someone:pm1:summary', 'other']);
});

describe('the line that tells how saving stands', () => {
  test('names the worst of all fields', () => {
    const board = new SaveBoard();
    expect(board.read().kind).toBe('idle');
    board.report('summary', 'dirty');
    expect(board.read().kind).toBe('saving');
    board.report('owner', 'conflict');
    expect(board.read().kind).toBe('unsaved');
    board.report('severity', 'retrying');
    expect(board.read().kind).toBe('retrying');
    for (const field of ['summary', 'owner', 'severity']) board.report(field, 'clean');
    board.saved(5);
    expect(board.read()).toEqual({ kind: 'saved', savedAt: 5 });
  });

  test('lets saves follow one another, also after one that failed', async () => {
    const board = new SaveBoard();
    const order: string[] = [];
    const first = board.inTurn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push('first');
      throw new Error('failed');
    });
    const second = board.inTurn(async () => order.push('second'));
    const caught = first.catch(() => order.push('told'));
    await pass(50);
    await Promise.all([caught, second]);
    expect(order[0]).toBe('first');
    expect(order).toContain('second');
    expect(order).toContain('told');
  });
});
