/** Brings realtime events to the pages: a stream of server-sent events, with a short memory for pages that reconnect. */
import type { ServerResponse } from 'node:http';
import type { Answer } from './http';

interface Event {
  id: number;
  channel: string;
  payload: unknown;
}

export interface RealtimeHub {
  /** Tells everyone who listens. @param channel full name, with its scope */
  publish(channel: string, payload: unknown): void;
  /** Id of the last event so far. */
  last(): string;
  /** A stream of the events of some channels. @param after id of the last event that the page has seen */
  open(channels: readonly string[], after: string): Answer;
  /** Ends every stream. */
  close(): void;
}

/** Events kept for pages that reconnect. */
const MEMORY = 500;

/** Milliseconds between signs of life, well below what a browser takes for a broken line. */
const HEARTBEAT = 20_000;

const line = ({ id, channel, payload }: Event): string =>
  `id: ${id}\ndata: ${JSON.stringify({ channel, payload })}\n\n`;

/** A hub without events. */
export function createRealtimeHub(): RealtimeHub {
  let last = 0;
  let memory: Event[] = [];
  const listeners = new Map<ServerResponse, ReadonlySet<string>>();
  let heartbeat: NodeJS.Timeout | null = null;

  const drop = (response: ServerResponse): void => {
    listeners.delete(response);
    if (listeners.size > 0 || !heartbeat) return;
    clearInterval(heartbeat);
    heartbeat = null;
  };

  return {
    publish(channel, payload) {
      const event = { id: ++last, channel, payload };
      memory = [...memory.slice(1 - MEMORY), event];
      for (const [response, channels] of listeners) if (channels.has(channel)) response.write(line(event));
    },
    last: () => String(last),
    open: (names, after) => ({
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      stream(response) {
        const channels = new Set(names);
        const seen = /^\d+$/.test(after) ? Number(after) : last;
        response.write(': open\n\n');
        for (const event of memory)
          if (event.id > seen && channels.has(event.channel)) response.write(line(event));
        listeners.set(response, channels);
        response.on('close', () => drop(response));
        heartbeat ??= setInterval(() => {
          for (const other of listeners.keys()) other.write(': alive\n\n');
        }, HEARTBEAT);
      }
    }),
    close() {
      for (const response of [...listeners.keys()]) {
        drop(response);
        response.end();
      }
    }
  };
}
