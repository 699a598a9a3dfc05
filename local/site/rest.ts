/** The products' REST APIs for programs outside the site, with basic auth. */
import { ConnectionDropped, InvocationKilled, type Actor } from '../seam';
import { HangUp, send, type Answer, type Incoming } from './http';
import type { SiteDeps } from './ports';

/** Paths of Confluence's API; everything else below `/wiki` is a page. */
const CONFLUENCE = /^\/wiki\/(api|rest)\//;

/** True where a path belongs to a REST API. @param path of the request */
export const isRest = (path: string): boolean => path.startsWith('/rest/') || CONFLUENCE.test(path);

function bodyOf({ body, headers }: Incoming): unknown {
  if (body.length === 0) return undefined;
  if (!(headers['content-type'] ?? '').includes('json')) return body;
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    // The model answers malformed JSON as the product does.
    return body;
  }
}

/**
 * Answers a REST request of an outside client.
 * @param actorOf who the client is by its `Authorization` header; null where the site does not know it
 * @throws HangUp where a fault rule breaks the connection
 */
export async function serveRest(
  deps: SiteDeps,
  request: Incoming,
  actorOf: (authorization: string | undefined) => Actor | null
): Promise<Answer> {
  const { url, method, headers } = request;
  const actor = actorOf(headers['authorization']) ?? { kind: 'anonymous' as const };
  try {
    const answer = await deps.gateway.request(
      { via: 'client', actor, module: null, invocation: null, scopes: null },
      CONFLUENCE.test(url.pathname) ? 'confluence' : 'jira',
      { method, path: url.pathname, query: url.searchParams, headers, body: bodyOf(request) }
    );
    const { status, body, headers: more = {} } = answer;
    if (body === undefined) return { status, headers: more };
    return Buffer.isBuffer(body) ? { status, headers: more, body } : send.json(status, body, more);
  } catch (error) {
    if (error instanceof ConnectionDropped || error instanceof InvocationKilled)
      throw new HangUp(error.message);
    throw error;
  }
}
