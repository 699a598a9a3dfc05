/** Runs functions in the background and asks again when the app or the platform wants a retry. */
import * as v from 'valibot';
import type { Clock } from '../seam';
import type { FunctionRun, InvocationOutcome, Invoker } from './invoker';
import { QUEUE } from './limits';

/** What a retried event carries beside its body. */
export interface RetryContext {
  retryCount: number;
  retryReason: string;
  retryData: unknown;
  retentionWindow: { startTime: string; remainingTimeMs: number };
}

export interface BackgroundTask {
  /** The run, with what a retry adds to its body. */
  run(retry: RetryContext | undefined): FunctionRun;
  /** Seconds to wait before the first attempt. */
  delaySeconds: number;
  /** At most `limit` tasks of the same key run at a time. */
  lane?: { key: string; limit: number } | undefined;
  /** Asked before each attempt; false ends the task. */
  wanted?(): boolean;
  /** Told once, at the end. */
  ended?(succeeded: boolean): void;
}

export interface BackgroundRuns {
  /** Starts a task; it ends by itself. */
  start(task: BackgroundTask): void;
  /**
   * Resolves when nothing is left to do, tasks included that others started meanwhile.
   *
   * @param options With `skipDelays`, waiting tasks go at once.
   */
  drain(options?: { skipDelays?: boolean }): Promise<void>;
  /** Forgets waiting tasks and waits for those under way. */
  stop(): Promise<void>;
}

/** What `InvocationError` of `@forge/events` looks like as an answer. */
const RetryRequest = v.object({
  _retry: v.literal(true),
  retryOptions: v.optional(
    v.object({
      retryAfter: v.optional(v.number(), 1),
      retryReason: v.optional(v.string(), 'FUNCTION_RETRY_REQUEST'),
      retryData: v.optional(v.unknown())
    }),
    {}
  )
});

/** Failures of the platform rather than of the app, which it tries again by itself. */
const PLATFORM_FAILURES = ['FUNCTION_OUT_OF_MEMORY', 'FUNCTION_TIME_OUT', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'];

interface Retry {
  afterSeconds: number;
  reason: string;
  data: unknown;
}

function retryOf(outcome: InvocationOutcome): Retry | undefined {
  if (!outcome.ok) {
    const { type } = outcome.failure;
    return PLATFORM_FAILURES.includes(type) ? { afterSeconds: 1, reason: type, data: null } : undefined;
  }
  const asked = v.safeParse(RetryRequest, outcome.body);
  if (!asked.success) return undefined;
  const { retryAfter, retryReason, retryData } = asked.output.retryOptions;
  const afterSeconds = Math.min(Math.max(retryAfter, 1), QUEUE.retryAfterSeconds);
  return { afterSeconds, reason: retryReason, data: retryData ?? null };
}

/** Lets a few through at a time. */
class Lanes {
  private readonly lanes = new Map<string, { running: number; waiting: (() => void)[] }>();

  async through<T>(lane: BackgroundTask['lane'], work: () => Promise<T>): Promise<T> {
    if (lane === undefined) return work();
    const state = this.lanes.get(lane.key) ?? { running: 0, waiting: [] };
    this.lanes.set(lane.key, state);
    while (state.running >= lane.limit) await new Promise<void>((go) => state.waiting.push(go));
    state.running += 1;
    try {
      return await work();
    } finally {
      state.running -= 1;
      state.waiting.shift()?.();
    }
  }
}

/**
 * Background runs of one site.
 *
 * @param invoker Runs the functions.
 * @param clock Site's clock, for the window in which retries count. Delays pass in real time.
 */
export function createBackgroundRuns(invoker: Invoker, clock: Clock): BackgroundRuns {
  const active = new Set<Promise<void>>();
  const waiting = new Map<() => void, NodeJS.Timeout>();
  const lanes = new Lanes();
  let hurry = false;
  let stopped = false;

  const pause = (seconds: number): Promise<void> => {
    if (seconds <= 0 || hurry || stopped) return Promise.resolve();
    return new Promise((done) => {
      const go = (): void => {
        clearTimeout(waiting.get(go));
        waiting.delete(go);
        done();
      };
      waiting.set(go, setTimeout(go, seconds * 1000));
    });
  };
  const releaseWaiting = (): void => {
    for (const go of [...waiting.keys()]) go();
  };

  const attempt = async (task: BackgroundTask): Promise<boolean> => {
    const startedAt = clock.now();
    let context: RetryContext | undefined;
    let delay = task.delaySeconds;
    for (let count = 0; ; count++) {
      await pause(delay);
      if (stopped || task.wanted?.() === false) return false;
      const outcome = await lanes.through(task.lane, () => invoker.run(task.run(context)));
      const retry = retryOf(outcome);
      if (retry === undefined) return outcome.ok;
      if (count >= QUEUE.retries) return false;
      delay = retry.afterSeconds;
      const remainingTimeMs = QUEUE.retentionMs - (clock.now() - startedAt);
      const retentionWindow = { startTime: new Date(startedAt).toISOString(), remainingTimeMs };
      context = { retryCount: count + 1, retryReason: retry.reason, retryData: retry.data, retentionWindow };
    }
  };

  const settle = async (): Promise<void> => {
    while (active.size > 0) await Promise.all(active);
  };

  return {
    start: (task) => {
      const work = attempt(task).then((succeeded) => task.ended?.(succeeded));
      active.add(work);
      void work.finally(() => active.delete(work));
    },
    drain: async ({ skipDelays = false } = {}) => {
      hurry = skipDelays;
      if (hurry) releaseWaiting();
      await settle();
      hurry = false;
    },
    stop: async () => {
      stopped = true;
      releaseWaiting();
      await settle();
      stopped = false;
    }
  };
}
