/** What will be different. */
import type { Action } from '../action';
import { link, mention, status, table, type AdfNode, type Cell } from '../adf';
import { said, type Rendered, type RenderedTicket } from './rendered';

/** The actions with the live state of their tickets. @param rendered the postmortem */
export const actionNodes = (rendered: Rendered): AdfNode[] => {
  const rows = rendered.document.actions.map((action) => rowOf(action, rendered));
  return rows.length > 0 ? [table(['Action', 'Ticket', 'State', 'Who', 'Due'], rows)] : [];
};

const COLORS = { new: 'neutral', indeterminate: 'blue', done: 'green' } as const;

const stateOf = ({ statusName, statusCategory }: RenderedTicket): Cell =>
  statusName === '' ? '' : status(statusName, COLORS[statusCategory]);

const rowOf = (action: Action, { tickets, urlOf }: Rendered): Cell[] => {
  const ticket = tickets.get(action.id);
  const who = ticket ? ticket.assignee : action.assignee;
  return [
    said(action.text),
    ticket ? link(ticket.key, urlOf(ticket.key)) : '',
    ticket ? stateOf(ticket) : '',
    who === null ? '' : mention(who),
    ticket?.dueDate ?? action.dueDate ?? ''
  ];
};
