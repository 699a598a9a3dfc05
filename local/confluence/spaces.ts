/** `/wiki/api/v2/spaces`. */
import { escapeXml } from './xml';
import { type Call, type Handler, type Json, flag, idParam, instant, listOf, ok } from './call';
import { listContents } from './contents';
import { pageOf, sorted } from './paging';
import { badRequest } from './refusal';
import type { RouteTable } from './router';
import type { Space } from './state';
import { inner, operationsOf } from './view';

const SORT_KEYS = {
  id: ({ id }: Space) => Number(id),
  key: ({ key }: Space) => key,
  name: ({ name }: Space) => name.toLowerCase()
};

function description(call: Call, space: Space): Json {
  const format = call.query.get('description-format');
  if (format === null) return {};
  if (format !== 'plain' && format !== 'view')
    throw badRequest(`Provided value {${format}} for 'description-format' is not one of plain, view`);
  const value = format === 'plain' ? space.description : escapeXml(space.description);
  return { description: { [format]: { representation: format, value } } };
}

const show = (call: Call, space: Space): Json => ({
  id: space.id,
  key: space.key,
  name: space.name,
  type: 'global',
  status: 'current',
  authorId: space.author,
  createdAt: instant(space.created),
  homepageId: space.homepageId,
  ...description(call, space),
  _links: { webui: `/spaces/${space.key}` }
});

const list: Handler = (call) => {
  const { query, store, accountId } = call;
  if (query.has('labels') || query.has('favorited-by') || query.has('not-favorited-by')) return undefined;
  const ids = listOf(query, 'ids');
  const keys = listOf(query, 'keys');
  const type = query.get('type') ?? 'global';
  const status = query.get('status') ?? 'current';
  const found = store
    .spacesOf(accountId)
    .filter(
      ({ id, key }) =>
        (ids.length === 0 || ids.includes(id)) &&
        (keys.length === 0 || keys.includes(key)) &&
        type === 'global' &&
        status === 'current'
    );
  return pageOf(
    call,
    sorted(call, found, SORT_KEYS),
    ({ id }) => id,
    (space) => show(call, space)
  );
};

const get: Handler = (call) => {
  const { store, accountId } = call;
  const notModelled = ['properties', 'permissions', 'role-assignments', 'labels'];
  if (notModelled.some((name) => flag(call, `include-${name}`))) return undefined;
  const space = store.space(accountId, idParam(call, 'id'));
  return ok({
    ...show(call, space),
    ...(flag(call, 'include-operations') && {
      operations: inner(operationsOf(space, accountId, 'space'), `${call.path}/operations`)
    }),
    _links: { webui: `/spaces/${space.key}`, base: store.base() }
  });
};

const pages: Handler = (call) => {
  const space = call.store.space(call.accountId, idParam(call, 'id'));
  const rootOnly = call.query.get('depth') === 'root';
  return listContents(
    call,
    call.store
      .contentsOf(call.accountId, 'page')
      .filter(({ spaceId, parentId }) => spaceId === space.id && (!rootOnly || parentId === null))
  );
};

const operations: Handler = (call) => {
  const space = call.store.space(call.accountId, idParam(call, 'id'));
  return ok({ operations: operationsOf(space, call.accountId, 'space') });
};

export const spaceRoutes: RouteTable = {
  'GET /wiki/api/v2/spaces': list,
  'GET /wiki/api/v2/spaces/{id}': get,
  'GET /wiki/api/v2/spaces/{id}/pages': pages,
  'GET /wiki/api/v2/spaces/{id}/operations': operations
};
