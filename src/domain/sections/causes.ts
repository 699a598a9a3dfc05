/** What let it happen: contributing causes, each with whys that may branch (R63 to R65, R70). A flat list, so that two people can edit two whys at once. */
import * as v from 'valibot';
import { ItemId, words } from '../fields';

export const CAUSE_TAGS = ['people', 'process', 'technology', 'response', 'design'] as const;

export const Cause = v.object({
  id: ItemId,
  /** The cause or why of which this one is a why; null for a contributing cause. */
  parent: v.nullable(ItemId),
  text: words(4_000),
  tags: v.pipe(v.array(v.picklist(CAUSE_TAGS)), v.maxLength(CAUSE_TAGS.length)),
  /** False where it is outside our control: then the whys stop here (R63, R88). */
  underOurControl: v.nullable(v.boolean())
});
export type Cause = v.InferOutput<typeof Cause>;

/**
 * The causes as a forest again, after edits that were each right alone: a why whose parent is gone becomes a
 * contributing cause, and so does the one of a ring that comes first in the list. The same list where all is well.
 * @param causes in any order
 */
export const mended = (causes: readonly Cause[]): Cause[] => {
  const parents = new Map(causes.map(({ id, parent }) => [id, parent]));
  for (const { id } of causes) {
    const parent = parents.get(id) ?? null;
    if (parent !== null && (!parents.has(parent) || leadsBackTo(id, parents))) parents.set(id, null);
  }
  return causes.map((cause) => {
    const parent = parents.get(cause.id) ?? null;
    return parent === cause.parent ? cause : { ...cause, parent };
  });
};

const leadsBackTo = (start: string, parents: ReadonlyMap<string, string | null>): boolean => {
  const passed = new Set<string>();
  let at: string | null = parents.get(start) ?? null;
  while (at !== null && at !== start && !passed.has(at)) {
    passed.add(at);
    at = parents.get(at) ?? null;
  }
  return at === start;
};

/**
 * The causes without one; its whys take its place, so that nobody's words go with it.
 * @param causes a forest
 * @param id of the one to remove
 */
export const withoutCause = (causes: readonly Cause[], id: string): Cause[] => {
  const gone = causes.find((cause) => cause.id === id);
  return causes
    .filter((cause) => cause.id !== id)
    .map((cause) => (cause.parent === id ? { ...cause, parent: gone?.parent ?? null } : cause));
};
