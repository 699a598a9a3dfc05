/** From what Jira tells of a ticket to what the ledger keeps of it: the same, whatever was told before. */
import { daysBetween } from '../calendar/days';
import type {
  ChangedField,
  FollowedField,
  SiteWords,
  StatusCategory,
  TicketChange,
  TicketReading
} from './change';
import type { EntryKind, LedgerEntry } from './entry';
import { isNotDone } from './not-done';
import type { Lack, LedgerTicket, Outcome } from './ticket';

/** A ticket may be a few minutes older than we know of it: after a lost answer it is found and adopted. */
const MADE_MARGIN_MS = 15 * 60_000;

/** The cause of a lack that was there when the ticket was made. */
const FROM_THE_START = 'start';

interface Derived {
  ticket: LedgerTicket;
  /** The earliest first. */
  entries: LedgerEntry[];
}

/**
 * Derives how a ticket stands and all that happened to it since it became an action's.
 * @param reading the ticket as it is
 * @param changes its whole changelog, in any order; each entry may come several times
 * @param madeAt epoch milliseconds since when it is an action's ticket
 * @param site how statuses, priorities and resolutions are understood here
 */
export const derive = (
  reading: TicketReading,
  changes: readonly TicketChange[],
  madeAt: number,
  site: SiteWords
): Derived => {
  const from = reading.created >= madeAt - MADE_MARGIN_MS ? reading.created : madeAt;
  const ordered = inOrder(changes).filter(({ at }) => at >= from);
  const entries = [...ordered.flatMap((change) => fieldEntries(reading.ticketId, change, site))];
  const closings = closingEntries(reading, ordered, site);
  const all = [...entries, ...closings].sort(byTime);
  return { ticket: ticketFrom(reading, all, from, site), entries: all };
};

/** Once each, by time; Jira numbers what happened in the same millisecond in its order. */
const inOrder = (changes: readonly TicketChange[]): TicketChange[] =>
  [...new Map(changes.map((change) => [change.id, change])).values()].sort(
    (a, b) => a.at - b.at || compareIds(a.id, b.id)
  );

const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

const byTime = (a: LedgerEntry, b: LedgerEntry): number =>
  a.at - b.at || compareIds(a.changeId, b.changeId) || (a.field < b.field ? -1 : Number(a.field > b.field));

/** What one change says by itself, without regard to what was before. */
const fieldEntries = (ticketId: string, change: TicketChange, site: SiteWords): LedgerEntry[] =>
  change.fields.flatMap((changed) => {
    const said = saidBy(changed, site);
    return said ? [entryOf(ticketId, change, changed, said.kind, said.days)] : [];
  });

const entryOf = (
  ticketId: string,
  { id, at, author }: TicketChange,
  { field, from, to }: ChangedField,
  kind: EntryKind,
  days: number | null = null
): LedgerEntry => ({ ticketId, changeId: id, field, kind, at, author, from, to, days });

interface Said {
  kind: EntryKind;
  days?: number;
}

const saidBy = (changed: ChangedField, site: SiteWords): Said | null => {
  if (changed.from === changed.to) return null;
  switch (changed.field) {
    case 'duedate':
      return aboutDate(changed.from, changed.to);
    case 'assignee':
      if (changed.from === null) return { kind: 'assigned' };
      return { kind: changed.to === null ? 'unassigned' : 'reassigned' };
    case 'priority':
      return aboutPriority(site.priorities.get(changed.from ?? ''), site.priorities.get(changed.to ?? ''));
    case 'project':
      return { kind: 'moved' };
    case 'status':
    case 'resolution':
      return null;
  }
};

const aboutDate = (from: string | null, to: string | null): Said => {
  if (to === null) return { kind: 'due-removed' };
  if (from === null) return { kind: 'due-set' };
  const days = daysBetween(from, to);
  return days > 0 ? { kind: 'due-slipped', days } : { kind: 'due-brought-forward', days: -days };
};

/** A priority that the site no longer has is neither higher nor lower. */
const aboutPriority = (from: number | undefined, to: number | undefined): Said | null => {
  if (from === undefined || to === undefined || from === to) return null;
  return { kind: to > from ? 'priority-lowered' : 'priority-raised' };
};

