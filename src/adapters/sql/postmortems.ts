import * as v from 'valibot';
import { changedForTickets } from '../../domain/action';
import { LEASE_MS } from '../../domain/action-ticket';
import { stateOf } from '../../domain/life/life';
import { readDocument, StoredEdits } from '../../domain/migrate-document';
import { parkedIn } from '../../domain/parked/parked-ideas';
import type { PostmortemDocument } from '../../domain/postmortem';
import type { Found, Store, StoredPostmortem } from '../../ports';
import { json, Numeric } from './columns';
import { LEDGER_COLUMNS, ledgerFrom, LedgerRow } from './ledger-row';
import { marks, select, write } from './statement';
import { TICKET_COLUMNS, TicketRow, ticketFrom } from './ticket-row';

const COLUMNS = [
  'id',
  'incident_id',
  'incident_key',
  'revision',
  'document',
  'edits',
  'operation',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by'
] as const;

const PostmortemRow = v.object({
  id: v.string(),
  incident_id: v.string(),
  incident_key: v.string(),
  revision: Numeric,
  document: json(v.unknown()),
  /** Parsed only once the document turns out to be of a version that this code knows. */
  edits: v.unknown(),
  operation: v.nullable(v.string()),
  created_at: Numeric,
  created_by: v.string(),
  updated_at: Numeric,
  updated_by: v.string(),
  in_history: Numeric
});

const SnapshotRow = v.variant('kind', [
  v.object({ kind: v.literal('postmortem'), ...PostmortemRow.entries }),
  v.object({ kind: v.literal('ticket'), ...TicketRow.entries }),
  v.object({ kind: v.literal('ledger'), ...LedgerRow.entries }),
  v.object({ kind: v.literal('joined'), incident_id: v.string(), incident_key: v.string() })
]);

const nulls = (columns: readonly string[]): string => marks(columns, 'NULL');

/** Columns of a ticket and of the ledger, left empty. */
const NO_TICKET = [
  ...TICKET_COLUMNS.map((column) => `NULL AS t_${column}`),
  ...LEDGER_COLUMNS.map((column) => `NULL AS l_${column}`)
].join(', ');

/**
 * A postmortem, its tickets, what became of them, and the incidents that joined it, in one statement; each part leaves
 * the others' columns empty.
 * @param id an expression for the postmortem's id
 */
const snapshotOf = (id: string): string =>
  `SELECT 'postmortem' AS kind, ${COLUMNS.join(', ')},
      (SELECT COUNT(*) FROM postmortem_history h WHERE h.postmortem_id = p.id AND h.revision = p.revision) AS in_history,
      ${NO_TICKET}
    FROM postmortems p WHERE p.id = ${id}
    UNION ALL
    SELECT 'ticket', ${nulls(COLUMNS)}, NULL, ${TICKET_COLUMNS.join(', ')}, ${nulls(LEDGER_COLUMNS)}
    FROM action_tickets WHERE postmortem_id = ${id}
    UNION ALL
    SELECT 'ledger', ${nulls(COLUMNS)}, NULL, ${nulls(TICKET_COLUMNS)}, ${LEDGER_COLUMNS.join(', ')}
    FROM ledger_tickets
    WHERE ticket_id IN (SELECT ticket_id FROM action_tickets WHERE postmortem_id = ${id})
    UNION ALL
    SELECT 'joined', NULL, incident_id, incident_key, ${nulls(COLUMNS.slice(3))}, NULL, ${nulls(TICKET_COLUMNS)},
      ${nulls(LEDGER_COLUMNS)}
    FROM postmortem_joins WHERE postmortem_id = ${id}`;

const BY_ID = snapshotOf('?');
/** Should an incident ever have begun one and joined another in the same moment, its own is the one. */
export const ID_OF_INCIDENT = `COALESCE(
      (SELECT id FROM postmortems WHERE incident_id = ? AND state <> 'not-started'),
      (SELECT postmortem_id FROM postmortem_joins WHERE incident_id = ?),
      (SELECT id FROM postmortems WHERE incident_id = ?))`;
