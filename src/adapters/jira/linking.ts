/** Tying an issue that exists already to an action and its incident. */
import { asUser, route } from '@forge/api';
import { fail, ok, type Result } from '../../domain/result';
import type { Jira } from '../../ports';
import { ask, failure, type Pace, type Reply } from './request';

const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' };

/**
 * Writes the mark of an action into a property of an issue: one request, repeated where it may have been lost.
 * @param pace time and chance
 */
export const markAsUser =
  (pace: Pace): Jira['mark'] =>
  async (issueId, property, mark) => {
    const body = JSON.stringify(mark);
    const reply = await ask(pace, (signal) =>
      asUser().requestJira(route`/rest/api/3/issue/${issueId}/properties/${property}`, {
        method: 'PUT',
        headers: HEADERS,
        body,
        signal
      })
    );
    return written('setIssueProperty', reply, MAY_NOT_MARK);
  };

/**
 * Links an issue to an incident: one request, repeated where it may have been lost. Jira answers a link that is there
 * already as one that was made.
 * @param pace time and chance
 */
export const linkAsUser =
  (pace: Pace): Jira['link'] =>
  async (incidentId, issueId, { type, incidentEnd }) => {
    const [inward, outward] = incidentEnd === 'inward' ? [incidentId, issueId] : [issueId, incidentId];
    const body = JSON.stringify({
      type: { name: type },
      inwardIssue: { id: inward },
      outwardIssue: { id: outward }
    });
    const reply = await ask(pace, (signal) =>
      asUser().requestJira(route`/rest/api/3/issueLink`, { method: 'POST', headers: HEADERS, body, signal })
    );
    return written('issueLink', reply, MAY_NOT_LINK);
  };

/** Jira refuses a link with 401 to whoever may not make one, and a type that is gone with 404. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 404]);

const written = (operation: string, reply: Reply, message: string): Result<null> => {
  if (reply.kind === 'lost') return fail(failure(operation, reply));
  if (reply.status >= 200 && reply.status <= 299) return ok(null);
  const failed = failure(operation, reply);
  return fail(REFUSALS.has(reply.status) ? { ...failed, code: 'rejected', message } : failed);
};

const MAY_NOT_MARK =
  'Jira does not let you change this issue, so it was not taken as the action’s ticket. Ask somebody who may edit both it and the incident.';

const MAY_NOT_LINK =
  'Jira would not link this issue to the incident, so it was not taken as the action’s ticket. Ask somebody who may link both, or link them in Jira and try again.';
