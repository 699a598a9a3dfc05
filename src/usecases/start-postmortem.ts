import type { CallRequest, IncidentPostmortem } from '../contract';
import { editsThatMake } from '../domain/edit';
import { storable } from '../domain/limits';
import { DOCUMENT_VERSION, type PostmortemDocument } from '../domain/postmortem';
import { fail, ok, type Result } from '../domain/result';
import type { Issue, StoredPostmortem, World } from '../ports';
import { incidentIdOf, openForReading, visible } from './access';
import { READ_ONLY } from './errors';
import { incidentPostmortem, ticketIds } from './view';

/**
 * Starts the incident's postmortem. An incident has one; whoever starts a second, even at the same moment, is
 * answered the first.
 * @param world Jira, store, clock, ids, and who asks
 * @param request the incident and what is known of it
 * @returns `no-access`, `read-only`, or `invalid` where it is too long to store
 */
export const startPostmortem = async (
  world: Pick<World, 'jira' | 'store' | 'clock' | 'newId' | 'caller'>,
  request: CallRequest<'postmortem/start'>
): Promise<Result<IncidentPostmortem>> => {
  const { jira, store, clock } = world;
  const id = await incidentIdOf(jira, request.incident);
  if (!id.ok) return id;
  const opened = await openForReading(jira, id.value, []);
  if (!opened.ok) return opened;
  if (!opened.value.canEdit) return fail(READ_ONLY);
  const document = storable(firstDocument(request));
  if (!document.ok) return document;
  const postmortem = firstRevision(world, opened.value.incident, document.value);
  if (await store.start(postmortem)) {
    return ok(incidentPostmortem(opened.value, { postmortem, tickets: [] }, clock()));
  }
  const first = await store.ofIncident(id.value);
  const tickets = await visible(jira, ticketIds(first?.tickets ?? []));
  return tickets.ok
    ? ok(incidentPostmortem({ ...opened.value, tickets: tickets.value }, first, clock()))
    : tickets;
};

const firstDocument = (request: CallRequest<'postmortem/start'>): PostmortemDocument => ({
  version: DOCUMENT_VERSION,
  summary: request.summary,
  severity: request.severity,
  owner: request.owner,
  milestones: request.milestones,
  actions: []
});

const firstRevision = (
  { clock, newId, caller }: Pick<World, 'clock' | 'newId' | 'caller'>,
  incident: Issue,
  document: PostmortemDocument
): StoredPostmortem => {
  const now = clock();
  return {
    id: newId(),
    incidentId: incident.id,
    incidentKey: incident.key,
    revision: 1,
    document,
    edits: editsThatMake(document),
    inHistory: false,
    createdAt: now,
    createdBy: caller.accountId,
    updatedAt: now,
    updatedBy: caller.accountId
  };
};
