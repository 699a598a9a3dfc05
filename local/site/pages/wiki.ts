/** A page or blog post of Confluence, with the app's macros in it. */
import * as v from 'valibot';
import { adfToHtml } from '../adf-html';
import { readContent, saveBody, type Content, type ContentType } from '../content';
import { html, type Html } from '../html';
import { send, type Answer } from '../http';
import { readMacro, withMacroInserted } from '../macros';
import { moduleOfType } from '../manifest';
import { appFrame, instant, page, unavailable, type PageContext } from './layout';

const Space = v.object({ id: v.string(), key: v.string(), name: v.string() });

const PARTS: Record<ContentType, string> = { page: 'pages', blogpost: 'blog' };

/** The macro in its place, with a button for its settings. */
function macroFrame(
  context: PageContext,
  type: ContentType,
  content: Content,
  writes: boolean
): (attrs: Record<string, unknown>) => Html | null {
  const inserted = context.query.get('inserted');
  return (attrs) => {
    const macro = readMacro(attrs);
    const module = context.deps.installation.manifest.modules.find(
      ({ key, type: moduleType }) => moduleType === 'macro' && key === macro?.moduleKey
    );
    if (!macro || !module) return null;
    const id = `macro-${macro.localId}`;
    const place = {
      kind: 'macro',
      contentType: type,
      contentId: content.id,
      localId: macro.localId
    } as const;
    return html`<div class="app macro">
      ${appFrame(module, place, id, inserted === macro.localId && module.openOnInsert)}
      ${
        module.configResource === null || !writes
          ? ''
          : html`<button type="button" data-configure="${id}">Edit macro</button>`
      }
    </div>`;
  };
}

const Operations = v.object({ operations: v.array(v.object({ operation: v.string() })) });

/** True where the person may write in the space. */
async function mayWrite({ client }: PageContext, spaceId: string): Promise<boolean> {
  const may = await client.read(`/wiki/api/v2/spaces/${spaceId}/operations`, Operations);
  return may?.operations.some(({ operation }) => operation === 'create') ?? false;
}

function insertForm(context: PageContext, base: string): Html | '' {
  const module = moduleOfType(context.deps.installation.manifest, 'macro');
  if (!module) return '';
  return html`<form method="post" action="${base}/macro" class="row">
    <button>Insert ${module.title} macro</button>
  </form>`;
}

/**
 * Shows a page or blog post.
 * @param id of the content
 * @param problem what went wrong with the last thing that was tried
 */
export async function contentPage(
  context: PageContext,
  type: ContentType,
  id: string,
  problem: string | null = null
): Promise<Answer> {
  const content = await readContent(context.client, type, id);
  const space = content && (await context.client.read(`/wiki/api/v2/spaces/${content.spaceId}`, Space));
  if (!content || !space) return unavailable(context, 'This page', 'wiki');
  const base = `/wiki/spaces/${space.key}/${PARTS[type]}/${content.id}`;
  const writes = await mayWrite(context, space.id);
  const document: unknown = JSON.parse(content.body.atlas_doc_format.value);
  return page(
    context,
    { title: content.title, part: 'wiki', problem, ...(problem === null ? {} : { status: 400 }) },
    html`<p class="crumbs">
        <a href="/wiki">Spaces</a> / <a href="/wiki/spaces/${space.key}">${space.name}</a>
      </p>
      <article>
        <h1>${content.title}</h1>
        <p class="muted">
          Version ${content.version.number},
          ${instant(content.version.createdAt, context.session.persona.timeZone)}
        </p>
        ${adfToHtml(document, { macro: macroFrame(context, type, content, writes) })}
      </article>
      ${writes ? insertForm(context, base) : ''}`
  );
}

/** Takes the form that inserts the app's macro at the end of a page; its settings open by themselves if the manifest says so. */
export async function insertMacro(
  context: PageContext,
  type: ContentType,
  spaceKey: string,
  id: string
): Promise<Answer> {
  const { installation, newId } = context.deps;
  const module = moduleOfType(installation.manifest, 'macro');
  if (!module) return unavailable(context, 'This macro', 'wiki');
  const localId = newId();
  const problem = await saveBody(
    context.client,
    type,
    id,
    (body) => withMacroInserted(body, module, localId, installation),
    'Inserted a macro'
  );
  if (problem !== null) return contentPage(context, type, id, problem);
  return send.redirect(
    `/wiki/spaces/${encodeURIComponent(spaceKey)}/${PARTS[type]}/${id}?inserted=${localId}`
  );
}

/** Leads from Confluence's address by id to the page itself. */
export async function contentById(context: PageContext): Promise<Answer> {
  const id = context.query.get('pageId') ?? '';
  for (const type of ['page', 'blogpost'] as const) {
    const content = id === '' ? null : await readContent(context.client, type, id);
    const space = content && (await context.client.read(`/wiki/api/v2/spaces/${content.spaceId}`, Space));
    if (space) return send.redirect(`/wiki/spaces/${space.key}/${PARTS[type]}/${id}`);
  }
  return unavailable(context, 'This page', 'wiki');
}
