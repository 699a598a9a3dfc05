/** What an action needs before it becomes a ticket: words, a place, exactly one person, a date (R81, R82, R93). */
import type { Action, TicketTarget } from './action';
import { fail, ok, type Result } from './result';
import { listed, shortened } from './words';

/** An action that lacks nothing. */
export interface ReadyAction extends Action {
  assignee: string;
  dueDate: string;
  target: TicketTarget;
}

const NEEDED = [
  ['text', 'words that say what to do'],
  ['target', 'a project and a type'],
  ['assignee', 'somebody to do it'],
  ['dueDate', 'a due date']
] as const;

const missingIn = (action: Action): (typeof NEEDED)[number][] =>
  NEEDED.filter(([field]) => (field === 'text' ? action.text.trim() === '' : action[field] === null));

/** True for an action that lacks nothing. @param action any action */
export const isReady = (action: Action): action is ReadyAction => missingIn(action).length === 0;

/**
 * Passes the actions through if none lacks anything, else names everything that is missing.
 * @param actions those whose tickets are asked for
 * @param all the document's actions, by whose order the error names its field, as in `actions.2.dueDate`
 */
export const allReady = (actions: readonly Action[], all: readonly Action[]): Result<ReadyAction[]> => {
  const lacking = actions.filter((action) => !isReady(action));
  const first = lacking[0];
  if (!first) return ok(actions.filter(isReady));
  const sentences = lacking.map((action) => {
    const name =
      action.text.trim() === '' ? `Action ${all.indexOf(action) + 1}` : `“${shortened(action.text)}”`;
    return `${name} still needs ${listed(missingIn(action).map(([, words]) => words))}.`;
  });
  return fail({
    code: 'invalid',
    field: `actions.${all.indexOf(first)}.${missingIn(first)[0]?.[0]}`,
    message: `No ticket was created yet. ${sentences.join(' ')}`
  });
};
