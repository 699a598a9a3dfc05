/** Mails about tickets, sent by Jira itself. */
import { asApp, route } from '@forge/api';
import type { JiraAsApp } from '../../ports';
import { JSON_HEADERS, type AppLine } from './as-app';

/**
 * Sends a mail about a ticket to one person: one request, never repeated. Jira refuses where it sends no mail at all,
 * where the person may not see the ticket, and where they are the sender.
 * @param line Jira as the app
 */
export const tellOver =
  (line: AppLine): JiraAsApp['tell'] =>
  async ({ ticketId, to, subject, text }) => {
    const body = { subject, textBody: text, to: { users: [{ accountId: to }] } };
    const reply = await line.write((signal) =>
      // asApp: the app itself noticed, and nobody else is the sender.
      asApp().requestJira(route`/rest/api/3/issue/${ticketId}/notify`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify(body),
        signal
      })
    );
    if (reply.kind === 'lost') return reply.why === 'late' ? 'refused' : 'lost';
    if (reply.status >= 200 && reply.status < 300) return 'told';
    return reply.status >= 500 && reply.status !== 503 ? 'lost' : 'refused';
  };
