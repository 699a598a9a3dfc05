import type { ActionTicketState } from '../../../../src/contract';
import type { Action } from '../../../../src/domain/action';
import { useEditing } from '../../shared/editing';

/**
 * True while an action is written here: one whose ticket is made, or being made, is changed in Jira.
 * @param tickets of the postmortem
 */
export const isIdea = ({ id }: Action, tickets: readonly ActionTicketState[]): boolean => {
  const state = tickets.find(({ actionId }) => actionId === id)?.state ?? 'none';
  return state === 'none' || state === 'failed';
};

/** True while an action is written here, and not in Jira. */
export function useIsIdea(action: Action): boolean {
  const { postmortem } = useEditing();
  return isIdea(action, postmortem.tickets);
}

/** What there is to do in the meeting before what is settled. @param tickets as Jira has them */
export const ideasFirst = (actions: readonly Action[], tickets: readonly ActionTicketState[]): Action[] => [
  ...actions.filter((action) => isIdea(action, tickets)),
  ...actions.filter((action) => !isIdea(action, tickets))
];
