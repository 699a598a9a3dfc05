/** From an action to the fields with which Jira creates its ticket. */
import { bulletList, doc, link, mention, paragraph, paragraphs, strong, text, type AdfDocument } from './adf';
import { CATEGORY_WORDS, SCOPE_WORDS } from './choice-words';
import { exceptionOf, type ReadyAction } from './gate/ticket-gate';
import type { ChosenLink } from './link-type';
import { ticketStatus, type PanelStatus } from './panel-status';
import type { Failure } from './sections/failures';
import { shortened } from './words';

/** Issue property that marks a ticket as the ticket of one action. Ids only: everyone who may see the issue may read it. */
export const ACTION_PROPERTY = 'afterword.action';

/** Jira's own limit for a summary, in characters; it must be one line. */
const SUMMARY_LIMIT = 255;

/** Keeps a description far below Jira's limit of 32,767 characters, whatever was written. */
const MOST_FAILURES = 20;

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
  /** What did not work: of these an action names those that it answers. */
  failures: readonly Failure[];
  /** What every ticket is labelled with, where its screen has labels. */
  labels: readonly string[];
  link: ChosenLink;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What Afterword says itself: whoever writes a target's further fields does not say it in its place. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'project',
  'issuetype',
  'summary',
  'description',
  'assignee',
  'duedate',
  'issuelinks'
]);

/**
 * Writes the draft of an action's ticket: linked to the incident and marked as this action's in the same call.
 * @param action the action, lacking nothing
 * @param context postmortem, incident and link
 */
export const ticketDraft = (action: ReadyAction, context: TicketContext): TicketDraft => ({
  fields: {
    ...Object.fromEntries(Object.entries(action.target.fields).filter(([field]) => !OWN_FIELDS.has(field))),
    ...(action.target.priorityId === null ? {} : { priority: { id: action.target.priorityId } }),
    ...labelsOf(action, context),
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

/**
 * What the ticket's reader needs to know without opening the postmortem. No task list: one site setting that refuses
 * it would fail every create.
 */
const description = (
  action: ReadyAction,
  { incident, incidentUrl, failures }: TicketContext
): AdfDocument => {
  const fitsTheSummary = shortened(action.text, SUMMARY_LIMIT) === action.text.trim();
  const answered = failures.filter(({ id, text }) => action.answers.includes(id) && text.trim() !== '');
  const exception = exceptionOf(action);
  return doc(
    ...(fitsTheSummary ? [] : paragraphs(action.text)),
    paragraph('An action from the postmortem of ', link(incident.key, incidentUrl), '.'),
    ...(answered.length > 0
      ? [
          paragraph(text('Why it matters', strong)),
          bulletList(
            answered.slice(0, MOST_FAILURES).map((failure) => [paragraph(shortened(failure.text, 500))])
          )
        ]
      : []),
    paragraph(text('How we will know that it worked', strong)),
    ...paragraphs(action.criterion),
    paragraph(
      text('Kind of change: ', strong),
      `${CATEGORY_WORDS[action.category].words}. ${CATEGORY_WORDS[action.category].hint}`
    ),
    paragraph(
      text('Covers: ', strong),
      `${SCOPE_WORDS[action.scope].words}. ${SCOPE_WORDS[action.scope].hint}`
    ),
    ...(exception
      ? [
          paragraph(
            'Larger than two weeks by exception of ',
            mention(exception.leader),
            ', who answers for it.'
          )
        ]
      : []),
    ...(action.target.dueDateOnScreen
      ? []
      : [paragraph(`Due on ${action.dueDate}. This project’s form has no due date, so Afterword keeps it.`)])
  );
};
