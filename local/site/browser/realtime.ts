/** Realtime channels: one stream of events from the server for all frames of the page. */
import type { RealtimeMessage, RealtimeSubscription } from '../bridge/protocol';

type Listener = (payload: unknown) => unknown;

const listeners = new Map<string, Set<Listener>>();
let stream: EventSource | null = null;
/** Id of the last event seen; whatever comes after it is still owed. */
let lastId = '';

/** Opens the stream anew for the channels listened to; what was missed meanwhile is sent again. */
function reopen(): void {
  stream?.close();
  stream = null;
  if (listeners.size === 0) return;
  const query = new URLSearchParams([...listeners.keys()].map((channel) => ['channel', channel]));
  query.set('after', lastId);
  stream = new EventSource(`/__site/realtime?${query.toString()}`);
  stream.addEventListener('message', (event: MessageEvent<string>) => {
    lastId = event.lastEventId;
    const { channel, payload } = JSON.parse(event.data) as RealtimeMessage;
    for (const listener of listeners.get(channel) ?? []) void listener(payload);
  });
}

/**
 * Listens to a channel.
 * @param subscription the channel and the last event before it, as the server names them
 * @param listener told the payload of each event
 * @returns ends the listening
 */
export function listenTo({ channel, after }: RealtimeSubscription, listener: Listener): () => void {
  if (lastId === '') lastId = after;
  const present = listeners.get(channel);
  if (present) present.add(listener);
  else {
    listeners.set(channel, new Set([listener]));
    reopen();
  }
  return () => {
    const group = listeners.get(channel);
    if (!group?.delete(listener) || group.size > 0) return;
    listeners.delete(channel);
    reopen();
  };
}
