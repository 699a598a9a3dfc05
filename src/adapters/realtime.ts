import { publishGlobal } from '@forge/realtime';
import type { RevisionAnnouncement } from '../domain/revision-channel';
import type { Announce } from '../ports';

/**
 * Announces revisions on realtime channels, across the contexts of Jira and Confluence alike. A failure is swallowed:
 * the save has happened, and whoever missed it learns of it when they save or look again.
 * @param channelOf names the channel of a postmortem
 */
export const announceOver =
  (channelOf: (postmortemId: string) => string): Announce =>
  async (postmortemId, revision) => {
    const announcement: RevisionAnnouncement = { revision };
    try {
      await publishGlobal(channelOf(postmortemId), { ...announcement });
    } catch {
      // See above.
    }
  };
