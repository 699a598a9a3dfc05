/** Reads the value of one field from a request, in the form and with the complaints of Jira. */
import { isDocument, looksLikeDocument, plainText } from '../adf';
import { asArray, asObject, asText } from '../call';
import type { FieldConfig, FieldKind } from '../config';
import type { CustomValue, Issue } from '../state';
import { isDay } from '../time';
import type { View } from '../view';
import { type Screen, visibleLevels } from './available';

/** What the value changes in the issue, or what Jira says against it. */
export type ReadValue =
  | { ok: true; change: Partial<Issue> }
  | {
      ok: false;
      message: string;
      /** Field that the message is filed under; null files it under the whole. */ under?: string | null;
    };

const change = (value: Partial<Issue>): ReadValue => ({ ok: true, change: value });
const problem = (message: string, under?: string | null): ReadValue => ({
  ok: false,
  message,
  ...(under === undefined ? {} : { under })
});

interface Reading {
  view: View;
  screen: Screen;
  field: FieldConfig;
  value: unknown;
}

const custom = (field: FieldConfig, value: CustomValue): ReadValue =>
  change({ custom: { [field.id]: value } });

const isCustom = (field: FieldConfig): boolean => field.id.startsWith('customfield_');

const readSummary = ({ value }: Reading): ReadValue => {
  if (value !== undefined && value !== null && typeof value !== 'string')
    return problem('Operation value must be a string');
  const summary = (value ?? '').trim();
  if (summary === '') return problem('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary))
    return problem('The summary is invalid because it contains newline characters.');
  if (summary.length > 255) return problem("Summary can't exceed 255 characters.");
  return change({ summary });
};

const readDocument = ({ field, value }: Reading): ReadValue => {
  if (value === null) return isCustom(field) ? custom(field, null) : change({ description: null });
  if (!looksLikeDocument(value))
    return problem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  if (!isDocument(value)) return problem('INVALID_INPUT', null);
  if (plainText(value).length > 32_767) return problem('CONTENT_LIMIT_EXCEEDED');
  return isCustom(field) ? custom(field, value) : change({ description: value });
};

const readNumber = ({ field, value }: Reading): ReadValue =>
  value === null || typeof value === 'number'
    ? custom(field, value)
    : problem('Operation value must be a number');

const readDate = ({ field, value }: Reading): ReadValue => {
  if (value !== null && typeof value !== 'string') return problem('Operation value must be a string');
  if (value !== null && !isDay(value)) return problem(`Error parsing date string: ${value}`);
  return field.id === 'duedate' ? change({ dueDate: value }) : custom(field, value);
};

const readOption = ({ field, value }: Reading): ReadValue => {
  if (value === null) return custom(field, null);
  const chosen = asObject(value);
  const id = asText(chosen?.['id']);
  const name = asText(chosen?.['value']);
  if (id === undefined && name === undefined)
    return problem(`Specify a valid 'id' or 'name' for ${field.name}`);
  const option = field.options?.find((candidate) =>
    id === undefined ? candidate.value === name : candidate.id === id
  );
  if (option !== undefined) return custom(field, option.id);
  return problem(
    id === undefined ? `Option value '${name ?? ''}' is not valid` : `Option id '${id}' is not valid`
  );
};

/** The account id of a user value; null for nobody; undefined where the value names no account. */
const accountOf = (value: unknown): string | null | undefined => {
  if (value === null) return null;
  const user = asObject(value);
  if (user === undefined) return undefined;
  // `-1` asks for the project's default assignee, which on this site is nobody.
  const accountId = user['accountId'] === undefined ? user['id'] : user['accountId'];
  return accountId === null || accountId === '-1' ? null : asText(accountId);
};

/** What speaks against an account as the assignee; undefined where nothing does. */
export const assigneeProblem = (view: View, projectId: string, accountId: string): string | undefined => {
  if (view.store.directory.findUser(accountId) === undefined) return `User '${accountId}' does not exist.`;
  return view.store.permissions.has(accountId, projectId, 'ASSIGNABLE_USER')
    ? undefined
    : `User '${accountId}' cannot be assigned issues.`;
};

const readUser = ({ view, screen, field, value }: Reading): ReadValue => {
  const accountId = accountOf(value);
  if (accountId === undefined) return problem('data was not an object');
  if (field.id === 'assignee') {
    const against = accountId === null ? undefined : assigneeProblem(view, screen.project.id, accountId);
    return against === undefined ? change({ assignee: accountId }) : problem(against);
  }
  if (accountId !== null && view.store.directory.findUser(accountId) === undefined)
    return problem(`User '${accountId}' does not exist.`);
  if (field.id !== 'reporter') return custom(field, accountId);
  return accountId === null ? problem('Reporter is required.') : change({ reporter: accountId });
};

/** What speaks against a label; undefined where nothing does. */
export const labelProblem = (label: unknown): string | undefined => {
  if (typeof label !== 'string') return 'Operation value must be a string';
  if (/\s/.test(label)) return `The label '${label}' contains spaces which is invalid.`;
  return label.length > 255 ? `The label '${label}' exceeds the limit of 255 characters.` : undefined;
};

const readLabels = ({ value }: Reading): ReadValue => {
  const labels = value === null ? [] : asArray(value);
  if (labels === undefined) return problem('data was not an array');
  const against = labels.map(labelProblem).find((message) => message !== undefined);
  if (against !== undefined) return problem(against);
  const words = labels.filter((label) => typeof label === 'string');
  return change({ labels: [...new Set(words)].sort() });
};

const readPriority = ({ view, value }: Reading): ReadValue => {
  const chosen = asObject(value);
  const id = asText(chosen?.['id']);
  const name = asText(chosen?.['name']);
  if (id === undefined && name === undefined) return problem("Specify a valid 'id' or 'name' for Priority");
  const { directory } = view.store;
  const priority = id === undefined ? directory.findPriorityByName(name ?? '') : directory.findPriority(id);
  return priority === undefined
    ? problem('The priority selected is invalid.')
    : change({ priorityId: priority.id });
};

const readType = ({ view, screen, value }: Reading): ReadValue => {
  const chosen = asObject(value);
  const id = asText(chosen?.['id']);
  const name = asText(chosen?.['name'])?.toLowerCase();
  const type = screen.project.types.find((candidate) =>
    id === undefined
      ? view.store.directory.type(candidate.typeId).name.toLowerCase() === name
      : candidate.typeId === id
  );
  // Another workflow would need a move, which maps the statuses.
  return type?.workflow === screen.type.workflow
    ? change({ typeId: type.typeId })
    : problem('The issue type selected is invalid.');
};

const readParent = ({ view, screen, value }: Reading): ReadValue => {
  if (value === null) return change({ parentId: null });
  const chosen = asObject(value);
  const reference = asText(chosen?.['id']) ?? asText(chosen?.['key']);
  const parent = reference === undefined ? undefined : view.store.findVisible(view.viewer, reference);
  if (parent === undefined) return problem('Could not find issue by id or key.', 'parent');
  const { directory } = view.store;
  const own = directory.type(screen.type.typeId);
  if (own.subtask && parent.projectId !== screen.project.id)
    return problem('Sub-tasks must be created in the same project as the parent.', 'project');
  return directory.type(parent.typeId).hierarchyLevel === own.hierarchyLevel + 1
    ? change({ parentId: parent.id })
    : problem('Given parent work item does not belong to appropriate hierarchy.', 'parentId');
};

const readLevel = ({ view, screen, value }: Reading): ReadValue => {
  if (value === null) return change({ securityLevelId: null });
  const chosen = asObject(value);
  const id = asText(chosen?.['id']);
  const name = asText(chosen?.['name']);
  const level = visibleLevels(view, screen.project)
    .map((levelId) => view.store.directory.level(levelId))
    .find((candidate) => (id === undefined ? candidate.name === name : candidate.id === id));
  return level === undefined
    ? problem('The security level selected is invalid.')
    : change({ securityLevelId: level.id });
};

const notSettable = ({ field }: Reading): ReadValue => problem(`Field does not support update '${field.id}'`);

const readers: Readonly<Record<FieldKind, (reading: Reading) => ReadValue>> = {
  summary: readSummary,
  adf: readDocument,
  number: readNumber,
  date: readDate,
  option: readOption,
  user: readUser,
  labels: readLabels,
  priority: readPriority,
  issuetype: readType,
  // Creation has read it before it knew the screen.
  project: () => change({}),
  parent: readParent,
  security: readLevel,
  links: notSettable,
  attachments: notSettable,
  'read-only': notSettable
};

/**
 * Reads the value that a request sets a field to.
 * @param view of the person who sets it
 * @param value as it came
 */
export const readValue = (view: View, screen: Screen, field: FieldConfig, value: unknown): ReadValue =>
  readers[field.kind]({ view, screen, field, value });
