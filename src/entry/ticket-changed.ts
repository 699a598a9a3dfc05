/** What Jira tells of issues, those of others as well: it tells of all or of none. */
import * as v from 'valibot';
import { followEvent } from '../usecases/follow-event';
import { backgroundOf } from './background';
import { answered, told } from './call';

/** The platform ends an event's function after 25 s. */
const BUDGET_MS = 20_000;

const DELETED = 'avi:jira:deleted:issue';

/** Nothing of an event is believed but which issue it is about, and who deleted it when. */
const Event = v.object({
  eventType: v.string(),
  issue: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,32}$/)) }),
  atlassianId: v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(128)), null), null),
  timestamp: v.fallback(
    v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1))),
    null
  )
});

/**
 * Brings the ledger up to what became of the issue. A failure is logged by its codes, and made good by the next reconcile.
 * @param event as the platform hands it on
 */
export const ticketChanged = async (event: unknown): Promise<void> => {
  const read = v.safeParse(Event, event);
  if (!read.success) return;
  const { eventType, issue, atlassianId, timestamp } = read.output;
  const result = await answered(() =>
    followEvent(backgroundOf(BUDGET_MS), {
      ticketId: issue.id,
      deleted: eventType === DELETED,
      by: atlassianId,
      at: timestamp
    })
  );
  if (!result.ok) told('ticket-changed', result.error);
};
