/** What Jira tells installed apps. */
import type { Json } from './call';
import type { ChangeGroup, Comment, Issue, Link } from './state';
import type { JiraStore } from './store';
import { jiraInstant } from './time';
import { View } from './view';

/** Who caused an event. */
export interface Cause {
  accountId: string;
  asApp: boolean;
}

/** Events carry people by account id and nothing else. */
const person = (accountId: string | null): Json | null => (accountId === null ? null : { accountId });

/** Events show the addresses of version 2 of the REST API. */
const inVersion2 = (value: Json): Json =>
  JSON.parse(JSON.stringify(value).replaceAll('/rest/api/3/', '/rest/api/2/')) as Json;

/** The nine fields of an issue that events carry. */
const snapshot = (store: JiraStore, issue: Issue): Json => {
  const { directory } = store;
  const view = new View(store, directory.config.appAccountId);
  const type = directory.type(issue.typeId);
  return inVersion2({
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: {
        self: store.url(`/rest/api/3/issuetype/${type.id}`),
        id: type.id,
        description: type.description,
        iconUrl: view.iconUrl('issuetype', type.id),
        name: type.name,
        subtask: type.subtask
      },
      creator: person(issue.creator),
      created: jiraInstant(issue.created, 'Etc/UTC'),
      project: view.projectRef(directory.project(issue.projectId)),
      reporter: person(issue.reporter),
      assignee: person(issue.assignee),
      updated: jiraInstant(issue.updated, 'Etc/UTC'),
      status: view.status(directory.status(issue.statusId))
    }
  });
};

const associatedUsers = (issue: Issue, ...more: (string | null)[]): Json[] =>
  [...new Set([issue.creator, issue.reporter, issue.assignee, ...more])]
    .filter((accountId) => accountId !== null)
    .map((accountId) => ({ accountId }));

const send = (store: JiraStore, cause: Cause, eventType: string, payload: Json): void => {
  store.emit({
    eventType,
    atlassianId: cause.accountId,
    selfGenerated: cause.asApp,
    payload: { eventType, selfGenerated: cause.asApp, ...payload }
  });
};

const issueEvent = (
  store: JiraStore,
  cause: Cause,
  eventType: string,
  issue: Issue,
  more: Json = {}
): void => {
  send(store, cause, eventType, {
    timestamp: String(store.now()),
    issue: snapshot(store, issue),
    atlassianId: cause.accountId,
    associatedUsers: associatedUsers(issue),
    ...more
  });
};

/** `avi:jira:created:issue` */
export const issueCreated = (store: JiraStore, cause: Cause, issue: Issue): void => {
  issueEvent(store, cause, 'avi:jira:created:issue', issue);
};

/** `avi:jira:deleted:issue`, with the issue as it last was. */
export const issueDeleted = (store: JiraStore, cause: Cause, issue: Issue): void => {
  issueEvent(store, cause, 'avi:jira:deleted:issue', issue);
};

const kindOfUpdate = (change: ChangeGroup): string => {
  if (change.items.some((item) => item.fieldId === 'status')) return 'issue_generic';
  return change.items.every((item) => item.fieldId === 'assignee') ? 'issue_assigned' : 'issue_updated';
};

/** `avi:jira:updated:issue`, with the changelog entry that the update made. */
export const issueUpdated = (store: JiraStore, cause: Cause, issue: Issue): void => {
  const change = issue.history.at(-1);
  if (change === undefined) throw new Error(`${issue.key} was not changed.`);
  const people = change.items
    .filter((item) => item.fieldId === 'assignee' || item.fieldId === 'reporter')
    .flatMap((item) => [item.from, item.to]);
  const statuses = change.items
    .filter((item) => item.fieldId === 'status')
    .flatMap((item) => [
      { id: item.from, name: item.fromString },
      { id: item.to, name: item.toString }
    ]);
  issueEvent(store, cause, 'avi:jira:updated:issue', issue, {
    jiraEventTypeName: kindOfUpdate(change),
    changelog: { id: change.id, items: change.items },
    associatedUsers: associatedUsers(issue, ...people),
    ...(statuses.length === 0 ? {} : { associatedStatuses: statuses })
  });
};

/** `avi:jira:commented:issue` */
export const issueCommented = (store: JiraStore, cause: Cause, issue: Issue, comment: Comment): void => {
  issueEvent(store, cause, 'avi:jira:commented:issue', issue, {
    comment: {
      id: comment.id,
      self: store.url(`/rest/api/2/issue/${issue.id}/comment/${comment.id}`),
      author: person(comment.author),
      updateAuthor: person(comment.updateAuthor),
      body: comment.body,
      created: jiraInstant(comment.created, 'Etc/UTC'),
      updated: jiraInstant(comment.updated, 'Etc/UTC')
    },
    associatedUsers: associatedUsers(issue, comment.author)
  });
};

/** `avi:jira:created:issuelink` or `avi:jira:deleted:issuelink` */
export const linkChanged = (
  store: JiraStore,
  cause: Cause,
  what: 'created' | 'deleted',
  link: Link,
  source: Issue,
  destination: Issue
): void => {
  const type = store.directory.linkType(link.typeId);
  send(store, cause, `avi:jira:${what}:issuelink`, {
    id: link.id,
    sourceIssueId: source.id,
    destinationIssueId: destination.id,
    sourceProjectId: source.projectId,
    destinationProjectId: destination.projectId,
    issueLinkType: { id: type.id, name: type.name, inward: type.inward, outward: type.outward }
  });
};