const OF_INCIDENT = snapshotOf(ID_OF_INCIDENT);

/** Copies a revision from its row to the history; once is enough, twice does no harm. */
const ARCHIVE = `INSERT IGNORE INTO postmortem_history (postmortem_id, revision, at, author, edits, operation)
  SELECT id, revision, updated_at, updated_by, edits, operation FROM postmortems WHERE id = ? AND revision = ?`;

const snapshot = async (statement: string, id: string): Promise<Found | null> => {
  const marked = statement.split('?').length - 1;
  const rows = await select(SnapshotRow, statement, Array<string>(marked).fill(id));
  const row = rows.find(({ kind }) => kind === 'postmortem');
  if (row?.kind !== 'postmortem') return null;
  const postmortem = postmortemFrom(row);
  if (!('document' in postmortem)) return { newer: true, postmortem };
  return {
    newer: false,
    postmortem,
    tickets: rows.flatMap((other) => (other.kind === 'ticket' ? [ticketFrom(other)] : [])),
    ledger: rows.flatMap((other) => (other.kind === 'ledger' ? [ledgerFrom(other)] : [])),
    joined: rows.flatMap((other) =>
      other.kind === 'joined' ? [{ id: other.incident_id, key: other.incident_key }] : []
    )
  };
};

const postmortemFrom = (row: v.InferOutput<typeof PostmortemRow>): Found['postmortem'] => {
  const whose = { id: row.id, incidentId: row.incident_id, incidentKey: row.incident_key };
  const document = readDocument(row.document, { by: row.created_by, at: row.created_at });
  if (document === 'newer') return whose;
  return {
    ...whose,
    revision: row.revision,
    document,
    edits: v.parse(json(StoredEdits), row.edits),
    operation: row.operation,
    inHistory: row.in_history > 0,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by
  };
};

/**
 * Reads the postmortem of an incident, its own or the one that it joined, or null.
 * @param incidentId issue id
 */
export const ofIncident: Store['ofIncident'] = (incidentId) => snapshot(OF_INCIDENT, incidentId);

/**
 * Reads a postmortem, or null.
 * @param postmortemId its id
 */
export const byId: Store['byId'] = (postmortemId) => snapshot(BY_ID, postmortemId);

/**
 * Inserts a postmortem; the unique incident settles who was first.
 * @param postmortem its first revision
 */
export const start: Store['start'] = async (postmortem) => {
  const { document } = postmortem;
  const parked = parkedText(document);
  const inserted = await write(
    `INSERT IGNORE INTO postmortems (${COLUMNS.join(', ')}, state, severity, owner, parked, parked_at)
      VALUES (${marks(COLUMNS)}, ?, ?, ?, ?, ?)`,
    [
      postmortem.id,
      postmortem.incidentId,
      postmortem.incidentKey,
      postmortem.revision,
      JSON.stringify(document),
      JSON.stringify(postmortem.edits),
      postmortem.operation,
      postmortem.createdAt,
      postmortem.createdBy,
      postmortem.updatedAt,
      postmortem.updatedBy,
      stateOf(document.life),
      document.severity,
      document.owner,
      parked,
      parked === null ? null : postmortem.updatedAt
    ]
  );
  if (inserted > 0) await archiveLater(postmortem);
  return inserted > 0;
};

/**
 * Replaces a revision by the next, if it is still the newest. Each row carries what its revision changed until the
 * history has it, and no row is replaced before: whatever is cut short, no change is lost from the history. An action
 * whose ticket exists or is being made stays as it is, but for what it answers; the very statement that saves sees to it.
 * It also writes what other postmortems look for, the ideas that are parked, so that the two can never differ.
 * @param next what to store
 * @param previous what it replaces
 */
