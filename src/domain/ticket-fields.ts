/** The values that a project demands of a ticket beyond what every action has: what may be among them. */
import type { Action, TicketTarget } from './action';
import type { PostmortemDocument } from './postmortem';
import type { AppError } from './result';
import { listed } from './words';

/**
 * Fields that are Afterword's to write, or that would make another ticket of it: filed in somebody else's name, or
 * filed below another one. They are sent with the caller's rights, so what is among them is not for a surface to say.
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

const problemOf = ({ id, target }: Action, json: string): AppError | null => {
  const own = Object.keys(target?.fields ?? {}).filter((name) => OWN_FIELDS.has(name.toLowerCase()));
  const because =
    own.length > 0
      ? `A ticket’s ${listed(own)} cannot be set here: Afterword writes what the action says, in your name.`
      : json.length > MOST
        ? `The project’s further fields hold more than ${MOST} characters together. Shorten them.`
        : null;
  if (because === null) return null;
  return {
    code: 'invalid',
    field: `actions.${id}`,
    message: `${because} Nothing was changed; what you typed is kept here.`
  };
};
