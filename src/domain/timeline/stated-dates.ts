/** Dates that a text states and that are not those of the incident. */
import { dayInWords, daysLater } from '../calendar/days';
import { slipInWords, slipOf } from '../calendar/slip';
import { clock, dayIn, dayOf, HOUR_MS, MINUTE_MS, readingAt } from '../calendar/wall-clock';
import type { Field } from '../edit';
import { MILESTONES } from '../milestones';
import type { PostmortemDocument } from '../postmortem';
import { MILESTONE_NAMES } from '../words';
import {
  contradictionId,
  overallProse,
  quoted,
  zoneOf,
  type Contradiction,
  type ProseField
} from './contradiction';
import { instantOn, readStamp } from './parse-time';
import { readDay } from './read-day';

const MONTH_NAME = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}`;
/** Dates that cannot be misread; 11/12 could. */
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:\d{4}-\d{2}-\d{2}|${MONTH_NAME}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_NAME}\.?(?:,? \d{4})?)(?![\p{L}\p{N}/-])`,
  'giu'
);

interface StatedDate {
  prose: ProseField;
  written: string;
  index: number;
  day: string;
}

/** A text with more dates than this is a log, and no sentence about the incident. */
const MOST_DATES = 200;

const datesIn = (prose: ProseField, near: string): StatedDate[] =>
  [...prose.text.matchAll(DATE)].slice(0, MOST_DATES).flatMap((found): StatedDate[] => {
    const read = readDay(`${found[0]} `, near, null);
    return read ? [{ prose, written: found[0], index: found.index, day: read.day }] : [];
  });

/** A milestone or an entry. */
interface Point {
  field: Field;
  name: string;
  at: number;
}

/** What the dates in a text are held against. */
interface Incident {
  zone: string;
  points: readonly Point[];
  /** Days on which an entry stands. */
  entryDays: ReadonlySet<string>;
  /** First and last day, and a milestone or an entry on the first. */
  first: string;
  last: string;
  field: Field;
}

const incidentOf = (document: PostmortemDocument, leaveOut: ReadonlySet<string>): Incident | null => {
  const zone = zoneOf(document);
  const milestones = MILESTONES.flatMap((name): Point[] => {
    const at = document.milestones[name];
    return at === null
      ? []
      : [{ field: `milestones.${name}`, name: MILESTONE_NAMES[name].toLowerCase(), at }];
  });
  const entries = document.timeline.map(({ id, text, at }): Point => ({
    field: `timeline.${id}`,
    name: quoted(text),
    at
  }));
  const early = new Set<string>(
    document.timeline.filter(({ longBefore }) => longBefore).map(({ id }) => `timeline.${id}`)
  );
  const settled = (milestones.length > 0 ? milestones : entries)
    .filter(({ field }) => !leaveOut.has(field) && !early.has(field))
    .sort((a, b) => a.at - b.at);
  const [first, last] = [settled[0], settled.at(-1)];
  if (!first || !last) return null;
  return {
    zone,
    points: [...milestones, ...entries],
    entryDays: new Set(entries.map(({ at }) => dayIn(at, zone))),
    first: dayIn(first.at, zone),
    last: dayIn(last.at, zone),
    field: first.field
  };
};

/** What speaks of something else than the incident itself. */
const ELSEWHERE =
  /\b(?:previous(?:ly)?|earlier|since|last|before|ago|prior|introduced|deployed|merged|released|created|added|issued|valid|renew\w*|expir\w*|annual|anniversary|due|until|by|next|planned|scheduled|will|migrat\w+|upgrad\w+|installed|started using|follow-up|meeting|review|similar|same (?:problem|thing|issue)|first time|again)\b/i;
