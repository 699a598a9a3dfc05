/** One reconcile at a time, and where it stopped. */
import * as v from 'valibot';
import type { RunBook } from '../../ports';
import { Numeric } from './columns';
import { select, write } from './statement';

const NAME = 'reconcile';

const RunRow = v.object({
  held_until: v.nullable(Numeric),
  resume_after: v.nullable(v.string()),
  not_before: v.nullable(Numeric)
});

/** The book over Forge SQL. */
export const runBook: RunBook = {
  async begin(holder, now, until) {
    const [row] = await select(
      RunRow,
      `SELECT r.held_until, r.resume_after, r.not_before
        FROM (SELECT ticket_id FROM action_tickets WHERE state = 'created' LIMIT 1) t
        LEFT JOIN ledger_runs r ON r.name = ?`,
      [NAME]
    );
    if (!row) return { kind: 'none' };
    if ((row.held_until ?? 0) > now || (row.not_before ?? 0) > now) return { kind: 'held' };
    const after = row.resume_after ?? '';
    const held =
      row.held_until === null
        ? await write(
            `INSERT IGNORE INTO ledger_runs (name, holder, held_until, resume_after, not_before)
              VALUES (?, ?, ?, '', 0)`,
            [NAME, holder, until]
          )
        : await write('UPDATE ledger_runs SET holder = ?, held_until = ? WHERE name = ? AND held_until = ?', [
            holder,
            until,
            NAME,
            row.held_until
          ]);
    return held > 0 ? { kind: 'begun', after } : { kind: 'held' };
  },

  async end(holder, after, notBefore) {
    await write(
      `UPDATE ledger_runs SET held_until = 0, resume_after = ?, not_before = ?
        WHERE name = ? AND holder = ?`,
      [after, notBefore, NAME, holder]
    );
  }
};
