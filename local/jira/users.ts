/** People: who they are, and to whom issues may be assigned. */
import {
  type Call,
  type Handler,
  type Json,
  listOf,
  ok,
  pageBody,
  type PageRequest,
  pageOf,
  wholeNumber
} from './call';
import type { JiraUser } from './config';
import { refusal } from './refusal';
import { View } from './view';

/** `GET /rest/api/3/myself` */
export const getMyself: Handler = (call) => {
  if (listOf(call.query, 'expand').length > 0) return undefined;
  const view = new View(call.store, call.accountId);
  return ok({ ...view.user(call.accountId), locale: 'en_US' });
};

/** `GET /rest/api/3/user` */
export const getUser: Handler = (call) => {
  if (listOf(call.query, 'expand').length > 0) return undefined;
  const accountId = call.query.get('accountId') ?? '';
  if (call.store.directory.findUser(accountId) === undefined)
    throw refusal(404, 'Specified user does not exist or you do not have required permissions');
  return ok(new View(call.store, call.accountId).user(accountId));
};

/** `GET /rest/api/3/user/bulk`: accounts that do not exist are left out. */
export const getUsers: Handler = (call) => {
  const wanted = call.query.getAll('accountId');
  if (wanted.length === 0) throw refusal(400, "The 'accountId' query parameter is required.");
  const known = [...new Set(wanted)].filter((id) => call.store.directory.findUser(id) !== undefined);
  const view = new View(call.store, call.accountId);
  return ok(pageBody(call, '/rest/api/3/user/bulk', pageOf(call, 10, 200), known, (id) => view.user(id)));
};

/** True where a word of the name, or the e-mail address, begins with the text. */
const matches = (user: JiraUser, text: string): boolean => {
  const wanted = text.trim().toLowerCase();
  const name = user.displayName.toLowerCase();
  return (
    name.startsWith(wanted) ||
    name.split(' ').some((word) => word.startsWith(wanted)) ||
    (user.email?.toLowerCase().startsWith(wanted) ?? false)
  );
};

/**
 * Takes a range of all users first and keeps those that fit, as Jira does: pages come back short, and an
 * empty page does not mean that there are no more.
 */
const searchRange = (call: Call, page: PageRequest, fits: (user: JiraUser) => boolean): Json[] => {
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  const view = new View(call.store, call.accountId);
  return call.store.state.config.users
    .slice(0, 1000)
    .slice(page.startAt, page.startAt + page.maxResults)
    .filter((user) => user.active && fits(user))
    .filter((user) => accountId === null || user.accountId === accountId)
    .filter((user) => query === null || matches(user, query))
    .map((user) => view.user(user.accountId));
};

/** `GET /rest/api/3/user/search` */
export const searchUsers: Handler = (call) => {
  if (call.query.get('property') !== null) return undefined;
  if (call.query.get('query') === null && call.query.get('accountId') === null)
    throw refusal(400, "Either the 'query' or the 'accountId' query parameter is required.");
  return ok(searchRange(call, pageOf(call, 50, 1000), () => true));
};

/** Id of the project that an assignee is wanted for. */
const assigneeProject = (call: Call): string => {
  const issue = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issue !== null) return call.store.visible(call.accountId, issue).projectId;
  const project = call.query.get('project');
  if (project === null)
    throw refusal(400, "Either the 'project' or the 'issueKey' query parameter is required.");
  return call.store.visibleProject(call.accountId, project).id;
};

/** `GET /rest/api/3/user/assignable/search` */
export const searchAssignable: Handler = (call) => {
  const projectId = assigneeProject(call);
  return ok(
    searchRange(call, pageOf(call, 50, 1000), (user) =>
      call.store.permissions.has(user.accountId, projectId, 'ASSIGNABLE_USER')
    )
  );
};

/** `GET /rest/api/3/user/assignable/multiProjectSearch`: who may be assigned in all of the projects. */
export const searchAssignableInAll: Handler = (call) => {
  const keys = listOf(call.query, 'projectKeys');
  if (keys.length === 0) throw refusal(400, "The 'projectKeys' query parameter is required.");
  const projects = keys.map((key) => call.store.visibleProject(call.accountId, key));
  return ok(
    searchRange(call, pageOf(call, 50, 1000), (user) =>
      projects.every(({ id }) => call.store.permissions.has(user.accountId, id, 'ASSIGNABLE_USER'))
    )
  );
};

/** `GET /rest/api/3/user/picker` */
export const pickUsers: Handler = (call) => {
  const query = call.query.get('query') ?? '';
  const most = wholeNumber(call.query.get('maxResults'), 'maxResults', 50);
  const excluded = new Set(listOf(call.query, 'excludeAccountIds'));
  const found = call.store.state.config.users.filter(
    (user) => user.active && !excluded.has(user.accountId) && query !== '' && matches(user, query)
  );
  const users = found.slice(0, most);
  return ok({
    users: users.map((user) => ({
      accountId: user.accountId,
      accountType: user.accountType,
      displayName: user.displayName,
      html: user.displayName
    })),
    total: found.length,
    header: `Showing ${users.length} of ${found.length} matching users`
  });
};
