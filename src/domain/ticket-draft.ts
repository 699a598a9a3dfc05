/** From an action to the fields with which Jira creates its ticket. */
import { link, doc, paragraph, paragraphs, type AdfDocument } from './adf';
import type { ChosenLink } from './link-type';
import { ticketStatus, type PanelStatus } from './panel-status';
import type { ReadyAction } from './ticket-readiness';
import { shortened } from './words';

/** Issue property that marks a ticket as the ticket of one action. Ids only: everyone who may see the issue may read it. */
export const ACTION_PROPERTY = 'afterword.action';

/** Jira's own limit for a summary, in characters; it must be one line. */
const SUMMARY_LIMIT = 255;

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
export interface TicketContext {
  postmortemId: string;
  incident: { id: string; key: string };
  /** Where the incident is read, or null where the site's address is not known. */
  incidentUrl: string | null;
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
    ...action.target.fields,
    project: { id: action.target.projectId },
    issuetype: { id: action.target.typeId },
    summary: shortened(action.text, SUMMARY_LIMIT),
    description: description(action, context),
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

const linkTo = ({ incident, link: { type, incidentEnd } }: TicketContext): Record<string, unknown> => ({
  type: { name: type },
  [incidentEnd === 'inward' ? 'inwardIssue' : 'outwardIssue']: { key: incident.key }
});

/** No task list: one site setting that refuses it would fail every create. */
const description = (action: ReadyAction, { incident, incidentUrl }: TicketContext): AdfDocument => {
  const oneLine = action.text.trim();
  const fitsTheSummary = shortened(action.text, SUMMARY_LIMIT) === oneLine;
  return doc(
    ...(fitsTheSummary ? [] : paragraphs(action.text)),
    paragraph('An action from the postmortem of ', link(incident.key, incidentUrl), '.'),
    ...(action.target.dueDateOnScreen
      ? []
      : [paragraph(`Due on ${action.dueDate}. This project’s form has no due date, so Afterword keeps it.`)])
  );
};
