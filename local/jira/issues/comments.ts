/** Comments of issues. */
import { isDocument, looksLikeDocument } from '../adf';
import {
  asArray,
  asObject,
  asText,
  bodyOf,
  type Call,
  type Handler,
  noContent,
  ok,
  pageOf,
  param
} from '../call';
import { issueCommented } from '../events';
import { showComment } from '../issue-view';
import { Refusal, refusal } from '../refusal';
import type { AdfDocument, Comment, Issue } from '../state';
import { View } from '../view';

const mostComments = 5000;

/** The issue with one more comment by the caller, at this moment. */
export const withComment = (
  call: Call,
  issue: Issue,
  body: AdfDocument,
  properties: Comment['properties'] = []
): { commented: Issue; comment: Comment } => {
  const now = call.store.now();
  const comment: Comment = {
    id: call.store.nextId('comment'),
    author: call.accountId,
    updateAuthor: call.accountId,
    body,
    created: now,
    updated: now,
    properties
  };
  return { commented: { ...issue, updated: now, comments: [...issue.comments, comment] }, comment };
};

/** The document in a request, or a refusal in the form that Jira gives comments. */
const bodyDocument = (call: Call, issue: Issue): AdfDocument => {
  const body = bodyOf(call)['body'];
  const { store, accountId } = call;
  const errorMessages = store.permissions.hasOnIssue(accountId, issue, 'ADD_COMMENTS')
    ? []
    : [
        `${store.directory.user(accountId).displayName}, you do not have the permission to comment on this issue.`
      ];
  const errors: Record<string, string> = looksLikeDocument(body)
    ? {}
    : { comment: 'Comment body is not valid!' };
  if (errorMessages.length > 0 || Object.keys(errors).length > 0)
    throw new Refusal(400, { errorMessages, errors });
  if (!isDocument(body)) throw refusal(400, 'INVALID_INPUT');
  return body;
};

const readCommentProperties = (value: unknown): Comment['properties'] =>
  (asArray(value) ?? []).flatMap((entry) => {
    const property = asObject(entry) ?? {};
    const key = asText(property['key']);
    return key === undefined ? [] : [{ key, value: property['value'] }];
  });

const visibleIssue = (call: Call): Issue => call.store.visible(call.accountId, param(call, 'issueIdOrKey'));

const findComment = (call: Call, issue: Issue): Comment => {
  const id = param(call, 'id');
  const comment = issue.comments.find((candidate) => candidate.id === id);
  if (comment === undefined) throw refusal(404, `Can not find a comment for the id: ${id}.`);
  return comment;
};

const mayChange = (call: Call, issue: Issue, comment: Comment, verb: 'EDIT' | 'DELETE'): boolean => {
  const has = (permission: string): boolean =>
    call.store.permissions.hasOnIssue(call.accountId, issue, permission);
  return has(`${verb}_ALL_COMMENTS`) || (comment.author === call.accountId && has(`${verb}_OWN_COMMENTS`));
};

/** `GET /rest/api/3/issue/{issueIdOrKey}/comment` */
export const getComments: Handler = (call) => {
  const issue = visibleIssue(call);
  const page = pageOf(call, mostComments, mostComments);
  const newestFirst = (call.query.get('orderBy') ?? '').startsWith('-');
  const comments = newestFirst ? [...issue.comments].reverse() : issue.comments;
  const view = new View(call.store, call.accountId);
  return ok({
    startAt: page.startAt,
    maxResults: page.maxResults,
    total: comments.length,
    comments: comments
      .slice(page.startAt, page.startAt + page.maxResults)
      .map((comment) => showComment(view, issue, comment))
  });
};

/** `POST /rest/api/3/issue/{issueIdOrKey}/comment` */
export const addComment: Handler = (call) => {
  const issue = visibleIssue(call);
  const body = bodyDocument(call, issue);
  const properties = readCommentProperties(bodyOf(call)['properties']);
  const { commented, comment } = withComment(call, issue, body, properties);
  call.store.put(commented);
  issueCommented(call.store, call, commented, comment);
  return { status: 201, body: showComment(new View(call.store, call.accountId), commented, comment) };
};

/** `GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}` */
export const getComment: Handler = (call) => {
  const issue = visibleIssue(call);
  return ok(showComment(new View(call.store, call.accountId), issue, findComment(call, issue)));
};

/** `PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}` */
export const updateComment: Handler = (call) => {
  const issue = visibleIssue(call);
  const comment = findComment(call, issue);
  if (!mayChange(call, issue, comment, 'EDIT'))
    throw refusal(400, 'You do not have the permission to edit this comment.');
  const body = bodyDocument(call, issue);
  const now = call.store.now();
  const changed: Comment = { ...comment, body, updateAuthor: call.accountId, updated: now };
  call.store.put({
    ...issue,
    updated: now,
    comments: issue.comments.map((candidate) => (candidate.id === comment.id ? changed : candidate))
  });
  return ok(showComment(new View(call.store, call.accountId), issue, changed));
};

/** `DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}` */
export const deleteComment: Handler = (call) => {
  const issue = visibleIssue(call);
  const comment = findComment(call, issue);
  if (!mayChange(call, issue, comment, 'DELETE'))
    throw refusal(400, 'You do not have the permission to delete this comment.');
  call.store.put({
    ...issue,
    updated: call.store.now(),
    comments: issue.comments.filter((candidate) => candidate.id !== comment.id)
  });
  return noContent();
};
