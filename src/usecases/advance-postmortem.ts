import type { CallRequest, PostmortemView } from '../contract';
import type { StoredEdit } from '../domain/edit';
import { documentFrom, firstEdits } from '../domain/first-revision';
import { advance, gateOf, type LifeEvent, type LifeLog, type LifeStep } from '../domain/life/life';
import { readinessFor } from '../domain/life/readiness';
import { readinessFacts } from '../domain/life/readiness-facts';
import { storable } from '../domain/limits';
import { NO_MILESTONES } from '../domain/new-document';
import type { PostmortemDocument } from '../domain/postmortem';
import { fail, ok, type AppError, type Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import { proposedSeverity } from '../domain/severity';
import { templateFor } from '../domain/template';
import { textOrNull } from '../domain/words';
import type { Found, Snapshot, World } from '../ports';
import { incidentIdOf, openForReading, openForWriting, readable } from './access';
import { changesSince } from './changes-since';
import { READ_ONLY } from './errors';
import { firstRevision } from './first-revision';
import { saveRevision } from './save-revision';
import { tellStatus } from './tell-status';
import { postmortemView } from './view';

type Needs = Pick<World, 'jira' | 'store' | 'clock' | 'newId' | 'announce' | 'caller' | 'settings'>;
type AdvanceRequest = CallRequest<'postmortem/advance'>;

/**
 * Moves the incident's postmortem on in its life. What a gate asks is computed here, from what is stored at this
 * moment. Edits that others made meanwhile do not stand in the way, another step does; a step that is repeated because
 * its answer was lost succeeds. Of an incident without a postmortem, waiving makes one that holds the waiver alone.
 * @param world Jira, store, clock, ids, announcements, settings, and who asks
 * @param request the incident, the step, and the revision on which it was decided
 * @returns `no-access`, `read-only`, `conflict` where the state is another one by now, `invalid` naming what a gate
 *   misses or a reason that is missing, `rejected` where there is no postmortem to move on, or `busy`
 */
export const advancePostmortem = async (
  world: Needs,
  request: AdvanceRequest
): Promise<Result<PostmortemView>> => {
  const id = await incidentIdOf(world.jira, request.incident);
  if (!id.ok) return id;
  const found = await world.store.ofIncident(id.value);
  return found ? moved(world, id.value, found, request) : waived(world, id.value, request);
};

const moved = async (
  world: Needs,
  incidentId: string,
  found: Found,
  request: AdvanceRequest
): Promise<Result<PostmortemView>> => {
  const opened = await openedFor(world, incidentId, found);
  if (!opened.ok) return opened;
  const saved = await saveRevision(world, opened.value, (snapshot) => decided(world, snapshot, request));
  if (!saved.ok) return saved;
  await tellStatus(world, { ...opened.value, postmortem: saved.value });
  return ok(postmortemView(saved.value));
};

/** Of an incident that joined another's postmortem, the caller has to see both. */
const openedFor = async (
  { jira }: Pick<World, 'jira'>,
  incidentId: string,
  found: Found
): Promise<Result<Snapshot>> => {
  if (found.postmortem.incidentId === incidentId) return openForWriting(jira, found);
  const opened = await openForReading(jira, incidentId, found);
  if (!opened.ok) return opened;
  return opened.value.canEdit ? readable(found) : fail(READ_ONLY);
};

const decided = async (
  { store, clock, caller, settings }: Needs,
  { postmortem: stored }: Snapshot,
  { revision, step }: AdvanceRequest
): Promise<Result<readonly StoredEdit[] | null>> => {
  const { document } = stored;
  const asked = { ...step, by: caller.accountId, at: clock() };
  if (revision !== stored.revision) {
    if (isRepeated(document.life, asked)) return ok(null);
    const since = revision === null ? 'unknown' : await changesSince(store, stored, revision);
    if (since === 'unknown' || since.touched.has('life')) return fail(OVERTAKEN);
  }
  const log = advance(document.life, asked, checklistFor(step, document, await settings()));
  const event = log.ok ? log.value.at(-1) : undefined;
  if (!log.ok) return log;
  return ok(event ? [{ field: 'life', value: event }] : null);
};

const checklistFor = ({ kind }: LifeStep, document: PostmortemDocument, settings: Settings) => {
  const gate = gateOf(kind);
  return gate ? readinessFor(gate, readinessFacts(document, settings)) : [];
};

/** True where the last thing that happened is this very step, by the same person. */
const isRepeated = (life: LifeLog, asked: LifeStep & { by: string }): boolean => {
  const last = life.at(-1);
  return last?.kind === asked.kind && last.by === asked.by && reasonOf(last) === reasonOf(asked);
};

const reasonOf = (step: LifeStep | LifeEvent): string | null =>
  'reason' in step ? textOrNull(step.reason) : null;

const waived = async (
  world: Needs,
  incidentId: string,
  request: AdvanceRequest
): Promise<Result<PostmortemView>> => {
  const { jira, store, clock, caller, settings } = world;
  const opened = await openForReading(jira, incidentId, null);
  if (!opened.ok) return opened;
  if (!opened.value.canEdit) return fail(READ_ONLY);
  if (request.step.kind !== 'waive') return fail(NOTHING_THERE);
  const stamp = { by: caller.accountId, at: clock() };
  const log = advance([], { ...request.step, ...stamp }, []);
  if (!log.ok) return log;
  const { incident } = opened.value;
  const site = await settings();
  const severity = request.severity ?? proposedSeverity(incident.priorityName, site);
  const template = templateFor(severity, site);
  const edits = log.value.flatMap((event) =>
    firstEdits({ ...UNWRITTEN, severity, owner: stamp.by, template }, event)
  );
  const document = storable(documentFrom(edits, stamp), edits);
  if (!document.ok) return document;
  const postmortem = firstRevision(world, incident, document.value, edits, stamp.at);
  if (await store.start(postmortem)) {
    await tellStatus(world, { postmortem, tickets: [], ledger: [] });
    return ok(postmortemView(postmortem));
  }
  // Somebody was faster: whether their postmortem may be waived is for the caller to see first, unless it is this waiver.
  const found = await store.ofIncident(incidentId);
  return found ? moved(world, incidentId, found, request) : fail(OVERTAKEN);
};

const UNWRITTEN = { summary: '', milestones: NO_MILESTONES, nearMiss: false, zone: null };

const OVERTAKEN: AppError = {
  code: 'conflict',
  field: 'life',
  message:
    'Somebody else moved this postmortem on while you did. Nothing is lost and nothing of yours was done; look at where it stands now, then decide again.'
};

const NOTHING_THERE: AppError = {
  code: 'rejected',
  message: 'This incident has no postmortem yet. Start one, or say that none is needed.'
};
