import type { CallRequest, IncidentPostmortem, LinkedPostmortem } from '../contract';
import { stateOf } from '../domain/life/life';
import { ok, type Result } from '../domain/result';
import type { Found, Issue, Store, World } from '../ports';
import { incidentIdOf, openForReading, readable } from './access';
import { incidentPostmortem } from './view';

/** Of how many linked incidents postmortems are looked for. */
const MOST_LINKED = 200;

/**
 * Reads an incident and its postmortem, its own or the one that it joined, as the caller may see them. The store is
 * read first, so that Jira is asked for everything at once; nothing of it is told before Jira has shown the incident,
 * and the home of the postmortem, to the caller. Where nobody has started one, those of linked incidents are told.
 * @param world Jira, store, clock and settings
 * @param request the incident by id, or by key for one request more
 * @returns `no-access` alike for what is missing and what is invisible
 */
export const readPostmortem = async (
  { jira, store, clock, settings }: Pick<World, 'jira' | 'store' | 'clock' | 'settings'>,
  request: CallRequest<'postmortem/read'>
): Promise<Result<IncidentPostmortem>> => {
  const id = await incidentIdOf(jira, request.incident);
  if (!id.ok) return id;
  const found = await store.ofIncident(id.value);
  const links = isOpenToJoin(found);
  const opened = await openForReading(jira, id.value, found, { links });
  if (!opened.ok) return opened;
  const snapshot = readable(found);
  if (!snapshot.ok) return snapshot;
  const linked = links ? await linkedPostmortems(store, opened.value.incident) : [];
  const surroundings = { linked, settings: await settings(), now: clock() };
  return ok(incidentPostmortem(opened.value, snapshot.value, surroundings));
};

/** True where nobody has begun a postmortem: then the incident may join one. */
const isOpenToJoin = (found: Found | null): boolean =>
  !found || (!found.newer && stateOf(found.postmortem.document.life) === 'not-started');

/**
 * Postmortems of the incidents that Jira shows as linked; it names only those that the caller may see. An action's ticket is
 * linked to its incident as well, and shares nothing.
 */
const linkedPostmortems = async (
  store: Pick<Store, 'atHome'>,
  { id: issueId, linked }: Issue
): Promise<LinkedPostmortem[]> => {
  const shown = new Map(linked.slice(0, MOST_LINKED).map((issue) => [issue.id, issue]));
  if (shown.size === 0) return [];
  const postmortems = await store.atHome([...shown.keys()], issueId);
  return postmortems.flatMap(({ id, home, state }) => {
    const issue = shown.get(home.id);
    return issue ? [{ postmortemId: id, home: issue, state }] : [];
  });
};
