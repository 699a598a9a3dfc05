/** Properties that apps keep on issues, projects and dashboard items. */
import { type Call, type Handler, type Json, noContent, ok, param } from '../call';
import { type Refusal, refusal } from '../refusal';
import type { ProductResponse } from '../../seam';
import { propertyProblem } from './properties-input';

/** Where the properties of one thing are kept. */
interface Shelf {
  /** Path of the thing's properties. */
  path: string;
  read(): Readonly<Record<string, unknown>>;
  write(properties: Record<string, unknown>): void;
}

type OpenShelf = (call: Call, forWriting: boolean) => Shelf;

const list = (call: Call, shelf: Shelf): ProductResponse =>
  ok({
    keys: Object.keys(shelf.read()).map((key) => ({
      self: call.store.url(`${shelf.path}/${encodeURIComponent(key)}`),
      key
    }))
  });

const missing = (key: string): Refusal => refusal(404, `The property '${key}' does not exist.`);

/** The four handlers of a kind of thing. */
interface PropertyHandlers {
  keys: Handler;
  get: Handler;
  set: Handler;
  remove: Handler;
}

const handlers = (open: OpenShelf): PropertyHandlers => ({
  keys: (call) => list(call, open(call, false)),
  get: (call) => {
    const key = param(call, 'propertyKey');
    const properties = open(call, false).read();
    if (!(key in properties)) throw missing(key);
    return ok({ key, value: properties[key] });
  },
  set: (call) => {
    const shelf = open(call, true);
    const key = param(call, 'propertyKey');
    const against = propertyProblem(key, call.body);
    if (against !== undefined) throw refusal(400, against);
    const properties = shelf.read();
    shelf.write({ ...properties, [key]: call.body });
    return { status: key in properties ? 200 : 201 };
  },
  remove: (call) => {
    const shelf = open(call, true);
    const key = param(call, 'propertyKey');
    const { [key]: removed, ...rest } = shelf.read();
    if (removed === undefined) throw missing(key);
    shelf.write(rest);
    return noContent();
  }
});

const needs = (allowed: boolean, message: string): void => {
  if (!allowed) throw refusal(403, message);
};

/** `/rest/api/3/issue/{issueIdOrKey}/properties` */
export const issueProperties = handlers((call, forWriting) => {
  const { store, accountId } = call;
  const issue = store.visible(accountId, param(call, 'issueIdOrKey'));
  if (forWriting)
    needs(
      store.permissions.hasOnIssue(accountId, issue, 'EDIT_ISSUES'),
      'You do not have permission to edit issues in this project.'
    );
  return {
    path: `/rest/api/3/issue/${issue.key}/properties`,
    read: () => issue.properties,
    write: (properties) => {
      store.put({ ...issue, properties });
    }
  };
});

/** Properties kept in one of the maps of the state. */
const mapShelf = (shelves: Map<string, Map<string, unknown>>, key: string, path: string): Shelf => ({
  path,
  read: (): Json => Object.fromEntries(shelves.get(key) ?? []),
  write: (properties) => {
    shelves.set(key, new Map(Object.entries(properties)));
  }
});

/** `/rest/api/3/project/{projectIdOrKey}/properties` */
export const projectProperties = handlers((call, forWriting) => {
  const { store, accountId } = call;
  const project = store.visibleProject(accountId, param(call, 'projectIdOrKey'));
  if (forWriting)
    needs(
      store.permissions.has(accountId, project.id, 'ADMINISTER_PROJECTS') ||
        store.permissions.hasGlobal(accountId, 'ADMINISTER'),
      'You do not have permission to edit this project.'
    );
  return mapShelf(store.state.projectProperties, project.id, `/rest/api/3/project/${project.key}/properties`);
});

/** `/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties` */
export const dashboardProperties = handlers((call, forWriting) => {
  const { store, accountId } = call;
  const id = param(call, 'dashboardId');
  const item = param(call, 'itemId');
  const dashboard = store.state.config.dashboards.find((candidate) => candidate.id === id);
  if (dashboard === undefined) throw refusal(404, `The dashboard with id '${id}' does not exist.`);
  if (forWriting)
    needs(
      dashboard.owner === accountId || accountId === store.state.config.appAccountId,
      'You do not have permission to edit this dashboard.'
    );
  return mapShelf(
    store.state.dashboardProperties,
    `${id}/${item}`,
    `/rest/api/3/dashboard/${id}/items/${item}/properties`
  );
});
