import fc from 'fast-check';
import * as v from 'valibot';
import { MAX_EDITS, type BasedEdit, type Edit } from '../../src/contract';
import type { ErrorCode } from '../../src/domain/result';
import { draftSlot } from '../../static/src/shared/drafts';
import { Failure } from '../../static/src/shared/failure';
import { Batch, Outbox } from '../../static/src/shared/outbox';

const slot = () => draftSlot(['someone', 'pm1', 'outbox'], v.array(Batch));
const refuse = (code: ErrorCode) => new Failure({ code, message: code });
const pass = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const near: Edit = { field: 'nearMiss', value: true };
const owner = (value: string): Edit => ({ field: 'owner', value });
const learning = (id: string): Edit => ({
  field: 'learning',
  value: { id, text: `Learning ${id}`, kind: 'went-well' }
});

/** A server that counts revisions; `refuses` may object to a call. */
function server(refuses: (edits: Edit[], revision: number) => ErrorCode | null = () => null) {
  const calls: { edits: Edit[]; revision: number }[] = [];
  const saved: Edit[] = [];
  let revision = 7;
  return {
    calls,
    saved,
    send: async (edits: Edit[], base: number): Promise<number> => {
      calls.push({ edits, revision: base });
      const code = refuses(edits, base);
      if (code) throw refuse(code);
      saved.push(...edits);
      revision += 1;
      return revision;
    }
  };
}

let ids = 0;
const outboxOf = (send: (edits: Edit[], revision: number, operation: string) => Promise<number>): Outbox =>
  new Outbox({ slot: slot(), send, newId: () => `b${(ids += 1)}` });

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
});
afterEach(() => jest.useRealTimers());

test('what is done in one go is sent at once and forgotten when the server has it', async () => {
  const { send, calls } = server();
  const outbox = outboxOf(send);
  outbox.add([near], 7);
  expect(slot().read()).toMatchObject([{ edits: [near], revision: 7 }]);
  await pass();
  expect(calls).toEqual([{ edits: [near], revision: 7 }]);
  expect(outbox.read()).toEqual({ batches: [], state: 'clean' });
  expect(Object.keys(window.localStorage)).toEqual([]);
});

test('clicks while a save is on its way follow it; what touches the same stands on it, all else on what was seen', async () => {
  const finish: ((revision: number) => void)[] = [];
  const calls: unknown[] = [];
  const outbox = outboxOf((edits, revision) => {
    calls.push([edits, revision]);
    return new Promise((resolve) => finish.push(resolve));
  });
  outbox.add([owner('a')], 7);
  await pass();
  outbox.add([owner('b')], 7);
  outbox.add([near], 7);
  await pass(60_000);
  expect(calls).toEqual([[[owner('a')], 7]]);
  expect(outbox.read().state).toBe('saving');
  finish[0]?.(9);
  await pass();
  expect(calls.slice(1)).toEqual([[[owner('b')], 9]]);
  finish[1]?.(10);
  await pass();
  // Somebody else made revision 8, perhaps of this very field, and nobody has seen it here.
  expect(calls.slice(2)).toEqual([[[near], 7]]);
  finish[2]?.(11);
  await pass();
  expect(outbox.read().state).toBe('clean');
});

test('what is said anew while the first save is on its way stands where that stood', async () => {
  const calls: unknown[] = [];
  const outbox = outboxOf(async (edits, revision) => {
    calls.push([edits, revision]);
    throw refuse('conflict');
  });
  outbox.add([owner('a')], 7);
  // Somebody made revision 8 meanwhile; what is shown is still `a`.
  outbox.add([owner('b')], 8);
  await pass();
  expect(calls[0]).toEqual([[owner('a'), owner('b')], 7]);
  await pass(10);
  await pass(10);
  expect(calls).toContainEqual([[owner('b')], 7]);
  expect(outbox.read().state).toBe('conflict');
});

test('a closed tab leaves what it could not send to the next visit', async () => {
  const first = outboxOf(server(() => 'unavailable').send);
  first.add([near], 7);
  await pass();
  expect(first.read().state).toBe('retrying');
  first.rest();
  const { send, saved } = server();
  const second = outboxOf(send);
  expect(second.read().batches).toHaveLength(1);
  second.flush();
  await pass();
  expect(saved).toEqual([near]);
  expect(slot().read()).toBeNull();
});

test('trouble that passes is tried again by itself, later each time', async () => {
  let down = 3;
  const { send, calls, saved } = server(() => (down-- > 0 ? 'busy' : null));
  const outbox = outboxOf(send);
  outbox.add([near], 7);
  await pass();
  await pass(2_000);
  expect(calls).toHaveLength(2);
  await pass(4_999);
  expect(calls).toHaveLength(2);
  await pass(1);
  await pass(10_000);
  expect(saved).toEqual([near]);
});

