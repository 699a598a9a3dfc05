/** An issue's history as the REST API shows it. */
import type { Json } from './call';
import type { ChangeGroup, ChangeItem, Issue } from './state';
import type { View } from './view';

/** An empty side is null, as on live sites. */
const showItem = (item: ChangeItem): Json => ({
  field: item.field,
  fieldtype: item.fieldtype,
  ...(item.fieldId === undefined ? {} : { fieldId: item.fieldId }),
  from: item.from,
  fromString: item.fromString,
  to: item.to,
  toString: item.toString
});

/** One entry of a changelog. */
export const showChange = (view: View, change: ChangeGroup): Json => ({
  id: change.id,
  author: view.user(change.author),
  created: view.instant(change.created),
  items: change.items.map(showItem)
});

/** The changelog that `expand=changelog` adds to an issue: newest first, at most 40. */
export const changelogPage = (view: View, issue: Issue): Json => {
  const newest = [...issue.history].reverse().slice(0, 40);
  return {
    startAt: 0,
    maxResults: newest.length,
    total: issue.history.length,
    histories: newest.map((change) => showChange(view, change))
  };
};
