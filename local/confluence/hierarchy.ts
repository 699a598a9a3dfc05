/** Pages above and below a page, its versions, and what the person may do with it. */
import { type Call, type Handler, type Json, idParam, ok, wholeNumber } from './call';
import { bulkFormat } from './contents';
import { represent } from './body';
import { pageOf, sorted } from './paging';
import { notFound } from './refusal';
import type { RouteTable } from './router';
import type { Content, Version } from './state';
import { latest } from './store';
import { operationsOf, showVersion } from './view';

const page = (call: Call, name = 'id'): Content =>
  call.store.currentContent(call.accountId, idParam(call, name), 'page');

/** Keys by which a list of pages below one sorts. */
const sortKeys = ({ store }: Call): Record<string, (content: Content) => string | number> => ({
  id: ({ id }) => Number(id),
  'created-date': ({ created }) => created,
  'modified-date': (content) => latest(content).at,
  'child-position': (content) => store.positionOf(content),
  title: (content) => latest(content).title.toLowerCase()
});

const child = (call: Call, content: Content): Json => ({
  id: content.id,
  status: 'current',
  title: latest(content).title,
  spaceId: content.spaceId,
  childPosition: call.store.positionOf(content)
});

const children =
  (show: (call: Call, content: Content) => Json): Handler =>
  (call) => {
    const below = sorted(call, call.store.childrenOf(page(call).id), sortKeys(call));
    return pageOf(
      call,
      below,
      ({ id }) => id,
      (content) => show(call, content)
    );
  };

const ancestors: Handler = (call) => {
  const limit = wholeNumber(call.query, 'limit', [1, 250], 25);
  // The nearest ones, from the top down.
  const above = call.store.ancestorsOf(page(call)).slice(-limit);
  return ok({
    results: above.map(({ id }) => ({ id, type: 'page' })),
    _links: { base: call.store.base() }
  });
};

const descendants: Handler = (call) => {
  const deepest = wholeNumber(call.query, 'depth', [1, 10], 2);
  const below = (parent: Content, depth: number): { content: Content; depth: number }[] =>
    depth > deepest
      ? []
      : call.store
          .childrenOf(parent.id)
          .flatMap((content) => [{ content, depth }, ...below(content, depth + 1)]);
  return pageOf(
    call,
    below(page(call), 1),
    ({ content }) => content.id,
    ({ content, depth }) => ({
      id: content.id,
      status: 'current',
      title: latest(content).title,
      type: 'page',
      ...(content.parentId !== null && { parentId: content.parentId }),
      depth,
      childPosition: call.store.positionOf(content)
    })
  );
};

const versions: Handler = (call) => {
  const content = page(call);
  const format = bulkFormat(call);
  const newestFirst = [...content.versions].reverse();
  return pageOf(
    call,
    sorted(call, newestFirst, { 'modified-date': (version: Version) => version.number }),
    ({ number }) => String(number),
    (version) => ({
      ...showVersion(version),
      ...(format && {
        page: { id: content.id, title: version.title, body: { [format]: represent(version.body, format) } }
      })
    })
  );
};

const version: Handler = (call) => {
  const content = page(call, 'page-id');
  const number = Number(idParam(call, 'version-number'));
  const found = content.versions.find((candidate) => candidate.number === number);
  if (!found) throw notFound();
  return ok({
    ...showVersion(found),
    contentTypeModified: false,
    collaborators: [found.by],
    ...(number > 1 && { prevVersion: number - 1 }),
    ...(number < latest(content).number && { nextVersion: number + 1 })
  });
};

const operations: Handler = (call) =>
  ok({ operations: operationsOf(call.store.spaceOf(page(call)), call.accountId, 'page') });

export const hierarchyRoutes: RouteTable = {
  'GET /wiki/api/v2/pages/{id}/children': children(child),
  'GET /wiki/api/v2/pages/{id}/direct-children': children((call, content) => ({
    ...child(call, content),
    type: 'page'
  })),
  'GET /wiki/api/v2/pages/{id}/ancestors': ancestors,
  'GET /wiki/api/v2/pages/{id}/descendants': descendants,
  'GET /wiki/api/v2/pages/{id}/versions': versions,
  'GET /wiki/api/v2/pages/{page-id}/versions/{version-number}': version,
  'GET /wiki/api/v2/pages/{id}/operations': operations
};
