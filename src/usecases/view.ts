/** From what is stored and what Jira shows the caller to what a surface is told. */
import type {
  ActionTicketState,
  IncidentPostmortem,
  IncidentView,
  PostmortemView,
  TicketView
} from '../contract';
import { standingOf, type ActionTicket } from '../domain/action-ticket';
import { contradictionsIn, measuresOf } from '../domain/measures';
import { proposedSeverity } from '../domain/severity';
import type { Issue, Snapshot } from '../ports';
import type { OpenIncident } from './access';

/** Tickets that the caller may see, by issue id. */
export type TicketViews = ReadonlyMap<string, TicketView>;

/**
 * What a surface is told of an incident and its postmortem.
 * @param opened the incident as the caller may see it
 * @param snapshot the postmortem, or null where none was started
 * @param now epoch milliseconds
 */
export const incidentPostmortem = (
  { incident, tickets, canEdit }: OpenIncident,
  snapshot: Snapshot | null,
  now: number
): IncidentPostmortem => ({
  incident: incidentView(incident),
  canEdit,
  postmortem: snapshot && postmortemView(snapshot, ticketViews(tickets), now)
});

/**
 * What a surface is told of a postmortem.
 * @param snapshot the postmortem and what is remembered of its tickets
 * @param visible tickets that the caller may see
 * @param now epoch milliseconds
 */
export const postmortemView = (
  { postmortem, tickets }: Snapshot,
  visible: TicketViews,
  now: number
): PostmortemView => {
  const { document } = postmortem;
  const remembered = new Map(tickets.map((ticket) => [ticket.actionId, ticket]));
  return {
    id: postmortem.id,
    revision: postmortem.revision,
    document,
    measures: measuresOf(document.milestones),
    contradictions: contradictionsIn(document.milestones),
    tickets: document.actions.map(({ id }) => ticketState(id, remembered.get(id), visible, now)),
    updatedAt: postmortem.updatedAt,
    updatedBy: postmortem.updatedBy
  };
};

const ticketState = (
  actionId: string,
  remembered: ActionTicket | undefined,
  visible: TicketViews,
  now: number
): ActionTicketState => ({
  actionId,
  ...standingOf(remembered, now),
  ticket: (remembered?.ticketId && visible.get(remembered.ticketId)) || null
});

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

/**
 * Issue ids of the tickets that exist.
 * @param tickets what is remembered
 */
export const ticketIds = (tickets: readonly ActionTicket[]): string[] =>
  tickets.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId]));

const incidentView = (incident: Issue): IncidentView => ({
  id: incident.id,
  key: incident.key,
  summary: incident.summary,
  projectId: incident.projectId,
  projectKey: incident.projectKey,
  typeName: incident.typeName,
  statusName: incident.statusName,
  statusCategory: incident.statusCategory,
  priorityName: incident.priorityName,
  proposedSeverity: proposedSeverity(incident.priorityName),
  created: incident.created
});
