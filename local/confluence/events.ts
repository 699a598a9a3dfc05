/** What Confluence tells installed apps. */
import type { Json } from './call';
import { instant } from './call';
import { type ConfluenceStore, latest } from './store';
import type { Content, Space } from './state';

/** Who caused an event. */
export interface Cause {
  accountId: string;
  asApp: boolean;
}

function person(store: ConfluenceStore, accountId: string): Json {
  const user = store.user(accountId);
  return {
    type: 'known',
    accountId,
    accountType: user?.accountType ?? 'atlassian',
    ...(user && { publicName: user.displayName, displayName: user.displayName })
  };
}

const spaceRef = (space: Space): Json => ({
  id: Number(space.id),
  key: space.key,
  name: space.name,
  type: 'global',
  status: 'current'
});

/**
 * Tells that content was created, updated, trashed or deleted.
 * @param store where it is
 * @param what happened
 * @param content as it is now
 * @param cause who did it
 */
export function announce(
  store: ConfluenceStore,
  what: 'created' | 'updated' | 'trashed' | 'deleted',
  content: Content,
  cause: Cause
): void {
  const version = latest(content);
  const eventType = `avi:confluence:${what}:${content.type}`;
  store.emit({
    eventType,
    atlassianId: cause.accountId,
    selfGenerated: cause.asApp,
    payload: {
      eventType,
      selfGenerated: cause.asApp,
      atlassianId: cause.accountId,
      suppressNotifications: false,
      content: {
        id: content.id,
        type: content.type,
        status: content.status,
        title: version.title,
        space: spaceRef(store.spaceOf(content)),
        history: {
          latest: true,
          createdBy: person(store, content.author),
          createdDate: instant(content.created)
        },
        version: {
          by: person(store, version.by),
          when: instant(version.at),
          message: version.message,
          number: version.number,
          minorEdit: false
        }
      }
    }
  });
}
