import type { CallRequest, Watched } from '../contract';
import { MOST_PRESENT, POLLED_FOR_MS } from '../domain/presence';
import { fail, ok, type Result } from '../domain/result';
import type { World } from '../ports';
import { NO_ACCESS } from './errors';

/**
 * Looks on where realtime does not reach: says that the caller is here, and tells who else is and which revision is the
 * newest. It is asked for every few seconds, so that it costs one request, two statements, and reads no document. Whom
 * realtime does not reach is made known there by the backend.
 * @param world Jira, store, clock, realtime, and who asks
 * @param request which postmortem, and what the caller does there
 * @returns `no-access` alike for what is missing and what is invisible
 */
export const watchPostmortem = async (
  {
    jira,
    store,
    clock,
    tellPresence,
    caller
  }: Pick<World, 'jira' | 'store' | 'clock' | 'tellPresence' | 'caller'>,
  { postmortemId, presence }: CallRequest<'postmortem/watch'>
): Promise<Result<Watched>> => {
  const found = await store.watched(postmortemId, clock() - POLLED_FOR_MS);
  if (!found) return fail(NO_ACCESS);
  const permissions = await jira.permissions(found.incidentId);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  const { accountId } = caller;
  const present = { ...presence, accountId, writing: presence.writing && permissions.value.edit };
  await store.see(postmortemId, present, clock());
  // Whoever hears of it looks here at once, and has to find it.
  if (!presence.hears) await tellPresence(postmortemId, present);
  const others = found.people.filter((one) => one.accountId !== accountId);
  return ok({ revision: found.revision, people: others.slice(0, MOST_PRESENT) });
};
