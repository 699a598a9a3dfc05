/** Changes issues that exist: edit, assign, delete, and the description of what may be edited. */
import { asObject, asText, bodyOf, type Call, type Handler, type Json, noContent, ok, param } from '../call';
import { issueCommented, issueDeleted, issueUpdated } from '../events';
import { availableFields, describeField, type Screen } from '../fields/available';
import { assigneeProblem } from '../fields/values';
import { withHistory } from '../history';
import { showIssue } from '../issue-view';
import { fieldRefusal, refusal } from '../refusal';
import type { Issue } from '../state';
import type { JiraStore } from '../store';
import { View } from '../view';
import { withComment } from './comments';
import { readInput, type IssueInput } from './input';
import { link } from './linking';
import { Problems } from './problems';
import { readProperties } from './properties-input';

/** The edit screen of an issue. */
const editScreen = (store: JiraStore, issue: Issue): Screen => ({
  project: store.directory.project(issue.projectId),
  type: store.directory.projectType(issue.projectId, issue.typeId),
  kind: 'edit'
});

/** The issue that a route names, for somebody with a permission on it. */
export const issueFor = (call: Call, permission: string, otherwise: string): Issue => {
  const issue = call.store.visible(call.accountId, param(call, 'issueIdOrKey'));
  if (!call.store.permissions.hasOnIssue(call.accountId, issue, permission)) throw refusal(403, otherwise);
  return issue;
};

/**
 * Stores a changed issue with its changelog entry and tells the apps.
 * @returns the issue as it is now
 */
export const saveChange = (call: Call, before: Issue, after: Issue): Issue => {
  const { store } = call;
  const changed = withHistory(store, before, after, call.accountId, store.now());
  if (changed === before) return before;
  store.put(changed);
  issueUpdated(store, call, changed);
  return changed;
};

const applyInput = (
  call: Call,
  issue: Issue,
  input: IssueInput,
  properties: Record<string, unknown>
): void => {
  const { store } = call;
  const { custom, ...rest } = input.change;
  const changed = saveChange(call, issue, {
    ...issue,
    ...rest,
    custom: { ...issue.custom, ...custom }
  });
  if (Object.keys(properties).length > 0)
    store.put({ ...changed, properties: { ...changed.properties, ...properties } });
  for (const body of input.comments) {
    const current = store.visible(call.accountId, issue.id);
    const { commented, comment } = withComment(call, current, body);
    store.put(commented);
    issueCommented(store, call, commented, comment);
  }
  for (const { typeId, otherId, own } of input.links) {
    const [sourceId, destinationId] = own === 'source' ? [issue.id, otherId] : [otherId, issue.id];
    link(store, call, { typeId, sourceId, destinationId });
  }
};

/** `PUT /rest/api/3/issue/{issueIdOrKey}` */
export const editIssue: Handler = (call) => {
  const body = bodyOf(call);
  if (body['transition'] !== undefined) return undefined;
  const issue = issueFor(call, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const problems = new Problems();
  const view = new View(call.store, call.accountId);
  const input = readInput(view, editScreen(call.store, issue), body, issue, problems);
  const properties = readProperties(body['properties'], problems);
  problems.refuseIfAny();
  applyInput(call, issue, input, properties);
  if (call.query.get('returnIssue') !== 'true') return noContent();
  const selection = { fields: [], defaultFields: ['*all'], properties: [], expand: new Set<string>() };
  return ok(showIssue(view, call.store.visible(call.accountId, issue.id), selection));
};

/** `PUT /rest/api/3/issue/{issueIdOrKey}/assignee` */
export const assignIssue: Handler = (call) => {
  const body = bodyOf(call);
  const issue = issueFor(call, 'ASSIGN_ISSUES', 'You do not have permission to assign issues.');
  const accountId = asText(body['accountId']);
  // `-1` asks for the project's default assignee, which on this site is nobody.
  const assignee = accountId === undefined || accountId === '-1' ? null : accountId;
  const view = new View(call.store, call.accountId);
  const against = assignee === null ? undefined : assigneeProblem(view, issue.projectId, assignee);
  if (against !== undefined) throw fieldRefusal({ assignee: against });
  saveChange(call, issue, { ...issue, assignee });
  return noContent();
};

/** `DELETE /rest/api/3/issue/{issueIdOrKey}` */
export const deleteIssue: Handler = (call) => {
  const { store } = call;
  const issue = issueFor(
    call,
    'DELETE_ISSUES',
    'You do not have permission to delete issues in this project.'
  );
  const children = store.childrenOf(issue.id);
  const subtasks = children.filter((child) => store.directory.type(child.typeId).subtask);
  if (subtasks.length > 0 && call.query.get('deleteSubtasks') !== 'true')
    throw refusal(
      400,
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`
    );
  for (const removed of [...subtasks, issue]) {
    store.remove(removed);
    issueDeleted(store, call, removed);
  }
  for (const child of children) if (!subtasks.includes(child)) store.put({ ...child, parentId: null });
  return noContent();
};

/** What an editor of the issue may set; empty for those who may not edit. */
export const editFields = (view: View, issue: Issue): Json => {
  if (!view.store.permissions.hasOnIssue(view.viewer, issue, 'EDIT_ISSUES')) return {};
  const screen = editScreen(view.store, issue);
  return Object.fromEntries(
    availableFields(view, screen).map((field) => [field.id, describeField(view, screen, field)])
  );
};

/** `GET /rest/api/3/issue/{issueIdOrKey}/editmeta` */
export const getEditMeta: Handler = (call) => {
  const issue = call.store.visible(call.accountId, param(call, 'issueIdOrKey'));
  const view = new View(call.store, call.accountId);
  return ok({ fields: asObject(editFields(view, issue)) });
};
