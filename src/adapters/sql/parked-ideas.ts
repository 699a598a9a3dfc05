/** Ideas that postmortems parked; the statement that saves a postmortem writes them into its row. */
import * as v from 'valibot';
import { ParkedText } from '../../domain/parked/parked-ideas';
import type { Store } from '../../ports';
import { json } from './columns';
import { select } from './statement';

const ParkedRow = v.object({ id: v.string(), incident_id: v.string(), parked: json(v.array(ParkedText)) });

/**
 * Lists what other postmortems park, the latest parked first; what was never started, or is not needed, parks nothing.
 * @param postmortemId whose own ideas are left out
 * @param limit most postmortems
 */
export const parkedElsewhere: Store['parkedElsewhere'] = async (postmortemId, limit) => {
  const rows = await select(
    ParkedRow,
    `SELECT id, incident_id, parked FROM postmortems
      WHERE parked_at IS NOT NULL AND id <> ? AND state NOT IN ('not-started', 'waived')
      ORDER BY parked_at DESC, id LIMIT ${limit}`,
    [postmortemId]
  );
  return rows.flatMap(({ id, incident_id, parked }) =>
    parked.map((idea) => ({ ...idea, postmortemId: id, incidentId: incident_id }))
  );
};
