/** `/wiki/api/v2/pages` and `/wiki/api/v2/blogposts`. */
import type { ProductResponse } from '../seam';
import { readBody } from './body';
import {
  type Call,
  type Handler,
  type Json,
  asObject,
  asText,
  bodyOf,
  flag,
  idParam,
  listOf,
  ok
} from './call';
import { pageOf, sorted } from './paging';
import { badRequest, notFound } from './refusal';
import type { RouteTable } from './router';
import type { Content, ContentType, Representation, Version } from './state';
import { latest } from './store';
import { inner, operationsOf, showContent, showLabel, showProperty, showVersion } from './view';
import { changeContent, createContent, demandNextVersion, purgeContent, trashContent } from './writes';

const SORT_KEYS = {
  id: ({ id }: Content) => Number(id),
  'created-date': ({ created }: Content) => created,
  'modified-date': (content: Content) => latest(content).at,
  title: (content: Content) => latest(content).title.toLowerCase()
};

const BULK_FORMATS = ['storage', 'atlas_doc_format'] as const;

/** The body format of a list. Throws a 400 refusal. @param call the request */
export function bulkFormat(call: Call): Representation | undefined {
  const asked = call.query.get('body-format');
  if (asked === null) return undefined;
  const format = BULK_FORMATS.find((known) => known === asked);
  if (!format)
    throw badRequest(`Provided value {${asked}} for 'body-format' is not one of ${BULK_FORMATS.join(', ')}`);
  return format;
}

/** Lists content as the query narrows and sorts it. @param call the request @param candidates all that may be listed */
export function listContents(call: Call, candidates: readonly Content[]): ProductResponse {
  const { query, store } = call;
  const ids = listOf(query, 'id');
  const spaces = listOf(query, 'space-id');
  const statuses = listOf(query, 'status');
  const title = query.get('title');
  const live = query.get('subtype') === 'live';
  const format = bulkFormat(call);
  const found = candidates.filter(
    (content) =>
      !live &&
      (statuses.length === 0 ? content.status === 'current' : statuses.includes(content.status)) &&
      (ids.length === 0 || ids.includes(content.id)) &&
      (spaces.length === 0 || spaces.includes(content.spaceId)) &&
      (title === null || latest(content).title === title)
  );
  return pageOf(
    call,
    sorted(call, found, SORT_KEYS),
    ({ id }) => id,
    (content) => showContent(store, content, format && { format })
  );
}

/** Parts of a single answer that are not modelled: asking for them is asking for something else. */
const NOT_MODELLED = [
  'get-draft',
  'include-webresources',
  'include-collaborators',
  'include-direct-children'
];

function single(call: Call, content: Content, form: Parameters<typeof showContent>[2] = {}): Json {
  const { store } = call;
  const shown = showContent(store, content, form);
  return { ...shown, _links: { ...(shown['_links'] as Json), base: store.base() } };
}

/** The version that `version=3` asks for. */
function askedVersion(call: Call, content: Content): Version {
  const asked = call.query.get('version');
  const found = content.versions.find(({ number }) => asked === null || String(number) === asked);
  if (asked === null) return latest(content);
  if (!found) throw notFound();
  return found;
}

function included(call: Call, content: Content): Json {
  const { store, accountId, path } = call;
  const parts: Record<string, () => readonly Json[]> = {
    labels: () => content.labels.map((id) => showLabel(store.label(id))),
    properties: () => content.properties.map(showProperty),
    operations: () => operationsOf(store.spaceOf(content), accountId, content.type),
    versions: () => content.versions.map(showVersion).reverse(),
    likes: () => []
  };
  const found: Json = {};
  for (const [name, list] of Object.entries(parts)) {
    if (flag(call, `include-${name}`)) found[name] = inner(list(), `${path}/${name}`);
  }
  if (flag(call, 'include-favorited-by-current-user-status')) found['isFavoritedByCurrentUser'] = false;
  return found;
}

const get =
  (type: ContentType): Handler =>
  (call) => {
    if (NOT_MODELLED.some((name) => flag(call, name))) return undefined;
    const content = call.store.content(call.accountId, idParam(call, 'id'), type);
    const statuses = listOf(call.query, 'status');
    const version = askedVersion(call, content);
    const wanted = statuses.length === 0 ? content.status === 'current' : statuses.includes(content.status);
    if (!wanted) throw notFound();
    const asked = call.query.get('body-format');
    const format = asked === 'view' ? asked : BULK_FORMATS.find((known) => known === asked);
    if (asked !== null && !format) {
      if (['export_view', 'anonymous_export_view', 'styled_view', 'editor'].includes(asked)) return undefined;
      throw badRequest(`Provided value {${asked}} for 'body-format' is not known`);
    }
    const shown = {
      ...single(call, content, { version, ...(format && { format }) }),
      ...included(call, content)
    };
    if (!flag(call, 'include-version', true)) delete shown['version'];
    return ok(shown);
  };

/** `status` of a write: drafts are not modelled. */
function isDraft(body: Json): boolean {
  const status = body['status'] ?? 'current';
  if (status !== 'current' && status !== 'draft') throw badRequest("'status' is not one of current, draft");
  return status === 'draft';
}

