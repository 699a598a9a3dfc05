/** Links between issues, and the types of links. */
import { asObject, asText, bodyOf, type Call, type Handler, noContent, ok, param } from '../call';
import { isDocument } from '../adf';
import { issueCommented } from '../events';
import { linkedIssue } from '../issue-view';
import { refusal } from '../refusal';
import type { Issue, Link } from '../state';
import { View } from '../view';
import { withComment } from './comments';
import { link, unlink } from './linking';

const referenced = (call: Call, value: unknown): Issue => {
  const side = asObject(value) ?? {};
  return call.store.visible(call.accountId, asText(side['id']) ?? asText(side['key']) ?? '');
};

/**
 * `POST /rest/api/3/issueLink`. The inward issue is the source: `{type: Blocks, inwardIssue: A, outwardIssue: B}`
 * makes A block B.
 */
export const linkIssues: Handler = (call) => {
  const { store } = call;
  const body = bodyOf(call);
  const type = asObject(body['type']) ?? {};
  const [id, name] = [asText(type['id']), asText(type['name'])];
  const found =
    id === undefined ? store.directory.findLinkTypeByName(name ?? '') : store.directory.findLinkType(id);
  if (found === undefined)
    throw refusal(
      404,
      id === undefined
        ? `No issue link type with name '${name ?? ''}' found.`
        : `No issue link type with id '${id}' found.`
    );
  const source = referenced(call, body['inwardIssue']);
  const destination = referenced(call, body['outwardIssue']);
  if (!store.permissions.hasOnIssue(call.accountId, source, 'LINK_ISSUES'))
    throw refusal(401, `No Link Issue Permission for issue '${source.key}'`);
  if (source.id === destination.id) throw refusal(400, 'You cannot link an issue to itself.');
  const comment = asObject(body['comment'])?.['body'];
  if (comment !== undefined && !isDocument(comment)) throw refusal(400, 'INVALID_INPUT');
  link(store, call, { typeId: found.id, sourceId: source.id, destinationId: destination.id });
  if (comment !== undefined) {
    const current = store.visible(call.accountId, source.id);
    const added = withComment(call, current, comment);
    store.put(added.commented);
    issueCommented(store, call, added.commented, added.comment);
  }
  return { status: 201 };
};

interface VisibleLink {
  known: Link;
  source: Issue;
  destination: Issue;
}

/** The link that a route names, where both its sides may be seen. */
const visibleLink = (call: Call): VisibleLink => {
  const id = param(call, 'linkId');
  const known = call.store.state.links.get(id);
  const source = known && call.store.findVisible(call.accountId, known.sourceId);
  const destination = known && call.store.findVisible(call.accountId, known.destinationId);
  if (known === undefined || source === undefined || destination === undefined)
    throw refusal(404, `No issue link with id '${id}' exists.`);
  return { known, source, destination };
};

/** `GET /rest/api/3/issueLink/{linkId}` */
export const getLink: Handler = (call) => {
  const { known, source, destination } = visibleLink(call);
  const view = new View(call.store, call.accountId);
  return ok({
    id: known.id,
    self: call.store.url(`/rest/api/3/issueLink/${known.id}`),
    type: view.linkType(call.store.directory.linkType(known.typeId)),
    inwardIssue: linkedIssue(view, source),
    outwardIssue: linkedIssue(view, destination)
  });
};

/** `DELETE /rest/api/3/issueLink/{linkId}` */
export const deleteLink: Handler = (call) => {
  const { known, source } = visibleLink(call);
  if (!call.store.permissions.hasOnIssue(call.accountId, source, 'LINK_ISSUES'))
    throw refusal(401, `No Link Issue Permission for issue '${source.key}'`);
  unlink(call.store, call, known);
  return noContent();
};

/** `GET /rest/api/3/issueLinkType` */
export const getLinkTypes: Handler = (call) => {
  const view = new View(call.store, call.accountId);
  return ok({ issueLinkTypes: call.store.state.config.linkTypes.map((type) => view.linkType(type)) });
};

/** `GET /rest/api/3/issueLinkType/{issueLinkTypeId}` */
export const getLinkType: Handler = (call) => {
  const id = param(call, 'issueLinkTypeId');
  const type = call.store.directory.findLinkType(id);
  if (type === undefined) throw refusal(404, `No issue link type with id '${id}' found.`);
  return ok(new View(call.store, call.accountId).linkType(type));
};
