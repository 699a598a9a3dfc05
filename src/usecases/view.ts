/** From what is stored and what Jira shows the caller to what a surface is told. */
import type {
  ActionTicketState,
  IncidentPostmortem,
  IncidentView,
  LinkedPostmortem,
  PostmortemView,
  PostmortemWithTickets,
  TicketView
} from '../contract';
import { standingOf, type ActionTicket } from '../domain/action-ticket';
import { shownLedger } from '../domain/ledger/shown';
import type { LedgerTicket } from '../domain/ledger/ticket';
import { proposedSeverity } from '../domain/severity';
import type { Settings } from '../domain/settings';
import type { IncidentReference, Issue, Snapshot, StoredPostmortem } from '../ports';
import type { OpenIncident } from './access';

/** Tickets that the caller may see, by issue id. */
export type TicketViews = ReadonlyMap<string, TicketView>;

/** What beside the postmortem itself a surface is told. */
export interface Surroundings {
  linked: LinkedPostmortem[];
  settings: Settings;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * What a surface is told of an incident and its postmortem.
 * @param opened the incident and its postmortem's home as the caller may see them
 * @param snapshot the postmortem, or null where there is none
 * @param surroundings settings, time, and postmortems of linked incidents
 */
export const incidentPostmortem = (
  { incident, home, visible, canEdit }: OpenIncident,
  snapshot: Snapshot | null,
  { linked, settings, now }: Surroundings
): IncidentPostmortem => ({
  incident: incidentView(incident, settings),
  canEdit,
  postmortem: snapshot && {
    ...withTickets(snapshot, ticketViews(visible), now),
    home: { id: home.id, key: home.key }
  },
  joined: (snapshot?.joined ?? []).flatMap(({ id }) => referenceTo(visible.get(id))),
  linked,
  settings
});

const referenceTo = (issue: Issue | undefined): IncidentReference[] =>
  issue ? [{ id: issue.id, key: issue.key }] : [];

/**
 * What a surface is told of a postmortem.
 * @param postmortem as stored
 */
export const postmortemView = (postmortem: StoredPostmortem): PostmortemView => ({
  id: postmortem.id,
  home: { id: postmortem.incidentId, key: postmortem.incidentKey },
  revision: postmortem.revision,
  document: postmortem.document,
  operation: postmortem.operation,
  updatedAt: postmortem.updatedAt,
  updatedBy: postmortem.updatedBy
});

/**
 * What a surface is told of a postmortem and its tickets.
 * @param snapshot the postmortem and what is remembered of its tickets
 * @param visible tickets that the caller may see
 * @param now epoch milliseconds
 */
export const withTickets = (
  { postmortem, tickets, ledger }: Pick<Snapshot, 'postmortem' | 'tickets' | 'ledger'>,
  visible: TicketViews,
  now: number
): PostmortemWithTickets => {
  const remembered = new Map(tickets.map((ticket) => [ticket.actionId, ticket]));
  const followed = new Map(ledger.map((ticket) => [ticket.ticketId, ticket]));
  return {
    ...postmortemView(postmortem),
    tickets: postmortem.document.actions.map(({ id }) =>
      ticketState(id, remembered.get(id), { visible, followed, now })
    )
  };
};

/** What is known beside the postmortem of its tickets, by ticket id. */
interface Known {
  visible: TicketViews;
  followed: ReadonlyMap<string, LedgerTicket>;
  now: number;
}

const ticketState = (
  actionId: string,
  remembered: ActionTicket | undefined,
  { visible, followed, now }: Known
): ActionTicketState => {
  // An issue that is only being linked is no ticket yet.
  const ticketId = (remembered?.state === 'created' && remembered.ticketId) || '';
  const ticket = visible.get(ticketId) ?? null;
  return {
    actionId,
    ...standingOf(remembered, now),
    ticket,
    ledger: shownLedger(followed.get(ticketId), ticket)
  };
};

/**
 * Issues as the tickets that a surface is told of.
 * @param issues by issue id
 */
export const ticketViews = (issues: ReadonlyMap<string, Issue>): TicketViews =>
  new Map([...issues].map(([id, issue]) => [id, ticketView(issue)]));

/**
 * An issue as the ticket that a surface is told of.
 * @param issue as the caller may see it
 */
export const ticketView = (issue: Issue): TicketView => ({
  id: issue.id,
  key: issue.key,
  statusName: issue.statusName,
  statusCategory: issue.statusCategory,
  assignee: issue.assignee,
  assigneeName: issue.assigneeName,
  dueDate: issue.dueDate
});

const incidentView = (incident: Issue, settings: Settings): IncidentView => ({
  id: incident.id,
  key: incident.key,
  summary: incident.summary,
  projectId: incident.projectId,
  projectKey: incident.projectKey,
  typeName: incident.typeName,
  statusName: incident.statusName,
  statusCategory: incident.statusCategory,
  priorityName: incident.priorityName,
  proposedSeverity: proposedSeverity(incident.priorityName, settings),
  created: incident.created
});
