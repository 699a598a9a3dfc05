/** Spaces of Confluence and what is in them. */
import * as v from 'valibot';
import { textToAdf } from '../adf-html';
import { html } from '../html';
import { send, type Answer } from '../http';
import { refusalText } from '../products';
import { page, unavailable, type PageContext } from './layout';

const Space = v.object({ id: v.string(), key: v.string(), name: v.string() });
const Spaces = v.object({ results: v.array(Space) });
const Contents = v.object({
  results: v.array(v.object({ id: v.string(), title: v.string(), spaceId: v.string() }))
});
const Created = v.object({ id: v.string() });

/** A link to a page or blog post. */
interface ContentLink {
  href: string;
  title: string;
  kind: string;
  spaceId: string;
}

const KINDS = [
  { collection: 'pages', part: 'pages', kind: 'page' },
  { collection: 'blogposts', part: 'blog', kind: 'blog post' }
] as const;

const allSpaces = async ({ client }: PageContext): Promise<v.InferOutput<typeof Space>[]> =>
  (await client.read('/wiki/api/v2/spaces?limit=50', Spaces))?.results ?? [];

/** Pages and blog posts of every space that the person may see, the newest first. */
export async function listContents(context: PageContext): Promise<ContentLink[]> {
  const keys = new Map((await allSpaces(context)).map(({ id, key }) => [id, key]));
  const links: ContentLink[] = [];
  for (const { collection, part, kind } of KINDS) {
    const path = `/wiki/api/v2/${collection}?limit=50&sort=-created-date`;
    const { results } = (await context.client.read(path, Contents)) ?? { results: [] };
    for (const { id, title, spaceId } of results)
      links.push({ href: `/wiki/spaces/${keys.get(spaceId) ?? '-'}/${part}/${id}`, title, kind, spaceId });
  }
  return links;
}

/** Lists the spaces. */
export async function spacesPage(context: PageContext): Promise<Answer> {
  const spaces = await allSpaces(context);
  return page(
    context,
    { title: 'Spaces', part: 'wiki' },
    html`<h1>Spaces</h1>
      ${spaces.length === 0 ? html`<p class="muted">No space that you may see.</p>` : ''}
      <ul>
        ${spaces.map(
          ({ key, name }) =>
            html`<li><a href="/wiki/spaces/${key}">${name}</a> <span class="muted">${key}</span></li>`
        )}
      </ul>`
  );
}

/**
 * Lists what is in a space, with a form for a new page.
 * @param key of the space
 * @param problem what went wrong with the last thing that was tried
 */
export async function spacePage(
  context: PageContext,
  key: string,
  problem: string | null = null
): Promise<Answer> {
  const space = (await allSpaces(context)).find((candidate) => candidate.key === key);
  if (!space) return unavailable(context, 'This space', 'wiki');
  const links = (await listContents(context)).filter(({ spaceId }) => spaceId === space.id);
  return page(
    context,
    { title: space.name, part: 'wiki', problem, ...(problem === null ? {} : { status: 400 }) },
    html`<p class="crumbs"><a href="/wiki">Spaces</a> / ${space.key}</p>
      <h1>${space.name}</h1>
      ${links.length === 0 ? html`<p class="muted">No page yet.</p>` : ''}
      <ul>
        ${links.map(({ href, title, kind }) => html`<li><a href="${href}">${title}</a> <span class="muted">${kind}</span></li>`)}
      </ul>
      <form method="post" action="/wiki/spaces/${space.key}" class="row">
        <label for="title">New page</label>
        <input id="title" name="title" required maxlength="255" />
        <button>Create</button>
      </form>`
  );
}

/** Takes the form that creates an empty page. */
export async function createPage(context: PageContext, key: string, form: URLSearchParams): Promise<Answer> {
  const space = (await allSpaces(context)).find((candidate) => candidate.key === key);
  if (!space) return unavailable(context, 'This space', 'wiki');
  const answer = await context.client.send('POST', '/wiki/api/v2/pages', {
    spaceId: space.id,
    status: 'current',
    title: form.get('title') ?? '',
    body: { representation: 'atlas_doc_format', value: JSON.stringify(textToAdf('')) }
  });
  if (answer.status >= 300) return spacePage(context, key, refusalText(answer));
  return send.redirect(`/wiki/spaces/${space.key}/pages/${v.parse(Created, answer.body).id}`);
}