test('one that is refused stays behind, and those around it go through', async () => {
  const bad = owner('bad');
  const { send, saved } = server((edits) => (edits.includes(bad) ? 'invalid' : null));
  const outbox = outboxOf(send);
  outbox.add([near], 7);
  outbox.add([bad], 7);
  outbox.add([learning('l1')], 7);
  await pass(10);
  expect(saved).toEqual([near, learning('l1')]);
  expect(outbox.read().state).toBe('refused');
  expect(outbox.read().batches).toMatchObject([
    { edits: [bad], trouble: { kind: 'refused', error: { message: 'invalid' } } }
  ]);
  outbox.add([learning('l2')], 9);
  await pass();
  expect(saved).toContainEqual(learning('l2'));
  outbox.discard(outbox.read().batches[0]?.id ?? '');
  expect(outbox.read().state).toBe('clean');
  expect(slot().read()).toBeNull();
});

test('what is said anew of the same field stands in for what was refused', async () => {
  const { send, saved } = server((edits) => (edits.some(({ value }) => value === 'bad') ? 'invalid' : null));
  const outbox = outboxOf(send);
  outbox.add([owner('bad')], 7);
  await pass();
  outbox.add([owner('good')], 7);
  await pass();
  expect(saved).toEqual([owner('good')]);
  expect(outbox.read().state).toBe('clean');
});

test('a conflict waits for the person, also where the same field is changed once more; mine goes over theirs', async () => {
  const { send, saved, calls } = server((edits, revision) =>
    revision < 8 && edits.some(({ field }) => field === 'owner') ? 'conflict' : null
  );
  const outbox = outboxOf(send);
  outbox.add([owner('mine')], 7);
  await pass();
  expect(outbox.read().state).toBe('conflict');
  outbox.add([owner('mine, too')], 8);
  outbox.add([near], 8);
  await pass();
  expect(saved).toEqual([near]);
  outbox.retry(outbox.read().batches[0]?.id ?? '', { edits: [owner('mine, too')], revision: 8 });
  await pass();
  expect(calls.at(-1)).toEqual({ edits: [owner('mine, too')], revision: 8 });
  expect(outbox.read().state).toBe('clean');
});

test('what was sent and not answered is sent again exactly so, also by the next visit', async () => {
  const sent: [fields: string[], revision: number, operation: string][] = [];
  let isDown = true;
  const send = async (edits: Edit[], revision: number, operation: string): Promise<number> => {
    sent.push([edits.map(({ field }) => field), revision, operation]);
    if (isDown) throw refuse('unavailable');
    return revision + 1;
  };
  const outbox = outboxOf(send);
  outbox.add([near], 7);
  outbox.add([owner('a')], 7);
  await pass();
  outbox.add([learning('l')], 7);
  await pass(2_000);
  outbox.rest();
  isDown = false;
  const next = outboxOf(send);
  next.flush();
  await pass(10);
  const [first] = sent;
  if (!first) throw new Error('Nothing was sent.');
  expect(first[0]).toEqual(['nearMiss', 'owner']);
  expect(sent.slice(0, 3)).toEqual([first, first, first]);
  expect(sent.slice(3)).toEqual([[['learning'], 7, expect.not.stringMatching(first[2])]]);
  expect(next.read().state).toBe('clean');
});

test('more edits than a call carries are sent in several, in order', async () => {
  const { send, calls } = server();
  const outbox = outboxOf(send);
  const many = Array.from({ length: 2 * MAX_EDITS + 1 }, (_, index) => learning(`l${index}`));
  outbox.add([near], 7);
  outbox.add(many, 7);
  await pass(10);
  expect(calls.map(({ edits }) => edits.length)).toEqual([1, MAX_EDITS, MAX_EDITS, 1]);
  expect(calls.slice(1).flatMap(({ edits }) => edits)).toEqual(many);
});

test('what was sent again, and done long ago, lets nothing stand on what others made since', async () => {
  const calls: number[] = [];
  const outbox = outboxOf(async (edits, revision) => {
    calls.push(revision);
    // As the sender says where somebody else has changed the same since.
    return calls.length === 1 ? revision : 12;
  });
  outbox.add([owner('a')], 7);
  outbox.add([near], 9);
  outbox.add([owner('b')], 7);
  await pass(1);
  await pass(1);
  await pass(1);
  expect(calls).toEqual([7, 9, 7]);
});

