/** What a ticket says in its summary and its description, the latter in Jira's document format. */
import {
  bulletList,
  doc,
  link,
  mention,
  paragraph,
  paragraphs,
  strong,
  text,
  type AdfDocument,
  type AdfNode
} from './adf';
import { CATEGORY_WORDS, SCOPE_WORDS } from './choice-words';
import { exceptionOf, type ReadyAction } from './gate/ticket-gate';
import type { Failure } from './sections/failures';
import { hasText, printable, shortened } from './words';

/** What the description tells of where the action comes from. */
export interface TicketStory {
  incident: { id: string; key: string };
  /** Where the incident is read, or null where the site's address is not known. */
  incidentUrl: string | null;
  /** The postmortem's failures, of which the action answers some. */
  failures: readonly Failure[];
}

/** Jira's own limit for a summary, in characters; it must be one line. */
const SUMMARY_LIMIT = 255;

/** Jira's own limit for a description. How it counts a document is written nowhere, so all of it counts here. */
const DESCRIPTION_LIMIT = 32_767;

/** Failures named one by one; an action seldom answers more. */
const MOST_FAILURES = 10;

/**
 * The summary: what the action says, in one line.
 * @param action any action
 */
export const ticketSummary = (action: Pick<ReadyAction, 'text'>): string =>
  shortened(printable(action.text), SUMMARY_LIMIT);

/**
 * The description: what to do where the summary does not hold it, for which incident, why, what kind of change, and
 * how one will know that it worked. No task list, for one site setting that refuses it would fail every create.
 * @param action the action, lacking nothing
 * @param story the incident and the failures of its postmortem
 */
export const ticketDescription = (action: ReadyAction, story: TicketStory): AdfDocument => {
  const whole = described(action, story, paragraphs);
  if (JSON.stringify(whole).length <= DESCRIPTION_LIMIT) return whole;
  // The rest is read in the postmortem, to which the description leads.
  return described(action, story, (prose) => [paragraph(shortened(prose, 200))]);
};

/** A text that somebody wrote, as paragraphs. */
type Told = (prose: string) => AdfNode[];

const described = (action: ReadyAction, story: TicketStory, told: Told): AdfDocument => {
  const say: Told = (prose) => told(printable(prose));
  return doc(
    ...(ticketSummary(action) === action.text.trim() ? [] : say(action.text)),
    paragraph('An action from the postmortem of ', link(story.incident.key, story.incidentUrl), '.'),
    ...reasons(action, story, say),
    explained('Kind of change: ', CATEGORY_WORDS[action.category]),
    explained('Covers: ', SCOPE_WORDS[action.scope]),
    paragraph(text('How we will know that it worked', strong)),
    ...say(action.criterion),
    ...dueDate(action),
    ...exception(action, say)
  );
};

const explained = (name: string, { words, hint }: { words: string; hint: string }): AdfNode =>
  paragraph(text(name, strong), `${words}. ${hint}`);

const reasons = ({ answers }: ReadyAction, { failures }: TicketStory, say: Told): AdfNode[] => {
  const answered = failures.filter(({ id, text: words }) => answers.includes(id) && hasText(words));
  if (answered.length === 0) return [];
  const more = answered.length - MOST_FAILURES;
  return [
    paragraph(text('Why it matters', strong)),
    bulletList([
      ...answered.slice(0, MOST_FAILURES).map(({ text: words }) => say(words)),
      ...(more > 0 ? [[paragraph(`And ${more} more.`)]] : [])
    ])
  ];
};

const dueDate = ({ dueDate: day, target }: ReadyAction): AdfNode[] =>
  target.dueDateOnScreen
    ? []
    : [paragraph(`Due on ${day}. This project’s form has no due date, so Afterword keeps it.`)];

const exception = (action: ReadyAction, say: Told): AdfNode[] => {
  const given = exceptionOf(action);
  if (!given) return [];
  const what = action.size === 'longer' ? 'It may take more than two weeks' : 'It may be a rewrite';
  return [
    paragraph(`${what}: `, mention(given.leader), ' allows it and answers for it.'),
    ...say(given.reason)
  ];
};
