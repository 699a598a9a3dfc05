import type { CallRequest, IncidentPostmortem } from '../contract';
import { ok, type Result } from '../domain/result';
import type { World } from '../ports';
import { incidentIdOf, openForReading } from './access';
import { incidentPostmortem, ticketIds } from './view';

/**
 * Reads an incident and its postmortem as the caller may see them. The store is read first, so that Jira is asked
 * for everything at once; nothing of it is told before Jira has shown the incident to the caller.
 * @param world Jira, store and clock
 * @param request the incident by id, or by key for one request more
 * @returns `no-access` alike for what is missing and what is invisible
 */
export const readPostmortem = async (
  { jira, store, clock }: Pick<World, 'jira' | 'store' | 'clock'>,
  request: CallRequest<'postmortem/read'>
): Promise<Result<IncidentPostmortem>> => {
  const id = await incidentIdOf(jira, request.incident);
  if (!id.ok) return id;
  const snapshot = await store.ofIncident(id.value);
  const opened = await openForReading(jira, id.value, ticketIds(snapshot?.tickets ?? []));
  return opened.ok ? ok(incidentPostmortem(opened.value, snapshot, clock())) : opened;
};
