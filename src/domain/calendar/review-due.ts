/** When a postmortem's review is due, and before when nobody should meet (R19 to R24). */
import * as v from 'valibot';
import type { Severity } from '../severity';
import { fail, ok, type Result } from '../result';
import type { Allowance, Calendar, Settings } from '../settings';
import { hasText, listed } from '../words';
import {
  DAY_MS,
  HOUR_MS,
  instantOf,
  isTimeZone,
  MINUTE_MS,
  readingAt,
  steadyReadingAt,
  type WallTime
} from './wall-clock';
import {
  addWorkingTime,
  dayLength,
  inWorkingHours,
  isWorkingDay,
  nextWorkingTime,
  workingWeek,
  type WorkingWeek
} from './working-time';

/** The review was put off, to investigate or for whatever good reason (R24). Kept for good; the last one counts. */
export const Extension = v.object({
  /** Epoch milliseconds that the review is put off to. */
  to: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)),
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  /** Epoch milliseconds. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0))
});
export type Extension = v.InferOutput<typeof Extension>;

export interface ReviewDue {
  /** Epoch milliseconds. */
  dueAt: number;
  /** Epoch milliseconds; never after `dueAt`. */
  earliestAt: number;
  /** One sentence for each thing that moved the times, in plain words. */
  why: string[];
}

/** What the due time depends on. */
export interface ReviewDueInput {
  /** Epoch milliseconds. */
  resolvedAt: number;
  severity: Severity;
  settings: Settings;
  /** In the order in which they were made. */
  extensions?: readonly Extension[];
}

/** The last year that has four digits; later ones come from a slip of the pen and need no calendar. */
const LAST = Date.UTC(9999, 0, 1);

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const allowanceInWords = ({ amount, unit }: Allowance): string =>
  plural(amount, unit === 'hours' ? 'hour' : 'business day');

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short'
});

/** Runtimes disagree on the comma after the weekday. */
const dayWords = (reading: WallTime): string => DAY_WORDS.format(reading).replace(',', '');

