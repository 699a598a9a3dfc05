import type { CallRequest, Conflict, PostmortemView } from '../contract';
import { changedForTickets } from '../domain/action';
import { standingOf, type ActionTicket } from '../domain/action-ticket';
import { differingFields, touchedFields, type Field, type StoredEdit } from '../domain/edit';
import { refusalOf } from '../domain/edit-rules';
import { fieldInWords } from '../domain/field-words';
import type { Stamp } from '../domain/fields';
import { isBased } from '../domain/merge/based-edit';
import { mergedEdits } from '../domain/merge/merge-edit';
import type { PostmortemDocument } from '../domain/postmortem';
import { fail, ok, type AppError, type Result } from '../domain/result';
import { listed } from '../domain/words';
import type { Snapshot, StoredPostmortem, World } from '../ports';
import { openForWriting } from './access';
import { changesSince } from './changes-since';
import { findDoubtful } from './doubtful-tickets';
import { closedTo } from './errors';
import { saveRevision } from './save-revision';
import { postmortemView } from './view';

type EditRequest = CallRequest<'postmortem/edit'>;
type Needs = Pick<World, 'jira' | 'store' | 'clock' | 'announce' | 'caller' | 'settings'>;

/**
 * Saves edits, merged with what others changed meanwhile. A save that is repeated, late as it may be, finds that it was
 * done and succeeds. The first edit after publishing is
 * written into the life as an improvement; who reads it later sees that what was published is not what stands there.
 * @param world Jira, store, clock, announcements, settings, and who asks
 * @param request the edits, what they were made on, and what tells this call from others
 * @returns `no-access`, `read-only`, `conflict` naming the field and with the other version, `rejected` where an action is a ticket already or the
 *   postmortem takes no edits in its state, `invalid` where the field named may not be so, or `busy`
 */
export const editPostmortem = async (world: Needs, request: EditRequest): Promise<Result<PostmortemView>> => {
  const found = await world.store.byId(request.postmortemId);
  const opened = await openForWriting(world.jira, found);
  if (!opened.ok) return opened;
  const saved = await saveRevision(
    world,
    opened.value,
    (snapshot) => decided(world, snapshot, request),
    request.operation
  );
  return saved.ok ? ok(postmortemView(saved.value)) : saved;
};

/** The edits to be stored, or null where they change nothing. */
const decided = async (
  world: Needs,
  snapshot: Snapshot,
  { revision, edits: asked, operation }: EditRequest
): Promise<Result<readonly StoredEdit[] | null>> => {
  const { store, clock, caller, settings } = world;
  const { postmortem: stored, tickets } = snapshot;
  const before = stored.document;
  const since = await changesSince(store, stored, revision);
  if (operation !== undefined && since !== 'unknown' && since.operations.has(operation)) return ok(null);
  const stamp = { by: caller.accountId, at: clock() };
  const isTouched = (field: Field): boolean => since === 'unknown' || since.touched.has(field);
  const { edits, document: after, collisions } = mergedEdits(before, asked, stamp, isTouched);
  const changed = differingFields(before, after, touchedFields(edits));
  if (changed.length === 0 && collisions.length === 0) return ok(null);
  const closed = closedTo(before, 'What you typed is kept here.');
  if (closed) return fail(closed);
  // An edit that says what it was made on is merged; of any other nobody else may have touched the field.
  const unbased = new Set(touchedFields(asked.filter((edit) => !isBased(edit))));
  const contested = changed.filter((field) => unbased.has(field) && isTouched(field));
  const collided = [...new Set([...collisions, ...contested])];
  if (collided.length > 0) return fail(conflict(collided, stored));
  const ticketed = changedForTickets(before.actions, after.actions);
  const settled = tickets.find((ticket) => ticketed.includes(ticket.actionId) && isSettled(ticket, stamp.at));
  if (settled) return fail(inJira(`actions.${settled.actionId}`, before));
  const doubtful = await findDoubtful(world, snapshot, ticketed);
  if (!doubtful.ok) return doubtful;
  const [found] = doubtful.value;
  if (found) return fail(inJira(`actions.${found.actionId}`, before));
  const refused = refusalOf(before, after, stamp.by, await settings());
  return refused ? fail(refused) : ok([...edits, ...improvement(before, stamp)]);
};

/** Once after each publishing: more would tell no more, for the history has every change. */
const improvement = ({ life }: PostmortemDocument, { by, at }: Stamp): StoredEdit[] =>
  life.at(-1)?.kind === 'publish'
    ? [{ field: 'life', value: { kind: 'improve', by, at, reason: null } }]
    : [];

/** True where the ticket exists or is being made: it would know nothing of a change made here. */
const isSettled = (ticket: ActionTicket, now: number): boolean =>
  ['created', 'pending'].includes(standingOf(ticket, now).state);

const inJira = (field: Field, document: PostmortemDocument): AppError => ({
  code: 'rejected',
  field,
  message: `There is a ticket of ${fieldInWords(field, document)} already, or it is being made at this moment. Change the ticket in Jira, where its people look. Nothing was changed here; what you typed is kept.`
});

const conflict = (fields: readonly Field[], stored: StoredPostmortem): Conflict => ({
  code: 'conflict',
  ...(fields[0] ? { field: fields[0] } : {}),
  message: `Somebody else changed ${listed(
    fields.map((field) => fieldInWords(field, stored.document))
  )} while you did. Nothing is lost, yours is still here; look at theirs, then save again.`,
  theirs: postmortemView(stored)
});
