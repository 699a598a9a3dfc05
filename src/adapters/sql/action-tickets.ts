import * as v from 'valibot';
import { LEASE_MS } from '../../domain/action-ticket';
import type { Store } from '../../ports';
import { marks, select, write } from './statement';
import { TICKET_COLUMNS, ticketFrom, TicketRow, ticketValues } from './ticket-row';

const ROW = `(${marks(TICKET_COLUMNS)})`;
const INTO = `INTO action_tickets (${TICKET_COLUMNS.join(', ')})`;

/** What of a row may change once it is there. */
const MUTABLE = TICKET_COLUMNS.filter((column) => column !== 'postmortem_id' && column !== 'action_id');

/**
 * Claims tickets for one invocation: those that nobody knows yet by inserting them, the others unless they are created
 * or claimed by somebody whose lease still runs. A lease that ran out leaves in doubt whether Jira was asked.
 * @param tickets of one postmortem, carrying the claim
 * @param claim whose they shall be
 * @param now epoch milliseconds
 * @returns all tickets of the postmortem as they are now
 */
export const claim: Store['claim'] = async (tickets, claim, now) => {
  const postmortemId = tickets[0]?.postmortemId;
  if (postmortemId === undefined) return [];
  const inserted = await write(
    `INSERT IGNORE ${INTO} VALUES ${marks(tickets, ROW)}`,
    tickets.flatMap(ticketValues)
  );
  if (inserted < tickets.length) {
    const actionIds = tickets.map(({ actionId }) => actionId);
    // The state comes first: MySQL sets columns from left to right, and the old claim decides it.
    await write(
      `UPDATE action_tickets
        SET state = CASE WHEN claim IS NULL THEN state ELSE 'unknown' END, claim = ?, claimed_at = ?
        WHERE postmortem_id = ? AND action_id IN (${marks(actionIds)})
          AND state <> 'created' AND (claim IS NULL OR claimed_at <= ?)`,
      [claim, now, postmortemId, ...actionIds, now - LEASE_MS]
    );
  }
  const rows = await select(
    TicketRow,
    `SELECT ${TICKET_COLUMNS.map((column) => `${column} AS t_${column}`).join(', ')}
      FROM action_tickets WHERE postmortem_id = ?`,
    [postmortemId]
  );
  return rows.map(ticketFrom);
};

/**
 * Remembers how tickets stand, all in one statement.
 * @param tickets whose claim was held
 */
export const record: Store['record'] = async (tickets) => {
  if (tickets.length === 0) return;
  await write(
    `INSERT ${INTO} VALUES ${marks(tickets, ROW)}
      ON DUPLICATE KEY UPDATE ${MUTABLE.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
    tickets.flatMap(ticketValues)
  );
};

const HolderRow = v.object({ postmortem_id: v.string(), action_id: v.string() });

/**
 * Finds whose ticket an issue is, or is about to become while a claim holds: one statement.
 * @param ticketId of any issue
 * @param now epoch milliseconds
 */
export const holdersOf: Store['holdersOf'] = async (ticketId, now) => {
  const rows = await select(
    HolderRow,
    `SELECT postmortem_id, action_id FROM action_tickets
      WHERE ticket_id = ? AND (state = 'created' OR (claim IS NOT NULL AND claimed_at > ?))`,
    [ticketId, now - LEASE_MS]
  );
  return rows.map((row) => ({ postmortemId: row.postmortem_id, actionId: row.action_id }));
};

const ReferenceRow = v.object({
  postmortem_id: v.string(),
  action_id: v.string(),
  incident_id: v.string(),
  ticket_id: v.string(),
  due_date: v.string()
});

/**
 * Lists created tickets, the earliest due date first, but for those that the ledger knows to be closed or deleted.
 * @param projects keys of the tickets' projects to narrow to; empty for all
 * @param limit most rows
 */
export const createdTickets: Store['createdTickets'] = async (projects, limit) => {
  // A ticket that was moved is where the ledger last saw it.
  const narrowed =
    projects.length > 0 ? `AND COALESCE(l.project_key, a.project_key) IN (${marks(projects)})` : '';
  const rows = await select(
    ReferenceRow,
    `SELECT a.postmortem_id, a.action_id, a.incident_id, a.ticket_id, a.due_date
      FROM action_tickets a LEFT JOIN ledger_tickets l ON l.ticket_id = a.ticket_id
      WHERE a.state = 'created' AND (l.ticket_id IS NULL OR (l.category <> 'done' AND l.presence <> 'deleted')) ${narrowed}
      ORDER BY a.due_date, a.postmortem_id, a.action_id LIMIT ${limit}`,
    projects
  );
  return rows.map((row) => ({
    postmortemId: row.postmortem_id,
    actionId: row.action_id,
    incidentId: row.incident_id,
    ticketId: row.ticket_id,
    dueDate: row.due_date
  }));
};
