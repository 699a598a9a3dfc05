import { touchedFields, type Field } from '../domain/edit';
import type { Store, StoredPostmortem } from '../ports';

/** What happened to a postmortem after the revision that somebody saw. */
export interface ChangesSince {
  touched: ReadonlySet<Field>;
  /** The calls that did it. */
  operations: ReadonlySet<string | null>;
}

/**
 * What was changed after a revision; `unknown` where the history does not reach, and then nothing is safe.
 * @param store where the history is
 * @param stored the postmortem as it is now
 * @param revision the one that the caller saw
 */
export const changesSince = async (
  store: Pick<Store, 'changesBetween'>,
  stored: StoredPostmortem,
  revision: number
): Promise<ChangesSince | 'unknown'> => {
  if (revision === stored.revision) return { touched: new Set(), operations: new Set() };
  if (revision > stored.revision) return 'unknown';
  const earlier = await store.changesBetween(stored.id, revision, stored.revision);
  if (earlier.length !== stored.revision - revision - 1) return 'unknown';
  const changes = [...earlier, stored];
  return {
    touched: new Set(changes.flatMap(({ edits }) => touchedFields(edits))),
    operations: new Set(changes.map(({ operation }) => operation))
  };
};
