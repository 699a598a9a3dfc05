/** Lists of issues: one project, or whatever a JQL query finds; and the list of projects. */
import * as v from 'valibot';
import { html, type Html } from '../html';
import type { Answer } from '../http';
import { refusalText } from '../products';
import { page, unavailable, type PageContext } from './layout';

const Row = v.object({
  key: v.string(),
  fields: v.object({
    summary: v.string(),
    issuetype: v.object({ name: v.string() }),
    status: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
    assignee: v.nullish(v.object({ displayName: v.string() })),
    duedate: v.nullish(v.string())
  })
});
type Row = v.InferOutput<typeof Row>;

const Found = v.object({ issues: v.array(Row), nextPageToken: v.nullish(v.string()) });

interface IssueSearch {
  issues: Row[];
  next: string | null;
  /** Why Jira refused the query, or null. */
  problem: string | null;
}

const PAGE = 50;

/**
 * Searches as whoever is signed in.
 * @param jql the query
 * @param token of the next page, as the last answer gave it
 */
export async function searchIssues(
  { client }: PageContext,
  jql: string,
  token: string | null = null
): Promise<IssueSearch> {
  const fields = ['summary', 'issuetype', 'status', 'assignee', 'duedate'];
  const answer = await client.send('POST', '/rest/api/3/search/jql', {
    jql,
    fields,
    maxResults: PAGE,
    ...(token === null ? {} : { nextPageToken: token })
  });
  if (answer.status !== 200) return { issues: [], next: null, problem: refusalText(answer) };
  const { issues, nextPageToken } = v.parse(Found, answer.body);
  return { issues, next: nextPageToken ?? null, problem: null };
}

const TONES: Record<string, string> = { new: 'neutral', indeterminate: 'blue', done: 'green' };

/** A status with the colour of its category. */
export const statusLozenge = (status: { name: string; statusCategory: { key: string } }): Html =>
  html`<span class="lozenge lozenge-${TONES[status.statusCategory.key] ?? 'neutral'}">${status.name}</span>`;

/**
 * Issues as a table.
 * @param search what was found
 * @param none words for an empty list
 */
export function issueTable({ issues, problem }: IssueSearch, none: string): Html {
  if (problem !== null) return html`<div class="panel panel-error"><p>${problem}</p></div>`;
  if (issues.length === 0) return html`<p class="muted">${none}</p>`;
  const rows = issues.map(
    ({ key, fields }) =>
      html`<tr>
        <td><a href="/browse/${key}">${key}</a></td>
        <td>${fields.summary}</td>
        <td>${fields.issuetype.name}</td>
        <td>${statusLozenge(fields.status)}</td>
        <td>${fields.assignee?.displayName ?? html`<span class="muted">nobody</span>`}</td>
        <td>${fields.duedate ?? ''}</td>
      </tr>`
  );
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Key</th>
          <th>Summary</th>
          <th>Type</th>
          <th>Status</th>
          <th>Assignee</th>
          <th>Due</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

const more = (path: string, query: Record<string, string>, next: string | null): Html | '' =>
  next === null
    ? ''
    : html`<p><a href="${path}?${new URLSearchParams({ ...query, after: next }).toString()}">More</a></p>`;

const Project = v.object({ key: v.string(), name: v.string(), projectTypeKey: v.string() });
const Projects = v.object({ values: v.array(Project) });

const KINDS: Record<string, string> = { service_desk: 'service project', software: 'software project' };

/** Lists the projects that the person may see. */
export async function projectsPage(context: PageContext): Promise<Answer> {
  const projects = await context.client.read('/rest/api/3/project/search?maxResults=50', Projects);
  return page(
    context,
    { title: 'Projects', part: 'jira' },
    html`<h1>Projects</h1>
      <ul>
        ${(projects?.values ?? []).map(
          ({ key, name, projectTypeKey }) =>
            html`<li>
              <a href="/jira/projects/${key}">${name}</a>
              <span class="muted">${key}, ${KINDS[projectTypeKey] ?? projectTypeKey}</span>
            </li>`
        )}
      </ul>`
  );
}

/** Lists the issues of a project. @param key of the project */
export async function projectPage(context: PageContext, key: string): Promise<Answer> {
  const project = await context.client.read(`/rest/api/3/project/${encodeURIComponent(key)}`, Project);
  if (!project) return unavailable(context, 'This project', 'jira');
  const search = await searchIssues(
    context,
    `project = "${project.key}" ORDER BY created DESC`,
    context.query.get('after')
  );
  return page(
    context,
    { title: project.name, part: 'jira' },
    html`<p class="crumbs"><a href="/jira/projects">Projects</a> / ${project.key}</p>
      <h1>${project.name}</h1>
      ${issueTable(search, 'No issue that you may see.')}
      ${more(`/jira/projects/${project.key}`, {}, search.next)}`
  );
}

/** Lists what `?jql=` finds, as Jira's issue navigator does. */
export async function searchPage(context: PageContext): Promise<Answer> {
  const jql = context.query.get('jql') ?? '';
  const search = jql === '' ? null : await searchIssues(context, jql, context.query.get('after'));
  return page(
    context,
    { title: 'Search', part: 'jira' },
    html`<h1>Search</h1>
      <form method="get" action="/issues/" class="row">
        <label for="jql">JQL</label>
        <input id="jql" name="jql" value="${jql}" size="60" />
        <button class="primary">Search</button>
      </form>
      ${search === null ? '' : issueTable(search, 'Nothing found.')}
      ${search === null ? '' : more('/issues/', { jql }, search.next)}`
  );
}
