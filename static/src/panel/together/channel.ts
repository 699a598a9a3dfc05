import { realtime } from '@forge/bridge';
import * as v from 'valibot';
import { presenceChannel, type PresenceMessage } from '../../../../src/domain/presence';

/** Where surfaces of one postmortem speak to each other. */
export interface Channel {
  /** Resolves once everything that is said is heard. @returns ends it */
  subscribe: (hear: (payload: unknown) => void) => Promise<() => void>;
  /** Says something to all who listen, to this surface as well. Rejects where it is refused. */
  publish: (message: PresenceMessage) => Promise<void>;
}

/** A refusal, such as a limit that was reached, comes as an answer. */
const Refused = v.object({ errors: v.pipe(v.array(v.unknown()), v.minLength(1)) });

/**
 * The channel over Forge Realtime.
 * @param postmortemId of which postmortem
 */
export const channelOf = (postmortemId: string): Channel => ({
  subscribe: async (hear) => {
    const { unsubscribe } = await realtime.subscribeGlobal(presenceChannel(postmortemId), hear);
    return () => void (async () => unsubscribe())().catch(() => undefined);
  },
  publish: async (message) => {
    const answer = await realtime.publishGlobal(presenceChannel(postmortemId), { ...message });
    if (v.is(Refused, answer)) throw new Error('Realtime refused.');
  }
});
