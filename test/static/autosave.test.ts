import fc from 'fast-check';
import * as v from 'valibot';
import type { ErrorCode } from '../../src/domain/result';
import { mergeText } from '../../src/domain/merge/merge-text';
import { FieldSaver, keptDraft, type Sent } from '../../static/src/shared/autosave';
import { draftSlot, dropOldDrafts } from '../../static/src/shared/drafts';
import { Failure } from '../../static/src/shared/failure';

const PAUSE = 1_000;
const slot = () => draftSlot(['someone', 'pm1', 'summary'], keptDraft(v.string()));
const refuse = (code: ErrorCode) => new Failure({ code, message: code });

/** A server that counts revisions and does what the test says next. */
function server() {
  const sent: Sent<string>[] = [];
  const trouble: Failure[] = [];
  let revision = 1;
  return {
    sent,
    trouble,
    send: async (one: Sent<string>): Promise<number> => {
      sent.push(one);
      const next = trouble.shift();
      if (next) throw next;
      revision += 1;
      return revision;
    }
  };
}

let ids = 0;
const saverOf = (send: (sent: Sent<string>) => Promise<number>, pause = PAUSE): FieldSaver<string> =>
  new FieldSaver({ slot: slot(), send, pause, merge: mergeText, newId: () => `o${(ids += 1)}` });

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
});
afterEach(() => jest.useRealTimers());

test('saves once after a pause, with the revision that was seen at the first character', async () => {
  const { send, sent } = server();
  const saver = saverOf(send);
  saver.type('a', '', 1);
  await pass(PAUSE - 1);
  saver.type('ab', '', 5);
  await pass(PAUSE - 1);
  expect(sent).toEqual([]);
  await pass(1);
  expect(sent).toMatchObject([{ value: 'ab', base: '', revision: 1 }]);
  expect(saver.read()).toEqual({ draft: null, state: { kind: 'clean' }, restored: false });
  expect(slot().read()).toBeNull();
});

test('what is typed while a save is under way is saved on top of it', async () => {
  let finish: (revision: number) => void = () => undefined;
  const sent: unknown[] = [];
  const send = ({ value, base, revision }: Sent<string>): Promise<number> => {
    sent.push([value, base, revision]);
    return new Promise((resolve) => (finish = resolve));
  };
  const saver = saverOf(send);
  saver.type('a', '', 1);
  await pass(PAUSE);
  saver.type('ab', '', 1);
  expect(saver.read().state.kind).toBe('saving');
  finish(2);
  await pass(PAUSE);
  expect(sent).toEqual([
    ['a', '', 1],
    ['ab', 'a', 2]
  ]);
});

test('the next text stands on the own last save even where the page lags behind', async () => {
  const { send, sent } = server();
  const saver = saverOf(send);
  saver.type('a', '', 1);
  await pass(PAUSE);
  saver.type('ab', '', 1);
  await pass(PAUSE);
  expect(sent.at(-1)).toMatchObject({ value: 'ab', revision: 2 });
});

test('passing trouble is tried again, ever more slowly, until it works', async () => {
  const { send, sent, trouble } = server();
  trouble.push(refuse('unavailable'), refuse('busy'), refuse('unavailable'));
  const saver = saverOf(send);
  saver.type('a', '', 1);
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
    const saver = saverOf(send);
    saver.type('a', '', 1);
    await pass(120_000);
    saver.flush();
    await pass(0);
    expect(sent).toHaveLength(1);
    expect(saver.read()).toMatchObject({ draft: { value: 'a' }, state: { kind: 'refused' } });
    expect(slot().read()).toMatchObject({ value: 'a', revision: 1 });
    saver.retry();
    await pass(0);
    expect(saver.read().state.kind).toBe('clean');
  }
);

test('after a conflict nothing is sent until the person has chosen, whatever is typed', async () => {
  const { send, sent, trouble } = server();
  trouble.push(refuse('conflict'));
  const saver = saverOf(send);
  saver.type('mine', '', 1);
  await pass(PAUSE);
  saver.type('mine too', '', 1);
  saver.flush();
  await pass(60_000);
  expect(sent).toHaveLength(1);
  expect(saver.read()).toMatchObject({ draft: { value: 'mine too' }, state: { kind: 'conflict' } });
  saver.overwrite('theirs', 9);
  await pass(0);
  expect(sent.at(-1)).toMatchObject({ value: 'mine too', base: 'theirs', revision: 9 });
});

test('what an earlier visit left is taken back with its revision', async () => {
  slot().write({ value: 'left', revision: 3 });
  const { send, sent } = server();
  const saver = saverOf(send);
  expect(saver.read()).toMatchObject({ draft: { value: 'left' }, restored: true });
  saver.flush();
  await pass(0);
  expect(sent).toMatchObject([{ value: 'left', revision: 3 }]);
});

