/**
 * The tables, as statements that TiDB, MariaDB and SQLite all take: one at a time, no foreign keys, an index as a
 * statement of its own. Text compares byte by byte, as it does by default on the platform.
 *
 * A migration that was released is never changed; what comes later goes to the end.
 */
import { migrationRunner, sql } from '@forge/sql';
import { codeOf } from './failure';

const MIGRATIONS: readonly (readonly [name: string, statement: string])[] = [
  [
    'v001_postmortems',
    `CREATE TABLE IF NOT EXISTS postmortems (
      id VARCHAR(36) NOT NULL PRIMARY KEY,
      incident_id VARCHAR(32) NOT NULL UNIQUE,
      incident_key VARCHAR(255) NOT NULL,
      state VARCHAR(16) NOT NULL,
      severity INT NOT NULL,
      owner VARCHAR(128) NOT NULL,
      revision INT NOT NULL,
      document MEDIUMTEXT NOT NULL,
      edits MEDIUMTEXT NOT NULL,
      created_at BIGINT NOT NULL,
      created_by VARCHAR(128) NOT NULL,
      updated_at BIGINT NOT NULL,
      updated_by VARCHAR(128) NOT NULL
    )`
  ],
  [
    'v002_postmortem_history',
    `CREATE TABLE IF NOT EXISTS postmortem_history (
      postmortem_id VARCHAR(36) NOT NULL,
      revision INT NOT NULL,
      at BIGINT NOT NULL,
      author VARCHAR(128) NOT NULL,
      edits MEDIUMTEXT NOT NULL,
      PRIMARY KEY (postmortem_id, revision)
    )`
  ],
  [
    'v003_action_tickets',
    `CREATE TABLE IF NOT EXISTS action_tickets (
      postmortem_id VARCHAR(36) NOT NULL,
      action_id VARCHAR(64) NOT NULL,
      incident_id VARCHAR(32) NOT NULL,
      incident_key VARCHAR(255) NOT NULL,
      state VARCHAR(16) NOT NULL,
      claim VARCHAR(36),
      claimed_at BIGINT,
      ticket_id VARCHAR(32),
      ticket_key VARCHAR(255),
      project_id VARCHAR(32) NOT NULL,
      project_key VARCHAR(64) NOT NULL,
      assignee VARCHAR(128) NOT NULL,
      due_date VARCHAR(10) NOT NULL,
      created_at BIGINT,
      problem MEDIUMTEXT NOT NULL,
      PRIMARY KEY (postmortem_id, action_id)
    )`
  ],
  [
    'v004_action_tickets_by_due_date',
    'CREATE INDEX action_tickets_by_due_date ON action_tickets (state, due_date)'
  ],
  [
    'v005_postmortem_joins',
    `CREATE TABLE IF NOT EXISTS postmortem_joins (
      incident_id VARCHAR(32) NOT NULL PRIMARY KEY,
      incident_key VARCHAR(255) NOT NULL,
      postmortem_id VARCHAR(36) NOT NULL,
      joined_at BIGINT NOT NULL,
      joined_by VARCHAR(128) NOT NULL
    )`
  ],
  [
    'v006_postmortem_joins_by_postmortem',
    'CREATE INDEX postmortem_joins_by_postmortem ON postmortem_joins (postmortem_id)'
  ],
  ['v007_postmortems_operation', 'ALTER TABLE postmortems ADD COLUMN operation VARCHAR(64)'],
  ['v008_postmortem_history_operation', 'ALTER TABLE postmortem_history ADD COLUMN operation VARCHAR(64)'],
  ['v009_action_tickets_by_ticket', 'CREATE INDEX action_tickets_by_ticket ON action_tickets (ticket_id)'],
  [
    'v010_ledger_tickets',
    `CREATE TABLE IF NOT EXISTS ledger_tickets (
      ticket_id VARCHAR(32) NOT NULL PRIMARY KEY,
      ticket_key VARCHAR(255) NOT NULL,
      presence VARCHAR(16) NOT NULL,
      gone_at BIGINT,
      project_id VARCHAR(32) NOT NULL,
      project_key VARCHAR(255) NOT NULL,
      category VARCHAR(16) NOT NULL,
      outcome VARCHAR(16),
      done_at BIGINT,
      assignee VARCHAR(128),
      due_date VARCHAR(10),
      priority_id VARCHAR(32),
      resolution_id VARCHAR(32),
      slips INT NOT NULL,
      slipped_days INT NOT NULL,
      reassignments INT NOT NULL,
      priority_drops INT NOT NULL,
      moves INT NOT NULL,
      unassigned_since BIGINT,
      unassigned_by VARCHAR(32),
      undated_since BIGINT,
      undated_by VARCHAR(32),
      updated BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      stamp VARCHAR(32) NOT NULL
    )`
  ],
  [
    'v011_ledger_entries',
    `CREATE TABLE IF NOT EXISTS ledger_entries (
      ticket_id VARCHAR(32) NOT NULL,
      change_id VARCHAR(32) NOT NULL,
      field VARCHAR(32) NOT NULL,
      kind VARCHAR(32) NOT NULL,
      at BIGINT NOT NULL,
      author VARCHAR(128),
      was VARCHAR(128),
      became VARCHAR(128),
      days INT,
      PRIMARY KEY (ticket_id, change_id, field)
    )`
  ],
  [
    'v012_ledger_breaches',
    `CREATE TABLE IF NOT EXISTS ledger_breaches (
      ticket_id VARCHAR(32) NOT NULL,
      rule VARCHAR(16) NOT NULL,
      cause VARCHAR(32) NOT NULL,
      since BIGINT NOT NULL,
      state VARCHAR(16) NOT NULL,
      attempts INT NOT NULL,
      claim VARCHAR(36),
      changed_at BIGINT NOT NULL,
      PRIMARY KEY (ticket_id, rule, cause)
    )`
  ],
  [
    'v013_ledger_runs',
    `CREATE TABLE IF NOT EXISTS ledger_runs (
      name VARCHAR(32) NOT NULL PRIMARY KEY,
      holder VARCHAR(36),
      held_until BIGINT NOT NULL,
      resume_after VARCHAR(32) NOT NULL,
      not_before BIGINT NOT NULL
    )`
  ],
  [
    'v014_presence',
    `CREATE TABLE IF NOT EXISTS presence (
      postmortem_id VARCHAR(36) NOT NULL,
      account VARCHAR(128) NOT NULL,
      place VARCHAR(200),
      writing INT NOT NULL,
      hears INT NOT NULL,
      seen_at BIGINT NOT NULL,
      PRIMARY KEY (postmortem_id, account)
    )`
  ],
  ['v015_ledger_breaches_by_state', 'CREATE INDEX ledger_breaches_by_state ON ledger_breaches (state)'],
  ['v016_ledger_breaches_by_claim', 'CREATE INDEX ledger_breaches_by_claim ON ledger_breaches (claim)'],
  ['v017_postmortems_parked', 'ALTER TABLE postmortems ADD COLUMN parked TEXT'],
  ['v018_postmortems_parked_at', 'ALTER TABLE postmortems ADD COLUMN parked_at BIGINT'],
  ['v019_postmortems_by_parked_at', 'CREATE INDEX postmortems_by_parked_at ON postmortems (parked_at)']
];

/** MySQL's numbers for a column and for an index that exist already. */
const MADE_ALREADY: readonly (number | null)[] = [1060, 1061];

/**
 * Brings the tables up to this version. Two invocations may do so at once: tables are made where missing, and a column
 * or an index that the other one made first is taken as made.
 * @throws ForgeSQLError where the database does not answer or refuses a statement
 */
export const migrate = async (): Promise<void> => {
  for (const [name, statement] of MIGRATIONS) migrationRunner.enqueue(name, statement);
  for (;;) {
    try {
      await migrationRunner.run();
      return;
    } catch (error) {
      const made = madeByAnother(error);
      if (made === null) throw error;
      await sql.prepare('INSERT INTO __migrations (name) VALUES (?)').bindParams(made).execute();
    }
  }
};

/** The migration that failed only because it had been made, or null. */
const madeByAnother = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('migrationName' in error)) return null;
  const { migrationName } = error;
  return typeof migrationName === 'string' && MADE_ALREADY.includes(codeOf(error).errno)
    ? migrationName
    : null;
};
