/** Incidents that share the postmortem of another (R32). */
import * as v from 'valibot';
import { STATES } from '../../domain/life/life';
import type { Store } from '../../ports';
import { marks, select, write } from './statement';

/**
 * Lets an incident share a postmortem, in one statement that looks whether it has one of its own.
 * @param incident which
 * @param postmortemId whose
 * @param who asks (account id) and when (epoch milliseconds)
 */
export const join: Store['join'] = async (incident, postmortemId, { by, at }) =>
  (await write(
    `INSERT IGNORE INTO postmortem_joins (incident_id, incident_key, postmortem_id, joined_at, joined_by)
      SELECT ?, ?, id, ?, ? FROM postmortems WHERE id = ?
        AND NOT EXISTS (SELECT 1 FROM postmortems own WHERE own.incident_id = ? AND own.state <> 'not-started')`,
    [incident.id, incident.key, at, by, postmortemId, incident.id]
  )) > 0;

/**
 * Ends that an incident shares a postmortem.
 * @param incidentId which
 * @param postmortemId whose; another one that it may share by now stays
 */
export const leave: Store['leave'] = async (incidentId, postmortemId) => {
  await write('DELETE FROM postmortem_joins WHERE incident_id = ? AND postmortem_id = ?', [
    incidentId,
    postmortemId
  ]);
};

const HomeRow = v.object({
  id: v.string(),
  incident_id: v.string(),
  incident_key: v.string(),
  state: v.picklist(STATES)
});

/**
 * Lists the postmortems that began on some incidents, without those that were never started and those of whose actions
 * an issue is the ticket.
 * @param incidentIds issue ids
 * @param issueId of the issue
 */
export const atHome: Store['atHome'] = async (incidentIds, issueId) => {
  if (incidentIds.length === 0) return [];
  const rows = await select(
    HomeRow,
    `SELECT id, incident_id, incident_key, state FROM postmortems
      WHERE incident_id IN (${marks(incidentIds)}) AND state <> 'not-started'
        AND id NOT IN (SELECT postmortem_id FROM action_tickets WHERE ticket_id = ? AND state = 'created')`,
    [...incidentIds, issueId]
  );
  return rows.map(({ id, incident_id, incident_key, state }) => ({
    id,
    home: { id: incident_id, key: incident_key },
    state
  }));
};
