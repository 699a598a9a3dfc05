/** Queues: what `@forge/events` pushes, and its delivery to the app's consumers. */
import * as v from 'valibot';
import type { Traffic } from '../seam';
import type { BackgroundRuns, RetryContext } from './async-runs';
import type { Invocation } from './invoker';
import { QUEUE } from './limits';
import type { Manifest, ManifestConsumer } from './manifest';

const Concurrency = v.object({ key: v.string(), limit: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const QueueEvent = v.object({
  body: v.record(v.string(), v.unknown()),
  delayInSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(QUEUE.delaySeconds)), 0),
  concurrency: v.optional(Concurrency)
});
const JobRequest = v.looseObject({ queueName: v.string(), jobId: v.string() });
const PushRequest = v.looseObject({
  queueName: v.string(),
  jobId: v.string(),
  payload: v.pipe(v.array(QueueEvent), v.minLength(1))
});

interface Job {
  queueName: string;
  events: v.InferOutput<typeof QueueEvent>[];
  success: number;
  failed: number;
  inProgress: number;
  cancelled: boolean;
}

export interface QueueAnswer {
  status: number;
  body?: unknown;
}

export interface Queues {
  /**
   * Answers what `@forge/events` asks at `/webhook/queue/…`, or undefined for another address.
   *
   * @param path Path of the request.
   * @param raw Its body.
   * @param asker The invocation that asks.
   */
  handle(path: string, raw: Buffer, asker: Invocation): QueueAnswer | undefined;
  /** Delivers every event of a job once more, as "at least once" permits. */
  redeliver(jobId: string): void;
  /** Forgets all jobs. */
  reset(): void;
}

/**
 * The queues of the app.
 *
 * @param manifest Names the consumers.
 * @param background Runs them.
 * @param traffic Hears of each push.
 */
export function createQueues(manifest: Manifest, background: BackgroundRuns, traffic: Traffic): Queues {
  const jobs = new Map<string, Job>();

  const bodyFor = (consumer: ManifestConsumer, jobId: string, job: Job, at: number, retry?: RetryContext) => {
    const event = job.events[at];
    if (consumer.resolver !== undefined) {
      return { call: { functionKey: consumer.resolver.method, payload: event?.body, jobId }, context: {} };
    }
    const { queueName } = job;
    const extra = {
      ...(event?.concurrency ? { concurrency: event.concurrency } : {}),
      ...(retry ? { retryContext: retry } : {})
    };
    return { queueName, jobId, eventId: `${jobId}#${at}`, body: event?.body, ...extra };
  };

  const deliver = (
    consumer: ManifestConsumer,
    jobId: string,
    job: Job,
    at: number,
    counts: boolean
  ): void => {
    const event = job.events[at];
    const functionKey = consumer.function ?? consumer.resolver?.function ?? '';
    const { concurrency } = event ?? {};
    const lane = concurrency && { key: `${job.queueName} ${concurrency.key}`, limit: concurrency.limit };
    background.start({
      delaySeconds: event?.delayInSeconds ?? 0,
      lane,
      wanted: () => !job.cancelled,
      run: (retry) => {
        const body = bodyFor(consumer, jobId, job, at, retry);
        return {
          functionKey,
          body,
          accountId: null,
          moduleKey: consumer.key,
          moduleType: 'core:consumer',
          label: functionKey,
          shown: body
        };
      },
      ended: (succeeded) => {
        if (!counts) return;
        job.inProgress -= 1;
        if (succeeded) job.success += 1;
        else job.failed += 1;
      }
    });
  };

  const push = (request: v.InferOutput<typeof PushRequest>): QueueAnswer => {
    const { queueName, jobId, payload } = request;
    const consumer = manifest.consumers.get(queueName);
    if (consumer === undefined)
      return { status: 404, body: { message: `No consumer listens to the queue ${queueName}.` } };
    if (payload.length > QUEUE.eventsPerPush)
      return { status: 400, body: { message: `At most ${QUEUE.eventsPerPush} events a push.` } };
    if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE.pushBytes)
      return { status: 413, body: { errorMessage: `At most ${QUEUE.pushBytes} bytes a push.` } };
    const job: Job = {
      queueName,
      events: payload,
      success: 0,
      failed: 0,
      inProgress: payload.length,
      cancelled: false
    };
    jobs.set(jobId, job);
    for (const at of payload.keys()) deliver(consumer, jobId, job, at, true);
    return { status: 201, body: {} };
  };

  const jobOf = (request: unknown): Job | undefined => {
    const asked = v.safeParse(JobRequest, request);
    const job = asked.success ? jobs.get(asked.output.jobId) : undefined;
    return asked.success && job?.queueName === asked.output.queueName ? job : undefined;
  };

  const answer = (action: string, request: unknown): QueueAnswer => {
    if (action === 'publish') {
      const parsed = v.safeParse(PushRequest, request);
      if (parsed.success) return push(parsed.output);
      return { status: 400, body: { message: parsed.issues.map((issue) => issue.message).join(' ') } };
    }
    const job = jobOf(request);
    if (job === undefined) return { status: 404, body: { message: 'No such job.' } };
    if (action === 'cancel') {
      job.cancelled = true;
      return { status: 204 };
    }
    const { success, failed, inProgress } = job;
    return { status: 200, body: { success, failed, inProgress } };
  };

  return {
    handle: (path, raw, asker) => {
      const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
      if (action === undefined) return undefined;
      const started = performance.now();
      const request: unknown = JSON.parse(raw.toString('utf8'));
      const result = answer(action, request);
      traffic.record({
        kind: 'queue',
        module: asker.moduleKey,
        invocation: asker.id,
        actor: 'app',
        as: 'app',
        method: action.toUpperCase(),
        path: v.is(JobRequest, request) ? request.queueName : path,
        request,
        status: result.status,
        answer: result.body,
        ms: performance.now() - started
      });
      return result;
    },
    redeliver: (jobId) => {
      const job = jobs.get(jobId);
      const consumer = job && manifest.consumers.get(job.queueName);
      if (job === undefined || consumer === undefined) throw new Error(`No job ${jobId}.`);
      for (const at of job.events.keys()) deliver(consumer, jobId, job, at, false);
    },
    reset: () => {
      for (const job of jobs.values()) job.cancelled = true;
      jobs.clear();
    }
  };
}
