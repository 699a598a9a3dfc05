/** Projects, with their types, statuses and roles. */
import { type Call, type Handler, type Json, listOf, ok, pageBody, pageOf, param } from './call';
import type { ProjectConfig, ProjectIssueType } from './config';
import { projectNotFound, refusal } from './refusal';
import { View } from './view';

const modelledExpansions = new Set(['description', 'lead', 'issueTypes', 'insight', 'projectKeys', 'url']);

/** Ids of the statuses that the types of a project use, each once. */
export const statusesOf = (project: ProjectConfig): string[] => [
  ...new Set(project.types.flatMap((type) => type.workflow.statuses))
];

const showBase = (view: View, project: ProjectConfig): Json => ({
  expand: 'description,lead,issueTypes,url,projectKeys,insight',
  ...view.projectRef(project),
  style: project.simplified ? 'next-gen' : 'classic',
  isPrivate: false,
  ...(project.simplified ? { uuid: project.uuid } : {}),
  properties: {}
});

const showLead = (view: View, project: ProjectConfig): Json => {
  // The lead of a project comes without address and zone.
  const { emailAddress: _address, timeZone: _zone, ...lead } = view.user(project.lead);
  return lead;
};

const showTypes = (view: View, project: ProjectConfig): Json[] =>
  project.types.map((type) => view.issueType(view.store.directory.type(type.typeId)));

/** What the project's issues amount to, counting only those that the person may see. */
const showInsight = (view: View, project: ProjectConfig): Json => {
  const issues = [...view.store.state.issues.values()].filter(
    (issue) => issue.projectId === project.id && view.store.permissions.sees(view.viewer, issue)
  );
  const last = issues.reduce((latest, issue) => Math.max(latest, issue.updated), 0);
  return {
    totalIssueCount: issues.length,
    ...(issues.length === 0 ? {} : { lastIssueUpdateTime: view.instant(last) })
  };
};

const showExpanded = (view: View, project: ProjectConfig, expand: ReadonlySet<string>): Json => ({
  ...showBase(view, project),
  ...(expand.has('description') ? { description: project.description } : {}),
  ...(expand.has('lead') ? { lead: showLead(view, project) } : {}),
  ...(expand.has('issueTypes') ? { issueTypes: showTypes(view, project) } : {}),
  ...(expand.has('insight') ? { insight: showInsight(view, project) } : {})
});

/** The permission that `action` asks for. */
const actions: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES'
};

const mayDo = (call: Call, project: ProjectConfig): boolean => {
  const action = call.query.get('action') ?? 'view';
  const permission = actions[action];
  if (permission === undefined) throw refusal(400, `The value '${action}' of 'action' is invalid.`);
  return call.store.permissions.has(call.accountId, project.id, permission);
};

const fits = (call: Call, project: ProjectConfig): boolean => {
  const among = (name: string, value: string): boolean => {
    const wanted = listOf(call.query, name);
    return wanted.length === 0 || wanted.includes(value);
  };
  const text = call.query.get('query')?.toLowerCase() ?? '';
  return (
    among('typeKey', project.projectTypeKey) &&
    among('id', project.id) &&
    among('keys', project.key) &&
    among('status', 'live') &&
    (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text))
  );
};

/** Sorting by category, owner, issue count and the like is not modelled. */
const readOrder = (orderBy: string): ((left: ProjectConfig, right: ProjectConfig) => number) | undefined => {
  const [, sign, by] = /^([+-]?)(key|name)$/.exec(orderBy) ?? [];
  if (by !== 'key' && by !== 'name') return undefined;
  const direction = sign === '-' ? -1 : 1;
  return (left, right) => direction * (left[by] < right[by] ? -1 : Number(left[by] > right[by]));
};

/** `GET /rest/api/3/project/search` */
export const searchProjects: Handler = (call) => {
  const expand = new Set(listOf(call.query, 'expand'));
  const order = readOrder(call.query.get('orderBy') ?? 'key');
  const unmodelled = ['propertyQuery', 'properties', 'categoryId'].some((name) => call.query.has(name));
  if (unmodelled || order === undefined || ![...expand].every((word) => modelledExpansions.has(word)))
    return undefined;
  const view = new View(call.store, call.accountId);
  const found = call.store.permissions
    .browsable(call.accountId)
    .filter((project) => mayDo(call, project) && fits(call, project))
    .sort(order);
  return ok(
    pageBody(call, '/rest/api/3/project/search', pageOf(call, 50, 100), found, (project) =>
      showExpanded(view, project, expand)
    )
  );
};

const visibleProject = (call: Call): ProjectConfig =>
  call.store.visibleProject(call.accountId, param(call, 'projectIdOrKey'));

/** Role name → address. */
const showRoles = (view: View, project: ProjectConfig): Json =>
  Object.fromEntries(
    Object.keys(project.roles).map((role, index) => [
      role,
      view.store.url(`/rest/api/3/project/${project.id}/role/${10_400 + index}`)
    ])
  );

/** `GET /rest/api/3/project/{projectIdOrKey}` */
export const getProject: Handler = (call) => {
  const expand = listOf(call.query, 'expand');
  if (!expand.every((word) => modelledExpansions.has(word)) || call.query.has('properties')) return undefined;
  const project = visibleProject(call);
  const view = new View(call.store, call.accountId);
  return ok({
    ...showExpanded(view, project, new Set([...expand, 'description', 'lead', 'issueTypes'])),
    components: [],
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: showRoles(view, project)
  });
};

/** `GET /rest/api/3/project/{projectIdOrKey}/role` */
export const getProjectRoles: Handler = (call) => {
  const project = visibleProject(call);
  return ok(showRoles(new View(call.store, call.accountId), project));
};

const showTypeWithStatuses = (view: View, type: ProjectIssueType): Json => {
  const { directory } = view.store;
  const { id, name, subtask } = directory.type(type.typeId);
  return {
    self: view.store.url(`/rest/api/3/issuetype/${id}`),
    id,
    name,
    subtask,
    statuses: type.workflow.statuses.map((statusId) => view.status(directory.status(statusId)))
  };
};

/** `GET /rest/api/3/project/{projectIdOrKey}/statuses` */
export const getProjectStatuses: Handler = (call) => {
  const project = visibleProject(call);
  const view = new View(call.store, call.accountId);
  return ok(project.types.map((type) => showTypeWithStatuses(view, type)));
};

/** `GET /rest/api/3/issuetype`: the types of the projects that the person may see. */
export const getIssueTypes: Handler = (call) => {
  const view = new View(call.store, call.accountId);
  const ids = new Set(
    call.store.permissions
      .browsable(call.accountId)
      .flatMap((project) => project.types.map((type) => type.typeId))
  );
  return ok(
    call.store.state.config.issueTypes.filter((type) => ids.has(type.id)).map((type) => view.issueType(type))
  );
};

/** `GET /rest/api/3/issuetype/project` */
export const getIssueTypesOfProject: Handler = (call) => {
  const id = call.query.get('projectId') ?? '';
  if (!/^\d+$/.test(id)) throw projectNotFound(id);
  const project = call.store.visibleProject(call.accountId, id);
  const level = call.query.get('level');
  const types = showTypes(new View(call.store, call.accountId), project);
  return ok(types.filter((type) => level === null || type['hierarchyLevel'] === Number(level)));
};
