import { touchedFields, type Field } from '../domain/edit';
import type { Store, StoredPostmortem } from '../ports';

/**
 * What was touched after a revision; `unknown` where the history does not reach, and then nothing is safe.
 * @param store where the history is
 * @param stored the postmortem as it is now
 * @param revision the one that the caller saw
 */
export const touchedSince = async (
  store: Pick<Store, 'editsBetween'>,
  stored: StoredPostmortem,
  revision: number
): Promise<ReadonlySet<Field> | 'unknown'> => {
  if (revision === stored.revision) return new Set();
  if (revision > stored.revision) return 'unknown';
  const earlier = await store.editsBetween(stored.id, revision, stored.revision);
  if (earlier.length !== stored.revision - revision - 1) return 'unknown';
  return new Set([...earlier, stored.edits].flatMap(touchedFields));
};
