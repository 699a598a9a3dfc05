/** From an action to the fields with which Jira creates its ticket. */
import type { ReadyAction } from './gate/ticket-gate';
import type { ChosenLink } from './link-type';
import { ticketStatus, type PanelStatus } from './panel-status';
import { ticketDescription, ticketSummary, type TicketStory } from './ticket-description';
import { demandedFields } from './ticket-fields';

/** Issue property that marks a ticket as the ticket of one action. Ids only: everyone who may see the issue may read it. */
export const ACTION_PROPERTY = 'afterword.action';

/** The property's value. */
export interface ActionMark {
  v: 1;
  action: string;
  postmortem: string;
  incident: string;
}

/** One element of Jira's bulk create. */
export interface TicketDraft {
  fields: Record<string, unknown>;
  update: { issuelinks: { add: Record<string, unknown> }[] };
  properties: { key: string; value: ActionMark }[];
  /** What the closed panel beside the ticket shows; it becomes one more property. */
  status: PanelStatus;
}

/** What all tickets of one postmortem have in common. */
export interface TicketContext extends TicketStory {
  postmortemId: string;
  /** What every ticket is labelled with, where its screen has labels. */
  labels: readonly string[];
  link: ChosenLink;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * Writes the draft of an action's ticket: linked to the incident and marked as this action's in the same call.
 * @param action the action, lacking nothing
 * @param context postmortem, incident and link
 */
export const ticketDraft = (action: ReadyAction, context: TicketContext): TicketDraft => ({
  fields: {
    // A priority that somebody chose, where the project demands one, is dearer than the settings'.
    ...(action.target.priorityId === null ? {} : { priority: { id: action.target.priorityId } }),
    ...demandedFields(action.target.fields),
    ...labelsOf(action, context),
    project: { id: action.target.projectId },
    issuetype: { id: action.target.typeId },
    summary: ticketSummary(action),
    description: ticketDescription(action, context),
    assignee: { id: action.assignee },
    ...(action.target.dueDateOnScreen ? { duedate: action.dueDate } : {})
  },
  update: { issuelinks: [{ add: linkTo(context) }] },
  properties: [
    {
      key: ACTION_PROPERTY,
      value: { v: 1, action: action.id, postmortem: context.postmortemId, incident: context.incident.id }
    }
  ],
  status: ticketStatus(
    { category: 'new', outcome: null, assignee: action.assignee, dueDate: action.dueDate },
    context.today
  )
});

/** Those of the settings beside those that somebody gave it (R92), where the screen has the field. */
const labelsOf = (
  { target: { labelsOnScreen, fields } }: ReadyAction,
  { labels }: TicketContext
): { labels?: string[] } => {
  if (!labelsOnScreen) return {};
  const given = Array.isArray(fields['labels']) ? fields['labels'] : [];
  const all = [...given.filter((label) => typeof label === 'string'), ...labels];
  return all.length > 0 ? { labels: [...new Set(all)] } : {};
};

const linkTo = ({ incident, link: { type, incidentEnd } }: TicketContext): Record<string, unknown> => ({
  type: { name: type },
  [incidentEnd === 'inward' ? 'inwardIssue' : 'outwardIssue']: { key: incident.key }
});
