/** The postmortem as a document to read: for exports, where no screen of ours is there to show it. */
import { doc, heading, link, mention, paragraph, status, strong, table, text } from './adf';
import type { AdfDocument, AdfNode } from './adf';
import { STATE_NAMES, stateOf, waiverOf, type LifeState } from './life/life';
import { measuresOf } from './measures';
import { partsOf } from './render/parts';
import { clockOf, said, type Rendered as Shown } from './render/rendered';
import type { Severity } from './severity';
import { durationInWords } from './words';

export type Rendered = Omit<Shown, 'headingLevel'> & { incident: { key: string; summary: string } };

/** Level of the title; sections stand one below. */
const TITLE = 2;

/**
 * Renders the postmortem: title, state, metrics, then all that is written.
 * @param postmortem what to show, already cut to what the reader may see
 */
export const renderPostmortem = (postmortem: Rendered): AdfDocument => {
  const { incident, urlOf } = postmortem;
  const shown: Shown = { ...postmortem, headingLevel: TITLE + 1 };
  const state = stateOf(shown.document.life);
  const parts = partsOf(shown);
  const isWritten = parts.some(({ id }) => id !== 'people');
  return doc(
    heading(TITLE, 'Postmortem of ', link(incident.key, urlOf(incident.key)), ` ${incident.summary}`),
    facts(shown, state),
    ...waiver(shown),
    ...metrics(shown),
    ...(isWritten || state === 'waived' ? [] : [paragraph('Nothing is written yet.')]),
    ...parts.flatMap(({ title, nodes }) => [heading(shown.headingLevel, title), ...nodes])
  );
};

/**
 * Renders a single remark in place of a postmortem.
 * @param remark what to tell the reader
 */
export const renderRemark = (remark: string): AdfDocument => doc(paragraph(remark));

const STATE_COLORS: Readonly<Record<LifeState, Parameters<typeof status>[1]>> = {
  'not-started': 'neutral',
  draft: 'neutral',
  'in-review': 'blue',
  published: 'green',
  waived: 'neutral'
};

const SEVERITY_COLORS: Readonly<Record<Severity, Parameters<typeof status>[1]>> = {
  1: 'red',
  2: 'yellow',
  3: 'blue',
  4: 'neutral'
};

const facts = ({ document, settings }: Shown, state: LifeState): AdfNode =>
  paragraph(
    status(STATE_NAMES[state], STATE_COLORS[state]),
    ' ',
    status(settings.severities[document.severity].name, SEVERITY_COLORS[document.severity]),
    ...(document.nearMiss ? [' ', status('Near miss', 'neutral')] : []),
    text(` · ${settings.roles.owner.name} `, strong),
    mention(document.owner)
  );

const waiver = (shown: Shown): AdfNode[] => {
  const event = waiverOf(shown.document.life);
  if (event === null) return [];
  const { instant, zone } = clockOf(shown);
  return [
    paragraph(
      'No postmortem is needed, said ',
      event.by === null ? 'Afterword' : mention(event.by),
      ` on ${instant(event.at)} (${zone}):`
    ),
    ...said(event.reason)
  ];
};

/** The times that follow from the milestones, in one row. */
const metrics = ({ document }: Shown): AdfNode[] => {
  const { timeToDetect, timeToRespond, timeToMitigate, timeToResolve } = measuresOf(document.milestones);
  const known = [
    ['Time to detect', timeToDetect],
    ['Time to respond', timeToRespond],
    ['Time to mitigate', timeToMitigate],
    ['Time to resolve', timeToResolve]
  ] as const;
  const measured = known.flatMap(([name, ms]) => (ms === null ? [] : [[name, durationInWords(ms)] as const]));
  if (measured.length === 0) return [];
  return [
    table(
      measured.map(([name]) => name),
      [measured.map(([, words]) => words)]
    )
  ];
};
