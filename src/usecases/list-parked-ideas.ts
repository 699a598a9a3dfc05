import type { CallRequest, ParkedIdeas } from '../contract';
import { grouped, returningTo } from '../domain/parked/returning';
import { fail, ok, type Result } from '../domain/result';
import type { World } from '../ports';
import { readable, visible } from './access';
import { NO_ACCESS } from './errors';

/** Postmortems whose parked ideas are looked at, the latest parked first. */
const LOOKED_AT = 300;

/** Incidents that Jira is asked about: what it answers in one request. */
const ASKED = 100;

/** More than these nobody reads. */
const TOLD = 20;

/**
 * Lists the ideas parked in other postmortems that come up again in this one. What was parked on an incident that the
 * caller may not see is left out before anything is counted. Two statements, and two requests at most.
 * @param world Jira with the caller's rights, and the store
 * @param request which postmortem
 * @returns `no-access` alike for what is missing and what is invisible
 */
export const listParkedIdeas = async (
  { jira, store }: Pick<World, 'jira' | 'store'>,
  { postmortemId }: CallRequest<'ideas/parked'>
): Promise<Result<ParkedIdeas>> => {
  const found = await store.byId(postmortemId);
  if (!found) return fail(NO_ACCESS);
  const permissions = await jira.permissions(found.postmortem.incidentId);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  const opened = readable(found);
  if (!opened.ok) return opened;

  const parked = await store.parkedElsewhere(postmortemId, LOOKED_AT);
  const returning = returningTo(opened.value.postmortem.document, parked);
  const incidents = [...new Set(returning.map(({ incidentId }) => incidentId))].slice(0, ASKED);
  const seen = await visible(jira, incidents);
  if (!seen.ok) return seen;
  const ideas = grouped(returning.filter(({ incidentId }) => seen.value.has(incidentId)));
  return ok({
    ideas: ideas
      .flatMap(({ like, text, count, incidentId, postmortemId: where }) => {
        const incident = seen.value.get(incidentId);
        return incident
          ? [{ like, text, count, incident: { id: incident.id, key: incident.key }, postmortemId: where }]
          : [];
      })
      .slice(0, TOLD)
  });
};
