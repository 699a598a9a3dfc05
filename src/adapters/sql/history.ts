/** What each revision of a postmortem changed. */
import * as v from 'valibot';
import { StoredEdits } from '../../domain/migrate-document';
import type { Store } from '../../ports';
import { json, Numeric } from './columns';
import { select } from './statement';

const Change = v.object({ edits: json(StoredEdits), operation: v.nullable(v.string()) });

/** Keeps what one answer holds well below what the database may answer in one piece, and the app its surface. */
const ANSWER_BYTES = 1_500_000;

const BETWEEN = 'postmortem_id = ? AND revision > ? AND revision < ?';

/**
 * Reads what revisions changed; nothing where that is too long for one answer, as it is for whoever comes back to a tab
 * after a week.
 * @param postmortemId whose history
 * @param from the revision before the first one wanted
 * @param to the revision after the last one wanted
 */
export const changesBetween: Store['changesBetween'] = async (postmortemId, from, to) => {
  if (to - from <= 1) return [];
  const between = [postmortemId, from, to];
  return select(
    Change,
    `SELECT edits, operation FROM postmortem_history WHERE ${BETWEEN}
      AND (SELECT SUM(LENGTH(edits)) FROM postmortem_history WHERE ${BETWEEN}) <= ? ORDER BY revision`,
    [...between, ...between, ANSWER_BYTES]
  );
};

const SizeRow = v.object({ revision: Numeric, size: Numeric });
const RevisionRow = v.object({
  revision: Numeric,
  at: Numeric,
  author: v.string(),
  edits: json(StoredEdits)
});

/** The newest revision may be in its own row only; where it is in both, the rows are the same. */
const everyRevision = (size: string): string =>
  `SELECT revision, ${size}, at, author FROM postmortem_history WHERE postmortem_id = ? AND revision >= ? AND revision < ?
    UNION ALL
    SELECT revision, ${size}, updated_at, updated_by FROM postmortems WHERE id = ? AND revision >= ? AND revision < ?`;

const between = (postmortemId: string, from: number, before: number): (string | number)[] => [
  postmortemId,
  from,
  before,
  postmortemId,
  from,
  before
];

/** Later than any revision. */
const END = 2_147_483_647;

/**
 * Reads the revisions before one, the latest first: first how long they are, then as many as fit one answer.
 * @param postmortemId whose history
 * @param before the revision after the last one wanted, null for the newest
 * @param limit most revisions
 */
export const revisions: Store['revisions'] = async (postmortemId, before, limit) => {
  const end = before ?? END;
  // One row more than asked for: the newest revision may stand in two.
  const sizes = await select(
    SizeRow,
    `${everyRevision('LENGTH(edits) AS size')} ORDER BY revision DESC LIMIT ${limit + 1}`,
    between(postmortemId, 1, end)
  );
  const first = firstThatFits(sizes, limit);
  const newest = sizes[0]?.revision;
  if (first === null || newest === undefined) return [];
  const rows = await select(
    RevisionRow,
    `${everyRevision('edits')} ORDER BY revision DESC`,
    between(postmortemId, first, newest + 1)
  );
  const unique = new Map(rows.map((row) => [row.revision, row]));
  return [...unique.values()].map(({ revision, at, author, edits }) => ({ revision, at, by: author, edits }));
};

/** The earliest revision up to which the page holds, the latest one always; null where there is none. */
const firstThatFits = (rows: readonly v.InferOutput<typeof SizeRow>[], limit: number): number | null => {
  const sizes = new Map(rows.map(({ revision, size }) => [revision, size]));
  let [first, room]: [number | null, number] = [null, ANSWER_BYTES];
  for (const [revision, size] of [...sizes].slice(0, limit)) {
    room -= size;
    if (first !== null && room < 0) break;
    first = revision;
  }
  return first;
};
