import { asUser, NeedsAuthenticationError, route } from '@forge/api';
import * as v from 'valibot';
import { ask, askOnce, failure, understood, type Reply } from '../../../../src/adapters/jira/request';
import { installForge, type Answer, type Forge } from '../../../builders/forge';
import { steppedPace } from '../../../builders/pace';

let forge: Forge;
beforeEach(() => {
  forge = installForge();
});

const send = (signal: AbortSignal) => asUser().requestJira(route`/rest/api/3/myself`, { signal });
const answering = (...answers: (Answer | Error)[]): void => {
  forge.product = () => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next instanceof Error) throw next;
    return next ?? [200, {}];
  };
};
const asking = (pace = steppedPace()): Promise<Reply> => forge.run(() => ask(pace, send));

test('an answer is read as it is', async () => {
  answering([200, { a: 1 }]);
  expect(await asking()).toEqual({
    kind: 'answer',
    status: 200,
    retryAfterMs: null,
    exhausted: false,
    body: { a: 1 }
  });
  expect(forge.requests).toHaveLength(1);
});

test('an answer that is no JSON has no body', async () => {
  answering([404, '<html>']);
  expect(await asking()).toMatchObject({ status: 404, body: undefined });
});

describe('a request that may be repeated', () => {
  test('waits as long as Jira asks for, and a little by chance', async () => {
    const pace = steppedPace();
    answering([429, '', { 'Retry-After': '3' }], [200, {}]);
    expect(await asking(pace)).toMatchObject({ status: 200 });
    expect(pace.waited).toEqual([3_200]);
  });

  test('is sent four times at most, waiting longer each time', async () => {
    const pace = steppedPace();
    answering([503, '']);
    expect(await asking(pace)).toMatchObject({ status: 503 });
    expect(forge.requests).toHaveLength(4);
    expect(pace.waited).toEqual([400, 800, 1600]);
  });

  test('is sent again when the connection broke', async () => {
    answering(new Error('socket hang up'), [200, {}]);
    expect(await asking()).toMatchObject({ status: 200 });
  });

  test('is not sent again when waiting would take longer than there is time', async () => {
    const pace = steppedPace();
    answering([429, '', { 'Retry-After': '1847', 'RateLimit-Reason': 'jira-quota-global-based' }]);
    expect(await asking(pace)).toMatchObject({ status: 429, retryAfterMs: 1_847_000 });
    expect(pace.waited).toEqual([]);
  });

  test.each([400, 401, 403, 404, 500])('is not sent again on %i', async (status) => {
    answering([status, {}]);
    await asking();
    expect(forge.requests).toHaveLength(1);
  });
});

describe('time', () => {
  test('that is over is not spent', async () => {
    const pace = steppedPace();
    pace.pass(20_000);
    expect(await asking(pace)).toEqual({ kind: 'lost', why: 'late' });
    expect(forge.requests).toEqual([]);
  });

  test('that runs out ends the waiting, though the request itself does not hear of it', async () => {
    forge.product = () => new Promise(() => {});
    const reply = await forge.run(() => askOnce(steppedPace(), send, 20));
    expect(reply).toEqual({ kind: 'lost', why: 'timeout' });
    expect(forge.requests[0]?.signal?.aborted).toBe(true);
  });
});

test('the platform’s question to the user is let through', async () => {
  answering([401, '', { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }]);
  await expect(asking()).rejects.toBeInstanceOf(NeedsAuthenticationError);
});

describe('what came back', () => {
  const answer = (status: number, body?: unknown, retryAfterMs: number | null = null): Reply => ({
    kind: 'answer',
    exhausted: false,
    status,
    retryAfterMs,
    body
  });
  const Named = v.object({ name: v.string() });

  test('is parsed, and what nobody asked for is dropped', () => {
    expect(understood('x', answer(200, { name: 'a', more: null }), Named)).toEqual({
      ok: true,
      value: { name: 'a' }
    });
  });

  test.each<[Reply, string, string]>([
    [answer(200, { name: null }), 'unavailable', 'jira.x.unreadable'],
    [answer(401, { code: 401 }), 'unavailable', 'jira.x.401'],
    [answer(500), 'unavailable', 'jira.x.500'],
    [answer(429, '', 2_000), 'busy', 'jira.x.429'],
    [{ kind: 'lost', why: 'timeout' }, 'unavailable', 'jira.x.timeout']
  ])('%j is %s', (reply, code, detail) => {
    expect(understood('x', reply, Named)).toMatchObject({ ok: false, error: { code, detail } });
  });

  test('says how long to wait where Jira said so', () => {
    expect(failure('x', answer(429, '', 1_500)).message).toContain('try again in 2 seconds');
    expect(failure('x', answer(429)).message).toContain('try again in a moment');
  });
});
