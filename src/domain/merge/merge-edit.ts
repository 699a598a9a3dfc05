import * as v from 'valibot';
import { applyEdits, Edit, touchedFields, valueAt, type Field } from '../edit';
import type { Stamp } from '../fields';
import type { PostmortemDocument } from '../postmortem';
import { hasKeys, isAsSeen, isKeys, isRemoval, isText, type BasedEdit } from './based-edit';
import { mergeItem } from './merge-item';
import { mergeText } from './merge-text';
import { Splice, spliced } from './splice';

/**
 * The edit that makes of the document what its author meant, whatever others changed since: merged where it says what
 * it was made on, as it was asked for otherwise.
 * @param document as it is now
 * @param asked what to change
 * @param isGone whether somebody took an item away since its author saw it; else it never was there, and is put there now
 * @returns null where it collides with what others made of the same field
 */
export const mergedEdit = (
  document: PostmortemDocument,
  asked: BasedEdit,
  isGone: (field: Field) => boolean = () => true
): Edit | null => {
  const { base, ...edit } = asked;
  const [field] = touchedFields([edit]);
  const now = field && valueAt(document, field);
  if (isText(edit) && v.is(Splice, base) && typeof now === 'string') {
    return fitting(edit, mergeText(spliced(edit.value, base), now, edit.value));
  }
  // Whoever takes an item away has not seen what others made of it since; that it is gone already is as they want it.
  if (isRemoval(edit) && isKeys(base) && isKeys(now)) return isAsSeen(base, now) ? edit : null;
  if (!hasKeys(edit) || !isKeys(base)) return edit;
  if (isKeys(now)) return fitting(edit, mergeItem(base, now, edit.value));
  // Taken away meanwhile: to put it back would undo that, to leave it would lose what was written.
  return field && isGone(field) ? null : edit;
};

/** What edits make of a document that others changed meanwhile. */
interface Merged {
  /** As they are to be stored. */
  edits: Edit[];
  document: PostmortemDocument;
  /** Where one could not be put upon what others made. */
  collisions: Field[];
}

/**
 * Puts edits upon the document, one after the other.
 * @param document as it is now
 * @param asked what to change
 * @param stamp who changes it, and when
 * @param isGone as for `mergedEdit`
 */
export const mergedEdits = (
  document: PostmortemDocument,
  asked: readonly BasedEdit[],
  stamp: Stamp,
  isGone?: (field: Field) => boolean
): Merged => {
  const made: Merged = { edits: [], document, collisions: [] };
  for (const one of asked) {
    const edit = mergedEdit(made.document, one, isGone);
    if (edit === null) made.collisions.push(...touchedFields([one]));
    else {
      made.edits.push(edit);
      made.document = applyEdits(made.document, [edit], stamp);
    }
  }
  return made;
};

/** Two texts that each fitted may be too long together; then somebody has to shorten them. */
const fitting = (edit: Edit, value: unknown): Edit | null => {
  const made = v.safeParse(Edit, { ...edit, value });
  return value !== null && made.success ? made.output : null;
};
