/** The meeting's clock: it counts up, can be stopped, and goes on where it was after a reload (R25). */
import * as v from 'valibot';
import { Instant } from '../fields';

const MINUTE = 60_000;

/** A meeting that began longer ago than this is over; the next one starts anew. */
const FORGOTTEN = 4 * 60 * MINUTE;

/** Whoever opens the meeting earlier than this only wants to look. */
const EARLY = 15 * MINUTE;

export const Timer = v.object({
  /** When it was first started; epoch milliseconds. */
  began: Instant,
  /** Milliseconds that it counted before it was last stopped. */
  counted: Instant,
  /** Since when it runs; null while it stands. */
  since: v.nullable(Instant)
});
export type Timer = v.InferOutput<typeof Timer>;

/** Starts at nought. @param now epoch milliseconds */
export const startedAt = (now: number): Timer => ({ began: now, counted: 0, since: now });

/**
 * Milliseconds on the clock; one that was set back meanwhile takes none away.
 * @param timer the clock
 * @param now epoch milliseconds
 */
export const countedAt = ({ counted, since }: Timer, now: number): number =>
  counted + (since === null ? 0 : Math.max(0, now - since));

/**
 * Stops it.
 * @param timer the clock
 * @param now epoch milliseconds
 */
export const stopped = (timer: Timer, now: number): Timer => ({
  ...timer,
  counted: countedAt(timer, now),
  since: null
});

/**
 * Lets it go on.
 * @param timer the clock
 * @param now epoch milliseconds
 */
export const goingOn = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer;

/**
 * The clock to show when the meeting is opened: the one that was left running, a new one, or none yet because the
 * meeting is later and somebody only looks.
 * @param kept the one of an earlier visit, if any
 * @param now epoch milliseconds
 * @param meetingAt when the meeting is, null where nobody said
 */
export const openingTimer = (kept: Timer | null, now: number, meetingAt: number | null): Timer | null => {
  const start = meetingAt === null ? null : meetingAt - EARLY;
  const isOfToday =
    kept !== null && now - kept.began < FORGOTTEN && !(start !== null && kept.began < start && now >= start);
  if (isOfToday) return kept;
  return start !== null && now < start ? null : startedAt(now);
};

/**
 * True past the suggested length.
 * @param counted milliseconds
 * @param minutes the suggestion
 */
export const isOver = (counted: number, minutes: number): boolean => counted > minutes * MINUTE;

/** Shows it as clocks do: "4:09", "1:04:09". @param counted milliseconds */
export const timerInWords = (counted: number): string => {
  const seconds = Math.floor(counted / 1_000);
  const two = (count: number): string => String(count).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
