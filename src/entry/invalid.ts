/** Says in plain words which field of a request is wrong. */
import type * as v from 'valibot';
import { partInWords } from '../domain/field-words';
import type { AppError } from '../domain/result';

/** What of a request, by its path or the end of its path. */
const NAMES: Readonly<Record<string, string>> = {
  owner: 'the owner',
  milestones: 'the list of milestones',
  failure: 'the time of failure',
  detection: 'the time of detection',
  response: 'the time of response',
  mitigation: 'the time of mitigation',
  resolution: 'the time of resolution',
  'affected-area': 'the affected area',
  'affected-area.name': 'the affected area’s name',
  'affected-area.effect': 'the effect on the affected area',
  entry: 'the timeline entry',
  'entry.at': 'the timeline entry’s time',
  'entry.text': 'the timeline entry’s text',
  'entry.lane': 'the timeline entry’s team',
  cause: 'the cause',
  'cause.text': 'the cause’s text',
  'failure.text': 'the failure’s text',
  action: 'the action',
  'action.text': 'the action’s text',
  assignee: 'the assignee',
  dueDate: 'the due date',
  target: 'the choice of the ticket’s project and type',
  learning: 'the learning',
  'learning.text': 'the learning’s text',
  link: 'the link',
  'link.title': 'the link’s title',
  'link.url': 'the link’s address',
  contributor: 'the contributing team',
  'contributor.team': 'the contributing team’s name',
  attendee: 'the attendee',
  remark: 'the remark',
  'remark.text': 'the remark’s text',
  evidence: 'the evidence',
  signOff: 'the bar raiser’s sign-off',
  'meeting.extension.until': 'the later day of the review',
  reason: 'the reason',
  step: 'the step',
  incident: 'the incident',
  issue: 'the issue',
  postmortemId: 'the postmortem',
  actionIds: 'the list of actions',
  edits: 'the list of changes',
  revision: 'the revision',
  presence: 'the place where you are',
  before: 'the revision',
  projects: 'the list of projects'
};

type Issue = v.BaseIssue<unknown>;

/**
 * The error for a request that does not parse: it names the first field that is wrong and says how.
 * @param issues what the schema found, at least one
 */
export const invalid = (issues: readonly [Issue, ...Issue[]]): AppError => {
  const [issue] = issues;
  const field = fieldOf(issue);
  const words = `${nameOf(field) ?? 'the request'} ${trouble(issue)}`;
  return {
    code: 'invalid',
    ...(field ? { field } : {}),
    message: `${words.charAt(0).toUpperCase()}${words.slice(1)} Nothing was changed; what you typed is still here.`
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

/** The longest part of the path that has a name: a whole field first, then its end, then what it stands in. */
const nameOf = (field: string): string | undefined => {
  const parts = field.split('.');
  const starts = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  const whole = starts.find((start) => start.includes('.') && (NAMES[start] ?? partInWords(start)));
  const one = [...parts].reverse().find((part) => NAMES[part] ?? partInWords(part));
  const known = whole ?? one;
  return known === undefined ? undefined : (NAMES[known] ?? partInWords(known) ?? undefined);
};

/** The schemas' own words, where they say what to do instead; the library's say what it expected. */
const toldBy = ({ message }: Issue): string | null => (message.startsWith('Invalid ') ? null : message);

const trouble = (issue: Issue): string => {
  const told = toldBy(issue);
  switch (issue.type) {
    case 'max_length':
      return `is too long: at most ${String(issue.requirement)} fit.`;
    case 'min_length':
      return 'must not be empty.';
    default:
      if (issue.input === undefined) return 'is missing.';
      return told ? `cannot be kept as it is. ${told}` : 'is not something that Afterword understands.';
  }
};
