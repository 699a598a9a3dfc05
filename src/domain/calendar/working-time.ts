/** Working time as a business calendar has it. All in readings of the wall clock, so that clock changes cannot shift a day's hours. */
import type { Calendar } from '../settings';
import { DAY_MS, HOUR_MS, MINUTE_MS, type WallTime } from './wall-clock';

/** A working day's length in milliseconds. */
export type WorkingMs = number;

/** Eleven years: whoever finds no working day in them has a calendar without any. */
const HORIZON_DAYS = 4_018;

const timeOfDay = (time: string): number =>
  Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3, 5)) * MINUTE_MS;

const midnightOf = (reading: WallTime): WallTime => Math.floor(reading / DAY_MS) * DAY_MS;

/** A calendar made ready for asking. */
export interface WorkingWeek {
  days: ReadonlySet<number>;
  /** Midnights. */
  holidays: ReadonlySet<WallTime>;
  /** Milliseconds after midnight. */
  from: number;
  to: number;
}

/** Makes a calendar ready for asking. @param calendar days, hours and holidays from the settings */
export const workingWeek = (calendar: Calendar): WorkingWeek => ({
  days: new Set(calendar.days),
  holidays: new Set(calendar.holidays.map((day) => Date.parse(`${day}T00:00:00Z`))),
  from: timeOfDay(calendar.hours.from),
  to: timeOfDay(calendar.hours.to)
});

/** A working day's length. @param week the calendar */
export const dayLength = ({ from, to }: WorkingWeek): WorkingMs => Math.max(0, to - from);

/** The first of January 1970 was a Thursday, the fourth day of its week. */
const isoWeekday = (midnight: WallTime): number => ((((midnight / DAY_MS + 3) % 7) + 7) % 7) + 1;

/**
 * True on a day of the week that is worked and no holiday.
 * @param reading any time of the day
 * @param week the calendar
 */
export const isWorkingDay = (reading: WallTime, week: WorkingWeek): boolean => {
  const midnight = midnightOf(reading);
  return week.days.has(isoWeekday(midnight)) && !week.holidays.has(midnight);
};

/**
 * True within working hours, both ends included: what is due at closing time is due in time.
 * @param reading what the clock shows
 * @param week the calendar
 */
export const inWorkingHours = (reading: WallTime, week: WorkingWeek): boolean => {
  const today = midnightOf(reading);
  // The end of a day that is worked until 24:00 is the midnight with which the next one begins.
  return [today, today - DAY_MS].some(
    (day) =>
      dayLength(week) > 0 && isWorkingDay(day, week) && reading >= day + week.from && reading <= day + week.to
  );
};

/**
 * The reading itself where work can begin at it, else the next opening time; null where there is none for years.
 * @param reading what the clock shows
 * @param week the calendar
 */
export const nextWorkingTime = (reading: WallTime, week: WorkingWeek): WallTime | null => {
  if (dayLength(week) === 0 || week.days.size === 0) return null;
  const today = midnightOf(reading);
  for (let day = today; day <= today + HORIZON_DAYS * DAY_MS; day += DAY_MS) {
    if (!isWorkingDay(day, week)) continue;
    if (reading < day + week.to) return Math.max(reading, day + week.from);
  }
  return null;
};

/**
 * The reading after so much working time has passed; null where the calendar does not have it for years.
 * @param reading when to begin; outside working hours it begins at the next opening time
 * @param working milliseconds of working time, not negative
 * @param week the calendar
 */
export const addWorkingTime = (reading: WallTime, working: WorkingMs, week: WorkingWeek): WallTime | null => {
  let at = nextWorkingTime(reading, week);
  let left = working;
  const end = reading + HORIZON_DAYS * DAY_MS;
  while (at !== null && at <= end) {
    const today = midnightOf(at) + week.to - at;
    if (left <= today) return at + left;
    left -= today;
    at = nextWorkingTime(at + today, week);
  }
  return null;
};
