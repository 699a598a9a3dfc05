/** Which address shows which page. */
import { send, type Answer, type Incoming } from '../http';
import type { SiteDeps } from '../ports';
import { productClient } from '../products';
import { findRoute, type Params, type Route } from '../router';
import { sessionFromQuery, sessionOf } from '../session';
import { controlPage } from './control';
import { dashboardPage } from './dashboard';
import { homePage } from './home';
import { attachToIssue, commentOnIssue, issuePage, transitionIssue } from './issue';
import { attachedFile } from './issue-files';
import { projectPage, projectsPage, searchPage } from './issue-list';
import { page, unavailable, type PageContext } from './layout';
import { contentById, contentPage, insertMacro } from './wiki';
import { createPage, spacePage, spacesPage } from './wiki-list';

type Show = (
  context: PageContext,
  params: Record<string, string>,
  form: URLSearchParams
) => Promise<Answer> | Answer;

const show = (pattern: string, handler: Show): Route<PageContext> => ({
  method: 'GET',
  pattern,
  handle: (_request, params, context) => handler(context, params, new URLSearchParams())
});

const take = (pattern: string, handler: Show): Route<PageContext> => ({
  method: 'POST',
  pattern,
  handle: (request, params, context) =>
    handler(context, params, new URLSearchParams(request.body.toString('utf8')))
});

const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/i;

/** `/browse/PLAT-1` is an issue, `/browse/PLAT` a project, as in Jira. */
const browse: Show = (context, { key = '' }) =>
  ISSUE_KEY.test(key)
    ? issuePage(context, key.toUpperCase())
    : send.redirect(`/jira/projects/${encodeURIComponent(key)}`);

const routes: readonly Route<PageContext>[] = [
  show('/', homePage),
  show('/__site', controlPage),
  show('/browse/:key', browse),
  take('/browse/:key/transition', (context, { key = '' }, form) => transitionIssue(context, key, form)),
  take('/browse/:key/comment', (context, { key = '' }, form) => commentOnIssue(context, key, form)),
  {
    method: 'POST',
    pattern: '/browse/:key/attachment',
    handle: (request, { key = '' }, context) => attachToIssue(context, key, request)
  },
  show('/secure/attachment/:id/', (context, { id = '' }) => attachedFile(context, id)),
  show('/secure/attachment/:id/:name', (context, { id = '' }) => attachedFile(context, id)),
  show('/jira/projects', projectsPage),
  show('/jira/projects/:key', (context, { key = '' }) => projectPage(context, key)),
  show('/issues', searchPage),
  show('/issues/', searchPage),
  show('/jira/dashboards/:id', (context, { id = '' }) => dashboardPage(context, 'jira', id)),
  show('/home/dashboards/:id', (context, { id = '' }) => dashboardPage(context, 'home', id)),
  show('/wiki', spacesPage),
  show('/wiki/', spacesPage),
  show('/wiki/spaces', spacesPage),
  show('/wiki/pages/viewpage.action', contentById),
  show('/wiki/spaces/:space', (context, { space = '' }) => spacePage(context, space)),
  show('/wiki/spaces/:space/overview', (context, { space = '' }) => spacePage(context, space)),
  take('/wiki/spaces/:space', (context, { space = '' }, form) => createPage(context, space, form)),
  show('/wiki/spaces/:space/pages/:id', (context, { id = '' }) => contentPage(context, 'page', id)),
  show('/wiki/spaces/:space/pages/:id/:title', (context, { id = '' }) => contentPage(context, 'page', id)),
  take('/wiki/spaces/:space/pages/:id/macro', (context, { space = '', id = '' }) =>
    insertMacro(context, 'page', space, id)
  ),
  show('/wiki/spaces/:space/blog/:id', (context, { id = '' }) => contentPage(context, 'blogpost', id)),
  take('/wiki/spaces/:space/blog/:id/macro', (context, { space = '', id = '' }) =>
    insertMacro(context, 'blogpost', space, id)
  ),
  show('/wiki/spaces/:space/blog/:year/:month/:day/:id', (context, { id = '' }) =>
    contentPage(context, 'blogpost', id)
  ),
  show('/wiki/spaces/:space/blog/:year/:month/:day/:id/:title', (context, { id = '' }) =>
    contentPage(context, 'blogpost', id)
  )
];

/**
 * Answers a request for a page, or the form of one.
 * @param request from a browser
 */
export async function servePage(deps: SiteDeps, request: Incoming): Promise<Answer> {
  const { url, method } = request;
  const switched = method === 'GET' ? sessionFromQuery(request, deps.personas) : null;
  if (switched) return switched;
  const session = sessionOf(request, deps.personas);
  const context: PageContext = {
    deps,
    session,
    client: productClient(deps.gateway, session.persona.accountId),
    path: url.pathname + url.search,
    query: url.searchParams
  };
  const found = findRoute(routes, method, url.pathname);
  if (!found) return unavailable(context, 'This page', 'home');
  if ('allow' in found)
    return {
      ...send.text(405, 'This address takes another method.'),
      headers: { allow: found.allow.join(', ') }
    };
  const params: Params = found.params;
  try {
    return await found.route.handle(request, params, context);
  } catch (error) {
    console.error(error);
    const problem = error instanceof Error ? error.message : String(error);
    return page(context, { title: 'The local site failed', part: 'home', status: 500, problem }, '');
  }
}
