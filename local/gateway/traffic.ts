import type { Clock, Traffic, TrafficEntry } from '../seam';

/** Entries kept; the oldest go first. */
const CAPACITY = 20_000;

/** Bodies over this many bytes of JSON are noted, not kept. */
const LARGEST_BODY = 64 * 1024;

export interface TrafficLog extends Traffic {
  /** From the oldest to the newest. */
  entries(): TrafficEntry[];
  clear(): void;
  /** One JSON object per line, as `GET /__site/traffic` answers. */
  toLines(): string;
}

function kept(body: unknown): unknown {
  if (body === undefined) return undefined;
  if (Buffer.isBuffer(body)) return { leftOut: `${body.length} bytes` };
  const size = Buffer.byteLength(JSON.stringify(body));
  return size > LARGEST_BODY ? { leftOut: `${size} bytes of JSON` } : body;
}

/**
 * A log of what crossed an edge, in memory.
 * @param clock gives the time of each entry
 * @param capacity entries kept before the oldest are forgotten
 */
export function createTraffic(clock: Clock, capacity = CAPACITY): TrafficLog {
  let ring: TrafficEntry[] = [];
  let oldest = 0;
  const entries = (): TrafficEntry[] => [...ring.slice(oldest), ...ring.slice(0, oldest)];
  return {
    record(entry) {
      const line: TrafficEntry = { time: new Date(clock.now()).toISOString(), ...entry };
      if (entry.request !== undefined) line.request = kept(entry.request);
      if (entry.answer !== undefined) line.answer = kept(entry.answer);
      if (ring.length < capacity) {
        ring.push(line);
      } else {
        ring[oldest] = line;
        oldest = (oldest + 1) % capacity;
      }
    },
    entries,
    clear() {
      ring = [];
      oldest = 0;
    },
    toLines: () =>
      entries()
        .map((entry) => JSON.stringify(entry) + '\n')
        .join('')
  };
}
