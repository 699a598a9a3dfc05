/** What a ticket is given where nobody chose: its type, priority, labels, assignee and due date, as the site's settings say. */
import { workingWeek, isWorkingDay } from '../calendar/working-time';
import { DAY_MS } from '../calendar/wall-clock';
import type { Settings } from '../settings';

/** Something with which Jira names a choice. */
export interface Named {
  id: string;
  name: string;
}

type TicketSettings = Settings['tickets'];

const same = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;

const firstNamed = <T extends Named>(offered: readonly T[], names: readonly string[]): T | null => {
  for (const name of names) {
    const found = offered.find((one) => same(one.name, name));
    if (found) return found;
  }
  return null;
};

/**
 * The type that is proposed for a ticket: the first name of the settings that the project has, else whatever it calls
 * a problem, else the first that is no incident; null where it has none.
 * @param types those of one project that a ticket may take
 * @param settings names of types, dearest first
 */
export const proposedType = <T extends Named>(
  types: readonly T[],
  { typeNames }: Pick<TicketSettings, 'typeNames'>
): T | null =>
  firstNamed(types, typeNames) ??
  types.find(({ name }) => /problem/i.test(name)) ??
  types.find(({ name }) => !/incident/i.test(name)) ??
  types[0] ??
  null;

/**
 * The priority that a ticket is given (R91): the first name of the settings that the create screen allows, else null.
 * @param allowed the priorities of the create screen; none where it has no such field
 * @param settings names of priorities, dearest first
 */
export const proposedPriority = <T extends Named>(
  allowed: readonly T[],
  { priorityNames }: Pick<TicketSettings, 'priorityNames'>
): T | null => firstNamed(allowed, priorityNames);

/**
 * Account id of whoever is on the rota of a project (R92), or null.
 * @param projectId the ticket's project
 * @param settings the rota
 */
export const onRota = (projectId: string, { rota }: Pick<TicketSettings, 'rota'>): string | null =>
  (Object.hasOwn(rota, projectId) ? rota[projectId] : undefined) ?? null;

/**
 * The due date that is proposed, `YYYY-MM-DD`: so many working days after today; null where the site proposes none or
 * its calendar has no working day for years.
 * @param today `YYYY-MM-DD` by the calendar of whoever asks
 * @param settings the number of working days, and the business calendar
 */
export const proposedDueDate = (
  today: string,
  { tickets, calendar }: Pick<Settings, 'tickets' | 'calendar'>
): string | null => {
  if (tickets.workingDaysUntilDue === null) return null;
  const week = workingWeek(calendar);
  let left = tickets.workingDaysUntilDue;
  let day = Date.parse(today);
  const horizon = day + HORIZON_DAYS * DAY_MS;
  while (left > 0 && day < horizon) {
    day += DAY_MS;
    if (isWorkingDay(day, week)) left -= 1;
  }
  return left > 0 ? null : new Date(day).toISOString().slice(0, 10);
};

/** Eleven years: whoever finds too few working days in them has a calendar without any. */
const HORIZON_DAYS = 4_018;
