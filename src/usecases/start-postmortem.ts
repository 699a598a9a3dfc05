import type { CallRequest, IncidentPostmortem } from '../contract';
import type { StoredEdit } from '../domain/edit';
import { documentFrom, firstEdits } from '../domain/first-revision';
import { stateOf } from '../domain/life/life';
import { storable } from '../domain/limits';
import { fail, ok, type Result } from '../domain/result';
import { templateFor } from '../domain/template';
import type { Snapshot, World } from '../ports';
import { incidentIdOf, openForReading, readable, type OpenIncident } from './access';
import { READ_ONLY } from './errors';
import { firstRevision } from './first-revision';
import { saveRevision } from './save-revision';
import { tellStatus } from './tell-status';
import { incidentPostmortem } from './view';

type Needs = Pick<World, 'jira' | 'store' | 'clock' | 'newId' | 'announce' | 'caller' | 'settings'>;
type StartRequest = CallRequest<'postmortem/start'>;

/**
 * Starts the incident's postmortem. An incident has one; whoever starts a second, even at the same moment, is
 * answered the first, and so is whoever starts one of an incident that shares another's. One that was waived without
 * ever being started, and reopened, is filled in.
 * @param world Jira, store, clock, ids, announcements, settings, and who asks
 * @param request the incident and what is known of it
 * @returns `no-access`, `read-only`, or `invalid` where it is too long to store
 */
export const startPostmortem = async (
  world: Needs,
  request: StartRequest
): Promise<Result<IncidentPostmortem>> => {
  const { jira, store, caller, clock, settings } = world;
  const id = await incidentIdOf(jira, request.incident);
  if (!id.ok) return id;
  const found = await store.ofIncident(id.value);
  const opened = await openForReading(jira, id.value, found);
  if (!opened.ok) return opened;
  if (!opened.value.canEdit) return fail(READ_ONLY);
  const existing = readable(found);
  if (!existing.ok) return existing;

  const template = templateFor(request.severity, await settings());
  const event = { kind: 'start' as const, by: caller.accountId, at: clock() };
  const edits = firstEdits({ ...request, template }, event);
  if (existing.value) return filled(world, opened.value, existing.value, edits);

  const document = storable(documentFrom(edits, event), edits);
  if (!document.ok) return document;
  const postmortem = firstRevision(world, opened.value.incident, document.value, edits, event.at);
  if (await store.start(postmortem)) {
    const begun: Snapshot = { newer: false, postmortem, tickets: [], ledger: [], joined: [] };
    await tellStatus(world, begun);
    return answer(world, opened.value, begun);
  }
  // Somebody was faster: theirs is the one, to be read as if it had been there before.
  const first = await store.ofIncident(id.value);
  const again = await openForReading(jira, id.value, first);
  if (!again.ok) return again;
  const theirs = readable(first);
  return theirs.ok ? answer(world, again.value, theirs.value) : theirs;
};

/** What is there is answered as it is, unless it never was started. */
const filled = async (
  world: Needs,
  opened: OpenIncident,
  existing: Snapshot,
  edits: readonly StoredEdit[]
): Promise<Result<IncidentPostmortem>> => {
  const decide = ({ postmortem }: Snapshot) =>
    Promise.resolve(ok(stateOf(postmortem.document.life) === 'not-started' ? edits : null));
  const saved = await saveRevision(world, existing, decide);
  if (!saved.ok) return saved;
  const now = { ...existing, postmortem: saved.value };
  if (saved.value.revision !== existing.postmortem.revision) await tellStatus(world, now);
  return answer(world, opened, now);
};

const answer = async (
  { clock, settings }: Pick<World, 'clock' | 'settings'>,
  opened: OpenIncident,
  snapshot: Snapshot | null
): Promise<Result<IncidentPostmortem>> =>
  ok(incidentPostmortem(opened, snapshot, { linked: [], settings: await settings(), now: clock() }));
