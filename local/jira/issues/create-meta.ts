/** What one may create where: issue types of a project, and the fields of their create screens. */
import { type Call, type Handler, type Json, ok, pageOf, param } from '../call';
import type { ProjectConfig } from '../config';
import { availableFields, describeField, type Screen } from '../fields/available';
import { Refusal, refusal } from '../refusal';
import { View } from '../view';

/** The contract knows no 404 here; a project that may not be seen is a bad request like one that does not exist. */
const projectOf = (call: Call): ProjectConfig => {
  try {
    return call.store.visibleProject(call.accountId, param(call, 'projectIdOrKey'));
  } catch (refused) {
    if (refused instanceof Refusal) throw new Refusal(400, refused.body);
    throw refused;
  }
};

const mayCreate = (call: Call, project: ProjectConfig): boolean =>
  call.store.permissions.has(call.accountId, project.id, 'CREATE_ISSUES');

const slice = (call: Call, name: string, all: readonly Json[]): Json => {
  const { startAt, maxResults } = pageOf(call, 50, 200);
  return { maxResults, startAt, total: all.length, [name]: all.slice(startAt, startAt + maxResults) };
};

/** `GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes`: nothing where one may not create. */
export const getCreateTypes: Handler = (call) => {
  const project = projectOf(call);
  const view = new View(call.store, call.accountId);
  const types = mayCreate(call, project) ? project.types : [];
  return ok(
    slice(
      call,
      'issueTypes',
      types.map((type) => view.issueType(call.store.directory.type(type.typeId)))
    )
  );
};

/** `GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}` */
export const getCreateFields: Handler = (call) => {
  const project = projectOf(call);
  const type = call.store.directory.findProjectType(project, param(call, 'issueTypeId'));
  if (type === undefined || !mayCreate(call, project))
    throw refusal(400, 'The issue type selected is invalid.');
  const screen: Screen = { project, type, kind: 'create' };
  const view = new View(call.store, call.accountId);
  return ok(
    slice(
      call,
      'fields',
      availableFields(view, screen).map((field) => ({
        ...describeField(view, screen, field),
        fieldId: field.id
      }))
    )
  );
};
