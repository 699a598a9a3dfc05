import * as v from 'valibot';
import { touchedFields } from '../edit';
import { hasKeys, isAsSeen, isKeys, isRemoval, isText, type BasedEdit, type Keys } from './based-edit';
import { Splice, spliced, spliceTo } from './splice';

/**
 * Edits that stand in for refused ones before anybody decided between those and what others made: they are made on
 * what the refused ones were made on, so that they collide with the same.
 * @param edits as their author says them now
 * @param refused as they were before
 */
export const saidAnew = (edits: readonly BasedEdit[], refused: readonly BasedEdit[]): BasedEdit[] =>
  edits.map((edit) => {
    const fields = touchedFields([edit]);
    const before = refused.find((one) => touchedFields([one]).some((field) => fields.includes(field)));
    return before ? onBaseOf(edit, before) : edit;
  });

const onBaseOf = ({ base, ...edit }: BasedEdit, before: BasedEdit): BasedEdit => {
  if (isText(edit) && isText(before) && v.is(Splice, before.base)) {
    return { ...edit, base: spliceTo(edit.value, spliced(before.value, before.base)) };
  }
  // Without a base it goes in only if nobody touched the field since the revision of the refused one.
  if (!isKeys(base) || !isKeys(before.base)) return edit;
  if (isRemoval(edit)) return { ...edit, base: { ...base, ...before.base } };
  return hasKeys(edit) ? { ...edit, base: { ...base, ...changed(before.base, edit.value) } } : edit;
};

/** Those keys of what stood there that are not so any more. */
const changed = (was: Keys, is: Keys): Keys =>
  Object.fromEntries(Object.entries(was).filter(([key, value]) => !isAsSeen({ [key]: value }, is)));
