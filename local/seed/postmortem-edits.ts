/** Short ways to write down what a demo postmortem holds. */
import { newIdea, type Action } from '../../src/domain/action';
import type { Edit } from '../../src/domain/edit';
import { DEFAULT_SETTINGS } from '../../src/domain/settings-defaults';
import type { TimelineEntry } from '../../src/domain/timeline/entry';
import { millis } from './time';

type ValueOf<F extends Edit['field']> = Extract<Edit, { field: F }>['value'];

type WithoutId<F extends Edit['field']> = readonly Omit<ValueOf<F>, 'id'>[];

/** Each with an id of its own: `failure-1` and so on. */
const numbered = <T>(prefix: string, items: readonly T[]): (T & { id: string })[] =>
  items.map((item, index) => ({ ...item, id: `${prefix}-${index + 1}` }));

/** Areas that felt it. @param items without their ids */
export const areas = (items: WithoutId<'affected-area'>): Edit[] =>
  numbered('area', items).map((value) => ({ field: 'affected-area', value }));

/** Failures, by hand or out of a question. @param items without their ids, which are `failure-1` and so on */
export const failures = (items: WithoutId<'failure'>): Edit[] =>
  numbered('failure', items).map((value) => ({ field: 'failure', value }));

/**
 * Ideas as they lie on the board: what nobody has placed, decided on or taken is left out.
 * @param items words and what is known; ids are `idea-1` and so on
 */
export const ideas = (
  items: readonly [text: string, known?: Partial<Omit<Action, 'id' | 'text'>>][]
): Edit[] =>
  items.map(([text, known], index) => ({
    field: 'action',
    value: { ...newIdea(`idea-${index + 1}`, text), ...known }
  }));

/** What others can take from it. @param items kind and words */
export const learnings = (items: readonly [kind: ValueOf<'learning'>['kind'], text: string][]): Edit[] =>
  numbered(
    'learning',
    items.map(([kind, text]) => ({ kind, text }))
  ).map((value) => ({ field: 'learning', value }));

/** Links to chat, dashboards and evidence. @param items without their ids */
export const links = (items: WithoutId<'link'>): Edit[] =>
  numbered('link', items).map((value) => ({ field: 'link', value }));

/** Teams that write their part. @param items without their ids */
export const teams = (items: WithoutId<'contributor'>): Edit[] =>
  numbered('team', items).map((value) => ({ field: 'contributor', value }));

/** Remarks before the meeting. @param items without their ids */
export const remarks = (items: WithoutId<'remark'>): Edit[] =>
  numbered('remark', items).map((value) => ({ field: 'remark', value }));

interface Told {
  /** The team whose lane it stands in. */
  lane?: string;
  source?: TimelineEntry['source'];
  longBefore?: boolean;
}

/**
 * Entries of one day's timeline.
 * @param day `2026-11-03`
 * @param items time in UTC, words, and what else is known
 */
export const entries = (day: string, items: readonly [time: string, text: string, told?: Told][]): Edit[] =>
  items.map(([time, text, { lane, source, longBefore } = {}], index) => ({
    field: 'entry',
    value: {
      id: `${day}-${index + 1}`,
      at: millis(day, time),
      text,
      lane: lane ?? null,
      source: source ?? { kind: 'typed' },
      longBefore: longBefore ?? false
    }
  }));

/** Words that stood in a chat. @param written the time as it stood there */
export const chat = (author: string, written: string, line: number): TimelineEntry['source'] => ({
  kind: 'chat',
  service: 'slack',
  author,
  written,
  paste: 'incident-channel',
  line
});

interface Why {
  text: string;
  tags?: ValueOf<'cause'>['tags'];
  underOurControl?: boolean;
  whys?: readonly Why[];
}

/** Contributing causes with their whys. @param roots as a tree; ids are `cause-1`, `cause-1-1` and so on */
export const causes = (roots: readonly Why[], parent: string | null = null): Edit[] =>
  roots.flatMap(({ text, tags, underOurControl, whys }, index) => {
    const id = `${parent ?? 'cause'}-${index + 1}`;
    const value = { id, parent, text, tags: tags ?? [], underOurControl: underOurControl ?? null };
    return [{ field: 'cause' as const, value }, ...causes(whys ?? [], id)];
  });

/** Everybody who was asked to come. @param items account id and capacities */
export const attendees = (
  items: readonly [account: string, ...capacities: ValueOf<'attendee'>['capacities']][]
): Edit[] => items.map(([account, ...capacities]) => ({ field: 'attendee', value: { account, capacities } }));

/** The bar raiser found every point of the checklist to hold. @param remark what else they say */
export const signOff = (remark: string | null = null): Edit => ({
  field: 'signOff',
  value: { ticked: DEFAULT_SETTINGS.barRaiserChecklist.map(({ id }) => id), remark }
});

/** The three ticks with which a review begins. */
export const agreed: Edit[] = [
  { field: 'meeting.agreedImpact', value: true },
  { field: 'meeting.agreedTimeline', value: true },
  { field: 'meeting.agreedCauses', value: true }
];
