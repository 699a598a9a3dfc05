/** The values that a project demands of a ticket beyond what every action has: what may be among them. */
import type { Action, TicketTarget } from './action';
import type { PostmortemDocument } from './postmortem';
import type { AppError } from './result';
import { shortened } from './words';

/**
 * Fields that are Afterword's to write, or that would make another ticket of it: filed in somebody else's name, or
 * filed below another one. They are sent with the caller's rights, so what is among them is not for a surface to say.
 * A project may demand a security level: it changes who sees the ticket and not what the ticket is, and Jira lets only
 * those set one who may, so it is not among these.
 */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'project',
  'issuetype',
  'summary',
  'description',
  'assignee',
  'duedate',
  'issuelinks',
  'reporter',
  'parent'
]);

/** Most characters of the values as JSON: a few fields, not a store of its own. */
const MOST = 20_000;

/**
 * The values that a ticket is made with: none of them is one that Afterword writes itself.
 * @param fields as a surface gave them, by field id
 */
export const demandedFields = (fields: TicketTarget['fields']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => !OWN_FIELDS.has(id.toLowerCase())));

/**
 * Why a ticket's further fields are refused, or null where they may be kept. What stood there before may stay.
 * @param before the document as it is
 * @param after as it would be
 */
export const unfitFields = (
  before: Pick<PostmortemDocument, 'actions'>,
  after: Pick<PostmortemDocument, 'actions'>
): AppError | null => {
  const old = new Map(before.actions.map(({ id, target }) => [id, JSON.stringify(target?.fields)]));
  for (const action of after.actions) {
    const json = JSON.stringify(action.target?.fields);
    if (json === undefined || json === old.get(action.id)) continue;
    const problem = problemOf(action, json);
    if (problem) return problem;
  }
  return null;
};

const problemOf = ({ id, text, target }: Action, json: string): AppError | null => {
  const own = Object.keys(target?.fields ?? {}).find((name) => OWN_FIELDS.has(name.toLowerCase()));
  if (own !== undefined) {
    return {
      code: 'invalid',
      field: `actions.${id}.target.fields.${own}`,
      message: `The ticket of “${shortened(text)}” takes its field “${own}” from the action and from whoever creates it, so the project’s further fields cannot set it. Nothing was changed; take the field out, then save again.`
    };
  }
  if (json.length <= MOST) return null;
  return {
    code: 'invalid',
    field: `actions.${id}`,
    message: `The project’s further fields of “${shortened(text)}” hold more than ${MOST} characters. Nothing is lost, what you typed is kept here; shorten them, then save again.`
  };
};
