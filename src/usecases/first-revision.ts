import type { StoredEdit } from '../domain/edit';
import type { PostmortemDocument } from '../domain/postmortem';
import type { Issue, StoredPostmortem, World } from '../ports';

/**
 * A postmortem that nobody has stored yet.
 * @param world ids, and who makes it
 * @param incident its home
 * @param document what it holds
 * @param edits what made the document of nothing
 * @param at epoch milliseconds
 */
export const firstRevision = (
  { newId, caller }: Pick<World, 'newId' | 'caller'>,
  incident: Pick<Issue, 'id' | 'key'>,
  document: PostmortemDocument,
  edits: readonly StoredEdit[],
  at: number
): StoredPostmortem => ({
  id: newId(),
  incidentId: incident.id,
  incidentKey: incident.key,
  revision: 1,
  document,
  edits: [...edits],
  operation: null,
  inHistory: false,
  createdAt: at,
  createdBy: caller.accountId,
  updatedAt: at,
  updatedBy: caller.accountId
});
