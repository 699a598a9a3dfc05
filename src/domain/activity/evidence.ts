/** What already speaks for a yes to the four questions (R66 to R69). Of people nothing but what happened to the ticket. */
import { measuresOf } from '../measures';
import type { PostmortemDocument } from '../postmortem';
import type { Question } from '../sections/questions';
import { durationInWords, listed, shortened } from '../words';
import { isAssignment, type IncidentActivity } from './incident-activity';

type Known = Pick<PostmortemDocument, 'milestones' | 'affected'>;

const onDetection = ({ milestones }: Known, { created }: IncidentActivity): string => {
  const { timeToDetect } = measuresOf(milestones);
  if (timeToDetect !== null) return `Time to detect: ${durationInWords(timeToDetect)} from the failure.`;
  const { failure, detection } = milestones;
  return failure !== null && detection === null && created > failure
    ? `The ticket was created ${durationInWords(created - failure)} after the failure.`
    : '';
};

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** More hand-overs than this are counted and not timed one by one. */
const TIMED = 6;

const onPaging = ({ milestones }: Known, { changes, created, truncated }: IncidentActivity): string => {
  const end = milestones.resolution ?? Infinity;
  const handed = changes
    .filter((change) => isAssignment(change) && (change.from ?? change.fromId) !== null)
    .filter(({ at, fromId, toId, from, to }) => at <= end && (fromId !== toId || from !== to))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  if (handed.length === 0) return '';
  const after = handed.slice(0, TIMED).map((at) => durationInWords(Math.max(0, at - created)));
  const more = handed.length > TIMED ? ' …' : '';
  const cut = truncated.changes ? ' The ticket’s history is longer than what was read.' : '';
  return `The ticket was handed on ${times(handed.length)}: ${listed(after)}${more} after it was created.${cut}`;
};

const DIRECTIONS = { own: '', upstream: ' (upstream)', downstream: ' (downstream)' } as const;

/** Links that say one thing brought another about. */
const CAUSED = /\bcaus|\bblock|\btrigger/i;

const onSecondary = ({ affected }: Known, { links }: IncidentActivity): string => {
  const areas = affected
    .filter(({ direction, name }) => direction !== 'own' && name.trim() !== '')
    .map(({ name, direction }) => `${shortened(name)}${DIRECTIONS[direction]}`);
  const linked = links
    .filter(({ relation }) => CAUSED.test(relation))
    .map(({ key, summary, relation }) => `${relation} ${key}, “${shortened(summary)}”`);
  return [
    areas.length > 0 ? `Also affected: ${listed(areas)}.` : '',
    linked.length > 0 ? `Linked: this ${listed(linked)}.` : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

const DOCUMENT = String.raw`(?:run ?-?books?|play ?-?books?|documentation|docs?|wiki|how-?tos?|readme|manual|instructions|dokumentation|anleitung)`;
const LACKING = String.raw`(?:missing|out[- ]?dated|out of date|stale|old|wrong|incomplete|obsolete|does ?n[o’']t (?:exist|mention|say|cover)|do ?n[o’']t (?:exist|mention|say|cover)|not (?:found|there|up to date|documented)|404|nowhere|veraltet|fehlt)`;
const NONE = String.raw`(?:no|without(?: an?| any)?|lacking|missing|outdated|stale|wrong|old|could ?n[o’']t find(?: the| any| an?)?|can(?:no|['’])t find(?: the| any| an?)?|kein\p{L}*)`;
const UNDOCUMENTED = new RegExp(
  String.raw`\b${DOCUMENT}\b(?!-)[^.!?\n]{0,60}\b${LACKING}(?!\p{L})|\b${NONE} (?:\p{L}+ ){0,2}${DOCUMENT}\b|\b(?:undocumented|not documented|nicht dokumentiert)\b`,
  'iu'
);

/** So many comments are quoted. */
const QUOTED = 3;

const onDocumentation = ({ comments, truncated }: IncidentActivity): string => {
  const found = comments
    .filter(({ restricted }) => !restricted)
    .flatMap(
      ({ text }) => text.split(/(?<=[.!?])\s+|\n/).find((sentence) => UNDOCUMENTED.test(sentence)) ?? []
    );
  if (found.length === 0) return '';
  const quotes = found.slice(0, QUOTED).map((sentence) => `“${shortened(sentence, 160)}”`);
  const cut = truncated.comments ? ' Not all comments were read.' : '';
  return `In the comments: ${listed(quotes)}.${cut}`;
};

/**
 * What the document and the ticket say to each of the four questions; empty where they say nothing. Nothing of
 * comments that only some may see, and no names.
 * @param document the postmortem
 * @param activity what Jira remembers of the incident
 */
export const evidenceFor = (document: Known, activity: IncidentActivity): Record<Question, string> => ({
  detectionSlow: onDetection(document, activity),
  wrongPersonPaged: onPaging(document, activity),
  secondaryFragile: onSecondary(document, activity),
  documentationMissing: onDocumentation(activity)
});
