/** Turns two states of an issue into a changelog entry. */
import { plainText } from './adf';
import type { FieldConfig } from './config';
import type { Directory } from './directory';
import type { JiraStore } from './store';
import type { ChangeItem, CustomValue, Issue } from './state';

/** One side of a change: id and name, as the changelog writes them. */
type Side = readonly [id: string | null, name: string | null];

const nothing: Side = [null, null];

const named = (id: string | null, name: (id: string) => string): Side =>
  id === null ? nothing : [id, name(id)];

const customSide = (directory: Directory, field: FieldConfig, value: CustomValue): Side => {
  if (value === null) return nothing;
  if (typeof value === 'object') return [null, plainText(value)];
  if (field.kind === 'option')
    return named(String(value), (id) => field.options?.find((option) => option.id === id)?.value ?? id);
  if (field.kind === 'user') return named(String(value), (id) => directory.user(id).displayName);
  return [null, String(value)];
};

/** Changelog name and field id of each system field, and how its sides are written. */
const system: readonly (readonly [
  field: string,
  fieldId: string,
  side: (store: JiraStore, issue: Issue) => Side
])[] = [
  ['summary', 'summary', (_store, issue) => [null, issue.summary]],
  [
    'description',
    'description',
    (_store, issue) => (issue.description === null ? nothing : [null, plainText(issue.description)])
  ],
  ['issuetype', 'issuetype', ({ directory }, issue) => [issue.typeId, directory.type(issue.typeId).name]],
  [
    'priority',
    'priority',
    ({ directory }, issue) => [issue.priorityId, directory.priority(issue.priorityId).name]
  ],
  [
    'assignee',
    'assignee',
    ({ directory }, issue) => named(issue.assignee, (id) => directory.user(id).displayName)
  ],
  [
    'reporter',
    'reporter',
    ({ directory }, issue) => [issue.reporter, directory.user(issue.reporter).displayName]
  ],
  ['labels', 'labels', (_store, issue) => ['', issue.labels.join(' ')]],
  ['duedate', 'duedate', (_store, issue) => named(issue.dueDate, (day) => `${day} 00:00:00.0`)],
  [
    'security',
    'security',
    ({ directory }, issue) => named(issue.securityLevelId, (id) => directory.level(id).name)
  ],
  [
    'IssueParentAssociation',
    'parent',
    (store, issue) => named(issue.parentId, (id) => store.findIssue(id)?.key ?? id)
  ],
  ['status', 'status', ({ directory }, issue) => [issue.statusId, directory.status(issue.statusId).name]],
  [
    'resolution',
    'resolution',
    ({ directory }, issue) => named(issue.resolutionId, (id) => directory.resolution(id).name)
  ]
];

const item = (
  field: string,
  fieldId: string,
  fieldtype: ChangeItem['fieldtype'],
  before: Side,
  after: Side
): ChangeItem[] => {
  const [from, fromString] = before;
  const [to, toString] = after;
  return from === to && fromString === toString
    ? []
    : [{ field, fieldId, fieldtype, from, fromString, to, toString }];
};

/** What the changelog says about the way from one state of an issue to another. */
const changesBetween = (store: JiraStore, before: Issue, after: Issue): ChangeItem[] => [
  ...system.flatMap(([field, fieldId, side]) =>
    item(field, fieldId, 'jira', side(store, before), side(store, after))
  ),
  ...store.directory
    .customFields()
    .flatMap((field) =>
      item(
        field.name,
        field.id,
        'custom',
        customSide(store.directory, field, before.custom[field.id] ?? null),
        customSide(store.directory, field, after.custom[field.id] ?? null)
      )
    )
];

/**
 * The later state with an entry in its changelog; the earlier one where nothing changed that the changelog knows.
 * @param author account id
 * @param at epoch milliseconds
 * @param extra items for what is not a field of the issue: links, attachments
 */
export const withHistory = (
  store: JiraStore,
  before: Issue,
  after: Issue,
  author: string,
  at: number,
  extra: readonly ChangeItem[] = []
): Issue => {
  const items = [...changesBetween(store, before, after), ...extra];
  if (items.length === 0) return before;
  const group = { id: store.nextId('changelog'), author, created: at, items };
  return { ...after, updated: at, history: [...before.history, group] };
};

/**
 * The issue in another status, with what its workflow does on the way.
 * @param at epoch milliseconds
 */
export const withStatus = (store: JiraStore, issue: Issue, statusId: string, at: number): Issue => {
  const { directory } = store;
  const before = directory.status(issue.statusId).category;
  const after = directory.status(statusId).category;
  const moved: Issue = {
    ...issue,
    statusId,
    statusCategoryChanged: before === after ? issue.statusCategoryChanged : at
  };
  if (!directory.projectType(issue.projectId, issue.typeId).workflow.resolves) return moved;
  const resolutionId =
    after === 'done' ? (issue.resolutionId ?? directory.config.resolutions[0]?.id ?? null) : null;
  return withResolution(moved, resolutionId, at);
};

/**
 * The issue with a resolution, or with none.
 * @param at epoch milliseconds
 */
export const withResolution = (issue: Issue, resolutionId: string | null, at: number): Issue => ({
  ...issue,
  resolutionId,
  resolved: resolutionId === null ? null : resolutionId === issue.resolutionId ? issue.resolved : at
});
