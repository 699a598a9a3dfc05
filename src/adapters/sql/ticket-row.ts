/** A row of `action_tickets`, in both directions. */
import * as v from 'valibot';
import type { ActionTicket } from '../../domain/action-ticket';
import { json, Numeric } from './columns';

export const TICKET_COLUMNS = [
  'postmortem_id',
  'action_id',
  'incident_id',
  'incident_key',
  'state',
  'claim',
  'claimed_at',
  'ticket_id',
  'ticket_key',
  'project_id',
  'project_key',
  'assignee',
  'due_date',
  'created_at',
  'problem'
] as const;

const Problems = v.array(v.object({ field: v.nullable(v.string()), message: v.string() }));

/** Columns carry a `t_`, for in a snapshot they stand beside those of the postmortem. */
export const TicketRow = v.object({
  t_postmortem_id: v.string(),
  t_action_id: v.string(),
  t_incident_id: v.string(),
  t_incident_key: v.string(),
  t_state: v.picklist(['reserved', 'created', 'failed', 'unknown']),
  t_claim: v.nullable(v.string()),
  t_claimed_at: v.nullable(Numeric),
  t_ticket_id: v.nullable(v.string()),
  t_ticket_key: v.nullable(v.string()),
  t_project_id: v.string(),
  t_project_key: v.string(),
  t_assignee: v.string(),
  t_due_date: v.string(),
  t_created_at: v.nullable(Numeric),
  t_problem: json(Problems)
});

/**
 * What a row remembers of a ticket.
 * @param row as parsed
 */
export const ticketFrom = (row: v.InferOutput<typeof TicketRow>): ActionTicket => ({
  postmortemId: row.t_postmortem_id,
  actionId: row.t_action_id,
  incidentId: row.t_incident_id,
  incidentKey: row.t_incident_key,
  state: row.t_state,
  claim: row.t_claim,
  claimedAt: row.t_claimed_at,
  ticketId: row.t_ticket_id,
  ticketKey: row.t_ticket_key,
  projectId: row.t_project_id,
  projectKey: row.t_project_key,
  assignee: row.t_assignee,
  dueDate: row.t_due_date,
  createdAt: row.t_created_at,
  problem: row.t_problem
});

/**
 * The values of a row, in the order of the columns.
 * @param ticket what to remember
 */
export const ticketValues = (ticket: ActionTicket): (string | number | null)[] => [
  ticket.postmortemId,
  ticket.actionId,
  ticket.incidentId,
  ticket.incidentKey,
  ticket.state,
  ticket.claim,
  ticket.claimedAt,
  ticket.ticketId,
  ticket.ticketKey,
  ticket.projectId,
  ticket.projectKey,
  ticket.assignee,
  ticket.dueDate,
  ticket.createdAt,
  JSON.stringify(ticket.problem)
];