/** How a text begins that says when the incident was. */
const HEAD =
  /^[\s*_#>-]*(?:(?:date|when|date\/time|date and time|start(?:ed)?|began)[*_\s]*:[*_\s]*|(?:on|at|in the (?:morning|night|evening|afternoon) of)(?: the)? (?:\p{L}+day,? (?:the )?)?)$/iu;

const sentenceBefore = (text: string, index: number): string => {
  const start = Math.max(0, index - 200);
  return /[^\n]*$/.exec(text.slice(start, index).split('. ').at(-1) ?? '')?.[0] ?? '';
};

const sentenceBehind = (text: string, index: number): string =>
  (/^[^\n.;]{0,160}/.exec(text.slice(index)) ?? [''])[0];

const speaksOfIncident = ({ prose: { text }, index, written }: StatedDate): boolean =>
  !ELSEWHERE.test(sentenceBefore(text, index)) &&
  !ELSEWHERE.test(sentenceBehind(text, index + written.length));

const isHead = ({ prose: { text }, index }: StatedDate): boolean => HEAD.test(sentenceBefore(text, index));

const MOST_DAYS = 100;

const daysFrom = ({ first, last }: Incident): string[] => {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < MOST_DAYS; day = daysLater(day, 1)) days.push(day);
  return days;
};

const wrongDay = (stated: StatedDate, days: Incident): Contradiction | null => {
  const { prose, written, day } = stated;
  if (day >= daysLater(days.first, -1) && day <= daysLater(days.last, 1)) return null;
  // An entry on that day bears it out.
  if (days.entryDays.has(day)) return null;
  if (!speaksOfIncident(stated)) return null;
  const slip = slipOf(day, daysFrom(days));
  const telling = slip && (slip.kind === 'year' || slip.kind === 'month');
  if (!telling && !isHead(stated)) return null;
  const when =
    days.first === days.last
      ? `are on ${dayInWords(days.first)}`
      : `are between ${dayInWords(days.first)} and ${dayInWords(days.last)}`;
  const what = days.field.startsWith('milestones.') ? 'the milestones' : 'the timeline’s entries';
  return {
    id: contradictionId('date', prose.field, day),
    field: prose.field,
    words: `${prose.name} says ${quoted(written)}; ${what} ${when}.${slip ? ` ${slipInWords(slip)}` : ''}`,
    between: [prose.field, days.field],
    severityOfDoubt: 'likely'
  };
};

/** A date with the very time of day of a milestone or an entry that is on the day before or after. */
const sameClockOtherDay = (stated: StatedDate, { zone, points }: Incident): Contradiction | null => {
  const { prose, written, index } = stated;
  const stamp = readStamp(prose.text.slice(index, index + 80), stated.day, null);
  if (!stamp?.day || !speaksOfIncident(stated)) return null;
  // Whether a day later is meant depends on the zone; without one a day may be a matter of where the clock hangs.
  const { at } = instantOn(stamp, stamp.day, zone);
  const near = (one: number): boolean => Math.abs(one) < MINUTE_MS;
  if (points.some((point) => near(point.at - at))) return null;
  const match = points.find((point) => near(Math.abs(point.at - at) - 24 * HOUR_MS));
  if (!match) return null;
  const reading = readingAt(match.at, zone);
  return {
    id: contradictionId('moment', prose.field, stated.day, match.field),
    field: prose.field,
    words: `${prose.name} says ${quoted(prose.text.slice(index, index + stamp.length) || written)}; ${match.name} stands at the same time of day, ${clock(reading)}, on ${dayInWords(dayOf(reading))}.`,
    between: [prose.field, match.field],
    severityOfDoubt: 'likely'
  };
};

/**
 * Dates in the summary and the impact that are exactly a year or a month off, that head the text and are not the
 * incident's, or that name the time of a milestone on another day.
 * @param document the postmortem
 * @param leaveOut fields whose times are in doubt already
 */
export const statedDates = (document: PostmortemDocument, leaveOut: ReadonlySet<string>): Contradiction[] => {
  const incident = incidentOf(document, leaveOut);
  if (!incident) return [];
  return overallProse(document).flatMap((prose) =>
    datesIn(prose, incident.first).flatMap((stated): Contradiction[] => {
      const found = wrongDay(stated, incident) ?? sameClockOtherDay(stated, incident);
      return found ? [found] : [];
    })
  );
};
