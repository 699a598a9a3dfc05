import type { CallRequest, History } from '../contract';
import { fail, ok, type Result } from '../domain/result';
import type { World } from '../ports';
import { readable } from './access';
import { NO_ACCESS } from './errors';

/** Most revisions of one answer. */
const PAGE = 50;

/**
 * Reads who changed what, the latest first, page by page (R77).
 * @param world Jira and store
 * @param request whose history, and before which revision
 * @returns `no-access` alike for what is missing and what is invisible
 */
export const readHistory = async (
  { jira, store }: Pick<World, 'jira' | 'store'>,
  { postmortemId, before }: CallRequest<'postmortem/history'>
): Promise<Result<History>> => {
  const found = await store.byId(postmortemId);
  if (!found) return fail(NO_ACCESS);
  const permissions = await jira.permissions(found.postmortem.incidentId);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  const snapshot = readable(found);
  if (!snapshot.ok) return snapshot;
  const revisions = await store.revisions(postmortemId, before, PAGE);
  const earliest = revisions.at(-1)?.revision ?? 1;
  return ok({ revisions, before: earliest > 1 ? earliest : null });
};
