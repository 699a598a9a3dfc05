/** Says in plain words which field of a request is wrong. */
import type * as v from 'valibot';
import type { AppError } from '../domain/result';

const NAMES: Readonly<Record<string, string>> = {
  summary: 'The summary',
  severity: 'The severity',
  owner: 'The owner',
  milestones: 'The list of milestones',
  failure: 'The time of failure',
  detection: 'The time of detection',
  response: 'The time of response',
  mitigation: 'The time of mitigation',
  resolution: 'The time of resolution',
  action: 'The action',
  text: 'The action’s text',
  assignee: 'The assignee',
  dueDate: 'The due date',
  target: 'The choice of the ticket’s project and type',
  incident: 'The incident',
  postmortemId: 'The postmortem',
  actionIds: 'The list of actions',
  edits: 'The list of changes',
  revision: 'The revision',
  projects: 'The list of projects'
};

type Issue = v.BaseIssue<unknown>;

/**
 * The error for a request that does not parse: it names the first field that is wrong and says how.
 * @param issues what the schema found, at least one
 */
export const invalid = (issues: readonly [Issue, ...Issue[]]): AppError => {
  const [issue] = issues;
  const field = fieldOf(issue);
  const named = field
    .split('.')
    .reverse()
    .find((part) => part in NAMES);
  return {
    code: 'invalid',
    ...(field ? { field } : {}),
    message: `${named ? NAMES[named] : 'The request'} ${trouble(issue)} Nothing was changed; what you typed is still here.`
  };
};

/** The path, with `edits.2.value` said as the field that this change is about. */
const fieldOf = (issue: Issue): string => {
  const path = issue.path ?? [];
  const edit = path.map(({ input }) => input).findLast(isEdit);
  const keys = path.map(({ key }) => String(key));
  const value = keys.indexOf('value');
  return edit && value >= 0 ? [edit.field, ...keys.slice(value + 1)].join('.') : keys.join('.');
};

const isEdit = (input: unknown): input is { field: string } =>
  typeof input === 'object' && input !== null && 'field' in input && typeof input.field === 'string';

const trouble = (issue: Issue): string => {
  switch (issue.type) {
    case 'max_length':
      return `is too long: at most ${String(issue.requirement)} fit.`;
    case 'min_length':
      return 'must not be empty.';
    case 'iso_date':
    case 'check':
      return `is not a day of the calendar. ${issue.message}`;
    default:
      return issue.input === undefined ? 'is missing.' : 'is not something that Afterword understands.';
  }
};