test('what waits before it does not stand on what was sent', async () => {
  const { send, calls } = server((edits) =>
    edits.some(({ value }) => value === 'a') && calls.length < 3 ? 'conflict' : null
  );
  const outbox = outboxOf(send);
  outbox.add([owner('a')], 7);
  await pass();
  outbox.add([near], 7);
  await pass();
  // As in a tab that was opened again.
  const again = outboxOf(send);
  again.flush();
  await pass();
  expect(calls.at(-1)).toMatchObject({ edits: [owner('a')], revision: 7 });
});

describe('while somebody has to decide', () => {
  const before = { id: 'l', text: 'Pages came late', kind: 'went-badly' as const };
  const put = (text: string, base: string): BasedEdit => ({
    field: 'learning',
    value: { ...before, text },
    base: { text: base }
  });
  const refusing = (): ReturnType<typeof server> => server(() => 'conflict');

  test('what is said anew, and what waits behind it, is one thing to decide, made on what the first was made on', async () => {
    const { send, calls } = refusing();
    const outbox = outboxOf(send);
    outbox.add([put('Mine', 'Pages came late')], 7);
    await pass();
    outbox.rest();
    outbox.add([put('Mine, longer', 'Theirs')], 9);
    expect(outbox.read()).toMatchObject({ state: 'conflict', batches: [{ revision: 7 }] });
    expect(outbox.read().batches[0]?.edits).toEqual([put('Mine, longer', 'Pages came late')]);
    await pass(60_000);
    expect(calls).toHaveLength(1);
  });

  test('of a batch that holds more, only what is said anew leaves it', async () => {
    const { send } = refusing();
    const outbox = outboxOf(send);
    outbox.add([put('Mine', 'Pages came late'), owner('a')], 7);
    await pass();
    outbox.add([owner('b')], 9);
    expect(outbox.read().batches.map(({ edits, revision }) => ({ edits, revision }))).toEqual([
      { edits: [put('Mine', 'Pages came late')], revision: 7 },
      { edits: [owner('b')], revision: 7 }
    ]);
    expect(outbox.read().state).toBe('conflict');
  });

  test('an item that its author took away needs no decision any more', async () => {
    const removal: BasedEdit = { field: 'learning-removed', value: 'l', base: { ...before } };
    const { send, saved } = server((edits) =>
      edits.length === 1 && edits[0] !== removal ? 'conflict' : null
    );
    const finish: (() => void)[] = [];
    const outbox = outboxOf(async (edits, revision) => {
      if (finish.length === 0) await new Promise<void>((resolve) => finish.push(resolve));
      return send(edits, revision);
    });
    outbox.add([put('Mine', 'Pages came late')], 7);
    await pass();
    outbox.add([removal], 7);
    finish[0]?.();
    await pass(1_000);
    expect(saved).toEqual([removal]);
    expect(outbox.read()).toEqual({ batches: [], state: 'clean' });
  });
});

test('another tab’s edits in the same place survive this tab’s save', async () => {
  const one = outboxOf(server().send);
  const other = outboxOf(server(() => 'unavailable').send);
  one.add([near], 7);
  other.add([owner('b')], 7);
  await pass();
  expect(one.read().state).toBe('clean');
  expect(slot().read()).toMatchObject([{ edits: [owner('b')] }]);
  other.rest();
});

test('whatever the server answers, each edit is saved once in its order or kept', async () => {
  const answers = fc.array(
    fc.constantFrom<ErrorCode | null>(null, 'busy', 'unavailable', 'invalid', 'conflict'),
    {
      maxLength: 30
    }
  );
  await fc.assert(
    fc.asyncProperty(answers, fc.array(fc.nat({ max: 4 }), { maxLength: 20 }), async (codes, waits) => {
      window.localStorage.clear();
      const { send, saved } = server(() => codes.shift() ?? null);
      const outbox = outboxOf(send);
      const made = waits.map((_, index) => learning(`l${index}`));
      for (const [index, wait] of waits.entries()) {
        outbox.add([made[index] ?? near], 7);
        await pass(wait * 1_500);
      }
      await pass(300_000);
      const kept = outbox.read().batches.flatMap(({ edits }) => edits);
      expect([...saved, ...kept]).toHaveLength(made.length);
      expect(saved).toEqual(made.filter((edit) => saved.includes(edit)));
      expect(kept).toEqual(made.filter((edit) => !saved.includes(edit)));
      expect((slot().read() ?? []).flatMap(({ edits }) => edits).length).toBe(kept.length);
      outbox.rest();
    }),
    { numRuns: 60 }
  );
});