export const save: Store['save'] = async (next, previous) => {
  if (!previous.inHistory) await write(ARCHIVE, [previous.id, previous.revision]);
  const { document } = next;
  const parked = parkedText(document);
  const isParkedAnew = parked !== parkedText(previous.document);
  const actionIds = changedForTickets(previous.document.actions, document.actions);
  const unclaimed = `AND NOT EXISTS (SELECT 1 FROM action_tickets
      WHERE postmortem_id = ? AND action_id IN (${marks(actionIds)})
        AND (state = 'created' OR (claim IS NOT NULL AND claimed_at > ?)))`;
  const updated = await write(
    `UPDATE postmortems SET revision = ?, document = ?, edits = ?, operation = ?, state = ?, severity = ?, owner = ?, updated_at = ?, updated_by = ?
        ${isParkedAnew ? ', parked = ?, parked_at = ?' : ''}
      WHERE id = ? AND revision = ? ${actionIds.length > 0 ? unclaimed : ''}`,
    [
      next.revision,
      JSON.stringify(document),
      JSON.stringify(next.edits),
      next.operation,
      stateOf(document.life),
      document.severity,
      document.owner,
      next.updatedAt,
      next.updatedBy,
      ...(isParkedAnew ? [parked, parked === null ? null : next.updatedAt] : []),
      previous.id,
      previous.revision,
      ...(actionIds.length > 0 ? [previous.id, ...actionIds, next.updatedAt - LEASE_MS] : [])
    ]
  );
  if (updated > 0) await archiveLater(next);
  return updated > 0;
};

/** As a row holds it; null where nothing is parked. */
const parkedText = ({ actions }: PostmortemDocument): string | null => {
  const ideas = parkedIn(actions);
  return ideas.length > 0 ? JSON.stringify(ideas) : null;
};

/** The save has happened; should this fail, the next save makes up for it. */
const archiveLater = async ({ id, revision }: StoredPostmortem): Promise<void> => {
  try {
    await write(ARCHIVE, [id, revision]);
  } catch {
    // Nothing is lost: the row says that its revision is not in the history.
  }
};

/** Keeps the answer of one statement well below what Forge SQL may answer. */
const DOCUMENTS_AT_ONCE = 20;

interface ActionsRow<S extends v.GenericSchema> {
  /** The postmortem's. */
  id: string;
  actions: v.InferOutput<S>[];
}

/**
 * Reads a part of each action of some postmortems: a statement for each twenty. Of a postmortem whose actions are kept
 * otherwise, as by a newer version, none come.
 * @param postmortemIds whose actions
 * @param action what is wanted of each
 * @returns what each statement brings, which may fail by itself
 */
export const actionsOf = <S extends v.GenericSchema>(
  postmortemIds: readonly string[],
  action: S
): Promise<ActionsRow<S>[]>[] => {
  const row = v.object({ id: v.string(), actions: v.fallback(json(v.array(action)), []) });
  const chunks: string[][] = [];
  for (let at = 0; at < postmortemIds.length; at += DOCUMENTS_AT_ONCE) {
    chunks.push(postmortemIds.slice(at, at + DOCUMENTS_AT_ONCE));
  }
  return chunks.map((ids) =>
    select(
      row,
      `SELECT id, JSON_UNQUOTE(JSON_EXTRACT(document, '$.actions')) AS actions FROM postmortems WHERE id IN (${marks(ids)})`,
      ids
    )
  );
};

const ActionText = v.object({ id: v.string(), text: v.string() });

/**
 * Reads what actions say. What could not be read is left out: the caller has the tickets' own summaries.
 * @param postmortemIds whose actions
 */
export const actionTexts: Store['actionTexts'] = async (postmortemIds) => {
  const rows = await Promise.all(actionsOf(postmortemIds, ActionText).map((part) => part.catch(() => [])));
  return new Map(
    rows.flat().map(({ id, actions }) => [id, new Map(actions.map((action) => [action.id, action.text]))])
  );
};
