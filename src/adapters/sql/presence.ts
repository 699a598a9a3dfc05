/** Who has a postmortem open, as far as realtime does not tell: one row for each person, so that rows stay few. */
import * as v from 'valibot';
import { MOST_PRESENT } from '../../domain/presence';
import type { Store } from '../../ports';
import { Numeric } from './columns';
import { select, write } from './statement';

const WatchedRow = v.object({
  incident_id: v.string(),
  revision: Numeric,
  account: v.nullable(v.string()),
  place: v.nullable(v.string()),
  writing: v.nullable(Numeric),
  hears: v.nullable(Numeric)
});

/**
 * Reads the newest revision and who was seen, in one statement.
 * @param postmortemId which
 * @param since epoch milliseconds after which they were seen
 */
export const watched: Store['watched'] = async (postmortemId, since) => {
  const rows = await select(
    WatchedRow,
    `SELECT p.incident_id, p.revision, s.account, s.place, s.writing, s.hears FROM postmortems p
      LEFT JOIN presence s ON s.postmortem_id = p.id AND s.seen_at > ?
      WHERE p.id = ? ORDER BY s.seen_at DESC, s.account LIMIT ${MOST_PRESENT + 1}`,
    [since, postmortemId]
  );
  const [first] = rows;
  return first
    ? {
        incidentId: first.incident_id,
        revision: first.revision,
        people: rows.flatMap(({ account, place, writing, hears }) =>
          account === null
            ? []
            : [{ accountId: account, field: place, writing: writing === 1, hears: hears === 1 }]
        )
      }
    : null;
};

/**
 * Remembers where somebody is.
 * @param postmortemId what they have open
 * @param present who, and where
 * @param at epoch milliseconds
 */
export const see: Store['see'] = async (postmortemId, { accountId, field, writing, hears }, at) => {
  await write(
    `INSERT INTO presence (postmortem_id, account, place, writing, hears, seen_at) VALUES (?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE place = VALUES(place), writing = VALUES(writing), hears = VALUES(hears), seen_at = VALUES(seen_at)`,
    [postmortemId, accountId, field, Number(writing), Number(hears), at]
  );
};

/**
 * Forgets whoever was seen last before a time.
 * @param before epoch milliseconds
 */
export const forgetSeen: Store['forgetSeen'] = async (before) => {
  await write('DELETE FROM presence WHERE seen_at < ?', [before]);
};
