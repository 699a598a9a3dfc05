/** The frame of every page: who is signed in, where one can go, and the hint that none of this is Atlassian's. */
import type { Entry, FrameData, PageData, Place } from '../bridge/protocol';
import { html, type Html, type Child } from '../html';
import type { Answer } from '../http';
import { pagePolicy } from '../csp';
import type { AppModule } from '../manifest';
import type { SiteDeps } from '../ports';
import type { ProductClient } from '../products';
import type { Session } from '../session';

/** What a page needs to be made: who asks, for which address, and the site behind it. */
export interface PageContext {
  deps: SiteDeps;
  session: Session;
  client: ProductClient;
  /** Path with query, to come back to. */
  path: string;
  query: URLSearchParams;
}

interface PageOptions {
  title: string;
  /** Which part of the site is marked in the navigation. */
  part: 'home' | 'jira' | 'wiki' | 'dashboards' | 'control';
  status?: number;
  /** What went wrong with the last thing that was tried. */
  problem?: string | null;
}

const THEME = 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';

const LINKS = [
  { part: 'home', href: '/', label: 'Home' },
  { part: 'jira', href: '/jira/projects', label: 'Jira' },
  { part: 'wiki', href: '/wiki', label: 'Confluence' },
  { part: 'dashboards', href: '/jira/dashboards/1', label: 'Dashboard' },
  { part: 'control', href: '/__site', label: 'Control' }
] as const;

function strip({ deps, session, path }: PageContext): Html {
  const other = session.colorMode === 'dark' ? 'light' : 'dark';
  const buttons = deps.personas.map(
    ({ key, name, may }) =>
      html`<button
        name="as"
        value="${key}"
        title="${may}"
        aria-pressed="${String(key === session.persona.key)}"
      >
        ${name}
      </button>`
  );
  return html`<form class="strip" method="post" action="/__site/session" aria-label="Who is signed in">
    <strong>local site</strong>
    <span>signed in as ${session.persona.name}</span>
    <input type="hidden" name="return" value="${path}" />
    <span class="personas">${buttons}</span>
    <button name="theme" value="${other}" data-color-mode="toggle">
      ${other === 'dark' ? 'Dark' : 'Light'}
    </button>
  </form>`;
}

/**
 * Makes a whole page.
 * @param context who asks
 * @param options title and what the page is about
 * @param body the content of `<main>`
 */
export function page(context: PageContext, options: PageOptions, body: Child): Answer {
  const { deps, session } = context;
  const data: PageData = { persona: session.persona.key, uiOrigin: deps.uiOrigin() };
  const links = LINKS.map(
    ({ part, href, label }) =>
      html`<li><a href="${href}" ${part === options.part ? html`aria-current="page"` : ''}>${label}</a></li>`
  );
  const problem = options.problem
    ? html`<div class="panel panel-error" role="alert"><p>${options.problem}</p></div>`
    : '';
  const document = html`<!doctype html>
    <html lang="en" data-color-mode="${session.colorMode}" data-theme="${THEME}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title} – local site</title>
        <link rel="icon" href="/__site/assets/icon.svg" />
        <link rel="stylesheet" href="/__site/assets/tokens.css" />
        <link rel="stylesheet" href="/__site/assets/site.css" />
        <script src="/__site/assets/iframeResizer.min.js" defer></script>
        <script src="/__site/assets/host.js" defer></script>
      </head>
      <body data-page="${JSON.stringify(data)}">
        <a class="skip" href="#main">Skip to the content</a>
        ${strip(context)}
        <nav aria-label="Site">
          <ul>
            ${links}
          </ul>
        </nav>
        <main id="main">${problem} ${body}</main>
      </body>
    </html>`;
  return {
    status: options.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(deps.uiOrigin()),
      'referrer-policy': 'same-origin'
    },
    body: document.markup
  };
}

/**
 * The page for what is not there or may not be seen: the same words for both, as Jira and Confluence have them.
 * @param thing such as `This issue`
 * @param part of the site
 */
export const unavailable = (context: PageContext, thing: string, part: PageOptions['part']): Answer =>
  page(
    context,
    { title: 'Not found', part, status: 404 },
    html`<h1>Not found</h1>
      <p>
        ${thing} does not exist, or ${context.session.persona.name} has no permission to see it. Somebody else
        may: switch persona above.
      </p>`
  );

/** An `<iframe>` that the page's script fills with the app. @param id unique on the page @param inserted true right after a macro was inserted */
export function appFrame(module: AppModule, place: Place, id: string, inserted = false): Html {
  const resources: Partial<Record<Entry, string>> = {
    view: module.resource,
    ...(module.editResource === null ? {} : { edit: module.editResource }),
    ...(module.configResource === null ? {} : { config: module.configResource })
  };
  const data: FrameData = { module: module.key, entry: 'view', place, resources, title: module.title };
  return html`<iframe
      class="app-frame"
      id="${id}"
      title="${module.title}"
      data-app="${JSON.stringify(data)}"
      ${inserted ? html`data-inserted=""` : ''}
      sandbox="allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox"
      allow="clipboard-write; fullscreen"
    ></iframe>
    <noscript><p>The app needs JavaScript.</p></noscript>`;
}

/**
 * An instant in the reader's own zone.
 * @param iso as the products send it
 * @param timeZone IANA name
 */
export function instant(iso: string | null | undefined, timeZone: string): Html {
  const at = new Date(iso ?? Number.NaN);
  if (Number.isNaN(at.getTime())) return html`<span class="muted">unknown</span>`;
  const shown = at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return html`<time datetime="${at.toISOString()}" title="${timeZone}">${shown}</time>`;
}