function text(body: Json, name: string): string {
  const value = asText(body[name]);
  if (value === undefined) throw badRequest(`'${name}' is required and must be a string`);
  return value;
}

/** The page under which a new one goes: the homepage unless told otherwise. */
function parentFor(call: Call, body: Json, spaceId: string): string | null {
  const asked = body['parentId'];
  if (flag(call, 'root-level')) {
    if (asked !== undefined) throw badRequest("'parentId' and 'root-level' exclude each other");
    return null;
  }
  if (asked === undefined || asked === null || asked === '') {
    return call.store.space(call.accountId, spaceId).homepageId;
  }
  const parent = call.store.currentContent(call.accountId, asText(asked) ?? '', 'page');
  if (parent.spaceId !== spaceId) throw badRequest('The parent is in another space');
  return parent.id;
}

const create =
  (type: ContentType): Handler =>
  (call) => {
    const { store, accountId, asApp } = call;
    const body = bodyOf(call);
    if (flag(call, 'private') || flag(call, 'embedded') || isDraft(body) || body['subtype'] === 'live')
      return undefined;
    const space = store.space(accountId, text(body, 'spaceId'));
    store.demand(accountId, space, 'edit');
    const written = readBody(body['body']);
    if (!written) return undefined;
    const content = createContent(
      store,
      {
        type,
        spaceId: space.id,
        parentId: type === 'page' ? parentFor(call, body, space.id) : null,
        title: text(body, 'title'),
        body: written,
        at: store.now(),
        by: accountId
      },
      { accountId, asApp }
    );
    return ok(single(call, content, { format: written.representation }));
  };

/** Content that the person may change. */
function changeable(call: Call, type: ContentType): Content {
  const content = call.store.currentContent(call.accountId, idParam(call, 'id'), type);
  call.store.demand(call.accountId, call.store.spaceOf(content), 'edit');
  return content;
}

const update =
  (type: ContentType): Handler =>
  (call) => {
    const { store, accountId, asApp } = call;
    const body = bodyOf(call);
    if (isDraft(body)) return undefined;
    const content = changeable(call, type);
    if (text(body, 'id') !== content.id) throw badRequest("'id' of the body is not that of the path");
    const title = text(body, 'title');
    const spaceId = body['spaceId'];
    if (spaceId !== undefined && spaceId !== content.spaceId)
      throw badRequest('Content cannot be moved to another space');
    const version = asObject(body['version']);
    const number = version?.['number'];
    if (typeof number !== 'number') throw badRequest("'version.number' is required and must be a number");
    if (body['body'] === undefined) throw badRequest("'body' is required");
    const written = readBody(body['body']);
    if (!written) return undefined;
    demandNextVersion(content, number);
    const parentId = asText(body['parentId']);
    const owner = asText(body['ownerId']);
    if (owner !== undefined && !store.user(owner)) throw badRequest(`There is no account ${owner}`);
    changeContent(
      store,
      content,
      {
        title,
        body: written,
        message: asText(version?.['message']) ?? '',
        ...(type === 'page' && parentId !== undefined && { parentId }),
        ...(owner !== undefined && { owner })
      },
      { accountId, asApp }
    );
    return ok(single(call, content, { format: written.representation }));
  };

const retitle: Handler = (call) => {
  const { store, accountId, asApp } = call;
  const body = bodyOf(call);
  if (isDraft(body)) return undefined;
  const content = changeable(call, 'page');
  changeContent(store, content, { title: text(body, 'title') }, { accountId, asApp });
  return ok(single(call, content));
};

const remove =
  (type: ContentType): Handler =>
  (call) => {
    const { store, accountId, asApp } = call;
    if (flag(call, 'draft')) return undefined;
    const content = store.content(accountId, idParam(call, 'id'), type);
    const purge = flag(call, 'purge');
    store.demand(accountId, store.spaceOf(content), purge ? 'admin' : 'edit');
    if (purge !== (content.status === 'trashed')) {
      if (purge) throw badRequest('Only content in the trash can be purged');
      throw notFound();
    }
    if (purge) purgeContent(store, content, { accountId, asApp });
    else trashContent(store, content, { accountId, asApp });
    return { status: 204 };
  };

const list =
  (type: ContentType): Handler =>
  (call) =>
    listContents(call, call.store.contentsOf(call.accountId, type));

export const contentRoutes: RouteTable = {
  'GET /wiki/api/v2/pages': list('page'),
  'POST /wiki/api/v2/pages': create('page'),
  'GET /wiki/api/v2/pages/{id}': get('page'),
  'PUT /wiki/api/v2/pages/{id}': update('page'),
  'PUT /wiki/api/v2/pages/{id}/title': retitle,
  'DELETE /wiki/api/v2/pages/{id}': remove('page'),
  'GET /wiki/api/v2/blogposts': list('blogpost'),
  'POST /wiki/api/v2/blogposts': create('blogpost'),
  'GET /wiki/api/v2/blogposts/{id}': get('blogpost'),
  'PUT /wiki/api/v2/blogposts/{id}': update('blogpost'),
  'DELETE /wiki/api/v2/blogposts/{id}': remove('blogpost')
};
