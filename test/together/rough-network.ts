/** A network that drops, doubles, delays and reorders what crosses it, in front of a server whose runs interleave. */
import type { AppError, Result } from '../../src/domain/result';
import { Failure } from '../../static/src/shared/failure';
import type { Chance } from './chance';

const NO_ANSWER: AppError = { code: 'unavailable', message: 'No answer arrived.' };

/** What becomes of a call: whether it arrives, how often, and whether its answer is waited for. */
const FATES = ['dropped', 'unanswered', 'doubled', 'late', 'fine', 'fine', 'fine', 'fine'] as const;

export class RoughNetwork {
  /** Everything that may happen next, in whatever order. */
  private readonly pending: (() => unknown)[] = [];
  /** False: from now on every call arrives once and is answered. */
  isRough = true;
  /** How many calls met each fate. */
  readonly fates = new Map<string, number>();
  private readonly broken: unknown[] = [];

  /** Lets something happen at a time that chance decides. @param work what */
  whenever<T>(work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.pending.push(() => Promise.resolve().then(work).then(resolve, reject));
    });
  }

  /**
   * Carries one call.
   * @param serve what the server does, once for each time that the call arrives
   * @throws Failure
   */
  async carry<T>(chance: Chance, serve: () => Promise<Result<T>>): Promise<T> {
    const fate = this.isRough ? chance.of(FATES) : 'fine';
    this.fates.set(fate, (this.fates.get(fate) ?? 0) + 1);
    const arrive = (): Promise<Result<T>> => this.whenever(() => undefined).then(serve);
    const unheard = (): void => void arrive().catch((cause: unknown) => this.broken.push(cause));
    if (fate === 'doubled') unheard();
    if (fate === 'unanswered') await arrive();
    if (fate === 'late') unheard();
    const answer = fate === 'fine' || fate === 'doubled' ? await arrive() : null;
    return this.whenever(() => {
      if (answer === null) throw new Failure(NO_ANSWER);
      if (!answer.ok) throw new Failure(answer.error);
      return answer.value;
    });
  }

  /** Lets one thing happen and all that follows from it at once. @returns false where nothing was left */
  async step(chance: Chance): Promise<boolean> {
    const [next] = this.pending.splice(chance.upTo(Math.max(1, this.pending.length)), 1);
    await next?.();
    await new Promise(setImmediate);
    if (this.broken.length > 0) throw this.broken[0];
    return next !== undefined;
  }
}
