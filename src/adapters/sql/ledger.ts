/** What became of action tickets, for whoever shows it. */
import type { Ledger } from '../../ports';
import { ENTRY_COLUMNS, entryFrom, EntryRow, ledgerFrom, LedgerRow, ledgerSelected } from './ledger-row';
import { marks, select } from './statement';
import { TICKET_COLUMNS, ticketFrom, TicketRow } from './ticket-row';

/** A ticket with more behind it shows the latest. */
const MOST_ENTRIES = 500;

/** The ledger over Forge SQL. */
export const ledger: Ledger = {
  async ledgerOf(ticketIds) {
    if (ticketIds.length === 0) return [];
    const rows = await select(
      LedgerRow,
      `SELECT ${ledgerSelected('l')} FROM ledger_tickets l WHERE l.ticket_id IN (${marks(ticketIds)})`,
      ticketIds
    );
    return rows.map(ledgerFrom);
  },

  async entriesOf(ticketId) {
    const rows = await select(
      EntryRow,
      `SELECT ${ENTRY_COLUMNS.join(', ')} FROM ledger_entries
        WHERE ticket_id = ? ORDER BY at DESC, LENGTH(change_id) DESC, change_id DESC, field DESC LIMIT ${MOST_ENTRIES}`,
      [ticketId]
    );
    return rows.map(entryFrom);
  },

  async byTicket(ticketId) {
    const [row] = await select(
      TicketRow,
      `SELECT ${TICKET_COLUMNS.map((column) => `${column} AS t_${column}`).join(', ')} FROM action_tickets
        WHERE ticket_id = ? AND state = 'created' ORDER BY created_at, postmortem_id, action_id LIMIT 1`,
      [ticketId]
    );
    return row ? ticketFrom(row) : null;
  }
};
