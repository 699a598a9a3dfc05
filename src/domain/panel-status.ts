/**
 * What the closed panel beside an issue says of it: a few words in a colour, kept in a property of the issue so that
 * reading it costs no invocation. Codes and dates only: everyone who may see the issue may read it.
 *
 * That Jira reads the property under this key is documented for its older kind of app and seen in apps on Forge; Forge's
 * own documents name another way. Whatever a first real site shows is corrected here:
 * docs/decisions/status-in-a-property.md.
 */
import { MONTHS } from './calendar/days';
import type { LedgerTicket } from './ledger/ticket';
import { STATE_NAMES, type LifeState } from './life/state';

/** Key of the panel's module in manifest.yml. */
const MODULE = 'postmortem-context';

/**
 * Key of the issue property that holds the panel's status.
 * @param appId the app's own id, as in manifest.yml after the last slash
 */
export const statusProperty = (appId: string): string => `com.atlassian.jira.issue:${appId}:${MODULE}:status`;

/** In the form that Jira wants. */
export interface PanelStatus {
  type: 'lozenge';
  value: { label: string; type: 'default' | 'inprogress' | 'moved' | 'removed' | 'success' };
}

const lozenge = (label: string, type: PanelStatus['value']['type']): PanelStatus => ({
  type: 'lozenge',
  value: { label, type }
});

/** What of an action's ticket its status tells. */
export interface TicketFacts {
  category: 'new' | 'indeterminate' | 'done';
  /** How it was closed; null while it is open. */
  outcome: 'done' | 'wont-do' | null;
  /** Account id. */
  assignee: string | null;
  /** `YYYY-MM-DD`: Jira's, or the one agreed where the project's screen has none. */
  dueDate: string | null;
}

/**
 * The status of an action's ticket. A date is named with its year, so that the words stay true on any later day; only
 * the colour has to follow when the day has passed.
 * @param ticket as it is now
 * @param today `YYYY-MM-DD`
 */
export const ticketStatus = (
  { category, outcome, assignee, dueDate }: TicketFacts,
  today: string
): PanelStatus => {
  if (category === 'done')
    return outcome === 'wont-do' ? lozenge('Not done', 'default') : lozenge('Done', 'success');
  if (dueDate !== null && dueDate < today) return lozenge(`Was due ${shortDay(dueDate)}`, 'removed');
  if (assignee === null) return lozenge('Nobody assigned', 'moved');
  if (dueDate === null) return lozenge('No due date', 'moved');
  return lozenge(`Due ${shortDay(dueDate)}`, category === 'new' ? 'default' : 'inprogress');
};

const shortDay = (day: string): string =>
  `${Number(day.slice(8))} ${(MONTHS[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${day.slice(0, 4)}`;

/** What of an incident's postmortem its status tells: where it stands, and its actions that have tickets. */
export interface IncidentFacts {
  state: LifeState;
  /** How many tickets there are, how many of them are not done, and how many of those are past due. */
  tickets: { all: number; open: number; overdue: number };
}

/** A ticket as it counts for its incident's status. */
export interface CountedTicket {
  /** `YYYY-MM-DD`, as agreed. */
  dueDate: string;
  /** As the ledger has it; null where it has not seen it yet, and then it is as it was made. */
  known: LedgerTicket | null;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * Counts the tickets of an incident's actions; one that was deleted counts no more.
 * @param tickets each once
 */
export const countTickets = (tickets: readonly CountedTicket[]): IncidentFacts['tickets'] => {
  const there = tickets.filter(({ known }) => known?.presence !== 'deleted');
  const open = there.filter(({ known }) => known?.category !== 'done');
  const overdue = open.filter(({ known, dueDate, today }) => (known?.dueDate ?? dueDate) < today);
  return { all: there.length, open: open.length, overdue: overdue.length };
};

/**
 * The status of an incident: where its postmortem stands until it is published, and what is left to do from then on.
 * @param facts state, and tickets of its actions
 */
export const incidentStatus = ({ state, tickets: { all, open, overdue } }: IncidentFacts): PanelStatus => {
  const name = STATE_NAMES[state];
  if (state !== 'published') return lozenge(name, state === 'in-review' ? 'inprogress' : 'default');
  if (overdue > 0) return lozenge(`${overdue} of ${all} overdue`, 'removed');
  if (open > 0) return lozenge(`${open} of ${all} open`, 'inprogress');
  return all > 0 ? lozenge(`${all} of ${all} done`, 'success') : lozenge(name, 'success');
};
