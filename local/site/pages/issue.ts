/** The issue view: what Jira knows of an issue, the app's panel above the activity, and the few things one can do. */
import * as v from 'valibot';
import { adfToHtml, textToAdf } from '../adf-html';
import { html, type Html } from '../html';
import { send, type Answer, type Incoming } from '../http';
import { moduleOfType } from '../manifest';
import { refusalText } from '../products';
import { contextPanels, statusPropertiesOf } from './issue-context';
import { Attachment, filesSection, uploadToIssue } from './issue-files';
import { statusLozenge } from './issue-list';
import { appFrame, instant, page, unavailable, type PageContext } from './layout';

const Named = v.object({ name: v.string() });
const User = v.object({ displayName: v.string() });
const Status = v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) });
const Linked = v.object({ key: v.string(), fields: v.object({ summary: v.string(), status: Status }) });

const Issue = v.object({
  id: v.string(),
  key: v.string(),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
  fields: v.object({
    summary: v.string(),
    status: Status,
    issuetype: Named,
    project: v.object({ key: v.string(), name: v.string() }),
    priority: v.nullish(Named),
    assignee: v.nullish(User),
    reporter: v.nullish(User),
    duedate: v.nullish(v.string()),
    labels: v.optional(v.array(v.string()), []),
    resolution: v.nullish(Named),
    security: v.nullish(Named),
    created: v.string(),
    updated: v.string(),
    description: v.nullish(v.unknown()),
    attachment: v.optional(v.array(Attachment), []),
    issuelinks: v.optional(
      v.array(
        v.object({
          type: v.object({ inward: v.string(), outward: v.string() }),
          inwardIssue: v.optional(Linked),
          outwardIssue: v.optional(Linked)
        })
      ),
      []
    )
  })
});
type Issue = v.InferOutput<typeof Issue>;

const Transitions = v.object({
  transitions: v.array(v.object({ id: v.string(), name: v.string(), to: Status }))
});

const Comments = v.object({
  comments: v.array(
    v.object({ id: v.string(), author: v.nullish(User), body: v.unknown(), created: v.string() })
  )
});

const Changelog = v.object({
  values: v.array(
    v.object({
      id: v.string(),
      author: v.nullish(User),
      created: v.string(),
      items: v.array(v.looseObject({ field: v.string(), fromString: v.nullish(v.string()) }))
    })
  )
});

const MyPermissions = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.boolean() }))
});

const FIELDS = Object.keys(Issue.entries.fields.entries).join(',');

/** The new value of a change stands in a field named `toString`, which is a method of every object as well. */
const newValue = (item: Record<string, unknown>): string => {
  const value = Object.entries(item).find(([name]) => name === 'toString')?.[1];
  return typeof value === 'string' && value !== '' ? value : 'none';
};