const clockWords = (reading: WallTime): string => new Date(reading).toISOString().slice(11, 16);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** True in the night of the settings, which may pass midnight. */
const isNight = (reading: WallTime, { night }: Settings['review']): boolean => {
  const [from, to] = [minutesOf(night.from), minutesOf(night.to)];
  const time = Math.floor((((reading % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
  return from <= to ? time >= from && time < to : time >= from || time < to;
};

/** At most so many days off are named one by one. */
const NAMED_DAYS = 3;

/** Says which days between two readings are not worked; null where every day is. */
const daysOffInWords = (from: WallTime, to: WallTime, week: WorkingWeek): string | null => {
  const off: WallTime[] = [];
  const first = Math.floor(from / DAY_MS) * DAY_MS;
  for (let day = first; day <= to; day += DAY_MS) if (!isWorkingDay(day, week)) off.push(day);
  if (off.length === 0) return null;
  if (off.length > NAMED_DAYS) return `${off.length} days without work lie between.`;
  return off.length === 1
    ? `${dayWords(off[0] ?? first)} is not a working day.`
    : `${listed(off.map(dayWords))} are not working days.`;
};

/** By the clock alone, where the calendar has no working time to reckon with. */
const byTheClock = (
  { resolvedAt, severity, settings, extensions }: ReviewDueInput,
  because: string
): ReviewDue => {
  const allowed = settings.review.due[severity];
  const length = allowed.amount * (allowed.unit === 'hours' ? HOUR_MS : DAY_MS);
  const earliestAt = resolvedAt + settings.review.earliestAfterHours * HOUR_MS;
  const dueAt = Math.max(resolvedAt + length, earliestAt);
  const extension = extensions?.at(-1);
  const why = [because, `${plural(allowed.amount, allowed.unit === 'hours' ? 'hour' : 'day')} by the clock.`];
  if (!extension || extension.to <= dueAt) return { dueAt, earliestAt, why };
  return { dueAt: extension.to, earliestAt, why: [...why, extensionWords(extension)] };
};

const extensionWords = ({ reason }: Extension): string => `Put off with a reason: ${reason}`;

const zoneFor = ({ zone }: Calendar): { zone: string; why: string[] } =>
  isTimeZone(zone)
    ? { zone, why: [] }
    : { zone: 'UTC', why: [`The time zone ${zone} is not known here; UTC is used.`] };

/** The instant of a reading that lies in working hours; a clock change that pushes it out moves it to the next opening. */
const workingInstant = (reading: WallTime, week: WorkingWeek, zone: string): number | null => {
  const instant = instantOf(reading, zone);
  if (inWorkingHours(readingAt(instant, zone), week)) return instant;
  const next = nextWorkingTime(readingAt(instant, zone), week);
  return next === null ? null : instantOf(next, zone);
};

const NO_WORK = 'The business calendar has no working time in reach, so it could not be used.';

/**
 * When the review is due and when it makes sense at the earliest, with the reasons in words.
 *
 * Business days are working time: one is a working day's length from the resolution on, so a resolution at
 * 15:00 on a Tuesday gives 15:00 on Wednesday, and one on a Saturday the end of Monday. Hours are of the
 * clock on the wall, carried on to the next opening time. An overnight resolution adds its share of a working
 * day to both times. A later resolution never gives an earlier due time unless one of the two was overnight.
 * @param input the resolution as epoch milliseconds, the severity, the site's settings and extensions so far
 */
export const reviewDue = (input: ReviewDueInput): ReviewDue => {
  const { resolvedAt, severity, settings } = input;
  const { review, calendar } = settings;
  if (resolvedAt > LAST) return byTheClock(input, 'The time of resolution is too far away for a calendar.');
  const { zone, why } = zoneFor(calendar);
  const week = workingWeek(calendar);
  const resolved = steadyReadingAt(resolvedAt, zone);
  const allowed = review.due[severity];
  const overnight = isNight(readingAt(resolvedAt, zone), review);
  const rest = overnight ? Math.round((dayLength(week) * review.nightShiftPercent) / 100) : 0;

  const base =
    allowed.unit === 'hours'
      ? nextOpen(resolved + allowed.amount * HOUR_MS, week)
      : addWorkingTime(resolved, allowed.amount * dayLength(week), week);
  const dueReading = base === null || rest === 0 ? base : addWorkingTime(base, rest, week);
  const settled = resolved + review.earliestAfterHours * HOUR_MS;
  // Half a day of sleep is counted from the resolution, not on top of the hours in which the dust settles.
  const rested = rest === 0 ? settled : addWorkingTime(resolved, rest, week);
  const earliestReading = rested === null ? null : nextWorkingTime(Math.max(settled, rested), week);
  if (dueReading === null || earliestReading === null) return byTheClock(input, NO_WORK);

  const earliestAt = workingInstant(earliestReading, week, zone);
  let dueAt = workingInstant(Math.max(dueReading, earliestReading), week, zone);
  if (dueAt === null || earliestAt === null) return byTheClock(input, NO_WORK);

  why.push(`${settings.severities[severity].name} asks for the review within ${allowanceInWords(allowed)}.`);
  if (rest > 0) {
    why.push(`It was resolved at ${clockWords(resolved)}, in the night, so time to sleep is added.`);
  }
  const off = daysOffInWords(resolved, Math.max(dueReading, earliestReading), week);
  if (off) why.push(off);
  if (earliestReading > dueReading) why.push('The dust has to settle first, so it is due a little later.');

  const extension = input.extensions?.at(-1);
  if (extension && extension.to > dueAt) {
    const extended = extension.to > LAST ? null : nextOpen(steadyReadingAt(extension.to, zone), week);
    const extendedAt = extended === null ? null : workingInstant(extended, week, zone);
    dueAt = Math.max(dueAt, extendedAt ?? dueAt);
    why.push(extensionWords(extension));
  }
  return { dueAt, earliestAt: Math.min(earliestAt, dueAt), why };
};

const nextOpen = (reading: WallTime, week: WorkingWeek): WallTime | null =>
  inWorkingHours(reading, week) ? reading : nextWorkingTime(reading, week);

/**
 * Puts the review off, or says why that cannot be.
 * @param input what the due time depends on now
 * @param extension the time, the reason and who asks, when
 */
export const extendReview = (input: ReviewDueInput, extension: Extension): Result<Extension[]> => {
  const reason = extension.reason.trim();
  if (!hasText(reason)) {
    return fail({
      code: 'invalid',
      field: 'review.extensions',
      message: 'Say in a few words why the review should wait. Nothing was changed yet.'
    });
  }
  if (extension.to <= reviewDue(input).dueAt) {
    return fail({
      code: 'invalid',
      field: 'review.extensions',
      message: 'The review is due later than that already. Choose a later time, or leave it as it is.'
    });
  }
  if (extension.to > LAST) {
    return fail({
      code: 'invalid',
      field: 'review.extensions',
      message: 'That is too far away. Choose a time within the next weeks; nothing was changed yet.'
    });
  }
  return ok([...(input.extensions ?? []), { ...extension, reason }]);
};
