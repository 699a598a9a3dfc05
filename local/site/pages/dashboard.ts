/** A dashboard of Jira or of Atlassian Home, with the app's gadget or widget on it. */
import type { Place } from '../bridge/protocol';
import type { DashboardItem, DashboardKind } from '../dashboards';
import { html, type Html } from '../html';
import type { Answer } from '../http';
import { moduleOfType } from '../manifest';
import { appFrame, page, unavailable, type PageContext } from './layout';

function itemSection(
  context: PageContext,
  kind: DashboardKind,
  dashboardId: string,
  item: DashboardItem
): Html | '' {
  const module = moduleOfType(context.deps.installation.manifest, item.moduleType);
  if (!module) return '';
  const place: Place =
    kind === 'jira'
      ? { kind: 'gadget', dashboardId, gadgetId: item.id }
      : { kind: 'widget', dashboardId, widgetId: item.id };
  const id = `item-${item.id}`;
  return html`<section class="app gadget" aria-label="${module.title}">
    <header>
      <h2>${module.title}</h2>
      ${module.editResource === null ? '' : html`<button type="button" data-configure="${id}">Configure</button>`}
      <button type="button" data-refresh="${id}">Refresh</button>
    </header>
    ${appFrame(module, place, id)}
  </section>`;
}

/** Shows a dashboard. @param kind where it stands @param id as in the address */
export function dashboardPage(context: PageContext, kind: DashboardKind, id: string): Answer {
  const dashboard = context.deps.dashboards.find(kind, id);
  if (!dashboard) return unavailable(context, 'This dashboard', 'dashboards');
  return page(
    context,
    { title: dashboard.name, part: 'dashboards' },
    html`<h1>${dashboard.name}</h1>
      <p class="muted">
        ${
          kind === 'jira'
            ? html`A dashboard in Jira. The same in <a href="/home/dashboards/${id}">Atlassian Home</a>.`
            : html`A dashboard in Atlassian Home. The same in <a href="/jira/dashboards/${id}">Jira</a>.`
        }
      </p>
      ${dashboard.items.map((item) => itemSection(context, kind, id, item))}`
  );
}
