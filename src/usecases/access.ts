/** What the caller may see and do, asked of Jira every time; ids from a surface are never trusted. */
import type { ActionTicket } from '../domain/action-ticket';
import { fail, ok, type Result } from '../domain/result';
import type { Found, Issue, Jira, NewerSnapshot, Snapshot } from '../ports';
import { NEWER, NO_ACCESS, READ_ONLY } from './errors';

/** Issues that the caller may see, by id. */
export type VisibleIssues = ReadonlyMap<string, Issue>;

/** An incident that the caller may see, the home of its postmortem, and what else the caller may see beside it. */
export interface OpenIncident {
  incident: Issue;
  /** The incident itself unless it joined the postmortem of another. */
  home: Issue;
  /** Both of them, tickets, and incidents that joined. */
  visible: VisibleIssues;
  /** Whether the caller may change the postmortem: that takes the permission to edit its home. */
  canEdit: boolean;
}

const ID = /^\d+$/;
const KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** True for what has the form of an issue's id or key. @param reference as a surface names it */
export const isIssueReference = (reference: string): boolean => ID.test(reference) || KEY.test(reference);

/**
 * The id of the incident that a surface names; a key costs one request.
 * @param jira with the caller's rights
 * @param reference id or key
 */
export const incidentIdOf = async (
  jira: Pick<Jira, 'issues'>,
  reference: string
): Promise<Result<string>> => {
  if (ID.test(reference)) return ok(reference);
  if (!KEY.test(reference)) return fail(NO_ACCESS);
  const found = await jira.issues([reference]);
  if (!found.ok) return found;
  const [issue] = found.value;
  return issue ? ok(issue.id) : fail(NO_ACCESS);
};

/**
 * Opens an incident for reading, with what belongs to its postmortem; two requests. Whoever may not see the home of the
 * postmortem is refused as if there were no incident either.
 * @param jira with the caller's rights
 * @param incidentId issue id
 * @param found its postmortem, its own or the one that it joined, or null
 * @param also whether the incident's links are asked for
 */
export const openForReading = async (
  jira: Pick<Jira, 'issues' | 'permissions'>,
  incidentId: string,
  found: Found | null,
  also = { links: false }
): Promise<Result<OpenIncident>> => {
  const homeId = found?.postmortem.incidentId ?? incidentId;
  const beside = found && !found.newer ? idsBeside(found) : [];
  const [permissions, issues] = await Promise.all([
    jira.permissions(homeId),
    visible(jira, [...new Set([incidentId, homeId, ...beside])], also)
  ]);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  if (!issues.ok) return issues;
  const [incident, home] = [issues.value.get(incidentId), issues.value.get(homeId)];
  return incident && home
    ? ok({ incident, home, visible: issues.value, canEdit: permissions.value.edit })
    : fail(NO_ACCESS);
};

/** Issue ids of the tickets and of the incidents that joined. */
const idsBeside = ({ tickets, joined }: Snapshot): string[] => [
  ...ticketIds(tickets),
  ...joined.map(({ id }) => id)
];

/**
 * Issue ids of the tickets that exist.
 * @param tickets what is remembered
 */
export const ticketIds = (tickets: readonly ActionTicket[]): string[] =>
  tickets.flatMap(({ state, ticketId }) => (state === 'created' && ticketId !== null ? [ticketId] : []));

/**
 * What was found, where this version of the app can read it. Asked only after Jira, for it tells that something is there.
 * @param found as the store answers it
 */
export const readable = <T extends Found | null>(found: T): Result<Exclude<T, NewerSnapshot>> =>
  found?.newer ? fail(NEWER) : ok(found as Exclude<T, NewerSnapshot>);

/**
 * Opens a postmortem for writing: one request.
 * @param jira with the caller's rights
 * @param found the postmortem, or null where there is none
 * @returns it, where the caller may edit its home and this version of the app can read it
 */
export const openForWriting = async (
  jira: Pick<Jira, 'permissions'>,
  found: Found | null
): Promise<Result<Snapshot>> => {
  if (!found) return fail(NO_ACCESS);
  const permissions = await jira.permissions(found.postmortem.incidentId);
  if (!permissions.ok) return permissions;
  if (!permissions.value.browse) return fail(NO_ACCESS);
  return permissions.value.edit ? readable(found) : fail(READ_ONLY);
};

/**
 * Those of the issues that the caller may see, by id; no request where none is asked for.
 * @param jira with the caller's rights
 * @param ids issue ids
 * @param also whether their links are asked for
 */
export const visible = async (
  jira: Pick<Jira, 'issues'>,
  ids: readonly string[],
  also = { links: false }
): Promise<Result<VisibleIssues>> => {
  if (ids.length === 0) return ok(new Map());
  const found = await jira.issues(ids, also);
  return found.ok ? ok(new Map(found.value.map((issue) => [issue.id, issue]))) : found;
};
