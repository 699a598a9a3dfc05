/** Saves the next revision of a postmortem, however many save at once. */
import { applyEdits, type StoredEdit } from '../domain/edit';
import { storable } from '../domain/limits';
import { fail, ok, type AppError, type Result } from '../domain/result';
import type { Snapshot, StoredPostmortem, World } from '../ports';
import { readable } from './access';
import { NO_ACCESS } from './errors';

/** How often somebody else may save first before the caller is asked to wait. */
const ATTEMPTS = 4;

/** Decides what to save upon a postmortem as it is at this moment; null for nothing. */
type Decide = (snapshot: Snapshot) => Promise<Result<readonly StoredEdit[] | null>>;

/**
 * Saves what is decided as one more revision, and tells the others. Where somebody else saves first, it is decided anew.
 * @param world store, clock, announcements, and who saves
 * @param first the postmortem as it was read
 * @param decide what to save
 * @param operation by which the call tells itself again when it is repeated, or null
 * @returns the postmortem as it is then, what `decide` refused, `invalid` where it grew too long, or `busy`
 */
export const saveRevision = async (
  { store, clock, announce, caller }: Pick<World, 'store' | 'clock' | 'announce' | 'caller'>,
  first: Snapshot,
  decide: Decide,
  operation: string | null = null
): Promise<Result<StoredPostmortem>> => {
  let snapshot = first;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const previous = snapshot.postmortem;
    const edits = await decide(snapshot);
    if (!edits.ok) return edits;
    if (edits.value === null) return ok(previous);
    const stamp = { by: caller.accountId, at: clock() };
    const document = storable(applyEdits(previous.document, edits.value, stamp), edits.value);
    if (!document.ok) return document;
    const postmortem: StoredPostmortem = {
      ...previous,
      revision: previous.revision + 1,
      document: document.value,
      edits: [...edits.value],
      operation,
      inHistory: false,
      updatedAt: stamp.at,
      updatedBy: stamp.by
    };
    if (await store.save(postmortem, previous)) {
      await announce(postmortem.id, postmortem.revision);
      return ok(postmortem);
    }
    const now = readable(await store.byId(previous.id));
    if (!now.ok) return now;
    if (!now.value) return fail(NO_ACCESS);
    snapshot = now.value;
  }
  return fail(CROWDED);
};

const CROWDED: AppError = {
  code: 'busy',
  message: 'Several people are saving at this moment. Your change is kept here; try again shortly.'
};
