import { asApp, asUser, getAppContext, route, type APIResponse } from '@forge/api';
import { statusProperty } from '../../domain/panel-status';
import type { SetStatus } from '../../ports';
import { JSON_HEADERS, type AppLine } from './as-app';
import { askOnce, type Pace } from './request';

/** Key of the property that holds the status, for the app as it is installed; only within an invocation. */
export const ownStatusProperty = (): string =>
  statusProperty(getAppContext().appAri.toString().split('/').at(-1) ?? '');

/** How long the status may take, in milliseconds: nobody waits longer for a lozenge. */
const STATUS_MS = 3_000;

/** Sends a request that is not repeated. */
type Write = (send: (signal: AbortSignal) => Promise<APIResponse>) => Promise<unknown>;

/**
 * Sets the status of the panel beside an issue: one request, which is not repeated. Whatever Jira says to it is
 * swallowed: what the status tells of has happened, and the panel tells it when it is opened.
 */
const setStatus =
  (write: Write, as: typeof asUser | typeof asApp): SetStatus =>
  async (issueId, status) => {
    try {
      await write((signal) =>
        as().requestJira(route`/rest/api/3/issue/${issueId}/properties/${ownStatusProperty()}`, {
          method: 'PUT',
          headers: JSON_HEADERS,
          body: JSON.stringify(status),
          signal
        })
      );
    } catch {
      // See above; also where the platform would ask the user for consent, which a lozenge is not worth.
    }
  };

/**
 * Sets the status with the rights of the user whose step it tells of.
 * @param pace time and chance
 */
export const setStatusAsUser = (pace: Pace): SetStatus =>
  setStatus((send) => askOnce(pace, send, STATUS_MS), asUser);

/**
 * Sets the status in the background: there is no user, and it follows what Jira itself reported of the ticket.
 * @param line the way to Jira for the app
 */
export const setStatusOver = (line: AppLine): SetStatus => setStatus(line.write, asApp);
