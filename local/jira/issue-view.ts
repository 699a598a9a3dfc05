/** Issues as the REST API shows them to one person: the fields they asked for, and nothing of issues they may not see. */
import type { Json } from './call';
import { changelogPage } from './changelog-view';
import { fieldSelection } from './field-selection';
import type { Attachment, Comment, Issue, Link } from './state';
import type { View } from './view';

/** The fields of an issue that links and parents carry along. */
const linkedFields = (view: View, issue: Issue): Json => {
  const { directory } = view.store;
  return {
    summary: issue.summary,
    status: view.status(directory.status(issue.statusId)),
    priority: view.priority(directory.priority(issue.priorityId)),
    issuetype: view.issueType(directory.type(issue.typeId))
  };
};

/** Address of an issue. */
const issueSelf = (view: View, issue: Issue): string => view.store.url(`/rest/api/3/issue/${issue.id}`);

/** An issue as links and parents carry it along. */
export const linkedIssue = (view: View, issue: Issue): Json => ({
  id: issue.id,
  key: issue.key,
  self: issueSelf(view, issue),
  fields: linkedFields(view, issue)
});

/** A link seen from one of its sides; undefined where the other side may not be seen. */
const linkFrom = (view: View, issue: Issue, link: Link): Json | undefined => {
  const outward = link.sourceId === issue.id;
  const other = view.store.findVisible(view.viewer, outward ? link.destinationId : link.sourceId);
  if (other === undefined) return undefined;
  return {
    id: link.id,
    self: view.store.url(`/rest/api/3/issueLink/${link.id}`),
    type: view.linkType(view.store.directory.linkType(link.typeId)),
    [outward ? 'outwardIssue' : 'inwardIssue']: linkedIssue(view, other)
  };
};

/** A comment as its own resource and as part of an issue. */
export const showComment = (view: View, issue: Issue, comment: Comment): Json => ({
  self: view.store.url(`/rest/api/3/issue/${issue.id}/comment/${comment.id}`),
  id: comment.id,
  author: view.user(comment.author),
  body: comment.body,
  updateAuthor: view.user(comment.updateAuthor),
  created: view.instant(comment.created),
  updated: view.instant(comment.updated),
  ...(view.store.directory.project(issue.projectId).projectTypeKey === 'service_desk'
    ? { jsdPublic: true }
    : {})
});

/** True where Jira makes a small picture of a file. */
export const hasThumbnail = ({ mimeType }: Attachment): boolean =>
  /^image\/(png|jpeg|gif|webp|bmp)\b/.test(mimeType);

/** An attachment as part of an issue, with its id as text. */
export const showAttachment = (view: View, attachment: Attachment): Json => ({
  self: view.store.url(`/rest/api/3/attachment/${attachment.id}`),
  id: attachment.id,
  filename: attachment.filename,
  author: view.user(attachment.author),
  created: view.instant(attachment.created),
  size: attachment.content.length,
  mimeType: attachment.mimeType,
  content: view.store.url(`/rest/api/3/attachment/content/${attachment.id}`),
  ...(hasThumbnail(attachment)
    ? { thumbnail: view.store.url(`/rest/api/3/attachment/thumbnail/${attachment.id}`) }
    : {})
});

const showCustom = (view: View, issue: Issue, fieldId: string): unknown => {
  const field = view.store.directory.field(fieldId);
  const value = issue.custom[fieldId] ?? null;
  if (typeof value !== 'string') return value;
  if (field.kind === 'option') return view.option(field, value);
  return field.kind === 'user' ? view.user(value) : value;
};

const showParent = (view: View, issue: Issue): Json => {
  const parent = issue.parentId === null ? undefined : view.store.findVisible(view.viewer, issue.parentId);
  return parent === undefined ? {} : { parent: linkedIssue(view, parent) };
};

const showComments = (view: View, issue: Issue): Json => ({
  comments: issue.comments.map((comment) => showComment(view, issue, comment)),
  self: view.store.url(`/rest/api/3/issue/${issue.id}/comment`),
  maxResults: issue.comments.length,
  total: issue.comments.length,
  startAt: 0
});

const showSubtasks = (view: View, issue: Issue): Json[] =>
  view.store
    .childrenOf(issue.id)
    .filter((child) => view.store.directory.type(child.typeId).subtask)
    .filter((child) => view.store.permissions.sees(view.viewer, child))
    .map((child) => linkedIssue(view, child));

