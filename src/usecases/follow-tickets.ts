/** Brings the ledger up to what Jira has of some tickets. */
import { saysMore, lost, type Loss } from '../domain/ledger/follow';
import { derive } from '../domain/ledger/derive';
import type { FollowedField, SiteWords, TicketChange, TicketReading } from '../domain/ledger/change';
import { dayIn } from '../domain/calendar/wall-clock';
import { ticketStatus, type PanelStatus, type TicketFacts } from '../domain/panel-status';
import { breachesOf, type LedgerTicket } from '../domain/ledger/ticket';
import { ok, type Result } from '../domain/result';
import type { Background, Tracked } from '../ports';
import { setStatuses } from './set-statuses';
import { showIncidents } from './show-incidents';

type Needs = Pick<Background, 'clock' | 'jira' | 'keeping' | 'breaches'>;

/** What of the site is needed to understand changes of these tickets. */
export type AskWords = (
  changed: readonly { reading: TicketReading; changes: readonly TicketChange[] }[]
) => Promise<Result<(projectId: string) => SiteWords>>;

const touches = (changes: readonly TicketChange[], field: FollowedField): boolean =>
  changes.some(({ fields }) => fields.some((changed) => changed.field === field));

/**
 * Reads the site's words where they are needed, and nothing twice in a run: statuses where a status was changed, the
 * order of priorities for each project in which one was.
 * @param world Jira and the site's settings
 */
export const wordsOnce = ({ jira, settings }: Pick<Background, 'jira' | 'settings'>): AskWords => {
  let categories: SiteWords['categories'] | null = null;
  const ranks = new Map<string, SiteWords['priorities']>();
  return async (changed) => {
    if (!categories && changed.some(({ changes }) => touches(changes, 'status'))) {
      const read = await jira.categories();
      if (!read.ok) return read;
      categories = read.value;
    }
    for (const { reading, changes } of changed) {
      if (ranks.has(reading.projectId) || !touches(changes, 'priority')) continue;
      const read = await jira.priorities(reading.ticketId);
      if (!read.ok) return read;
      ranks.set(reading.projectId, new Map(read.value.map((id, rank) => [id, rank])));
    }
    const { notDone } = await settings();
    return ok((projectId) => ({
      categories: categories ?? new Map(),
      priorities: ranks.get(projectId) ?? new Map(),
      notDone
    }));
  };
};

/**
 * Remembers how tickets were read to be, with all that happened to them, and which rules they break. Only of those that
 * may have changed since they were last seen the changelog is read.
 * @param world Jira as the app, and the ledger
 * @param tracked the tickets, at most 1,000
 * @param readings how they are
 * @param askWords how the site calls things
 * @returns how many had something new to tell
 */
export const keepReadings = async (
  { clock, jira, keeping, breaches }: Needs,
  tracked: readonly Tracked[],
  readings: readonly TicketReading[],
  askWords: AskWords
): Promise<Result<number>> => {
  const byId = new Map(tracked.map((ticket) => [ticket.ticketId, ticket]));
  const today = dayIn(clock(), 'UTC');
  const news = readings.flatMap((reading) => {
    const ticket = byId.get(reading.ticketId);
    return ticket && (saysMore(ticket.known, reading) || isOutOfDate(ticket, today))
      ? [{ ticket, reading }]
      : [];
  });
  if (news.length === 0) return ok(0);
  const changes = await jira.changes(news.map(({ reading }) => reading.ticketId));
  if (!changes.ok) return changes;
  const changed = news.map(({ ticket, reading }) => ({
    ticket,
    reading,
    changes: changes.value.get(reading.ticketId) ?? []
  }));
  const words = await askWords(changed);
  if (!words.ok) return words;
  const derived = changed.map((each) =>
    derive(each.reading, each.changes, each.ticket.madeAt, words.value(each.reading.projectId))
  );
  const tickets = derived.map(({ ticket }) => ticket);
  await takeBack(keeping, news);
  // Breaches go before the tickets: where this is cut short between the two, the tickets are read again.
  await breaches.note(tickets.flatMap(breachesOf), clock());
  await keeping.keep(
    tickets,
    derived.flatMap(({ entries }) => entries)
  );
  await showStatus(jira, byId, tickets, today);
  await showIncidents(
    { jira, keeping },
    news.map(({ ticket }) => ticket),
    today
  );
  return ok(news.length);
};

/** Sets the status beside each ticket whose words changed. */
const showStatus = async (
  jira: Pick<Background['jira'], 'setStatus'>,
  tracked: ReadonlyMap<string, Tracked>,
  tickets: readonly LedgerTicket[],
  today: string
): Promise<void> => {
  const due = tickets.flatMap((ticket) => {
    const before = tracked.get(ticket.ticketId);
    if (!before) return [];
    const status = ticketStatus(shownOf(ticket, before), today);
    return isSame(status, lastShown(before)) ? [] : [{ id: ticket.ticketId, status }];
  });
  await setStatuses(jira, due);
};

const isSame = (one: PanelStatus, other: PanelStatus): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What was written last: a ticket carries its first status as it is made, and each later one is of the day on which the
 * ledger last saw something new.
 */
const lastShown = (ticket: Tracked): PanelStatus => {
  const { known, assignee, dueDate, madeAt } = ticket;
  if (known) return ticketStatus(shownOf(known, ticket), dayIn(known.seenAt, 'UTC'));
  return ticketStatus({ category: 'new', outcome: null, assignee, dueDate }, dayIn(madeAt, 'UTC'));
};

/**
 * True where a due date passed since, though nobody touched the ticket. It is then read like one that was changed, so
 * that the ledger remembers the day and the status is written once.
 */
const isOutOfDate = (ticket: Tracked, today: string): boolean =>
  ticket.known !== null && !isSame(ticketStatus(shownOf(ticket.known, ticket), today), lastShown(ticket));

/** What never had a date in Jira keeps the one that was agreed. */
const shownOf = (ticket: LedgerTicket, agreed: Tracked): TicketFacts => ({
  ...ticket,
  dueDate: ticket.undated ? null : (ticket.dueDate ?? agreed.dueDate)
});

/** A ticket that was gone is there again, as after a project was restored. */
const takeBack = async (
  keeping: Background['keeping'],
  news: readonly { ticket: Tracked; reading: TicketReading }[]
): Promise<void> => {
  const back = news.filter(({ ticket }) => ticket.known && ticket.known.presence !== 'present');
  const [first] = back;
  if (!first) return;
  await keeping.found(
    back.map(({ ticket }) => ticket.ticketId),
    Math.min(...back.map(({ reading }) => reading.seenAt))
  );
};

/**
 * Remembers that tickets are gone.
 * @param world Jira as the app, the ledger, and clock
 * @param losses what is known of each one's end
 */
export const keepLosses = async (
  { clock, jira, keeping }: Pick<Background, 'clock' | 'jira' | 'keeping'>,
  losses: readonly { ticket: Tracked; loss: Loss }[]
): Promise<void> => {
  if (losses.length === 0) return;
  const gone = losses.map(({ ticket, loss }) => lost(ticket, loss));
  const tickets: LedgerTicket[] = gone.map(({ ticket }) => ticket);
  await keeping.keepGone(
    tickets,
    gone.map(({ entry }) => entry)
  );
  await showIncidents(
    { jira, keeping },
    losses.map(({ ticket }) => ticket),
    dayIn(clock(), 'UTC')
  );
};
