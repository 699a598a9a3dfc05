/** The first page: the incidents, pages and dashboards that there are, and how to steer the site. */
import * as v from 'valibot';
import { html, type Html } from '../html';
import type { Answer } from '../http';
import { page, type PageContext } from './layout';
import { issueTable, searchIssues } from './issue-list';
import { listContents } from './wiki-list';

const INCIDENT_TYPES = ['Incident', '[System] Incident'];

const IssueTypes = v.array(v.object({ name: v.string() }));

/** Whoever sees no project with one of these types may not name it in JQL either. */
async function searchIncidents(context: PageContext): ReturnType<typeof searchIssues> {
  const types = (await context.client.read('/rest/api/3/issuetype', IssueTypes)) ?? [];
  const seen = INCIDENT_TYPES.filter((name) => types.some((type) => type.name === name));
  if (seen.length === 0) return { issues: [], next: null, problem: null };
  const names = seen.map((name) => JSON.stringify(name)).join(', ');
  return searchIssues(context, `issuetype in (${names}) ORDER BY created DESC`);
}

function wikiSection(contents: Awaited<ReturnType<typeof listContents>>): Html {
  if (contents.length === 0) return html`<p class="muted">No page yet.</p>`;
  return html`<ul>
    ${contents.map(({ href, title, kind }) => html`<li><a href="${href}">${title}</a> <span class="muted">${kind}</span></li>`)}
  </ul>`;
}

/** Shows the home page. */
export async function homePage(context: PageContext): Promise<Answer> {
  const incidents = await searchIncidents(context);
  const contents = await listContents(context);
  return page(
    context,
    { title: 'Home', part: 'home' },
    html`<h1>Local site</h1>
      <p>
        A local imitation of Jira and Confluence around the app, with its real backend and its real UI.
        Nothing here leaves this machine.
      </p>
      <section>
        <h2>Incidents</h2>
        ${issueTable(incidents, 'No incident that you may see.')}
        <p><a href="/jira/projects">All projects</a></p>
      </section>
      <section>
        <h2>Confluence</h2>
        ${wikiSection(contents)}
      </section>
      <section>
        <h2>Dashboards</h2>
        <ul>
          <li><a href="/jira/dashboards/1">Operations</a> <span class="muted">in Jira</span></li>
          <li><a href="/home/dashboards/1">Operations</a> <span class="muted">in Atlassian Home</span></li>
        </ul>
      </section>
      <section>
        <h2>For tests and other programs</h2>
        <p><a href="/__site">The control surface</a>: reset, clock, faults, traffic, invocations.</p>
      </section>`
  );
}
