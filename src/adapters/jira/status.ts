import { getAppContext, route, type asApp, type asUser } from '@forge/api';
import { statusProperty } from '../../domain/panel-status';
import type { SetStatus } from '../../ports';
import { askOnce, type Pace } from './request';

/** Key of the property that holds the status, for the app as it is installed; only within an invocation. */
export const ownStatusProperty = (): string =>
  statusProperty(getAppContext().appAri.toString().split('/').at(-1) ?? '');

/** How long the status may take, in milliseconds: nobody waits longer for a lozenge. */
const STATUS_MS = 3_000;

/**
 * Sets the status of the panel beside an issue: one request, which is not repeated. Whatever Jira says to it is
 * swallowed: what the status tells of has happened, and the panel tells it when it is opened.
 * @param pace time and chance
 * @param as whose rights: the user's where a user acts; the app's in the background only, where there is no user and the
 *   status follows what Jira itself reported of the ticket
 */
export const setStatus =
  (pace: Pace, as: typeof asUser | typeof asApp): SetStatus =>
  async (issueId, status) => {
    try {
      await askOnce(
        pace,
        (signal) =>
          as().requestJira(route`/rest/api/3/issue/${issueId}/properties/${ownStatusProperty()}`, {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify(status),
            signal
          }),
        STATUS_MS
      );
    } catch {
      // See above; also where the platform would ask the user for consent, which a lozenge is not worth.
    }
  };