/** Field id → how to show it. A field absent from the answer gives an empty object to merge. */
const shown: Readonly<Record<string, (view: View, issue: Issue) => unknown>> = {
  summary: (_view, issue) => issue.summary,
  issuetype: (view, issue) => view.issueType(view.store.directory.type(issue.typeId)),
  project: (view, issue) => view.projectRef(view.store.directory.project(issue.projectId)),
  description: (_view, issue) => issue.description,
  priority: (view, issue) => view.priority(view.store.directory.priority(issue.priorityId)),
  assignee: (view, issue) => view.userOrNull(issue.assignee),
  reporter: (view, issue) => view.user(issue.reporter),
  creator: (view, issue) => view.user(issue.creator),
  labels: (_view, issue) => issue.labels,
  duedate: (_view, issue) => issue.dueDate,
  security: (view, issue) =>
    issue.securityLevelId === null ? null : view.securityLevel(issue.securityLevelId),
  issuelinks: (view, issue) =>
    view.store
      .linksOf(issue.id)
      .map((link) => linkFrom(view, issue, link))
      .filter((link) => link !== undefined),
  attachment: (view, issue) => issue.attachments.map((attachment) => showAttachment(view, attachment)),
  comment: showComments,
  status: (view, issue) => view.status(view.store.directory.status(issue.statusId)),
  statusCategory: (view, issue) => view.statusCategory(view.store.directory.status(issue.statusId).category),
  resolution: (view, issue) =>
    issue.resolutionId === null ? null : view.resolution(view.store.directory.resolution(issue.resolutionId)),
  created: (view, issue) => view.instant(issue.created),
  updated: (view, issue) => view.instant(issue.updated),
  resolutiondate: (view, issue) => (issue.resolved === null ? null : view.instant(issue.resolved)),
  statuscategorychangedate: (view, issue) => view.instant(issue.statusCategoryChanged),
  subtasks: showSubtasks,
  watches: (view, issue) => ({
    self: view.store.url(`/rest/api/3/issue/${issue.key}/watchers`),
    watchCount: issue.watchers.length,
    isWatching: issue.watchers.includes(view.viewer)
  })
};

/** What a caller wants of each issue. */
export interface IssueSelection {
  /** Field ids, `*all`, `*navigable`, `-comment`; empty for the operation's default. */
  fields: readonly string[];
  /** Selection that an empty `fields` stands for. */
  defaultFields: readonly string[];
  /** Keys of issue properties. */
  properties: readonly string[];
  expand: ReadonlySet<string>;
}

const showFields = (view: View, issue: Issue, ids: ReadonlySet<string>): Json => {
  const fields: Json = {};
  for (const id of ids) {
    const show = shown[id];
    if (show !== undefined) fields[id] = show(view, issue);
    else if (id === 'parent') Object.assign(fields, showParent(view, issue));
    else fields[id] = showCustom(view, issue, id);
  }
  return fields;
};

const showProperties = (issue: Issue, keys: readonly string[]): Json => {
  if (keys.length === 0) return {};
  const wanted = keys.includes('*all') ? Object.keys(issue.properties) : keys;
  return {
    properties: Object.fromEntries(
      wanted.filter((key) => key in issue.properties).map((key) => [key, issue.properties[key]])
    )
  };
};

/** An issue as getting, searching and fetching in bulk answer it. */
export const showIssue = (view: View, issue: Issue, selection: IssueSelection): Json => {
  const asked = selection.fields.length === 0 ? selection.defaultFields : selection.fields;
  const ids = fieldSelection(view.store.directory, asked);
  const bare = asked.every((field) => field === 'id' || field === 'key');
  if (bare && selection.properties.length === 0 && selection.expand.size === 0)
    return asked.includes('key') ? { id: issue.id, key: issue.key } : { id: issue.id };
  return {
    expand: 'names,schema,transitions,editmeta,changelog',
    id: issue.id,
    self: issueSelf(view, issue),
    key: issue.key,
    ...(bare ? {} : { fields: showFields(view, issue, ids) }),
    ...showProperties(issue, selection.properties),
    ...(selection.expand.has('changelog') ? { changelog: changelogPage(view, issue) } : {})
  };
};
