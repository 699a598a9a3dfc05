/** The site's own origin: pages, their scripts, the bridge, the control surface and the REST APIs behind one door. */
import type { Actor } from '../seam';
import { asset } from './assets';
import { serveBridge } from './bridge/serve';
import { controlRoutes } from './control';
import { send, type Answer, type Handler, type Incoming } from './http';
import { servePage } from './pages/routes';
import type { SiteDeps } from './ports';
import { isRest, serveRest } from './rest';
import { findRoute, type Route } from './router';
import { changeSession, sessionOf } from './session';

const pageRoutes: readonly Route<SiteDeps>[] = [
  { method: 'GET', pattern: '/__site/assets/*', handle: (_request, params) => asset(params['*'] ?? '') },
  {
    method: 'GET',
    pattern: '/avatars/:kind/:id',
    handle: (_request, { kind = '', id = '' }, { avatar }) => {
      const body = avatar(kind, id);
      if (body === undefined) return send.text(404, 'There is no such avatar.');
      return {
        status: 200,
        headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' },
        body
      };
    }
  },
  {
    method: 'POST',
    pattern: '/__site/session',
    handle: (request, _params, { personas }) => changeSession(request, personas)
  },
  {
    method: 'POST',
    pattern: '/__site/bridge',
    handle: (request, _params, deps) => serveBridge(deps, request, sessionOf(request, deps.personas).persona)
  },
  {
    method: 'GET',
    pattern: '/__site/realtime',
    handle: ({ url, headers }, _params, { realtime }) =>
      realtime.open(
        url.searchParams.getAll('channel'),
        headers['last-event-id'] ?? url.searchParams.get('after') ?? ''
      )
  },
  {
    method: 'POST',
    pattern: '/__site/csp',
    handle: (request, _params, { csp }) => {
      csp.add(request.body.toString('utf8'));
      return send.empty();
    }
  }
];

const siteRoutes = [...pageRoutes, ...controlRoutes];

/** Reports of broken policies come from the app's own origin; nothing else may. */
const FROM_UI_ORIGIN = ['/__site/csp'];

/** Another origin's page may not change anything here; programs send no `Origin`. */
function isForeign({ method, headers, url }: Incoming, deps: SiteDeps): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const { origin } = headers;
  if (origin === undefined || origin === deps.siteUrl()) return false;
  return !(origin === deps.uiOrigin() && FROM_UI_ORIGIN.includes(url.pathname));
}

async function route(request: Incoming, deps: SiteDeps): Promise<Answer> {
  const found = findRoute(siteRoutes, request.method, request.url.pathname);
  if (!found) return send.json(404, { message: `There is no ${request.url.pathname}.` });
  if ('allow' in found)
    return send.json(405, { message: 'Another method is needed.' }, { allow: found.allow.join(', ') });
  return found.route.handle(request, found.params, deps);
}

/**
 * Answers everything on the site's origin.
 * @param actorOf who an outside client is by its `Authorization` header
 */
export function createSiteHandler(
  deps: SiteDeps,
  actorOf: (authorization: string | undefined) => Actor | null
): Handler {
  return async (request) => {
    const { url, method, headers } = request;
    if (isForeign(request, deps))
      return send.json(403, { message: 'Only the local site itself may do this.' });
    if (isRest(url.pathname)) return serveRest(deps, request, actorOf);
    if (/^\/(__site|avatars)\/./.test(url.pathname)) return route(request, deps);
    // One name for the site, so that cookies and the policy of the app's frames fit.
    if (method === 'GET' && headers['host'] !== new URL(deps.siteUrl()).host)
      return send.redirect(deps.siteUrl() + url.pathname + url.search);
    return servePage(deps, request);
  };
}
