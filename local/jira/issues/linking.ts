/** Ties issues together, and says so in the history of both. */
import { type Cause, linkChanged } from '../events';
import { withHistory } from '../history';
import type { ChangeItem, Issue, Link } from '../state';
import type { JiraStore } from '../store';

const mention = (description: string, other: Issue, added: boolean): ChangeItem => {
  const text = `This issue ${description} ${other.key}`;
  return {
    field: 'Link',
    fieldtype: 'jira',
    from: added ? null : other.key,
    fromString: added ? null : text,
    to: added ? other.key : null,
    toString: added ? text : null
  };
};

/** Puts the link into the histories of both sides. */
const noteLink = (store: JiraStore, changed: Link, accountId: string, at: number, added: boolean): void => {
  const source = store.state.issues.get(changed.sourceId);
  const destination = store.state.issues.get(changed.destinationId);
  if (source === undefined || destination === undefined) return;
  const type = store.directory.linkType(changed.typeId);
  const toDestination = mention(type.outward, destination, added);
  const toSource = mention(type.inward, source, added);
  store.put(withHistory(store, source, source, accountId, at, [toDestination]));
  store.put(withHistory(store, destination, destination, accountId, at, [toSource]));
};

const announce = (store: JiraStore, cause: Cause, what: 'created' | 'deleted', changed: Link): void => {
  const source = store.state.issues.get(changed.sourceId);
  const destination = store.state.issues.get(changed.destinationId);
  if (source !== undefined && destination !== undefined)
    linkChanged(store, cause, what, changed, source, destination);
};

/**
 * Adds a link without telling the apps.
 * @param ends type, source (the issue that, say, blocks) and destination
 * @param accountId who links
 * @param at epoch milliseconds
 * @returns the link; undefined where it was there already
 */
export const addLink = (
  store: JiraStore,
  ends: Omit<Link, 'id'>,
  accountId: string,
  at: number
): Link | undefined => {
  const exists = store
    .linksOf(ends.sourceId)
    .some(
      (known) =>
        known.typeId === ends.typeId &&
        known.sourceId === ends.sourceId &&
        known.destinationId === ends.destinationId
    );
  if (exists) return undefined;
  const added: Link = { id: store.nextId('link'), ...ends };
  store.state.links.set(added.id, added);
  noteLink(store, added, accountId, at, true);
  return added;
};

/**
 * Links two issues; a link that is there already stays as it is.
 * @param ends type, source (the issue that, say, blocks) and destination
 */
export const link = (store: JiraStore, cause: Cause, ends: Omit<Link, 'id'>): void => {
  const added = addLink(store, ends, cause.accountId, store.now());
  if (added !== undefined) announce(store, cause, 'created', added);
};

/** Removes a link. */
export const unlink = (store: JiraStore, cause: Cause, removed: Link): void => {
  store.state.links.delete(removed.id);
  noteLink(store, removed, cause.accountId, store.now(), false);
  announce(store, cause, 'deleted', removed);
};
