import { publishGlobal } from '@forge/realtime';
import { POLLED_TAB, type PresenceMessage } from '../domain/presence';
import type { RevisionAnnouncement } from '../domain/revision-channel';
import type { Announce, TellPresence } from '../ports';

/**
 * Announces revisions and tickets on realtime channels, across the contexts of Jira and Confluence alike. A failure is swallowed:
 * it has happened all the same, and whoever missed it learns of it when they save or look again.
 * @param channelOf names the channel of a postmortem
 */
export const announceOver =
  (channelOf: (postmortemId: string) => string): Announce =>
  async (postmortemId, revision, tickets) => {
    const announcement: RevisionAnnouncement = { revision, ...(tickets === undefined ? {} : { tickets }) };
    await published(channelOf(postmortemId), { ...announcement });
  };

/**
 * Says on realtime channels who is here and cannot say so there. A failure is swallowed: whoever polls is asked again in
 * a few seconds.
 * @param channelOf names the channel of a postmortem
 */
export const tellPresenceOver =
  (channelOf: (postmortemId: string) => string): TellPresence =>
  async (postmortemId, present) => {
    const message: PresenceMessage = { kind: 'here', tab: POLLED_TAB, asks: false, ...present };
    await published(channelOf(postmortemId), { ...message });
  };

const published = async (channel: string, payload: Record<string, unknown>): Promise<void> => {
  try {
    await publishGlobal(channel, payload);
  } catch {
    // As the functions above say.
  }
};
