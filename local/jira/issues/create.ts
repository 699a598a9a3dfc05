/** Creates issues, one or up to fifty in a call. */
import type { ProductResponse } from '../../seam';
import { asArray, asObject, asText, bodyOf, type Call, type Handler, type Json } from '../call';
import type { ProjectConfig, ProjectIssueType } from '../config';
import { issueCreated } from '../events';
import { availableFields, isRequired, type Screen } from '../fields/available';
import { Refusal } from '../refusal';
import type { Issue } from '../state';
import { View } from '../view';
import { readInput, type IssueInput } from './input';
import { link } from './linking';
import { Problems } from './problems';
import { readProperties } from './properties-input';

/** Most issues that one call creates. */
const bulkLimit = 50;

const readProject = (call: Call, value: unknown, problems: Problems): ProjectConfig | undefined => {
  const chosen = asObject(value);
  const reference = asText(chosen?.['id']) ?? asText(chosen?.['key']);
  const { directory, permissions } = call.store;
  const project = reference === undefined ? undefined : directory.findProject(reference);
  if (project === undefined || !permissions.has(call.accountId, project.id, 'BROWSE_PROJECTS')) {
    problems.add('project', 'Specify a valid project ID or key');
    return undefined;
  }
  if (permissions.has(call.accountId, project.id, 'CREATE_ISSUES')) return project;
  problems.add('project', 'You cannot create issues in this project.');
  return undefined;
};

const readType = (
  call: Call,
  project: ProjectConfig | undefined,
  value: unknown,
  problems: Problems
): ProjectIssueType | undefined => {
  const chosen = asObject(value);
  const id = asText(chosen?.['id']);
  const name = asText(chosen?.['name'])?.toLowerCase();
  if (id === undefined && name === undefined) {
    problems.add('issuetype', 'Specify an issue type');
    return undefined;
  }
  const type = project?.types.find((candidate) =>
    id === undefined
      ? call.store.directory.type(candidate.typeId).name.toLowerCase() === name
      : candidate.typeId === id
  );
  if (project !== undefined && type === undefined)
    problems.add('issuetype', 'The issue type selected is invalid.');
  return type;
};

/** Names every required field that has neither a value nor a default. */
const missRequired = (view: View, screen: Screen, input: IssueInput, problems: Problems): void => {
  const { custom = {} } = input.change;
  for (const field of availableFields(view, screen)) {
    if (!isRequired(screen, field)) continue;
    if (field.id === 'parent' && (input.change.parentId ?? null) === null)
      problems.add('issuetype', 'Issue type is a sub-task but parent issue key or id not specified.');
    if (field.id.startsWith('customfield_') && (custom[field.id] ?? null) === null)
      problems.add(field.id, `${field.name} is required.`);
  }
};

const build = (call: Call, screen: Screen, input: IssueInput, properties: Record<string, unknown>): Issue => {
  const { store, accountId } = call;
  const now = store.now();
  const number = store.nextNumber(screen.project.id);
  return {
    id: store.nextId('issue'),
    key: `${screen.project.key}-${number}`,
    number,
    projectId: screen.project.id,
    typeId: screen.type.typeId,
    statusId: screen.type.workflow.initial,
    summary: '',
    description: null,
    priorityId: store.state.config.defaultPriorityId,
    creator: accountId,
    reporter: accountId,
    assignee: null,
    dueDate: null,
    labels: [],
    securityLevelId: null,
    resolutionId: null,
    parentId: null,
    created: now,
    updated: now,
    resolved: null,
    statusCategoryChanged: now,
    custom: {},
    history: [],
    comments: [],
    attachments: [],
    watchers: [accountId],
    properties,
    ...input.change
  };
};

/** Creates one issue, or throws a refusal that names everything that is wrong with it. */
const create = (call: Call, details: Json): Issue => {
  const problems = new Problems();
  const view = new View(call.store, call.accountId);
  const fields = asObject(details['fields']) ?? {};
  const project = readProject(call, fields['project'], problems);
  const type = readType(call, project, fields['issuetype'], problems);
  if (asText(fields['summary']) === undefined && asObject(details['update'])?.['summary'] === undefined)
    problems.add('summary', 'You must specify a summary of the issue.');
  if (project === undefined || type === undefined) {
    problems.refuseIfAny();
    throw new Error('A project or type is missing without a reason.');
  }
  const screen: Screen = { project, type, kind: 'create' };
  const input = readInput(view, screen, details, undefined, problems, ['project', 'issuetype']);
  const properties = readProperties(details['properties'], problems);
  missRequired(view, screen, input, problems);
  problems.refuseIfAny();

  const issue = build(call, screen, input, properties);
  call.store.put(issue);
  issueCreated(call.store, call, issue);
  for (const { typeId, otherId, own } of input.links) {
    const [sourceId, destinationId] = own === 'source' ? [issue.id, otherId] : [otherId, issue.id];
    link(call.store, call, { typeId, sourceId, destinationId });
  }
  return issue;
};

const created = (call: Call, issue: Issue): Json => ({
  id: issue.id,
  key: issue.key,
  self: call.store.url(`/rest/api/3/issue/${issue.id}`)
});

/** A transition as part of the creation is not modelled. */
const asksForTransition = (details: unknown): boolean => asObject(details)?.['transition'] !== undefined;

/** `POST /rest/api/3/issue` */
export const createOne: Handler = (call) => {
  if (asksForTransition(call.body)) return undefined;
  return { status: 201, body: created(call, create(call, bodyOf(call))) };
};

const failure = (refused: Refusal, index: number): Json => ({
  status: refused.status,
  elementErrors: refused.body,
  failedElementNumber: index
});

const tooMany = (count: number): ProductResponse => ({
  status: 400,
  body: {
    issues: [],
    errors: [
      {
        status: 400,
        elementErrors: {
          errorMessages: [`A request may create at most ${bulkLimit} issues; this one has ${count}.`],
          errors: {}
        },
        failedElementNumber: bulkLimit
      }
    ]
  }
});

/** `POST /rest/api/3/issue/bulk`: each issue stands for itself; only when all of them fail does the call fail. */
export const createBulk: Handler = (call) => {
  const updates = asArray(bodyOf(call)['issueUpdates']) ?? [];
  if (updates.length > bulkLimit) return tooMany(updates.length);
  if (updates.some(asksForTransition)) return undefined;
  const issues: Json[] = [];
  const errors: Json[] = [];
  updates.forEach((details, index) => {
    try {
      issues.push(created(call, create(call, asObject(details) ?? {})));
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      errors.push(failure(refused, index));
    }
  });
  return { status: issues.length === 0 ? 400 : 201, body: { issues, errors } };
};
