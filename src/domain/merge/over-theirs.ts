import { touchedFields, valueAt, type Edit } from '../edit';
import type { PostmortemDocument } from '../postmortem';
import { basedOn, hasKeys, isKeys, type BasedEdit } from './based-edit';

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
    if (!hasKeys(mine) || !isKeys(base) || !isKeys(theirs)) return mine;
    const kept = Object.entries(mine.value).map(([key, value]) => [
      key,
      Object.hasOwn(base, key) ? value : theirs[key]
    ]);
    return basedOn({ ...mine, value: Object.fromEntries(kept) as never }, theirs);
  });
