/** Who watches an issue, and notifications to people about one. */
import { asArray, asObject, asText, bodyOf, type Call, type Handler, noContent, ok, param } from '../call';
import { fieldRefusal, refusal } from '../refusal';
import type { Issue } from '../state';
import { View } from '../view';

const visibleIssue = (call: Call): Issue => call.store.visible(call.accountId, param(call, 'issueIdOrKey'));

/** `GET /rest/api/3/issue/{issueIdOrKey}/watchers`: names only for those who may see them. */
export const getWatchers: Handler = (call) => {
  const issue = visibleIssue(call);
  const view = new View(call.store, call.accountId);
  const maySee = call.store.permissions.hasOnIssue(call.accountId, issue, 'VIEW_VOTERS_AND_WATCHERS');
  return ok({
    self: call.store.url(`/rest/api/3/issue/${issue.key}/watchers`),
    isWatching: issue.watchers.includes(call.accountId),
    watchCount: issue.watchers.length,
    watchers: maySee ? issue.watchers.map((accountId) => view.user(accountId)) : []
  });
};

/** Somebody who may be made to watch, or a refusal. Everybody may watch; other people need a permission. */
const watcherFor = (call: Call, issue: Issue, asked: string | undefined): string => {
  const accountId = asked ?? call.accountId;
  const { permissions, directory } = call.store;
  if (accountId !== call.accountId && !permissions.hasOnIssue(call.accountId, issue, 'MANAGE_WATCHERS'))
    throw refusal(403, 'You do not have permission to manage the watchers of this issue.');
  if (directory.findUser(accountId) === undefined)
    throw refusal(404, `The user '${accountId}' does not exist.`);
  return accountId;
};

/** `POST /rest/api/3/issue/{issueIdOrKey}/watchers`, with an account id as the whole body; the caller without one. */
export const addWatcher: Handler = (call) => {
  const issue = visibleIssue(call);
  const accountId = watcherFor(call, issue, asText(call.body));
  if (!call.store.permissions.sees(accountId, issue))
    throw refusal(
      400,
      `The user "${accountId}" does not have permission to view this issue. This user will not be added to the watch list.`
    );
  if (!issue.watchers.includes(accountId))
    call.store.put({ ...issue, watchers: [...issue.watchers, accountId] });
  return noContent();
};

/** `DELETE /rest/api/3/issue/{issueIdOrKey}/watchers` */
export const removeWatcher: Handler = (call) => {
  const issue = visibleIssue(call);
  const accountId = watcherFor(call, issue, call.query.get('accountId') ?? undefined);
  call.store.put({ ...issue, watchers: issue.watchers.filter((watcher) => watcher !== accountId) });
  return noContent();
};

/** Account ids that a notification names; undefined where it names groups or voters, which the site does not have. */
const recipients = (issue: Issue, to: Record<string, unknown>): string[] | undefined => {
  if (asArray(to['groups'])?.length || asArray(to['groupIds'])?.length) return undefined;
  const users = (asArray(to['users']) ?? []).flatMap((user) => asText(asObject(user)?.['accountId']) ?? []);
  return [
    ...users,
    ...(to['reporter'] === true ? [issue.reporter] : []),
    ...(to['assignee'] === true && issue.assignee !== null ? [issue.assignee] : []),
    ...(to['watchers'] === true ? issue.watchers : [])
  ];
};

/** `POST /rest/api/3/issue/{issueIdOrKey}/notify`: a mail to nobody but its sender is refused. */
export const notify: Handler = (call) => {
  const issue = visibleIssue(call);
  const body = bodyOf(call);
  if (asObject(body['restrict']) !== undefined) return undefined;
  const named = recipients(issue, asObject(body['to']) ?? {});
  if (named === undefined) return undefined;
  const { directory, permissions } = call.store;
  const reached = new Set(
    named.filter(
      (accountId) =>
        accountId !== call.accountId &&
        directory.findUser(accountId)?.active === true &&
        permissions.sees(accountId, issue)
    )
  );
  if (reached.size === 0) throw fieldRefusal({ to: 'No recipients were defined for notification.' });
  call.store.state.notifications.push({
    issueId: issue.id,
    by: call.accountId,
    to: [...reached],
    subject: asText(body['subject']) ?? `(${issue.key}) ${issue.summary}`,
    text: asText(body['textBody']) ?? '',
    at: call.store.now()
  });
  return noContent();
};
