/** Broken rules, each told to somebody once. */
import * as v from 'valibot';
import { Action } from '../../domain/action';
import { exceptionOf } from '../../domain/gate/ticket-gate';
import { RULES } from '../../domain/ledger/ticket';
import type { BreachBook } from '../../ports';
import { Numeric } from './columns';
import { actionsOf } from './postmortems';
import { marks, select, write } from './statement';

/** After so many refusals nobody is asked again. */
const TRIES = 3;
const AT_ONCE = 500;

const UntoldRow = v.object({
  ticket_id: v.string(),
  rule: v.picklist(RULES),
  cause: v.string(),
  since: Numeric,
  ticket_key: v.string(),
  project_id: v.string(),
  postmortem_id: v.string(),
  action_id: v.string()
});
type UntoldRow = v.InferOutput<typeof UntoldRow>;

const { id, size, scope, exception } = Action.entries;
const Sized = v.object({ id, size, scope, exception });

/** Leaders who answer for actions by an exception, by the place of the action. */
const leadersOf = async (rows: readonly UntoldRow[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(rows.map(({ postmortem_id }) => postmortem_id))];
  const found = await Promise.all(actionsOf(ids, Sized));
  return new Map(
    found.flat().flatMap(({ id: postmortemId, actions }) =>
      actions.flatMap((action) => {
        const leader = exceptionOf(action)?.leader;
        return leader === undefined ? [] : [[`${postmortemId}/${action.id}`, leader] as const];
      })
    )
  );
};

/** The book over Forge SQL. A claim that nobody settled stays: its holder died, and the mail may have gone out. */
export const breachBook: BreachBook = {
  async note(breaches, now) {
    for (let at = 0; at < breaches.length; at += AT_ONCE) {
      const chunk = breaches.slice(at, at + AT_ONCE);
      await write(
        `INSERT IGNORE INTO ledger_breaches (ticket_id, rule, cause, since, state, attempts, changed_at)
          VALUES ${marks(chunk, "(?, ?, ?, ?, 'open', 0, ?)")}`,
        chunk.flatMap(({ ticketId, rule, cause, since }) => [ticketId, rule, cause, since, now])
      );
    }
  },

  async untold(ticketIds, limit) {
    const narrowed = ticketIds ? `AND b.ticket_id IN (${marks(ticketIds)})` : '';
    const rows = await select(
      UntoldRow,
      `SELECT b.ticket_id, b.rule, b.cause, b.since, l.ticket_key, l.project_id, a.postmortem_id, a.action_id
        FROM ledger_breaches b JOIN ledger_tickets l ON l.ticket_id = b.ticket_id
        JOIN action_tickets a ON a.ticket_id = b.ticket_id AND a.state = 'created'
        WHERE b.state = 'open' AND l.presence = 'present' ${narrowed}
          AND ((b.rule = 'assignee' AND l.unassigned_by = b.cause)
            OR (b.rule = 'due-date' AND l.undated_by = b.cause))
        ORDER BY b.since, b.ticket_id, b.rule LIMIT ${limit}`,
      ticketIds ?? []
    );
    const leaders = await leadersOf(rows);
    return rows.map(
      ({ ticket_id, rule, cause, since, ticket_key, project_id, postmortem_id, action_id }) => ({
        ticketId: ticket_id,
        rule,
        cause,
        since,
        ticketKey: ticket_key,
        projectId: project_id,
        leader: leaders.get(`${postmortem_id}/${action_id}`) ?? null
      })
    );
  },

  async claim({ ticketId, rule, cause }, claim, now) {
    const claimed = await write(
      `UPDATE ledger_breaches SET state = 'telling', claim = ?, attempts = attempts + 1, changed_at = ?
        WHERE ticket_id = ? AND rule = ? AND cause = ? AND state = 'open'`,
      [claim, now, ticketId, rule, cause]
    );
    return claimed > 0;
  },

  async settle(claim, outcome, now) {
    const state =
      outcome === 'told' ? "'told'" : `CASE WHEN attempts < ${TRIES} THEN 'open' ELSE 'given-up' END`;
    await write(
      `UPDATE ledger_breaches SET state = ${state}, changed_at = ? WHERE claim = ? AND state = 'telling'`,
      [now, claim]
    );
  }
};
