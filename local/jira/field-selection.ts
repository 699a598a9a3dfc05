/** Which fields a `fields` parameter stands for. */
import type { Directory } from './directory';

/** Shown for `*all` and by name, not for `*navigable`. */
const notNavigable = new Set(['comment', 'attachment', 'security']);

/**
 * Ids of the fields that a selection names; what the site does not have is left out, as Jira does.
 * @param selection ids, names of custom fields, `*all`, `*navigable`, and `-id` to leave one out
 */
export const fieldSelection = (directory: Directory, selection: readonly string[]): ReadonlySet<string> => {
  const every = [...directory.config.fields.map((field) => field.id), 'statusCategory'];
  const added = new Set<string>();
  // A selection that only leaves fields out begins with all of them.
  if (selection.length > 0 && selection.every((item) => item.startsWith('-')))
    every.forEach((id) => added.add(id));
  for (const item of selection) {
    if (item === '*all') every.forEach((id) => added.add(id));
    else if (item === '*navigable')
      every.filter((id) => !notNavigable.has(id)).forEach((id) => added.add(id));
    else if (item.startsWith('-')) added.delete(item.slice(1));
    else every.filter((id) => id.toLowerCase() === item.toLowerCase()).forEach((id) => added.add(id));
  }
  return added;
};
