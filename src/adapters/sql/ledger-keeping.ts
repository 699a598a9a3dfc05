/** How the ledger is written: many rows a statement, and nothing older over anything newer. */
import * as v from 'valibot';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { LedgerTicket } from '../../domain/ledger/ticket';
import type { LedgerKeeping, Tracked } from '../../ports';
import { Numeric } from './columns';
import {
  ENTRY_COLUMNS,
  entryValues,
  LEDGER_COLUMNS,
  ledgerFrom,
  LedgerRow,
  ledgerSelected,
  ledgerValues
} from './ledger-row';
import { marks, select, write } from './statement';

/** Rows of one statement: well below its 1 MiB, and below the marks that engines allow. */
const AT_ONCE = 500;

const COLUMNS = [...LEDGER_COLUMNS, 'stamp'];
const ROW = `(${marks(COLUMNS)})`;
const ENTRY = `(${marks(ENTRY_COLUMNS)})`;

/**
 * Tells the newer of two readings, by Jira's own time of the last change and then by when the reading began: as text,
 * since one column decides, and no engine may have set it before all others are.
 */
const stampOf = (updated: number, seenAt: number): string => `${padded(updated)}${padded(seenAt)}`;

const padded = (time: number): string => String(time).padStart(15, '0');

const CHANGING = LEDGER_COLUMNS.filter((column) => column !== 'ticket_id');

const UNLESS_OLDER = [
  ...CHANGING.map(
    (column) => `${column} = CASE WHEN VALUES(stamp) >= stamp THEN VALUES(${column}) ELSE ${column} END`
  ),
  'stamp = GREATEST(stamp, VALUES(stamp))'
].join(', ');

const insertTickets = (
  tickets: readonly LedgerTicket[],
  stamp: (ticket: LedgerTicket) => string,
  otherwise: string
): Promise<void> =>
  inChunks(tickets, (chunk) =>
    write(
      `INSERT INTO ledger_tickets (${COLUMNS.join(', ')}) VALUES ${marks(chunk, ROW)}
        ON DUPLICATE KEY UPDATE ${otherwise}`,
      chunk.flatMap((ticket) => [...ledgerValues(ticket), stamp(ticket)])
    )
  );

const insertEntries = (entries: readonly LedgerEntry[], into: string, otherwise = ''): Promise<void> =>
  inChunks(entries, (chunk) =>
    write(
      `${into} ledger_entries (${ENTRY_COLUMNS.join(', ')}) VALUES ${marks(chunk, ENTRY)} ${otherwise}`,
      chunk.flatMap(entryValues)
    )
  );

const inChunks = async <T>(
  items: readonly T[],
  each: (chunk: readonly T[]) => Promise<unknown>
): Promise<void> => {
  for (let at = 0; at < items.length; at += AT_ONCE) await each(items.slice(at, at + AT_ONCE));
};

/** What is said of a ticket that is gone may come before or after what was read of it. */
const GONE = `presence = CASE WHEN presence = 'deleted' THEN presence ELSE VALUES(presence) END,
  gone_at = CASE WHEN gone_at IS NULL THEN VALUES(gone_at) ELSE LEAST(gone_at, VALUES(gone_at)) END,
  seen_at = GREATEST(seen_at, VALUES(seen_at)), stamp = GREATEST(stamp, VALUES(stamp))`;

/** Whoever tells of it later may know more: who did it, or an earlier time. */
const FIRST_TOLD =
  'ON DUPLICATE KEY UPDATE author = COALESCE(author, VALUES(author)), at = LEAST(at, VALUES(at))';

const TrackedRow = v.object({
  incident_id: v.string(),
  ticket_id: v.string(),
  ticket_key: v.nullable(v.string()),
  project_id: v.string(),
  project_key: v.string(),
  assignee: v.string(),
  due_date: v.string(),
  created_at: v.nullable(Numeric)
});
/** With a row of the ledger, or without one. */
const FollowedRow = v.union([
  v.object({ ...TrackedRow.entries, ...LedgerRow.entries }),
  v.object({ ...TrackedRow.entries, l_ticket_id: v.null() })
]);

const FOLLOWED = `SELECT ${Object.keys(TrackedRow.entries)
  .map((column) => `a.${column}`)
  .join(', ')}, ${ledgerSelected('l')}
  FROM action_tickets a LEFT JOIN ledger_tickets l ON l.ticket_id = a.ticket_id
  WHERE a.state = 'created'`;

const trackedFrom = (row: v.InferOutput<typeof FollowedRow>): Tracked => ({
  incidentId: row.incident_id,
  ticketId: row.ticket_id,
  ticketKey: row.ticket_key ?? '',
  projectId: row.project_id,
  projectKey: row.project_key,
  assignee: row.assignee,
  dueDate: row.due_date,
  madeAt: row.created_at ?? 0,
  known: row.l_ticket_id === null ? null : ledgerFrom(row)
});

/** Should one issue be the ticket of two actions, it is followed once, from its first day on. */
const onceEach = (rows: v.InferOutput<typeof FollowedRow>[]): Tracked[] => {
  const byId = new Map<string, Tracked>();
  for (const tracked of rows.map(trackedFrom)) {
    const other = byId.get(tracked.ticketId);
    if (!other || tracked.madeAt < other.madeAt) byId.set(tracked.ticketId, tracked);
  }
  return [...byId.values()];
};

/** Writing the ledger over Forge SQL. */
export const ledgerKeeping: LedgerKeeping = {
  async tracked(ticketIds) {
    if (ticketIds.length === 0) return [];
    const statement = `${FOLLOWED} AND a.ticket_id IN (${marks(ticketIds)})`;
    return onceEach(await select(FollowedRow, statement, ticketIds));
  },

  async trackedAfter(ticketId, limit) {
    const statement = `${FOLLOWED} AND a.ticket_id > ? ORDER BY a.ticket_id LIMIT ${limit}`;
    return onceEach(await select(FollowedRow, statement, [ticketId]));
  },

  async publishedBeside(ticketIds) {
    const beside = (chunk: readonly string[]) => `${FOLLOWED} AND a.postmortem_id IN
      (SELECT p.id FROM postmortems p JOIN action_tickets b ON b.postmortem_id = p.id
        WHERE p.state = 'published' AND b.state = 'created' AND b.ticket_id IN (${marks(chunk)}))`;
    const rows: v.InferOutput<typeof FollowedRow>[] = [];
    await inChunks(ticketIds, async (chunk) =>
      rows.push(...(await select(FollowedRow, beside(chunk), chunk)))
    );
    return onceEach(rows);
  },

  /** The entries first: where this is cut short, the ticket still counts as not read, and is read again. */
  async keep(tickets, entries) {
    await insertEntries(entries, 'INSERT IGNORE INTO');
    await insertTickets(tickets, ({ updated, seenAt }) => stampOf(updated, seenAt), UNLESS_OLDER);
  },

  async keepGone(tickets, entries) {
    await insertEntries(entries, 'INSERT INTO', FIRST_TOLD);
    // Whatever was read before this moment says less.
    await insertTickets(tickets, ({ seenAt }) => stampOf(seenAt, seenAt), GONE);
  },

  async found(ticketIds, seenAt) {
    await inChunks(ticketIds, (chunk) =>
      write(
        `UPDATE ledger_tickets SET presence = 'present', gone_at = NULL, stamp = ''
          WHERE ticket_id IN (${marks(chunk)}) AND presence <> 'present' AND seen_at < ?`,
        [...chunk, seenAt]
      )
    );
  }
};
