/** What the caller may see and do, asked of Jira every time; ids from a surface are never trusted. */
import { fail, ok, type Result } from '../domain/result';
import type { Issue, Jira } from '../ports';
import { NO_ACCESS, READ_ONLY } from './errors';

/** Issues that the caller may see, by id. */
export type VisibleIssues = ReadonlyMap<string, Issue>;

/** An incident that the caller may see, and those of its tickets that the caller may see. */
export interface OpenIncident {
  incident: Issue;
  tickets: VisibleIssues;
  canEdit: boolean;
}

/**
 * The id of the incident that a surface names; a key costs one request.
 * @param jira with the caller's rights
 * @param reference id or key
 */
export const incidentIdOf = async (
  jira: Pick<Jira, 'issues'>,
  reference: string
): Promise<Result<string>> => {
  if (/^\d+$/.test(reference)) return ok(reference);
  if (!/^[a-z][a-z0-9_]*-\d+$/i.test(reference)) return fail(NO_ACCESS);
  const found = await jira.issues([reference]);
  if (!found.ok) return found;
  const [issue] = found.value;
  return issue ? ok(issue.id) : fail(NO_ACCESS);
};

/**
 * Opens an incident for reading, together with its tickets; two requests.
 * @param jira with the caller's rights
 * @param incidentId issue id
 * @param ticketIds issue ids of its tickets
 */
export const openForReading = async (
  jira: Pick<Jira, 'issues' | 'permissions'>,
  incidentId: string,
  ticketIds: readonly string[]
): Promise<Result<OpenIncident>> => {
  const [permissions, issues] = await Promise.all([
    jira.permissions(incidentId),
    visible(jira, [incidentId, ...ticketIds])
  ]);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  if (!issues.ok) return issues;
  const incident = issues.value.get(incidentId);
  return incident
    ? ok({ incident, tickets: issues.value, canEdit: permissions.value.edit })
    : fail(NO_ACCESS);
};

/**
 * Opens an incident's postmortem for writing, and reads those of its tickets that the caller may see: one request,
 * and one more where there are tickets.
 * @param jira with the caller's rights
 * @param incidentId issue id
 * @param ticketIds issue ids of its tickets
 */
export const openForWriting = async (
  jira: Pick<Jira, 'issues' | 'permissions'>,
  incidentId: string,
  ticketIds: readonly string[]
): Promise<Result<VisibleIssues>> => {
  const [permissions, issues] = await Promise.all([jira.permissions(incidentId), visible(jira, ticketIds)]);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  return permissions.value.edit ? issues : fail(READ_ONLY);
};

/**
 * Those of the issues that the caller may see, by id; no request where none is asked for.
 * @param jira with the caller's rights
 * @param ids issue ids
 */
export const visible = async (
  jira: Pick<Jira, 'issues'>,
  ids: readonly string[]
): Promise<Result<VisibleIssues>> => {
  if (ids.length === 0) return ok(new Map());
  const found = await jira.issues(ids);
  return found.ok ? ok(new Map(found.value.map((issue) => [issue.id, issue]))) : found;
};
