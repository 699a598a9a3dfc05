/** The site's clock: runs as the real one does, from wherever it was set. */
import type { Clock } from '../seam';

export interface SiteClock extends Clock {
  /** Milliseconds by which it is ahead of the machine's clock; null while it shows real time. */
  readonly ahead: number | null;
  /** Moves the clock. @param now epoch milliseconds, or null for real time again */
  set(now: number | null): void;
}

/**
 * A clock at real time.
 * @param real epoch milliseconds of the machine
 */
export function createSiteClock(real: () => number): SiteClock {
  let ahead: number | null = null;
  return {
    now: () => real() + (ahead ?? 0),
    get ahead() {
      return ahead;
    },
    set(now) {
      ahead = now === null ? null : now - real();
    }
  };
}
