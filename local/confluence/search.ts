/** Search with CQL, in the form of version 1. */
import { represent, textOfBody } from './body';
import { type Call, type Handler, type Json, instant, listOf, ok, wholeNumber } from './call';
import { searchContent } from './cql/search';
import { nextQuery, slice } from './paging';
import { badRequest } from './refusal';
import type { RouteTable } from './router';
import type { Content, Representation, Space } from './state';
import { latest } from './store';
import { showUser } from './users';
import { webui } from './view';

const showSpace = (base: string, space: Space): Json => ({
  id: Number(space.id),
  key: space.key,
  name: space.name,
  type: 'global',
  status: 'current',
  _expandable: { settings: '', metadata: '', operations: '', permissions: '', icon: '', description: '' },
  _links: { webui: `/spaces/${space.key}`, self: `${base}/rest/api/space/${space.key}` }
});

/** Everything that `expand` may add; what it leaves out is named as expandable. */
const expansions = (call: Call, content: Content): Record<string, () => unknown> => {
  const { store } = call;
  const base = store.base();
  const version = latest(content);
  const by = (accountId: string): Json => {
    const user = store.user(accountId);
    return user ? { by: showUser(base, user) } : {};
  };
  const showVersion = (): Json => ({
    ...by(version.by),
    when: instant(version.at),
    message: version.message,
    number: version.number,
    minorEdit: false
  });
  const creator = store.user(content.author);
  return {
    space: () => showSpace(base, store.spaceOf(content)),
    version: showVersion,
    history: () => ({
      latest: true,
      ...(creator && { createdBy: showUser(base, creator) }),
      createdDate: instant(content.created),
      lastUpdated: showVersion()
    }),
    ancestors: () =>
      store
        .ancestorsOf(content)
        .map((above) => showContent({ ...call, query: new URLSearchParams() }, above)),
    metadata: () => ({
      labels: {
        results: content.labels.map((id) => {
          const { prefix, name } = store.label(id);
          return { prefix, name, id, label: name };
        }),
        start: 0,
        limit: 200,
        size: content.labels.length
      }
    })
  };
};

const BODIES: readonly Representation[] = ['storage', 'atlas_doc_format'];

/** Content in the form of version 1. */
function showContent(call: Call, content: Content): Json {
  // `content.version`, `history.lastUpdated` and `metadata.labels` ask for the part that they begin with.
  const asked = listOf(call.query, 'expand').map((part) => part.replace(/^content\./, ''));
  const shown: Json = {};
  const expandable: Record<string, string> = {};
  for (const [name, expand] of Object.entries(expansions(call, content))) {
    if (asked.some((part) => part === name || part.startsWith(`${name}.`))) shown[name] = expand();
    else expandable[name] = '';
  }
  const bodies = BODIES.filter((format) => asked.includes(`body.${format}`));
  if (bodies.length > 0) {
    const { body } = latest(content);
    shown['body'] = Object.fromEntries(
      bodies.map((format) => [format, { ...represent(body, format), embeddedContent: [] }])
    );
  } else expandable['body'] = '';
  return {
    id: content.id,
    type: content.type,
    status: content.status,
    title: latest(content).title,
    ...shown,
    _expandable: expandable,
    _links: {
      webui: webui(call.store, content),
      self: `${call.store.base()}/rest/api/content/${content.id}`
    }
  };
}

const EXCERPT = 300;

function excerpt(call: Call, content: Content): string {
  if (call.query.get('excerpt') === 'none') return '';
  return textOfBody(latest(content).body).replace(/\s+/g, ' ').trim().slice(0, EXCERPT);
}

function showResult(call: Call, content: Content): Json {
  const space = call.store.spaceOf(content);
  const version = latest(content);
  return {
    content: showContent(call, content),
    title: version.title,
    excerpt: excerpt(call, content),
    url: webui(call.store, content),
    resultGlobalContainer: { title: space.name, displayUrl: `/spaces/${space.key}` },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: `aui-icon content-type-${content.type}`,
    lastModified: instant(version.at),
    friendlyLastModified: instant(version.at).slice(0, 10),
    score: 0
  };
}

function find(call: Call): { all: Content[]; limit: number; start: number; cql: string } {
  const cql = call.query.get('cql');
  if (cql === null || cql.trim() === '') throw badRequest('Could not parse cql : it is empty');
  const all = searchContent(cql, call.store, call.accountId);
  const start = wholeNumber(call.query, 'start', [0, 999_999_999], 0);
  // More than a page of results is cut, as with the product.
  const limit = Math.min(wholeNumber(call.query, 'limit', [0, 999_999_999], 25), 250);
  return { all: all.slice(start), limit, start, cql };
}

const answer =
  (show: (call: Call, content: Content) => Json, more: (cql: string, total: number) => Json): Handler =>
  (call) => {
    if (call.query.has('cqlcontext')) return undefined;
    const { all, limit, start, cql } = find(call);
    const page = slice(all, ({ id }) => id, limit, call.query.get('cursor'));
    const path = call.path.replace(/^\/wiki/, '');
    return ok({
      results: page.items.map((content) => show(call, content)),
      start: start + page.start,
      limit,
      size: page.items.length,
      ...more(cql, start + all.length),
      _links: {
        base: call.store.base(),
        context: '/wiki',
        self: `${call.store.base()}${path}?${call.query.toString()}`,
        ...(page.next !== null && { next: `${path}?${nextQuery(call, page.next)}` })
      }
    });
  };

export const searchRoutes: RouteTable = {
  'GET /wiki/rest/api/search': answer(showResult, (cqlQuery, totalSize) => ({
    cqlQuery,
    totalSize,
    searchDuration: 1
  })),
  'GET /wiki/rest/api/content/search': answer(showContent, () => ({}))
};
