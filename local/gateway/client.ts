import type { Actor, ProductResponse } from '../seam';

/** What Jira Cloud answers whoever it does not know. */
export const NOT_AUTHENTICATED: ProductResponse = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="local site"', 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
  body: { message: 'Client must be authenticated to access this resource.', 'status-code': 401 }
};

/**
 * Who an outside client is by its basic auth, `<persona email>:<anything>`; null where the site does not know it.
 * @param authorization the request's header
 * @param accountOf account id of the person who may log in with an e-mail address
 */
export function actorOfClient(
  authorization: string | undefined,
  accountOf: (email: string) => string | undefined
): Actor | null {
  const encoded = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  // The token after the colon may be anything, but clients never send none.
  if (colon < 1 || colon === pair.length - 1) return null;
  const accountId = accountOf(pair.slice(0, colon).toLowerCase());
  return accountId === undefined ? null : { kind: 'user', accountId };
}