/** Everything that the page shows, read as whoever is signed in. */
async function load({ client, deps }: PageContext, key: string) {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const properties = statusPropertiesOf(deps.installation.manifest).map(encodeURIComponent);
  const issue = await client.read(`${path}?fields=${FIELDS}&properties=${properties.join(',')}`, Issue);
  if (!issue) return null;
  const transitions = await client.read(`${path}/transitions`, Transitions);
  const comments = await client.read(`${path}/comment?orderBy=created`, Comments);
  const changelog = await client.read(`${path}/changelog?maxResults=100`, Changelog);
  const mine = await client.read(
    `/rest/api/3/mypermissions?issueKey=${issue.key}&permissions=ADD_COMMENTS,CREATE_ATTACHMENTS`,
    MyPermissions
  );
  const may = (permission: string): boolean => mine?.permissions[permission]?.havePermission ?? false;
  return {
    issue,
    transitions: transitions?.transitions ?? [],
    comments: comments?.comments ?? [],
    changes: changelog?.values ?? [],
    mayComment: may('ADD_COMMENTS'),
    mayAttach: may('CREATE_ATTACHMENTS')
  };
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

function links({ fields }: Issue): Html {
  if (fields.issuelinks.length === 0) return html`<p class="muted">None.</p>`;
  return html`<ul class="links">
    ${fields.issuelinks.map(({ type, inwardIssue, outwardIssue }) => {
      const other = outwardIssue ?? inwardIssue;
      if (!other) return '';
      return html`<li>
        <span class="muted">${outwardIssue ? type.outward : type.inward}</span>
        <a href="/browse/${other.key}">${other.key}</a> ${other.fields.summary}
        ${statusLozenge(other.fields.status)}
      </li>`;
    })}
  </ul>`;
}

function details({ fields }: Issue, timeZone: string): Html {
  const rows: [string, Html | string][] = [
    ['Assignee', fields.assignee?.displayName ?? 'nobody'],
    ['Reporter', fields.reporter?.displayName ?? 'nobody'],
    ['Priority', fields.priority?.name ?? 'none'],
    ['Due', fields.duedate ?? 'none'],
    ['Labels', fields.labels.join(', ') || 'none'],
    ['Resolution', fields.resolution?.name ?? 'none'],
    ...(fields.security ? ([['Security level', fields.security.name]] as [string, string][]) : []),
    ['Created', instant(fields.created, timeZone)],
    ['Updated', instant(fields.updated, timeZone)]
  ];
  return html`<dl>
    ${rows.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`
    )}
  </dl>`;
}

function activity({ issue, comments, changes, mayComment }: Loaded, timeZone: string): Html {
  const entries = comments.map(
    ({ author, body, created }) =>
      html`<li>
        <p class="muted">${author?.displayName ?? 'Someone'}, ${instant(created, timeZone)}</p>
        ${adfToHtml(body)}
      </li>`
  );
  const history = changes.map(
    ({ author, created, items }) =>
      html`<li>
        <span class="muted">${author?.displayName ?? 'Someone'}, ${instant(created, timeZone)}:</span>
        ${items.map((item) => html`<br />${item.field}: ${item.fromString || 'none'} → ${newValue(item)}`)}
      </li>`
  );
  const form = html`<form method="post" action="/browse/${issue.key}/comment">
    <label for="comment">Add a comment</label>
    <textarea id="comment" name="text" rows="3" required></textarea>
    <button class="primary">Comment</button>
  </form>`;
  return html`<section>
    <h2>Activity</h2>
    <h3>Comments</h3>
    ${
      entries.length === 0
        ? html`<p class="muted">No comment yet.</p>`
        : html`<ul class="plain">
            ${entries}
          </ul>`
    }
    ${mayComment ? form : ''}
    <details>
      <summary>History (${history.length})</summary>
      <ul class="plain">
        ${history}
      </ul>
    </details>
  </section>`;
}

function transitionForm({ issue, transitions }: Loaded): Html {
  return html`<form class="row" method="post" action="/browse/${issue.key}/transition" aria-label="Status">
    ${statusLozenge(issue.fields.status)}
    ${transitions.map(({ id, name }) => html`<button name="id" value="${id}">${name}</button>`)}
  </form>`;
}

/**
 * Shows an issue.
 * @param key as in the address
 * @param problem what went wrong with the last thing that was tried
 */
export async function issuePage(
  context: PageContext,
  key: string,
  problem: string | null = null
): Promise<Answer> {
  const loaded = await load(context, key);
  if (!loaded) return unavailable(context, 'This issue', 'jira');
  const { issue } = loaded;
  if (issue.key !== key) return send.redirect(`/browse/${issue.key}`);
  const { timeZone } = context.session.persona;
  const panel = moduleOfType(context.deps.installation.manifest, 'jira:issuePanel');
  return page(
    context,
    {
      title: `${issue.key} ${issue.fields.summary}`,
      part: 'jira',
      problem,
      ...(problem === null ? {} : { status: 400 })
    },
    html`<p class="crumbs">
        <a href="/jira/projects">Projects</a> /
        <a href="/jira/projects/${issue.fields.project.key}">${issue.fields.project.name}</a> / ${issue.key}
        <span class="muted">${issue.fields.issuetype.name}</span>
      </p>
      <h1>${issue.fields.summary}</h1>
      <div class="issue">
        <div>
          ${transitionForm(loaded)}
          <section>
            <h2>Description</h2>
            ${issue.fields.description ? adfToHtml(issue.fields.description) : html`<p class="muted">None.</p>`}
          </section>
          <section>
            <h2>Linked work items</h2>
            ${links(issue)}
          </section>
          ${filesSection(issue.key, issue.fields.attachment, loaded.mayAttach, timeZone)}
          ${
            panel
              ? html`<section class="app">
                  <h2>${panel.title}</h2>
                  ${appFrame(panel, { kind: 'issue', issueKey: issue.key }, `panel-${panel.key}`)}
                </section>`
              : ''
          }
          ${activity(loaded, timeZone)}
        </div>
        <aside aria-label="Details">
          <h2>Details</h2>
          ${details(issue, timeZone)}
          ${contextPanels(context.deps.installation.manifest, issue.key, issue.properties)}
        </aside>
      </div>`
  );
}

/** Takes the form that moves an issue to another status. */
export async function transitionIssue(
  context: PageContext,
  key: string,
  form: URLSearchParams
): Promise<Answer> {
  const answer = await context.client.send(
    'POST',
    `/rest/api/3/issue/${encodeURIComponent(key)}/transitions`,
    {
      transition: { id: form.get('id') ?? '' }
    }
  );
  return answer.status < 300 ? send.redirect(`/browse/${key}`) : issuePage(context, key, refusalText(answer));
}

/** Takes the form that adds a comment. */
export async function commentOnIssue(
  context: PageContext,
  key: string,
  form: URLSearchParams
): Promise<Answer> {
  const text = form.get('text') ?? '';
  if (text.trim() === '') return issuePage(context, key, 'The comment is empty.');
  const answer = await context.client.send('POST', `/rest/api/3/issue/${encodeURIComponent(key)}/comment`, {
    body: textToAdf(text)
  });
  return answer.status < 300 ? send.redirect(`/browse/${key}`) : issuePage(context, key, refusalText(answer));
}

/** Takes the form that attaches a file. @param request with the form as the browser wrote it */
export async function attachToIssue(context: PageContext, key: string, request: Incoming): Promise<Answer> {
  const problem = await uploadToIssue(context, key, request);
  return problem === null ? send.redirect(`/browse/${key}`) : issuePage(context, key, problem);
}
