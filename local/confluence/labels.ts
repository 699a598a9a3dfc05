/** Labels: written with version 1 of the API, read with either. */
import type { ProductResponse } from '../seam';
import { type Call, type Handler, type Json, asObject, asText, idParam, listOf, ok, param } from './call';
import { listContents } from './contents';
import { pageOf, sorted } from './paging';
import { badRequest, notFound, Refusal } from './refusal';
import type { RouteTable } from './router';
import type { Content, ContentType, Label } from './state';
import { showLabel } from './view';

const SORT_KEYS = {
  id: ({ id }: Label) => Number(id),
  'created-date': ({ id }: Label) => Number(id),
  name: ({ name }: Label) => name
};

/** Characters that no label may have. */
const FORBIDDEN = /[\s:;,.?&[\]()#^*!@\\<>|"']/;

function shown(call: Call, labels: readonly Label[]): ProductResponse {
  const prefixes = listOf(call.query, 'prefix');
  const found = labels.filter(({ prefix }) => prefixes.length === 0 || prefixes.includes(prefix));
  return pageOf(call, sorted(call, found, SORT_KEYS), ({ id }) => id, showLabel);
}

const ofContent =
  (type: ContentType): Handler =>
  (call) => {
    const content = call.store.currentContent(call.accountId, idParam(call, 'id'), type);
    return shown(
      call,
      content.labels.map((id) => call.store.label(id))
    );
  };

/** Labels of anything that the person may see. */
const visible = (call: Call): Label[] => {
  const used = new Set(call.store.contentsOf(call.accountId).flatMap(({ labels }) => labels));
  return call.store.state.labels.filter(({ id }) => used.has(id));
};

const all: Handler = (call) => {
  const ids = listOf(call.query, 'label-id');
  return shown(
    call,
    visible(call).filter(({ id }) => ids.length === 0 || ids.includes(id))
  );
};

const pagesWith: Handler = (call) => {
  const id = idParam(call, 'id');
  if (!visible(call).some((label) => label.id === id)) throw notFound();
  const pages = call.store.contentsOf(call.accountId, 'page').filter(({ labels }) => labels.includes(id));
  return listContents(call, pages);
};

function labelOf(value: unknown): { prefix: string; name: string } {
  const label = asObject(value);
  const name = asText(label?.['name'])?.toLowerCase();
  const prefix = asText(label?.['prefix']) ?? 'global';
  if (name === undefined || name === '' || name.length > 255 || FORBIDDEN.test(name)) {
    throw badRequest(
      `The label '${name ?? ''}' is empty, too long or has a character that labels cannot have`
    );
  }
  if (!['global', 'my', 'team'].includes(prefix)) throw badRequest(`There is no label prefix '${prefix}'`);
  return { prefix, name };
}

/** Content that the person may label; version 1 tells the one who may only read. */
function labelled(call: Call): Content {
  const content = call.store.currentContent(call.accountId, param(call, 'id'));
  try {
    call.store.demand(call.accountId, call.store.spaceOf(content), 'edit');
  } catch {
    throw new Refusal(403, 'Not permitted to change labels of this content');
  }
  return content;
}

const add: Handler = (call) => {
  const content = labelled(call);
  const asked: unknown[] = Array.isArray(call.body) ? (call.body as unknown[]) : [call.body];
  const labels = asked.map(labelOf);
  for (const { prefix, name } of labels) {
    const { id } = call.store.labelNamed(prefix, name);
    if (!content.labels.includes(id)) content.labels.push(id);
  }
  const results: Json[] = content.labels.map((id) => {
    const { prefix, name } = call.store.label(id);
    return { prefix, name, id, label: name };
  });
  return ok({
    results,
    start: 0,
    limit: 200,
    size: results.length,
    _links: {
      base: call.store.base(),
      context: '/wiki',
      self: `${call.store.base()}/rest/api/content/${content.id}/label`
    }
  });
};

const remove =
  (nameOf: (call: Call) => string | null): Handler =>
  (call) => {
    const content = labelled(call);
    const name = nameOf(call)?.toLowerCase();
    if (name === undefined) throw badRequest("'name' is required");
    content.labels = content.labels.filter((id) => call.store.label(id).name !== name);
    return { status: 204 };
  };

export const labelRoutes: RouteTable = {
  'GET /wiki/api/v2/pages/{id}/labels': ofContent('page'),
  'GET /wiki/api/v2/blogposts/{id}/labels': ofContent('blogpost'),
  'GET /wiki/api/v2/labels': all,
  'GET /wiki/api/v2/labels/{id}/pages': pagesWith,
  'POST /wiki/rest/api/content/{id}/label': add,
  'DELETE /wiki/rest/api/content/{id}/label': remove(({ query }) => query.get('name')),
  'DELETE /wiki/rest/api/content/{id}/label/{label}': remove((call) => param(call, 'label'))
};
