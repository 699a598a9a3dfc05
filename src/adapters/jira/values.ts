/** Values of Jira that mean the same wherever they come from. */
import type { StatusCategory } from '../../domain/ledger/change';

/**
 * The category of a status. Jira has a fourth one, `undefined`, for statuses that nobody sorted: nobody works on those yet.
 * @param key as Jira calls it
 */
export const categoryFrom = (key: string): StatusCategory =>
  key === 'done' || key === 'indeterminate' ? key : 'new';

/**
 * Epoch milliseconds. Jira writes offsets as `+0100`; the standard that engines parse wants `+01:00`.
 * @param jiraTime such as `2026-11-20T10:00:00.000+0100`
 */
export const instantFrom = (jiraTime: string): number =>
  Date.parse(jiraTime.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
