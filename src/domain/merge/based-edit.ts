/** An edit together with what it was made on, so that it can be put upon what others made of it since. */
import * as v from 'valibot';
import { applyEdits, Edit, itemOf, putKeysOf, touchedFields, valueAt, type Field } from '../edit';
import type { PostmortemDocument } from '../postmortem';
import { Splice, spliceTo } from './splice';

/**
 * What stood there: of a text the way back to it, of an item the keys that the edit changes, as they were, and all of
 * them where it takes the item away.
 */
const Base = v.union([Splice, v.record(v.string(), v.unknown())]);

export const BasedEdit = v.intersect([Edit, v.object({ base: v.optional(Base) })]);
export type BasedEdit = v.InferOutput<typeof BasedEdit>;

/** An item of a list, or what of it an edit changes. */
export type Keys = Readonly<Record<string, unknown>>;

/** Single values that are texts in which several people write. */
const TEXTS: ReadonlySet<string> = new Set<Field>([
  'summary',
  'impact.description',
  'impact.dataLostDetails',
  'security.details'
]);

/** True where an edit puts a whole text. @param edit any */
export const isText = (edit: Edit): edit is Edit & { value: string } =>
  TEXTS.has(edit.field) && typeof edit.value === 'string';

/** True where an edit puts an item of a list or an answer, whose keys are changed apart from each other. @param edit any */
export const hasKeys = (edit: Edit): edit is Edit & { value: Keys } =>
  (itemOf(edit) !== null || edit.field.startsWith('questions.')) && isKeys(edit.value);

/** True where an edit takes an item out of its list. @param edit any */
export const isRemoval = (edit: Edit): boolean => itemOf(edit) !== null && typeof edit.value === 'string';

/** True where an edit says what it was made on, in a field that can be merged. @param edit any */
export const isBased = ({ base, ...edit }: BasedEdit): boolean =>
  isText(edit) ? v.is(Splice, base) : (hasKeys(edit) || isRemoval(edit)) && isKeys(base);

/** True for an object by whose keys things are told. @param value any */
export const isKeys = (value: unknown): value is Keys =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for values that are written the same. @param one any @param other any */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * True where an item is as somebody saw it.
 * @param seen the keys that were seen, as they were
 * @param now the item
 */
export const isAsSeen = (seen: Keys, now: Keys): boolean =>
  Object.entries(seen).every(([key, value]) => same(now[key] ?? null, value));

/**
 * An edit with what it is made on, where its field is one that can be merged; as it is otherwise.
 * @param edit what to change
 * @param before what stands in its field when it is made; undefined for an item that is new
 */
export const basedOn = (edit: Edit, before: unknown): BasedEdit => {
  if (isText(edit) && typeof before === 'string') {
    // What no text may hold is taken out on its way, and the places would be others then.
    return edit.value.includes('\0') ? edit : { ...edit, base: spliceTo(edit.value, before) };
  }
  const item = itemOf(edit);
  if (item && isRemoval(edit) && isKeys(before)) {
    const seen = putKeysOf(item.name).map((key) => [key, before[key] ?? null] as const);
    return { ...edit, base: Object.fromEntries(seen) };
  }
  if (!hasKeys(edit) || !isKeys(before)) return edit;
  const changed = Object.entries(edit.value).filter(([key, now]) => !same(now, before[key]));
  return { ...edit, base: Object.fromEntries(changed.map(([key]) => [key, before[key] ?? null])) };
};

/**
 * Edits that are made one after the other, each with what it is made on.
 * @param edits what to change
 * @param document what they change
 */
export const basedOnDocument = (edits: readonly Edit[], document: PostmortemDocument): BasedEdit[] => {
  let before = document;
  return edits.map((edit) => {
    const [field, ...more] = touchedFields([edit]);
    const based = field && more.length === 0 ? basedOn(edit, valueAt(before, field)) : edit;
    before = applyEdits(before, [edit], { by: null, at: 0 });
    return based;
  });
};