describe('two people in one text', () => {
  test('what the other one saves joins what is being typed, and goes with the next save', async () => {
    const { send, sent } = server();
    const saver = saverOf(send);
    saver.rebase('It broke.', 1);
    saver.type('It broke. Mine.', 'It broke.', 1);
    saver.rebase('So it broke.', 2);
    expect(saver.read()).toMatchObject({ draft: { value: 'So it broke. Mine.' }, state: { kind: 'dirty' } });
    await pass(PAUSE);
    expect(sent).toMatchObject([{ value: 'So it broke. Mine.', base: 'So it broke.', revision: 2 }]);
  });

  test('what is typed while a save is under way is merged onto what the server made of it', async () => {
    let finish: (revision: number) => void = () => undefined;
    const saver = saverOf(() => new Promise((resolve) => (finish = resolve)));
    saver.type('It broke. A', 'It broke.', 1);
    await pass(PAUSE);
    saver.type('It broke. A B', 'It broke. A', 1);
    saver.rebase('So it broke. A', 3);
    expect(saver.read().draft?.value).toBe('It broke. A B');
    finish(3);
    await pass(0);
    expect(saver.read().draft).toMatchObject({
      value: 'So it broke. A B',
      base: 'So it broke. A',
      revision: 3
    });
  });

  test('what collides stays as it is typed, and is free again when the other one gives way', async () => {
    const { send, trouble, sent } = server();
    const saver = saverOf(send);
    saver.type('It fell over.', 'It broke.', 1);
    trouble.push(refuse('conflict'));
    saver.rebase('It failed.', 2);
    expect(saver.read().draft?.value).toBe('It fell over.');
    await pass(PAUSE);
    expect(saver.read().state.kind).toBe('conflict');
    saver.rebase('It broke. Badly.', 3);
    expect(saver.read()).toMatchObject({
      draft: { value: 'It fell over. Badly.' },
      state: { kind: 'dirty' }
    });
    await pass(PAUSE);
    expect(sent.at(-1)).toMatchObject({ value: 'It fell over. Badly.', revision: 3 });
    expect(saver.read().state.kind).toBe('clean');
  });

  test('who saved the very same has saved it for both', () => {
    const saver = saverOf(server().send);
    saver.type('It broke.', 'It brok.', 1);
    saver.rebase('It broke.', 2);
    expect(saver.read()).toEqual({ draft: null, state: { kind: 'clean' }, restored: false });
    expect(slot().read()).toBeNull();
  });

  test('a closed tab keeps what its words were typed on', () => {
    saverOf(server().send).type('It broke. Mine.', 'It broke.', 1);
    const next = saverOf(server().send);
    next.rebase('So it broke.', 5);
    expect(next.read()).toMatchObject({ draft: { value: 'So it broke. Mine.' }, restored: true });
  });

  test('nothing moves while a word is being composed, and all of it comes right after', async () => {
    const { send, sent } = server();
    const saver = saverOf(send);
    saver.rebase('a', 1);
    saver.hold('a', 1);
    expect(saver.read()).toMatchObject({ draft: { value: 'a' }, state: { kind: 'clean' } });
    saver.rebase('b a', 2);
    saver.type('a に', 'a', 1);
    expect(saver.read().draft?.value).toBe('a に');
    await pass(PAUSE);
    expect(sent).toMatchObject([{ value: 'a に', base: 'a' }]);
    expect(saver.read().draft?.value).toBe('a に');
    saver.rebase('b a に', 3);
    saver.release();
    expect(saver.read()).toMatchObject({ draft: null, state: { kind: 'clean' } });
  });

  test('Escape takes back what was typed here, and leaves what the other one wrote', async () => {
    const { send } = server();
    const saver = saverOf(send);
    saver.rebase('It broke.', 1);
    saver.open('It broke.');
    saver.type('It broke. Mine.', 'It broke.', 1);
    saver.rebase('So it broke.', 1);
    await pass(PAUSE);
    saver.rebase('So it broke. Mine. Theirs.', 3);
    expect(saver.before('')).toBe('So it broke. Theirs.');
  });
});

describe('a save whose answer was lost', () => {
  test('is sent again exactly as it was, whatever is typed since; the rest follows', async () => {
    const { send, sent, trouble } = server();
    trouble.push(refuse('unavailable'), refuse('unavailable'));
    const saver = saverOf(send);
    saver.type('a', '', 1);
    await pass(PAUSE);
    saver.type('a b', 'a', 1);
    await pass(PAUSE);
    saver.rebase('a', 2);
    await pass(2_000 + 5_000 + PAUSE);
    const [first] = sent;
    expect(sent.slice(0, 3)).toEqual([first, first, first]);
    expect(sent.slice(3)).toMatchObject([{ value: 'a b', base: 'a', revision: 2 }]);
    expect(sent[3]?.operation).not.toBe(first?.operation);
  });

  test('is sent again by the next visit as the same', async () => {
    const { send, sent, trouble } = server();
    trouble.push(refuse('unavailable'));
    const saver = saverOf(send);
    saver.type('a', '', 1);
    await pass(PAUSE);
    saver.type('a b', 'a', 1);
    saver.rest();
    const next = saverOf(send);
    next.flush();
    await pass(PAUSE);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]).toMatchObject({ value: 'a b', base: 'a' });
    expect(next.read().state.kind).toBe('clean');
  });
});

test('a saver that rests sends nothing more and leaves the text for the next visit', async () => {
  const { send, sent, trouble } = server();
  trouble.push(refuse('unavailable'));
  const saver = saverOf(send);
  saver.type('a', '', 1);
  await pass(PAUSE);
  saver.rest();
  await pass(120_000);
  expect(sent).toHaveLength(1);
  expect(slot().read()).toMatchObject({ value: 'a', revision: 1 });
});

test('a save in one tab leaves alone what another tab keeps of the same field', async () => {
  const one = saverOf(server().send);
  const other = saverOf(server().send, 3 * PAUSE);
  one.type('one', '', 1);
  other.type('other', '', 1);
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
      const saver = saverOf(async (one) => {
        const next = await send(one);
        stored = one.value;
        return next;
      });
      for (const one of steps) {
        if (one.do === 'type') saver.type((last = one.text), stored ?? '', sent.length);
        if (one.do === 'wait') await pass(one.ms);
        if (one.do === 'trouble') trouble.push(refuse(one.code));
        if (one.do === 'flush') saver.flush();
        if (one.do === 'retry') saver.retry();
        if (one.do === 'keep') saver.overwrite('theirs', sent.length + 1);
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
