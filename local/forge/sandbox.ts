/**
 * Runs handlers of the bundle in the unmodified `NodeSandbox` of `@forge/tunnel`, and does what the tunnel leaves out:
 * time limits, memory limits, dead processes, one invocation at a time in each process.
 */
import type { ExternalRequestBody, InvocationResult } from '@forge/runtime';
import { TIMEOUT_SECONDS } from './limits';
import { startTunnelProcess, type TunnelProcess } from './tunnel-process';

/** Why an invocation gave no answer. */
export interface InvocationFailure {
  /** Name of the app's error, or the platform's code as `@forge/events` lists them. */
  type: string;
  message: string;
  stack: string[];
  /** 500 where the app threw, 504 after the time limit, 502 where the process died. */
  status: number;
}

export type SandboxOutcome = { ok: true; body: unknown } | { ok: false; failure: InvocationFailure };

export interface SandboxOptions {
  bundleDir: string;
  memoryMB: number;
  /** Processes per handler; further invocations wait for one. */
  processesPerHandler?: number;
}

export interface Sandboxes {
  /**
   * Runs a handler.
   *
   * @param request As the platform hands it to the runtime; its `_meta.timeout` is the limit in seconds.
   */
  run(request: ExternalRequestBody): Promise<SandboxOutcome>;
  /**
   * Kills the process in which an invocation runs, as the platform may at any time.
   *
   * @param invocationId Id of the invocation; nothing happens where none of that id runs.
   */
  kill(invocationId: string): Promise<void>;
  /** Kills every process and waits until they are gone; invocations under way fail. */
  stop(): Promise<void>;
}

type Ending = { code: number | null; signal: NodeJS.Signals | null };

const failed = (status: number, type: string, message: string, stack: string[] = []): SandboxOutcome => ({
  ok: false,
  failure: { type, message, stack, status }
});

function describeEnding({ code, signal }: Ending, memoryMB: number, said: string): SandboxOutcome {
  const stack = said === '' ? [] : said.split('\n');
  // V8 aborts when its heap is full.
  if (signal === 'SIGABRT' || code === 134) {
    const message = `The function needed more than its ${memoryMB} MB of memory.`;
    return failed(502, 'FUNCTION_OUT_OF_MEMORY', message, stack);
  }
  const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
  const message = `The function's process ${how} before it answered.`;
  return failed(502, 'FUNCTION_PLATFORM_UNKNOWN_ERROR', message, stack);
}

function toOutcome({ success, body, error }: InvocationResult): SandboxOutcome {
  if (success !== false) return { ok: true, body: body as unknown };
  const { errorType = 'Error', errorMessage = '', stack = [] } = error ?? {};
  return { ok: false, failure: { type: errorType, message: errorMessage, stack, status: 500 } };
}

