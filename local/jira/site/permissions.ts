/** Answers what a person may do. */
import {
  asArray,
  asObject,
  asText,
  asTexts,
  bodyOf,
  type Call,
  type Handler,
  type Json,
  listOf,
  ok
} from '../call';
import { permissionCatalogue, type PermissionConfig } from '../permission-catalogue';
import { refusal } from '../refusal';

/** Issues, and likewise projects, that one check may name. */
const checkLimit = 1000;

const inCatalogue = (key: string): PermissionConfig => {
  const permission = permissionCatalogue.get(key);
  if (permission === undefined) throw refusal(400, `Unrecognized permission: '${key}'`);
  return permission;
};

/** Decides about one project permission in the context that a request names. */
type Decide = (permission: string) => boolean;

/** Whatever may not be seen is a 404, like what does not exist. */
const contextOf = (call: Call): Decide => {
  const { store, accountId, query } = call;
  const issueRef = query.get('issueKey') ?? query.get('issueId');
  if (issueRef !== null) {
    const issue = store.visible(accountId, issueRef);
    return (permission) => store.permissions.hasOnIssue(accountId, issue, permission);
  }
  const projectRef = query.get('projectKey') ?? query.get('projectId');
  if (projectRef !== null) {
    const project = store.visibleProject(accountId, projectRef);
    return (permission) => store.permissions.has(accountId, project.id, permission);
  }
  // Without a context it is enough to have the permission anywhere.
  return (permission) =>
    store.permissions
      .browsable(accountId)
      .some((project) => store.permissions.has(accountId, project.id, permission));
};

/** `GET /rest/api/3/mypermissions` */
export const getMyPermissions: Handler = (call) => {
  const unmodelled = ['projectUuid', 'projectConfigurationUuid', 'commentId'].some((name) =>
    call.query.has(name)
  );
  if (unmodelled) return undefined;
  const keys = listOf(call.query, 'permissions');
  if (keys.length === 0) throw refusal(400, "The 'permissions' query parameter is required.");
  const wanted = keys.map((key) => inCatalogue(key));
  const decide = contextOf(call);
  return ok({
    permissions: Object.fromEntries(
      wanted.map((permission) => [
        permission.key,
        {
          ...permission,
          havePermission:
            permission.type === 'GLOBAL'
              ? call.store.permissions.hasGlobal(call.accountId, permission.key)
              : decide(permission.key)
        }
      ])
    )
  });
};

interface Asked {
  permission: string;
  issues: string[];
  projects: string[];
}

const readAsked = (value: unknown): Asked[] =>
  (asArray(value) ?? []).flatMap((entry) => {
    const asked = asObject(entry) ?? {};
    const [issues, projects] = [asTexts(asked['issues']), asTexts(asked['projects'])];
    return asTexts(asked['permissions']).map((key) => ({
      permission: inCatalogue(key).key,
      issues,
      projects
    }));
  });

const grants = (call: Call, accountId: string, asked: Asked): Json => {
  const { permissions, state } = call.store;
  const issues = asked.issues.filter((id) => {
    const issue = state.issues.get(id);
    return issue !== undefined && permissions.hasOnIssue(accountId, issue, asked.permission);
  });
  const projects = asked.projects.filter(
    (id) =>
      permissions.has(accountId, id, asked.permission) && permissions.has(accountId, id, 'BROWSE_PROJECTS')
  );
  return {
    permission: asked.permission,
    issues: [...new Set(issues)].map(Number),
    projects: [...new Set(projects)].map(Number)
  };
};

/** `POST /rest/api/3/permissions/check` */
export const checkPermissions: Handler = (call) => {
  const body = bodyOf(call);
  const accountId = asText(body['accountId']) ?? call.accountId;
  const { permissions } = call.store;
  if (accountId !== call.accountId && !permissions.hasGlobal(call.accountId, 'ADMINISTER'))
    throw refusal(403, 'Only administrators may check the permissions of other people.');
  const asked = readAsked(body['projectPermissions']);
  const entries = (asArray(body['projectPermissions']) ?? []).map((entry) => asObject(entry) ?? {});
  for (const kind of ['issues', 'projects'])
    if (entries.flatMap((entry) => asTexts(entry[kind])).length > checkLimit)
      throw refusal(400, `At most ${checkLimit} ${kind} can be checked in one request.`);
  return ok({
    projectPermissions: asked.map((entry) => grants(call, accountId, entry)),
    globalPermissions: asTexts(body['globalPermissions']).filter((key) =>
      permissions.hasGlobal(accountId, inCatalogue(key).key)
    )
  });
};

/** `POST /rest/api/3/permissions/project`: projects in which the person has all of the permissions. */
export const getPermittedProjects: Handler = (call) => {
  const keys = asTexts(bodyOf(call)['permissions']).map((key) => inCatalogue(key).key);
  const { permissions } = call.store;
  const found = permissions
    .browsable(call.accountId)
    .filter((project) => keys.every((key) => permissions.has(call.accountId, project.id, key)));
  return ok({ projects: found.map((project) => ({ id: Number(project.id), key: project.key })) });
};
