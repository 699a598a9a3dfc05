/** How Jira is asked: within the time that is left, again where that is harmless, and with every answer parsed. */
import { NeedsAuthenticationError, type APIResponse } from '@forge/api';
import * as v from 'valibot';
import { fail, ok, type AppError, type Result } from '../../domain/result';

/** Time and chance, given so that a test can set them. */
export interface Pace {
  /** Epoch milliseconds. */
  now: () => number;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** At least 0 and below 1. */
  random: () => number;
  /** Epoch milliseconds after which nothing is begun and nothing awaited. */
  deadline: number;
}

/**
 * What came back; `exhausted`: Jira answers the app nothing more for the rest of an hour. `lost`: no answer did. `late`: it was never sent, `timeout`: it was sent and took too long,
 * `connection`: it broke on the way there or back.
 */
export type Reply =
  | { kind: 'answer'; status: number; retryAfterMs: number | null; exhausted: boolean; body: unknown }
  | { kind: 'lost'; why: 'late' | 'timeout' | 'connection' };

type Send = (signal: AbortSignal) => Promise<APIResponse>;

const TRIES = 4;
const FIRST_PAUSE_MS = 400;
/** The gateway's own trouble, which passes. */
const PASSING = new Set([502, 503, 504]);

/**
 * Asks once. For what must not happen twice.
 * @param pace time and chance
 * @param send makes the request, to be given up when the signal says so
 * @param atMost milliseconds to wait for the answer, or less where less is left
 * @throws NeedsAuthenticationError, which the platform turns into its own question to the user
 */
export const askOnce = async (pace: Pace, send: Send, atMost = Infinity): Promise<Reply> => {
  const left = Math.min(atMost, pace.deadline - pace.now());
  if (left <= 0) return { kind: 'lost', why: 'late' };
  const signal = AbortSignal.timeout(left);
  try {
    return await Promise.race([exchange(send, signal), givenUp(signal)]);
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) throw error;
    return { kind: 'lost', why: signal.aborted ? 'timeout' : 'connection' };
  }
};

const exchange = async (send: Send, signal: AbortSignal): Promise<Reply> => {
  const response = await send(signal);
  return {
    kind: 'answer',
    status: response.status,
    retryAfterMs: seconds(response.headers.get('retry-after')),
    exhausted: response.status === 429 && isQuota(response.headers.get('ratelimit-reason')),
    body: parsed(await response.text())
  };
};

/** Rejects when time is up, even where the request itself would not hear of it. */
const givenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true });
  });

/**
 * Asks up to four times, waiting as long as Jira asks for and never beyond the deadline. For what only reads.
 * @param pace time and chance
 * @param send makes the request
 * @throws NeedsAuthenticationError, as {@link askOnce} does
 */
export const ask = async (pace: Pace, send: Send): Promise<Reply> => {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await askOnce(pace, send);
    const pause = pauseAfter(reply, attempt, pace.random());
    if (pause === null || attempt === TRIES || pace.now() + pause >= pace.deadline) return reply;
    await pace.wait(pause);
  }
};

/** Milliseconds to wait before asking again, or null where asking again is no use. */
const pauseAfter = (reply: Reply, attempt: number, chance: number): number | null => {
  const growing = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + chance);
  if (reply.kind === 'lost') return reply.why === 'connection' ? growing : null;
  if (reply.exhausted || (reply.status !== 429 && !PASSING.has(reply.status))) return null;
  return reply.retryAfterMs === null ? growing : reply.retryAfterMs + FIRST_PAUSE_MS * chance;
};

/**
 * Reads an answer, leniently: keys that the schema does not know are dropped.
 * @param operation what was asked, for the log
 * @param reply what came back
 * @param schema what a good answer looks like
 */
export const understood = <S extends v.GenericSchema>(
  operation: string,
  reply: Reply,
  schema: S
): Result<v.InferOutput<S>> => {
  if (reply.kind === 'lost' || reply.status < 200 || reply.status > 299)
    return fail(failure(operation, reply));
  const read = v.safeParse(schema, reply.body);
  return read.success ? ok(read.output) : fail({ ...UNAVAILABLE, detail: `jira.${operation}.unreadable` });
};

/**
 * Says in plain words that Jira did not do what was asked.
 * @param operation what was asked, for the log
 * @param reply what came back
 */
export const failure = (operation: string, reply: Reply): AppError => {
  const detail = `jira.${operation}.${reply.kind === 'lost' ? reply.why : reply.status}`;
  if (reply.kind === 'answer' && reply.status === 429) {
    return { code: 'busy', message: busyMessage(reply.retryAfterMs), detail };
  }
  return { ...UNAVAILABLE, detail };
};

/**
 * Asks for patience, for as long as Jira said.
 * @param retryAfterMs milliseconds, or null where Jira did not say
 */
export const busyMessage = (retryAfterMs: number | null): string => {
  const when = retryAfterMs === null ? 'in a moment' : `in ${Math.ceil(retryAfterMs / 1000)} seconds`;
  return `Jira asks us to slow down. Nothing is lost; try again ${when}.`;
};

const UNAVAILABLE = {
  code: 'unavailable',
  message: 'Jira did not answer as it should. Nothing is lost; try again in a moment.'
} as const;

/** Jira's other limits, of bursts and of writes to one issue, pass within seconds. */
const isQuota = (reason: string | null): boolean => reason?.startsWith('jira-quota') ?? false;

const seconds = (header: string | null): number | null => {
  const value = header === null ? NaN : Number(header);
  return Number.isFinite(value) && value >= 0 ? value * 1000 : null;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};
