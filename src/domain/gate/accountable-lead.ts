/** Who answers for a ticket getting done, beside whoever does it (R36, R84). */
import type { Action } from '../action';
import { accountableLead } from '../life/roles';
import type { Settings } from '../settings';
import { exceptionOf } from './ticket-gate';

/**
 * The account id of whoever answers for a ticket: the leader who allowed its size, else whom the site names for its
 * project, else the project's own lead; null where nobody is known.
 * @param action the ticket's action
 * @param project the ticket's project as it is now: id, and account id of its lead or null
 * @param settings the leads that the site names, by project id
 */
export const accountableForTicket = (
  action: Pick<Action, 'size' | 'scope' | 'exception'>,
  project: { id: string; lead: string | null },
  settings: Pick<Settings, 'accountableLeads'>
): string | null => exceptionOf(action)?.leader ?? accountableLead(project, settings);
