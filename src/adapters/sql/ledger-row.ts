/** Rows of `ledger_tickets` and `ledger_entries`, in both directions. */
import * as v from 'valibot';
import { ENTRY_KINDS, type LedgerEntry } from '../../domain/ledger/entry';
import type { Lack, LedgerTicket } from '../../domain/ledger/ticket';
import { Numeric } from './columns';

export const LEDGER_COLUMNS = [
  'ticket_id',
  'ticket_key',
  'presence',
  'gone_at',
  'project_id',
  'project_key',
  'category',
  'outcome',
  'done_at',
  'assignee',
  'due_date',
  'priority_id',
  'resolution_id',
  'slips',
  'slipped_days',
  'reassignments',
  'priority_drops',
  'moves',
  'unassigned_since',
  'unassigned_by',
  'undated_since',
  'undated_by',
  'updated',
  'seen_at'
] as const;

/** Columns carry an `l_`, for in a snapshot they stand beside those of the postmortem. */
export const LedgerRow = v.object({
  l_ticket_id: v.string(),
  l_ticket_key: v.string(),
  l_presence: v.picklist(['present', 'deleted', 'unseen']),
  l_gone_at: v.nullable(Numeric),
  l_project_id: v.string(),
  l_project_key: v.string(),
  l_category: v.picklist(['new', 'indeterminate', 'done']),
  l_outcome: v.nullable(v.picklist(['done', 'wont-do'])),
  l_done_at: v.nullable(Numeric),
  l_assignee: v.nullable(v.string()),
  l_due_date: v.nullable(v.string()),
  l_priority_id: v.nullable(v.string()),
  l_resolution_id: v.nullable(v.string()),
  l_slips: Numeric,
  l_slipped_days: Numeric,
  l_reassignments: Numeric,
  l_priority_drops: Numeric,
  l_moves: Numeric,
  l_unassigned_since: v.nullable(Numeric),
  l_unassigned_by: v.nullable(v.string()),
  l_undated_since: v.nullable(Numeric),
  l_undated_by: v.nullable(v.string()),
  l_updated: Numeric,
  l_seen_at: Numeric
});

/**
 * Names of the columns as {@link LedgerRow} reads them.
 * @param table what the table is called in the statement
 */
export const ledgerSelected = (table: string): string =>
  LEDGER_COLUMNS.map((column) => `${table}.${column} AS l_${column}`).join(', ');

const lackFrom = (since: number | null, cause: string | null): Lack | null =>
  since === null || cause === null ? null : { since, cause };

/**
 * How a ticket stands, from its row.
 * @param row as parsed
 */
export const ledgerFrom = (row: v.InferOutput<typeof LedgerRow>): LedgerTicket => ({
  ticketId: row.l_ticket_id,
  ticketKey: row.l_ticket_key,
  presence: row.l_presence,
  goneAt: row.l_gone_at,
  projectId: row.l_project_id,
  projectKey: row.l_project_key,
  category: row.l_category,
  outcome: row.l_outcome,
  doneAt: row.l_done_at,
  assignee: row.l_assignee,
  dueDate: row.l_due_date,
  priorityId: row.l_priority_id,
  resolutionId: row.l_resolution_id,
  slips: row.l_slips,
  slippedDays: row.l_slipped_days,
  reassignments: row.l_reassignments,
  priorityDrops: row.l_priority_drops,
  moves: row.l_moves,
  unassigned: lackFrom(row.l_unassigned_since, row.l_unassigned_by),
  undated: lackFrom(row.l_undated_since, row.l_undated_by),
  updated: row.l_updated,
  seenAt: row.l_seen_at
});

/**
 * The values of a row, in the order of the columns.
 * @param ticket what to remember
 */
export const ledgerValues = (ticket: LedgerTicket): (string | number | null)[] => [
  ticket.ticketId,
  ticket.ticketKey,
  ticket.presence,
  ticket.goneAt,
  ticket.projectId,
  ticket.projectKey,
  ticket.category,
  ticket.outcome,
  ticket.doneAt,
  ticket.assignee,
  ticket.dueDate,
  ticket.priorityId,
  ticket.resolutionId,
  ticket.slips,
  ticket.slippedDays,
  ticket.reassignments,
  ticket.priorityDrops,
  ticket.moves,
  ticket.unassigned?.since ?? null,
  ticket.unassigned?.cause ?? null,
  ticket.undated?.since ?? null,
  ticket.undated?.cause ?? null,
  ticket.updated,
  ticket.seenAt
];

export const ENTRY_COLUMNS = [
  'ticket_id',
  'change_id',
  'field',
  'kind',
  'at',
  'author',
  'was',
  'became',
  'days'
] as const;

export const EntryRow = v.object({
  ticket_id: v.string(),
  change_id: v.string(),
  field: v.string(),
  kind: v.picklist(ENTRY_KINDS),
  at: Numeric,
  author: v.nullable(v.string()),
  was: v.nullable(v.string()),
  became: v.nullable(v.string()),
  days: v.nullable(Numeric)
});

/**
 * What happened, from its row.
 * @param row as parsed
 */
export const entryFrom = (row: v.InferOutput<typeof EntryRow>): LedgerEntry => ({
  ticketId: row.ticket_id,
  changeId: row.change_id,
  field: row.field,
  kind: row.kind,
  at: row.at,
  author: row.author,
  from: row.was,
  to: row.became,
  days: row.days
});

/**
 * The values of a row, in the order of the columns.
 * @param entry what happened
 */
export const entryValues = (entry: LedgerEntry): (string | number | null)[] => [
  entry.ticketId,
  entry.changeId,
  entry.field,
  entry.kind,
  entry.at,
  entry.author,
  entry.from,
  entry.to,
  entry.days
];
