/** Incidents that share one postmortem (R32): a second for what was one event is not begun. */
import type { CallRequest, IncidentPostmortem } from '../contract';
import { stateOf } from '../domain/life/life';
import { fail, ok, type AppError, type Result } from '../domain/result';
import type { World } from '../ports';
import { incidentIdOf, openForReading, readable, ticketIds } from './access';
import { NO_ACCESS, READ_ONLY } from './errors';
import { readPostmortem } from './read-postmortem';
import { incidentPostmortem } from './view';

type Needs = Pick<World, 'jira' | 'store' | 'clock' | 'caller' | 'settings'>;

/**
 * Makes an incident share the postmortem of one that it is linked to. Asked again, it changes nothing.
 * @param world Jira, store, clock, settings, and who asks
 * @param request the incident, and the postmortem that it joins
 * @returns `no-access` unless the caller sees both incidents, `read-only` unless they may edit both, `rejected` where
 *   the two are not linked, the incident has a postmortem, or it is the ticket of one of its actions
 */
export const joinPostmortem = async (
  { jira, store, clock, caller, settings }: Needs,
  request: CallRequest<'postmortem/join'>
): Promise<Result<IncidentPostmortem>> => {
  const id = await incidentIdOf(jira, request.incident);
  if (!id.ok) return id;
  const found = await store.byId(request.postmortemId);
  if (!found) return fail(NO_ACCESS);
  const [mine, opened] = await Promise.all([
    jira.permissions(id.value),
    openForReading(jira, id.value, found, { links: true })
  ]);
  if (!mine.ok) return mine;
  if (!mine.value.browse) return fail(NO_ACCESS);
  if (!opened.ok) return opened;
  if (!mine.value.edit || !opened.value.canEdit) return fail(READ_ONLY_OF_EITHER);
  const snapshot = readable(found);
  if (!snapshot.ok) return snapshot;

  const { incident, home } = opened.value;
  const { postmortem, joined, tickets } = snapshot.value;
  if (incident.id === home.id) return fail(HAS_ONE);
  if (ticketIds(tickets).includes(incident.id)) return fail(IS_ACTION);
  if (!incident.linked.some((linked) => linked.id === home.id)) return fail(NOT_LINKED);
  if (stateOf(postmortem.document.life) === 'not-started') return fail(NOT_STARTED);
  const now = clock();
  if (!(await store.join(incident, postmortem.id, { by: caller.accountId, at: now }))) {
    const shared = await store.ofIncident(incident.id);
    if (shared?.postmortem.id !== postmortem.id) return fail(HAS_ONE);
  }
  const others = joined.filter((other) => other.id !== incident.id);
  const shared = { ...snapshot.value, joined: [...others, { id: incident.id, key: incident.key }] };
  const surroundings = { linked: [], settings: await settings(), now };
  return ok(incidentPostmortem(opened.value, shared, surroundings));
};

/**
 * Ends that an incident shares another's postmortem. The postmortem keeps all that was written; where the incident
 * shares none, nothing changes. It may also leave a postmortem whose home was deleted or is hidden from the caller, who
 * else could never begin another; the answer tells nothing of that home.
 * @param world Jira, store, clock, settings, and who asks
 * @param request the incident
 * @returns `no-access` unless the caller sees the incident, `read-only` unless they may edit it; whoever may not edit
 *   it and may not see the home either is answered as reading answers them
 */
export const leavePostmortem = async (
  world: Needs,
  request: CallRequest<'postmortem/leave'>
): Promise<Result<IncidentPostmortem>> => {
  const { jira, store } = world;
  const id = await incidentIdOf(jira, request.incident);
  if (!id.ok) return id;
  const incident = id.value;
  const found = await store.ofIncident(incident);
  const [mine, opened] = await Promise.all([
    jira.permissions(incident),
    openForReading(jira, incident, found)
  ]);
  if (!mine.ok) return mine;
  if (!mine.value.browse) return fail(NO_ACCESS);
  if (!opened.ok && opened.error.code !== 'no-access') return opened;
  if (!mine.value.edit) return opened.ok ? fail(READ_ONLY) : opened;
  const snapshot = readable(found);
  if (!snapshot.ok) return opened.ok ? snapshot : opened;
  const shared = snapshot.value?.postmortem;
  if (shared && shared.incidentId !== incident) await store.leave(incident, shared.id);
  return readPostmortem(world, { incident });
};

const READ_ONLY_OF_EITHER: AppError = {
  code: 'read-only',
  message:
    'To share a postmortem, you need the permission to edit both incidents. Nothing was changed; ask somebody who may edit both.'
};

const HAS_ONE: AppError = {
  code: 'rejected',
  message:
    'This incident has a postmortem already, and an incident has one. Nothing was changed. To share another one, leave the one that it shares; its own stays its own.'
};

const IS_ACTION: AppError = {
  code: 'rejected',
  message:
    'This issue is the ticket of one of that postmortem’s actions, and no incident that shares it. Nothing was changed.'
};

const NOT_LINKED: AppError = {
  code: 'rejected',
  message:
    'These two incidents are not linked in Jira. Link them first, so that everybody can see how they belong together. Nothing was changed.'
};

const NOT_STARTED: AppError = {
  code: 'rejected',
  message: 'That postmortem was never started, so there is nothing to share yet. Nothing was changed.'
};
