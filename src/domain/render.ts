/** The postmortem as a document to read: for exports, where no screen of ours is there to show it. */
import { doc, heading, link, mention, paragraph, paragraphs, strong, table, text } from './adf';
import type { AdfDocument, AdfNode } from './adf';
import type { Measures } from './measures';
import { type Action } from './action';
import { MILESTONES } from './milestones';
import { type PostmortemDocument } from './postmortem';
import { durationInWords, MILESTONE_NAMES, shortened } from './words';
import { zoneOrUtc } from './zone';

/** A ticket as the reader may see it. */
export interface RenderedTicket {
  key: string;
  statusName: string;
  assignee: string | null;
  dueDate: string | null;
}

export interface Rendered {
  incident: { key: string; summary: string };
  document: PostmortemDocument;
  measures: Measures;
  /** By action id; an action without a ticket that the reader may see is not in it. */
  tickets: ReadonlyMap<string, RenderedTicket>;
  /** Where an issue is read, or null where the site's address is not known. */
  urlOf: (issueKey: string) => string | null;
  /** IANA name of the reader's time zone, or null for UTC. */
  timeZone: string | null;
}

/**
 * Renders the postmortem: title, summary, severity, times, milestones, actions.
 * @param postmortem what to show, already cut to what the reader may see
 */
export const renderPostmortem = (postmortem: Rendered): AdfDocument => {
  const { incident, document, urlOf } = postmortem;
  return doc(
    heading(2, 'Postmortem of ', link(incident.key, urlOf(incident.key)), ` ${incident.summary}`),
    paragraph(
      text('Severity ', strong),
      String(document.severity),
      ' · ',
      text('Owner ', strong),
      mention(document.owner)
    ),
    heading(3, 'What happened'),
    ...orElse(paragraphs(document.summary), 'Nothing is written yet.'),
    heading(3, 'Milestones'),
    milestones(postmortem),
    ...measuresLine(postmortem.measures),
    heading(3, 'What will be different'),
    ...actions(postmortem)
  );
};

/**
 * Renders a single remark in place of a postmortem.
 * @param remark what to tell the reader
 */
export const renderRemark = (remark: string): AdfDocument => doc(paragraph(remark));

const orElse = (nodes: AdfNode[], remark: string): AdfNode[] =>
  nodes.length > 0 ? nodes : [paragraph(remark)];

const milestones = ({ document, timeZone }: Rendered): AdfNode => {
  const format = instantFormat(timeZone);
  return table(
    ['Milestone', 'Time'],
    MILESTONES.map((name) => {
      const at = document.milestones[name];
      return [MILESTONE_NAMES[name], at === null ? 'not known' : format(at)];
    })
  );
};

const measuresLine = (measures: Measures): AdfNode[] => {
  const known = [
    ['Time to detect', measures.timeToDetect],
    ['Time to respond', measures.timeToRespond],
    ['Time to mitigate', measures.timeToMitigate],
    ['Time to resolve', measures.timeToResolve]
  ] as const;
  const phrases = known.flatMap(([name, ms]) => (ms === null ? [] : [`${name}: ${durationInWords(ms)}`]));
  return phrases.length > 0 ? [paragraph(phrases.join(' · '))] : [];
};

const actions = (postmortem: Rendered): AdfNode[] => {
  const rows = postmortem.document.actions.map((action) => actionRow(action, postmortem));
  return rows.length > 0
    ? [table(['Action', 'Ticket', 'State', 'Who', 'Due'], rows)]
    : [paragraph('No actions are written yet.')];
};

const actionRow = (action: Action, { tickets, urlOf }: Rendered): (AdfNode | string)[] => {
  const ticket = tickets.get(action.id);
  const who = ticket ? ticket.assignee : action.assignee;
  return [
    shortened(action.text, 400),
    ticket ? link(ticket.key, urlOf(ticket.key)) : '',
    ticket?.statusName ?? '',
    who === null ? '' : mention(who),
    ticket?.dueDate ?? action.dueDate ?? ''
  ];
};

const instantFormat = (timeZone: string | null): ((at: number) => string) => {
  const zone = zoneOrUtc(timeZone);
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone
  });
  return (at) => `${format.format(at)} (${zone})`;
};
