import type { CallRequest, PostmortemView } from '../contract';
import { standingOf, type ActionTicket } from '../domain/action-ticket';
import { applyEdits, differingFields, touchedFields, type Field } from '../domain/edit';
import { storable } from '../domain/limits';
import type { PostmortemDocument } from '../domain/postmortem';
import { fail, ok, type AppError, type Result } from '../domain/result';
import { fieldInWords, listed } from '../domain/words';
import type { Snapshot, Store, StoredPostmortem, World } from '../ports';
import { openForWriting } from './access';
import { NO_ACCESS } from './errors';
import { postmortemView, ticketIds, ticketViews } from './view';

type EditRequest = CallRequest<'postmortem/edit'>;

/** How often somebody else may save first before the caller is asked to wait. */
const ATTEMPTS = 4;

/**
 * Saves edits. What others changed meanwhile is merged where it is not what the caller changed; a save that is
 * repeated because its answer was lost finds nothing left to do and succeeds.
 * @param world Jira, store, clock, announcements, and who asks
 * @param request the edits and the revision that they were made on
 * @returns `no-access`, `read-only`, `conflict` naming the field, `rejected` where an action is a ticket already,
 *   `invalid` where it grew too long, or `busy`
 */
export const editPostmortem = async (
  { jira, store, clock, announce, caller }: Pick<World, 'jira' | 'store' | 'clock' | 'announce' | 'caller'>,
  request: EditRequest
): Promise<Result<PostmortemView>> => {
  let snapshot = await store.byId(request.postmortemId);
  if (!snapshot) return fail(NO_ACCESS);
  const opened = await openForWriting(jira, snapshot.postmortem.incidentId, ticketIds(snapshot.tickets));
  if (!opened.ok) return opened;
  const seen = ticketViews(opened.value);

  for (let attempt = 0; snapshot && attempt < ATTEMPTS; attempt += 1) {
    const previous = snapshot.postmortem;
    const document = await merged(store, snapshot, request, clock());
    if (!document.ok) return document;
    if (document.value === null) return ok(postmortemView(snapshot, seen, clock()));
    const postmortem: StoredPostmortem = {
      ...previous,
      revision: previous.revision + 1,
      document: document.value,
      edits: request.edits,
      inHistory: false,
      updatedAt: clock(),
      updatedBy: caller.accountId
    };
    if (await store.save(postmortem, previous)) {
      await announce(postmortem.id, postmortem.revision);
      return ok(postmortemView({ ...snapshot, postmortem }, seen, clock()));
    }
    snapshot = await store.byId(request.postmortemId);
  }
  return fail(snapshot ? CROWDED : NO_ACCESS);
};

/** The document with the caller's edits, or null where they change nothing. */
const merged = async (
  store: Pick<Store, 'editsBetween'>,
  { postmortem: stored, tickets }: Snapshot,
  { revision, edits }: EditRequest,
  now: number
): Promise<Result<PostmortemDocument | null>> => {
  const document = applyEdits(stored.document, edits);
  const changed = differingFields(stored.document, document, touchedFields(edits));
  if (changed.length === 0) return ok(null);
  const others = await touchedSince(store, stored, revision);
  const contested = others === 'unknown' ? changed : changed.filter((field) => others.has(field));
  if (contested.length > 0) return fail(conflict(contested, stored.document));
  const settled = changed.find((field) => tickets.some((ticket) => isSettled(ticket, field, now)));
  return settled ? fail(inJira(settled, stored.document)) : storable(document);
};

/** True where the field is an action whose ticket exists or is being made: it would know nothing of the change. */
const isSettled = (ticket: ActionTicket, field: Field, now: number): boolean =>
  field === `actions.${ticket.actionId}` && ['created', 'pending'].includes(standingOf(ticket, now).state);

const inJira = (field: Field, document: PostmortemDocument): AppError => ({
  code: 'rejected',
  field,
  message: `There is a ticket of ${fieldInWords(field, document)} already, or it is being made at this moment. Change the ticket in Jira, where its people look. Nothing was changed here; what you typed is kept.`
});

/** What was touched after the caller's revision; `unknown` where the history does not reach, and then nothing is safe. */
const touchedSince = async (
  store: Pick<Store, 'editsBetween'>,
  stored: StoredPostmortem,
  revision: number
): Promise<ReadonlySet<Field> | 'unknown'> => {
  if (revision === stored.revision) return new Set();
  if (revision > stored.revision) return 'unknown';
  const earlier = await store.editsBetween(stored.id, revision, stored.revision);
  if (earlier.length !== stored.revision - revision - 1) return 'unknown';
  return new Set([...earlier, stored.edits].flatMap(touchedFields));
};

const conflict = (fields: readonly Field[], document: PostmortemDocument): AppError => ({
  code: 'conflict',
  ...(fields[0] ? { field: fields[0] } : {}),
  message: `Somebody else changed ${listed(
    fields.map((field) => fieldInWords(field, document))
  )} while you did. Nothing is lost, yours is still here; look at theirs, then save again.`
});

const CROWDED: AppError = {
  code: 'busy',
  message: 'Several people are saving at this moment. Your change is kept here; try again shortly.'
};