interface Closing {
  category: StatusCategory;
  statusName: string | null;
  resolutionName: string | null;
}

/** Closed, closed undone, opened again: each follows from the one before. */
const closingEntries = (
  reading: TicketReading,
  ordered: readonly TicketChange[],
  site: SiteWords
): LedgerEntry[] => {
  const categoryOf = (id: string | null): StatusCategory =>
    (id === reading.statusId ? reading.category : site.categories.get(id ?? '')) ?? 'indeterminate';
  const status = firstOf(ordered, 'status');
  const resolution = firstOf(ordered, 'resolution');
  let closing: Closing = {
    category: status ? categoryOf(status.from) : reading.category,
    statusName: status ? status.fromName : reading.statusName,
    resolutionName: resolution ? resolution.fromName : reading.resolutionName
  };
  let before = outcomeOf(closing, site);
  const entries: LedgerEntry[] = [];
  for (const change of ordered) {
    const moved = change.fields.find(({ field }) => field === 'status');
    const resolved = change.fields.find(({ field }) => field === 'resolution');
    closing = {
      category: moved ? categoryOf(moved.to) : closing.category,
      statusName: moved ? moved.toName : closing.statusName,
      resolutionName: resolved ? resolved.toName : closing.resolutionName
    };
    const after = outcomeOf(closing, site);
    const by = moved ?? resolved;
    if (by && after !== before) {
      entries.push(entryOf(reading.ticketId, change, by, after ?? 'reopened'));
    }
    before = after;
  }
  return entries;
};

const firstOf = (ordered: readonly TicketChange[], wanted: FollowedField): ChangedField | undefined =>
  ordered.flatMap(({ fields }) => fields).find(({ field }) => field === wanted);

const outcomeOf = (
  { category, statusName, resolutionName }: Closing,
  { notDone }: SiteWords
): Outcome | null => {
  if (category !== 'done') return null;
  return isNotDone(statusName, notDone) || isNotDone(resolutionName, notDone) ? 'wont-do' : 'done';
};

const ticketFrom = (
  reading: TicketReading,
  entries: readonly LedgerEntry[],
  from: number,
  site: SiteWords
): LedgerTicket => {
  const count = (kind: EntryKind): number => entries.filter((entry) => entry.kind === kind).length;
  const last = (...kinds: EntryKind[]): LedgerEntry | undefined =>
    entries.findLast(({ kind }) => kinds.includes(kind));
  const outcome = outcomeOf(reading, site);
  const reopened = last('reopened');
  const closed = entries
    .slice(reopened ? entries.indexOf(reopened) : 0)
    .find(({ kind }) => kind === 'done' || kind === 'wont-do');
  const dates = last('due-removed', 'due-set', 'due-slipped', 'due-brought-forward');
  return {
    ticketId: reading.ticketId,
    ticketKey: reading.ticketKey,
    presence: 'present',
    goneAt: null,
    projectId: reading.projectId,
    projectKey: reading.projectKey,
    category: reading.category,
    outcome,
    doneAt: outcome && (closed?.at ?? reading.categorySince),
    assignee: reading.assignee,
    dueDate: reading.dueDate,
    priorityId: reading.priorityId,
    resolutionId: reading.resolutionId,
    slips: count('due-slipped'),
    slippedDays: entries.reduce(
      (sum, { kind, days }) => (kind === 'due-slipped' ? sum + (days ?? 0) : sum),
      0
    ),
    reassignments: count('reassigned'),
    priorityDrops: count('priority-lowered'),
    moves: count('moved'),
    unassigned:
      outcome === null && reading.assignee === null ? lack(from, last('unassigned'), reopened) : null,
    undated:
      outcome === null && reading.dueDate === null && dates?.kind === 'due-removed'
        ? lack(from, dates, reopened)
        : null,
    updated: reading.updated,
    seenAt: reading.seenAt
  };
};

/** An open action lacks something since it was taken away, since it was opened again without it, or from its first day. */
const lack = (from: number, taken: LedgerEntry | undefined, reopened: LedgerEntry | undefined): Lack => {
  const [latest] = [taken, reopened].filter((entry) => entry !== undefined).sort((a, b) => byTime(b, a));
  return latest ? { since: latest.at, cause: latest.changeId } : { since: from, cause: FROM_THE_START };
};
