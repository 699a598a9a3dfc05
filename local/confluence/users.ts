/** People, as both versions of the API show them, and questions about content by id. */
import { may } from './access';
import { type Call, type Handler, type Json, asObject, asText, bodyOf, listOf, ok, param } from './call';
import { badRequest, notFound } from './refusal';
import type { RouteTable } from './router';
import type { AccessLevel, ConfluenceUser } from './seed';

/** Where the local site draws pictures of people. */
const PICTURE = '/avatars/user';

/** A person in the form of version 1. @param base where Confluence is reached @param user who */
export const showUser = (base: string, user: ConfluenceUser): Json => ({
  type: 'known',
  accountId: user.accountId,
  accountType: user.accountType,
  email: user.email ?? '',
  publicName: user.displayName,
  displayName: user.displayName,
  timeZone: user.timeZone,
  profilePicture: {
    path: `${PICTURE}/${encodeURIComponent(user.accountId)}`,
    width: 48,
    height: 48,
    isDefault: true
  },
  isExternalCollaborator: false,
  isGuest: false,
  _expandable: { operations: '', personalSpace: '' },
  _links: { self: `${base}/rest/api/user?accountId=${encodeURIComponent(user.accountId)}` }
});

const withBase = (call: Call, shown: Json): Json => ({
  ...shown,
  _links: { ...(shown['_links'] as Json), base: call.store.base(), context: '/wiki' }
});

/** `expand` of people is not modelled, except for what they have anyway. */
const expandsMore = (call: Call): boolean =>
  listOf(call.query, 'expand').some((part) => part !== 'isExternalCollaborator');

const current: Handler = (call) => {
  const user = call.store.user(call.accountId);
  if (!user || expandsMore(call)) return undefined;
  return ok(withBase(call, showUser(call.store.base(), user)));
};

const one: Handler = (call) => {
  if (expandsMore(call)) return undefined;
  const user = call.store.user(call.query.get('accountId') ?? '');
  if (!user) throw notFound();
  return ok(withBase(call, showUser(call.store.base(), user)));
};

const several: Handler = (call) => {
  if (expandsMore(call)) return undefined;
  const ids = new Set(listOf(call.query, 'accountId'));
  const found = call.store.users().filter(({ accountId }) => ids.has(accountId));
  return ok({
    results: found.map((user) => showUser(call.store.base(), user)),
    start: 0,
    limit: 200,
    size: found.length,
    _links: { base: call.store.base(), context: '/wiki' }
  });
};

const bulk: Handler = (call) => {
  const ids = bodyOf(call)['accountIds'];
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > 250) {
    throw badRequest("'accountIds' must hold 1 to 250 account ids");
  }
  const found = call.store.users().filter(({ accountId }) => ids.includes(accountId));
  return ok({
    results: found.map((user) => ({
      displayName: user.displayName,
      timeZone: user.timeZone,
      isExternalCollaborator: false,
      accountStatus: user.active ? 'active' : 'inactive',
      accountId: user.accountId,
      email: user.email ?? '',
      accountType: user.accountType,
      publicName: user.displayName,
      profilePicture: { path: `${PICTURE}/${encodeURIComponent(user.accountId)}`, isDefault: true }
    })),
    _links: { base: call.store.base() }
  });
};

const convertIds: Handler = (call) => {
  const ids = bodyOf(call)['contentIds'];
  if (!Array.isArray(ids) || ids.length > 100) throw badRequest("'contentIds' must hold at most 100 ids");
  const visible = call.store.contentsOf(call.accountId);
  const results: Record<string, string> = {};
  for (const id of ids.map(String)) {
    const content = visible.find((candidate) => candidate.id === id);
    if (content) results[id] = content.type;
  }
  return ok({ results });
};

const LEVELS: Readonly<Record<string, AccessLevel>> = { read: 'view', update: 'edit', delete: 'edit' };

const permission: Handler = (call) => {
  const { store, accountId } = call;
  const content = store.currentContent(accountId, param(call, 'id'));
  const { subject, operation } = bodyOf(call);
  const { type, identifier } = asObject(subject) ?? {};
  const level = LEVELS[asText(operation) ?? ''];
  if (type === 'group') return undefined;
  if (type !== 'user' || level === undefined)
    throw badRequest("'subject' must be a user and 'operation' one of read, update, delete");
  const user = store.user(asText(identifier) ?? '');
  if (!user) throw badRequest('There is no such account');
  const hasPermission = user.active && may(store.spaceOf(content), user.accountId, level);
  return ok({ hasPermission, errors: [], _links: {} });
};

export const userRoutes: RouteTable = {
  'GET /wiki/rest/api/user/current': current,
  'GET /wiki/rest/api/user': one,
  'GET /wiki/rest/api/user/bulk': several,
  'POST /wiki/api/v2/users-bulk': bulk,
  'POST /wiki/api/v2/content/convert-ids-to-types': convertIds,
  'POST /wiki/rest/api/content/{id}/permission/check': permission
};
