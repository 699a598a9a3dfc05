/** What an issue is to Afterword: an incident with a postmortem, the ticket of actions, or nothing. */
import * as v from 'valibot';
import type { Store } from '../../ports';
import { ID_OF_INCIDENT } from './postmortems';
import { select } from './statement';

const PlaceRow = v.variant('kind', [
  v.object({ kind: v.literal('action'), postmortem_id: v.string(), action_id: v.string() }),
  v.object({ kind: v.literal('incident'), postmortem_id: v.nullable(v.string()) })
]);

/**
 * Finds what an issue is, in one statement.
 * @param issueId of any issue
 */
export const placesOf: Store['placesOf'] = async (issueId) => {
  const rows = await select(
    PlaceRow,
    `SELECT 'action' AS kind, postmortem_id, action_id FROM action_tickets WHERE ticket_id = ? AND state = 'created'
      UNION ALL SELECT 'incident', ${ID_OF_INCIDENT}, NULL`,
    [issueId, issueId, issueId, issueId]
  );
  return {
    postmortemId: rows.find((row) => row.kind === 'incident')?.postmortem_id ?? null,
    actions: rows.flatMap((row) =>
      row.kind === 'action' ? [{ postmortemId: row.postmortem_id, actionId: row.action_id }] : []
    )
  };
};
