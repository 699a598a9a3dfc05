import { applyEdits, touchedFields, valueAt, type Edit } from '../edit';
import type { Stamp } from '../fields';
import type { PostmortemDocument } from '../postmortem';
import { basedOn, hasKeys, isKeys, isRemoval, type BasedEdit } from './based-edit';

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

/**
 * The document as the author of edits sees it before they are saved: what they changed as they left it, and all else as
 * others made it meanwhile.
 * @param document as it is now
 * @param edits on their way
 * @param stamp who makes them
 */
export const withUnsaved = (
  document: PostmortemDocument,
  edits: readonly BasedEdit[],
  stamp: Stamp
): PostmortemDocument =>
  edits.reduce((shown, edit) => applyEdits(shown, overTheirs([edit], shown), stamp), document);
