/** Edits that put back what other edits change. */
import {
  applyEdits,
  differingFields,
  itemOf,
  keyOf,
  touchedFields,
  valueAt,
  type Edit,
  type Field
} from './edit';
import type { Milestone } from './milestones';
import type { PostmortemDocument } from './postmortem';
import type { Cause } from './sections/causes';

/** Who puts it back, and when, is for the server to say; here it makes no difference. */
const NOBODY = { by: null, at: 0 };

/**
 * The edits that, made after the given ones, lead back to the document: values, items where they stood in their
 * lists, whys under their causes. Who did something and when, and the log of the severity, are no part of that.
 * Empty where the given edits change nothing.
 * @param document as it is before the edits
 * @param edits to be put back
 */
export const inverseOf = (document: PostmortemDocument, edits: readonly Edit[]): Edit[] => {
  let before = document;
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const after = applyEdits(before, [edit], NOBODY);
    inverse.unshift(...inverseOfOne(before, after, edit));
    before = after;
  }
  return inverse;
};

/** What the server stamps: when and by whom is no change of what was said. */
const unstamped = (document: PostmortemDocument): PostmortemDocument => ({
  ...document,
  signOff: document.signOff && { ...document.signOff, by: '', at: 0 },
  meeting: {
    ...document.meeting,
    extension: document.meeting.extension && { ...document.meeting.extension, by: '', at: 0 }
  },
  remarks: document.remarks.map((remark) => ({ ...remark, by: '', at: 0 })),
  dismissals: document.dismissals.map((dismissal) => ({ ...dismissal, by: '', at: 0 }))
});

/**
 * Whether what the edits left is changed again since, so that to put it back would overwrite that.
 * @param before the document as it was before the edits
 * @param edits what may be put back
 * @param now the document as it is
 */
export const isChangedSince = (
  before: PostmortemDocument,
  edits: readonly Edit[],
  now: PostmortemDocument
): boolean => {
  const left = applyEdits(before, edits, NOBODY);
  const fields = touchedFields(inverseOf(before, edits));
  return differingFields(unstamped(left), unstamped(now), fields).length > 0;
};

const inverseOfOne = (before: PostmortemDocument, after: PostmortemDocument, edit: Edit): Edit[] => {
  const item = itemOf(edit);
  if (item?.name === 'cause') return causesBack(before.causes, after.causes);
  if (item) return itemBack(before, after, edit, item);
  switch (edit.field) {
    case 'severity':
      return before.severity === after.severity ? [] : [{ field: 'severity', value: before.severity }];
    case 'milestones': {
      const changed = (Object.keys(edit.value) as Milestone[]).filter(
        (name) => before.milestones[name] !== after.milestones[name]
      );
      const value = Object.fromEntries(changed.map((name) => [name, before.milestones[name]]));
      return changed.length === 0 ? [] : [{ field: 'milestones', value }];
    }
    case 'meeting.extension': {
      const { extension } = before.meeting;
      const value = extension && { until: extension.until, reason: extension.reason };
      return same(extension, after.meeting.extension) ? [] : [{ field: 'meeting.extension', value }];
    }
    case 'signOff': {
      const { signOff } = before;
      const value = signOff && { ticked: signOff.ticked, remark: signOff.remark };
      return same(signOff, after.signOff) ? [] : [{ field: 'signOff', value }];
    }
    default: {
      const value = valueAt(before, edit.field as Field);
      return same(value, valueAt(after, edit.field as Field)) ? [] : [{ ...edit, value } as Edit];
    }
  }
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Item = { id: string } | { account: string };

const find = (items: readonly Item[], key: string): Item | undefined =>
  items.find((item) => keyOf(item) === key);

/** The edit that puts an item in where it stands in a list. */
const put = (name: string, items: readonly Item[], item: Item): Edit => {
  const next = items[items.indexOf(item) + 1];
  const { by, at, ...unsigned } = item as { by?: string; at?: number };
  const value = name === 'remark' || name === 'dismissal' ? unsigned : item;
  // The tables of `edit.ts` pair names with values; the compiler does not follow that here.
  return { field: name, value, ...(next && { before: keyOf(next) }) } as unknown as Edit;
};

const removed = (name: string, key: string): Edit => ({ field: `${name}-removed`, value: key }) as Edit;

const itemBack = (
  before: PostmortemDocument,
  after: PostmortemDocument,
  edit: Edit,
  { name, list, key }: NonNullable<ReturnType<typeof itemOf>>
): Edit[] => {
  const [old, now] = [find(before[list], key), find(after[list], key)];
  if (same(old, now)) return [];
  if (!old) return [removed(name, key)];
  const back = put(name, before[list], old);
  if (!now) return [back];
  const replaced = applyEdits(after, [back], NOBODY);
  const order = (items: readonly Item[]): string[] => items.map(keyOf);
  // Two entries of one instant may have changed places on the way.
  return same(order(replaced[list]), order(before[list])) ? [back] : [removed(name, key), back];
};

/** Removing a cause moves its whys, and putting one may mend others: all that differ are put back, those above first. */
const causesBack = (before: readonly Cause[], after: readonly Cause[]): Edit[] => {
  const known = new Map(before.map((cause) => [cause.id, cause]));
  const now = new Map(after.map((cause) => [cause.id, cause]));
  const depthOf = ({ parent }: Cause): number => {
    let depth = 0;
    let above = parent === null ? undefined : known.get(parent);
    while (above && depth <= known.size) {
      depth += 1;
      above = above.parent === null ? undefined : known.get(above.parent);
    }
    return depth;
  };
  const differing = before
    .filter((cause) => !same(cause, now.get(cause.id)))
    .map((cause) => ({ cause, depth: depthOf(cause) }))
    .sort((a, b) => a.depth - b.depth);
  return [
    ...after.filter(({ id }) => !known.has(id)).map(({ id }) => removed('cause', id)),
    ...differing.map(({ cause }) => put('cause', before, cause))
  ];
};
