/** Puts together what two people made of one item of a list. */
import { same, type Keys } from './based-edit';
import { mergeText } from './merge-text';

/** Keys that hold a sentence or more; what is short, such as a name, has one right value. */
const PROSE_KEYS = new Set(['text', 'effect', 'evidence', 'criterion']);

/**
 * The item with what both changed in it, key by key; null where they changed the same key differently.
 * @param base the keys that I changed, as they were
 * @param theirs the item as it is now
 * @param mine the item as I left it
 */
export const mergeItem = (base: Keys, theirs: Keys, mine: Keys): Keys | null => {
  const merged: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(mine)) {
    const [was, is] = [base[key], theirs[key]];
    if (!Object.hasOwn(base, key) || same(is, value)) merged[key] = is;
    else if (same(is, was)) merged[key] = value;
    else {
      const made = mergeKey(key, was, is, value);
      if (made === null) return null;
      merged[key] = made;
    }
  }
  return merged;
};

const mergeKey = (key: string, base: unknown, theirs: unknown, mine: unknown): string | string[] | null => {
  if (PROSE_KEYS.has(key) && [base, theirs, mine].every((value) => typeof value === 'string')) {
    return mergeText(base as string, theirs as string, mine as string);
  }
  return isSet(base) && isSet(theirs) && isSet(mine) ? mergeSet(base, theirs, mine) : null;
};

/** Ids or tags: each is in it or not, and where does not matter. */
const isSet = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const mergeSet = (base: string[], theirs: string[], mine: string[]): string[] => [
  ...theirs.filter((one) => mine.includes(one) || !base.includes(one)),
  ...mine.filter((one) => !theirs.includes(one) && !base.includes(one))
];