/** Resolves with the first of: the work, the process's end, the time limit. */
async function firstOf(
  work: Promise<SandboxOutcome>,
  ended: Promise<SandboxOutcome>,
  seconds: number,
  late: SandboxOutcome
) {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<SandboxOutcome>((done) => {
    timer = setTimeout(() => done(late), seconds * 1000);
  });
  try {
    return await Promise.race([work, ended, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** One process with the app's code in it. */
class HandlerProcess {
  private readonly process: TunnelProcess;
  private readonly ending: Promise<SandboxOutcome>;
  private warm: Promise<SandboxOutcome> | undefined;
  alive = true;
  /** Id of the invocation that runs here. */
  current: string | undefined;

  constructor(handler: string, { bundleDir, memoryMB }: SandboxOptions) {
    this.process = startTunnelProcess(bundleDir, handler, memoryMB);
    const { child, lastWords } = this.process;
    // Messages to a process that just died; its end is dealt with below.
    child.on('error', () => undefined);
    child.once('exit', () => (this.alive = false));
    this.ending = new Promise((done) => {
      child.once('close', (code, signal) => {
        done(describeEnding({ code, signal }, memoryMB, lastWords()));
      });
    });
  }

  /** Runs one invocation; after anything but an answer the process is no more. */
  async run(request: ExternalRequestBody): Promise<SandboxOutcome> {
    const { coldStart } = TIMEOUT_SECONDS;
    const seconds = request._meta.timeout ?? TIMEOUT_SECONDS.interactive;
    const warming = { ...request, _meta: Object.assign({}, request._meta, { coldStart: true }) };
    const stuck = `The function's code did not load within ${coldStart} seconds.`;
    this.warm ??= this.attempt(warming, coldStart, failed(504, 'FUNCTION_TIME_OUT', stuck));
    const warm = await this.warm;
    if (!warm.ok) {
      await this.stop();
      return warm;
    }
    const late = `The function did not answer within ${seconds} seconds.`;
    return this.attempt(request, seconds, failed(504, 'FUNCTION_TIME_OUT', late));
  }

  private async attempt(
    request: ExternalRequestBody,
    seconds: number,
    late: SandboxOutcome
  ): Promise<SandboxOutcome> {
    const outcome = await firstOf(
      this.process.sandbox.execute(request).then(toOutcome),
      this.ending,
      seconds,
      late
    );
    if (outcome === late) await this.stop();
    return outcome;
  }

  /** Kills the process, whatever it does, and waits for its end. */
  async stop(): Promise<void> {
    this.process.child.kill('SIGKILL');
    this.alive = false;
    await this.ending;
  }
}

/** The processes of one handler. */
class HandlerPool {
  private readonly idle: HandlerProcess[] = [];
  private readonly all = new Set<HandlerProcess>();
  private readonly waiting: ((process: HandlerProcess | undefined) => void)[] = [];

  constructor(
    private readonly handler: string,
    private readonly options: SandboxOptions
  ) {}

  async run(request: ExternalRequestBody): Promise<SandboxOutcome> {
    const process = await this.take();
    if (process === undefined) return failed(503, 'FUNCTION_PLATFORM_UNKNOWN_ERROR', 'The platform stops.');
    process.current = request._meta.appContext.invocationId;
    const outcome = await process.run(request);
    process.current = undefined;
    this.giveBack(process);
    return outcome;
  }

  private start(): HandlerProcess {
    const process = new HandlerProcess(this.handler, this.options);
    this.all.add(process);
    return process;
  }

  private take(): Promise<HandlerProcess | undefined> {
    for (let free = this.idle.pop(); free !== undefined; free = this.idle.pop()) {
      if (free.alive) return Promise.resolve(free);
      this.all.delete(free);
    }
    if (this.all.size < (this.options.processesPerHandler ?? 4)) return Promise.resolve(this.start());
    return new Promise((done) => this.waiting.push(done));
  }

  private giveBack(process: HandlerProcess): void {
    if (!process.alive) this.all.delete(process);
    const next = this.waiting.shift();
    if (next !== undefined) next(process.alive ? process : this.start());
    else if (process.alive) this.idle.push(process);
  }

  async kill(invocationId: string): Promise<void> {
    const found = [...this.all].filter((process) => process.current === invocationId);
    await Promise.all(found.map((process) => process.stop()));
  }

  async stop(): Promise<void> {
    for (const giveUp of this.waiting.splice(0)) giveUp(undefined);
    await Promise.all([...this.all].map((process) => process.stop()));
  }
}

/**
 * Sandboxes for all handlers of a bundle; their processes start when first needed.
 *
 * @param options Where the bundle is and what it may use.
 */
export function createSandboxes(options: SandboxOptions): Sandboxes {
  const pools = new Map<string, HandlerPool>();
  return {
    run: (request) => {
      const pool = pools.get(request.handler) ?? new HandlerPool(request.handler, options);
      pools.set(request.handler, pool);
      return pool.run(request);
    },
    kill: async (invocationId) => {
      await Promise.all([...pools.values()].map((pool) => pool.kill(invocationId)));
    },
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      pools.clear();
    }
  };
}
