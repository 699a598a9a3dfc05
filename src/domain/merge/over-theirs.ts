import { applyEdits, touchedFields, valueAt, type Edit } from '../edit';
import type { Stamp } from '../fields';
import type { PostmortemDocument } from '../postmortem';
import { basedOn, hasKeys, isKeys, isRemoval, type BasedEdit } from './based-edit';
import { mergedEdit } from './merge-edit';

/**
 * The edits of somebody who has seen what others made of the same and keeps their own: what they changed is as they
 * left it, and all else of an item as it is now.
 * @param edits as they were refused
 * @param document as it is now
 */
export const overTheirs = (edits: readonly BasedEdit[], document: PostmortemDocument): BasedEdit[] =>
  edits.map(({ base, ...edit }) => {
    const mine: Edit = edit;
    const [field] = touchedFields([mine]);
    const theirs = field && valueAt(document, field);
    if (isRemoval(mine)) return basedOn(mine, theirs);
    if (!hasKeys(mine) || !isKeys(base) || !isKeys(theirs)) return mine;
    const kept = Object.entries(mine.value).map(([key, value]) => [
      key,
      Object.hasOwn(base, key) ? value : theirs[key]
    ]);
    return basedOn({ ...mine, value: Object.fromEntries(kept) as never }, theirs);
  });

/** Edits that were made in one go and are not saved, as far as their author knows. */
export interface Unsaved {
  edits: readonly BasedEdit[];
  /** The call in which they were sent and that was not answered. */
  operation?: string | undefined;
}

/**
 * The document as the author of edits sees it before they are saved: with what others made meanwhile, and where the two
 * collide, with their own. What was sent may be in the document already, and is not put into it again.
 * @param document as it is now
 * @param unsaved in the order in which they were made
 * @param stamp who makes them
 */
export const withUnsaved = (
  document: PostmortemDocument,
  unsaved: readonly Unsaved[],
  stamp: Stamp
): PostmortemDocument =>
  unsaved.reduce(
    (before, { edits, operation }) =>
      edits.reduce((shown, edit) => {
        const merged = operation === undefined ? mergedEdit(shown, edit) : null;
        return applyEdits(shown, merged ? [merged] : overTheirs([edit], shown), stamp);
      }, before),
    document
  );
