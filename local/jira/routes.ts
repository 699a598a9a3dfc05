/** Every operation that the model answers. */
import type { Handler } from './call';
import {
  addAttachments,
  getAttachment,
  getAttachmentContent,
  getAttachmentMeta,
  getAttachmentThumbnail
} from './issues/attachments';
import { bulkFetchChangelogs, getChangelog, listChangelog } from './issues/changelog';
import { addComment, deleteComment, getComment, getComments, updateComment } from './issues/comments';
import { createBulk, createOne } from './issues/create';
import { getCreateFields, getCreateTypes } from './issues/create-meta';
import { assignIssue, deleteIssue, editIssue, getEditMeta } from './issues/edit';
import { bulkFetch, getIssue } from './issues/fetch';
import { deleteLink, getLink, getLinkType, getLinkTypes, linkIssues } from './issues/links';
import { dashboardProperties, issueProperties, projectProperties } from './issues/properties';
import { doTransition, getTransitions } from './issues/transitions';
import { addWatcher, getWatchers, notify, removeWatcher } from './issues/watchers';
import {
  getIssueTypes,
  getIssueTypesOfProject,
  getProject,
  getProjectRoles,
  getProjectStatuses,
  searchProjects
} from './projects';
import { refusal } from './refusal';
import type { RouteTable } from './router';
import { approximateCount, matchIssues, parseQueries, searchByGet, searchByPost } from './search';
import { getConfiguration, getDashboard, getDashboards, getServerInfo } from './site/about';
import { getFields, searchFields } from './site/fields';
import {
  getLabels,
  getPriorities,
  getResolutions,
  getStatusCategories,
  getStatuses,
  searchPriorities,
  searchResolutions,
  searchStatuses
} from './site/lists';
import { checkPermissions, getMyPermissions, getPermittedProjects } from './site/permissions';
import {
  getMyself,
  getUser,
  getUsers,
  pickUsers,
  searchAssignable,
  searchAssignableInAll,
  searchUsers
} from './users';

const removed: Handler = () => {
  throw refusal(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046'
  );
};

/** Answered for everybody; all else needs a person or the app. */
export const openRoutes: ReadonlySet<Handler> = new Set([getServerInfo]);

/** Method and path → handler. */
export const routes: RouteTable = {
  'GET /rest/api/3/search': removed,
  'POST /rest/api/3/search': removed,

  'POST /rest/api/3/issue': createOne,
  'POST /rest/api/3/issue/bulk': createBulk,
  'POST /rest/api/3/issue/bulkfetch': bulkFetch,
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes': getCreateTypes,
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}': getCreateFields,
  'GET /rest/api/3/issue/{issueIdOrKey}': getIssue,
  'PUT /rest/api/3/issue/{issueIdOrKey}': editIssue,
  'DELETE /rest/api/3/issue/{issueIdOrKey}': deleteIssue,
  'GET /rest/api/3/issue/{issueIdOrKey}/editmeta': getEditMeta,
  'PUT /rest/api/3/issue/{issueIdOrKey}/assignee': assignIssue,
  'GET /rest/api/3/issue/{issueIdOrKey}/transitions': getTransitions,
  'POST /rest/api/3/issue/{issueIdOrKey}/transitions': doTransition,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': getChangelog,
  'POST /rest/api/3/issue/{issueIdOrKey}/changelog/list': listChangelog,
  'POST /rest/api/3/changelog/bulkfetch': bulkFetchChangelogs,

  'GET /rest/api/3/issue/{issueIdOrKey}/comment': getComments,
  'POST /rest/api/3/issue/{issueIdOrKey}/comment': addComment,
  'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}': getComment,
  'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}': updateComment,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}': deleteComment,

  'POST /rest/api/3/issue/{issueIdOrKey}/attachments': addAttachments,
  'GET /rest/api/3/attachment/meta': getAttachmentMeta,
  'GET /rest/api/3/attachment/{id}': getAttachment,
  'GET /rest/api/3/attachment/content/{id}': getAttachmentContent,
  'GET /rest/api/3/attachment/thumbnail/{id}': getAttachmentThumbnail,

  'GET /rest/api/3/issue/{issueIdOrKey}/watchers': getWatchers,
  'POST /rest/api/3/issue/{issueIdOrKey}/watchers': addWatcher,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/watchers': removeWatcher,
  'POST /rest/api/3/issue/{issueIdOrKey}/notify': notify,

  'GET /rest/api/3/issue/{issueIdOrKey}/properties': issueProperties.keys,
  'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': issueProperties.get,
  'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': issueProperties.set,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': issueProperties.remove,

  'POST /rest/api/3/issueLink': linkIssues,
  'GET /rest/api/3/issueLink/{linkId}': getLink,
  'DELETE /rest/api/3/issueLink/{linkId}': deleteLink,
  'GET /rest/api/3/issueLinkType': getLinkTypes,
  'GET /rest/api/3/issueLinkType/{issueLinkTypeId}': getLinkType,

  'GET /rest/api/3/search/jql': searchByGet,
  'POST /rest/api/3/search/jql': searchByPost,
  'POST /rest/api/3/search/approximate-count': approximateCount,
  'POST /rest/api/3/jql/match': matchIssues,
  'POST /rest/api/3/jql/parse': parseQueries,

  'GET /rest/api/3/project/search': searchProjects,
  'GET /rest/api/3/project/{projectIdOrKey}': getProject,
  'GET /rest/api/3/project/{projectIdOrKey}/statuses': getProjectStatuses,
  'GET /rest/api/3/project/{projectIdOrKey}/role': getProjectRoles,
  'GET /rest/api/3/project/{projectIdOrKey}/properties': projectProperties.keys,
  'GET /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': projectProperties.get,
  'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': projectProperties.set,
  'DELETE /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': projectProperties.remove,
  'GET /rest/api/3/issuetype': getIssueTypes,
  'GET /rest/api/3/issuetype/project': getIssueTypesOfProject,

  'GET /rest/api/3/myself': getMyself,
  'GET /rest/api/3/user': getUser,
  'GET /rest/api/3/user/bulk': getUsers,
  'GET /rest/api/3/user/search': searchUsers,
  'GET /rest/api/3/user/picker': pickUsers,
  'GET /rest/api/3/user/assignable/search': searchAssignable,
  'GET /rest/api/3/user/assignable/multiProjectSearch': searchAssignableInAll,

  'GET /rest/api/3/mypermissions': getMyPermissions,
  'POST /rest/api/3/permissions/check': checkPermissions,
  'POST /rest/api/3/permissions/project': getPermittedProjects,

  'GET /rest/api/3/field': getFields,
  'GET /rest/api/3/field/search': searchFields,
  'GET /rest/api/3/priority': getPriorities,
  'GET /rest/api/3/priority/search': searchPriorities,
  'GET /rest/api/3/status': getStatuses,
  'GET /rest/api/3/statuses/search': searchStatuses,
  'GET /rest/api/3/statuscategory': getStatusCategories,
  'GET /rest/api/3/resolution': getResolutions,
  'GET /rest/api/3/resolution/search': searchResolutions,
  'GET /rest/api/3/label': getLabels,

  'GET /rest/api/3/serverInfo': getServerInfo,
  'GET /rest/api/3/configuration': getConfiguration,
  'GET /rest/api/3/dashboard': getDashboards,
  'GET /rest/api/3/dashboard/{id}': getDashboard,
  'GET /rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties': dashboardProperties.keys,
  'GET /rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}': dashboardProperties.get,
  'PUT /rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}': dashboardProperties.set,
  'DELETE /rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}':
    dashboardProperties.remove
};
