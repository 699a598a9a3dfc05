/** How the timeline writes and reads times for one reader. */
import type { IncidentView } from '../../../../src/contract';
import { MONTHS } from '../../../../src/domain/calendar/days';
import { readingAt } from '../../../../src/domain/calendar/wall-clock';
import { MILESTONES } from '../../../../src/domain/milestones';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import type { LineOptions } from '../../../../src/domain/timeline/read-line';
import { formatHours, formatInstant, formatZone, type Clockwork } from '../../shared/time';

/** Whether it is still going on, as far as anybody said. */
export const isLive = (
  { milestones }: Pick<PostmortemDocument, 'milestones'>,
  { statusCategory }: Pick<IncidentView, 'statusCategory'>
): boolean => statusCategory !== 'done' && milestones.resolution === null;

/** An instant in the course of the incident: its failure, or the first thing that is known of it. */
export function anchorOf(
  { milestones, timeline }: Pick<PostmortemDocument, 'milestones' | 'timeline'>,
  { created }: Pick<IncidentView, 'created'>
): number {
  const known = MILESTONES.flatMap((name) => milestones[name] ?? []);
  const first = timeline.find(({ longBefore }) => !longBefore);
  return milestones.failure ?? known[0] ?? first?.at ?? created;
}

/**
 * What a time that this reader types is read by.
 * @param around an instant near which it lies; null for now
 * @param now epoch milliseconds
 */
export const readingOptions = (
  { timeZone, locale }: Clockwork,
  around: number | null,
  now: number
): LineOptions => ({
  now,
  zone: timeZone,
  around,
  order: /^en-US\b/i.test(locale) ? 'month-first' : 'day-first'
});

/** A time as it stands in a field to be changed, e.g. "14 Mar 2026 23:41"; seconds only where there are any. */
export function writtenMoment(at: number, { timeZone }: Pick<Clockwork, 'timeZone'>): string {
  const wall = new Date(readingAt(at, timeZone));
  const month = MONTHS[wall.getUTCMonth()]?.slice(0, 3) ?? '';
  const seconds = wall.getUTCSeconds() > 0 ? 19 : 16;
  return `${wall.getUTCDate()} ${month} ${wall.getUTCFullYear()} ${wall.toISOString().slice(11, seconds)}`;
}

/**
 * A time in full: the reader's, and the incident's where that is another.
 * @param zone of the incident, or null
 */
export function fullTime(at: number, viewer: Clockwork, zone: string | null): string {
  const mine = `${formatInstant(at, viewer)} (${formatZone(at, viewer)})`;
  if (!zone || isSameClock(at, zone, viewer.timeZone)) return mine;
  const there = { locale: viewer.locale, timeZone: zone };
  return `${mine}; ${formatHours(at, there)} where it happened (${formatZone(at, there)})`;
}

/** Whether two zones show the same time at an instant. */
export const isSameClock = (at: number, one: string, other: string): boolean =>
  one === other || readingAt(at, one) === readingAt(at, other);

/** The day of an instant where little room is, e.g. "14 Mar". */
export function shortDay(at: number, { timeZone }: Pick<Clockwork, 'timeZone'>): string {
  const wall = new Date(readingAt(at, timeZone));
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]?.slice(0, 3) ?? ''}`;
}
