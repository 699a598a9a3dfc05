/** Lists that the whole site shares: priorities, statuses, resolutions, labels. */
import { type Call, type Handler, type Json, listOf, ok, pageBody, pageOf } from '../call';
import type { StatusCategoryKey, StatusConfig } from '../config';
import { statusesOf } from '../projects';
import { refusal } from '../refusal';
import { statusCategories, View } from '../view';

const viewOf = (call: Call): View => new View(call.store, call.accountId);

/** `GET /rest/api/3/priority` */
export const getPriorities: Handler = (call) =>
  ok(call.store.state.config.priorities.map((priority) => viewOf(call).priorityDetails(priority)));

/** `GET /rest/api/3/priority/search`. Every project has every priority. */
export const searchPriorities: Handler = (call) => {
  if (listOf(call.query, 'expand').length > 0) return undefined;
  const { config } = call.store.state;
  const ids = listOf(call.query, 'id');
  const text = call.query.get('priorityName')?.toLowerCase() ?? '';
  const found = config.priorities
    .filter((priority) => ids.length === 0 || ids.includes(priority.id))
    .filter((priority) => priority.name.toLowerCase().includes(text))
    .filter(
      (priority) => call.query.get('onlyDefault') !== 'true' || priority.id === config.defaultPriorityId
    );
  const view = viewOf(call);
  return ok(
    pageBody(call, '/rest/api/3/priority/search', pageOf(call, 50, 50), found, (priority) =>
      view.priorityDetails(priority)
    )
  );
};

/** Statuses of the projects that the person may see. */
const visibleStatuses = (call: Call): StatusConfig[] => {
  const ids = new Set(call.store.permissions.browsable(call.accountId).flatMap(statusesOf));
  return call.store.state.config.statuses.filter((status) => ids.has(status.id));
};

/** `GET /rest/api/3/status` */
export const getStatuses: Handler = (call) => {
  const view = viewOf(call);
  return ok(visibleStatuses(call).map((status) => view.status(status)));
};

const categoryWords: Readonly<Record<StatusCategoryKey, string>> = {
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE'
};

const showStatus = (status: StatusConfig): Json => ({
  id: status.id,
  name: status.name,
  description: '',
  statusCategory: categoryWords[status.category],
  scope:
    status.projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: status.projectId } }
});

/** `GET /rest/api/3/statuses/search`: for those who administer the site, or the project that is asked about. */
export const searchStatuses: Handler = (call) => {
  const { permissions } = call.store;
  const projectId = call.query.get('projectId');
  const mayAsk =
    permissions.hasGlobal(call.accountId, 'ADMINISTER') ||
    (projectId !== null && permissions.has(call.accountId, projectId, 'ADMINISTER_PROJECTS'));
  if (!mayAsk) throw refusal(401, 'You do not have permission to search statuses.');
  const text = call.query.get('searchString')?.toLowerCase() ?? '';
  const category = call.query.get('statusCategory');
  const found = call.store.state.config.statuses
    .filter((status) => status.projectId === null || status.projectId === projectId || projectId === null)
    .filter((status) => status.name.toLowerCase().includes(text))
    .filter((status) => category === null || categoryWords[status.category] === category);
  return ok(pageBody(call, '/rest/api/3/statuses/search', pageOf(call, 200, 200), found, showStatus));
};

/** `GET /rest/api/3/statuscategory` */
export const getStatusCategories: Handler = (call) => {
  const view = viewOf(call);
  const keys = Object.keys(statusCategories) as StatusCategoryKey[];
  return ok(keys.map((key) => view.statusCategory(key)));
};

/** `GET /rest/api/3/resolution` */
export const getResolutions: Handler = (call) => {
  const view = viewOf(call);
  return ok(call.store.state.config.resolutions.map((resolution) => view.resolution(resolution)));
};

/** `GET /rest/api/3/resolution/search` */
export const searchResolutions: Handler = (call) => {
  const ids = listOf(call.query, 'id');
  const [first] = call.store.state.config.resolutions;
  const found = call.store.state.config.resolutions
    .filter((resolution) => ids.length === 0 || ids.includes(resolution.id))
    .filter((resolution) => call.query.get('onlyDefault') !== 'true' || resolution === first);
  const view = viewOf(call);
  return ok(
    pageBody(call, '/rest/api/3/resolution/search', pageOf(call, 50, 50), found, (resolution) => ({
      ...view.resolution(resolution),
      default: resolution === first
    }))
  );
};

/** `GET /rest/api/3/label`: every label of the site, as Jira does, whoever asks. */
export const getLabels: Handler = (call) => {
  const labels = new Set([...call.store.state.issues.values()].flatMap((issue) => issue.labels));
  return ok(
    pageBody(call, '/rest/api/3/label', pageOf(call, 1000, 1000), [...labels].sort(), (label) => label)
  );
};
