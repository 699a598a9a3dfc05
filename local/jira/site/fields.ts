/** The fields of the site. */
import { type Handler, type Json, listOf, ok, pageBody, pageOf } from '../call';
import type { FieldConfig } from '../config';
import type { JiraStore } from '../store';
import { View } from '../view';

const isCustom = (field: FieldConfig): boolean => field.id.startsWith('customfield_');

const showField = (view: View, field: FieldConfig): Json => ({
  id: field.id,
  key: field.id,
  name: field.name,
  custom: isCustom(field),
  orderable: field.kind !== 'read-only' && field.kind !== 'project',
  navigable: field.id !== 'comment',
  searchable: field.id !== 'subtasks',
  clauseNames: field.clauseNames,
  schema: field.schema,
  ...view.scope(field.projectId ?? null)
});

/** The key is listed as a field, but it is none: it has no schema and no value of its own. */
const issueKey: Json = {
  id: 'issuekey',
  key: 'issuekey',
  name: 'Key',
  custom: false,
  orderable: false,
  navigable: true,
  searchable: false,
  clauseNames: ['id', 'issue', 'issuekey', 'key']
};

/** `GET /rest/api/3/field` */
export const getFields: Handler = (call) => {
  const view = new View(call.store, call.accountId);
  return ok([...call.store.state.config.fields.map((field) => showField(view, field)), issueKey]);
};

const search = (store: JiraStore, query: URLSearchParams): FieldConfig[] => {
  const types = listOf(query, 'type');
  const ids = listOf(query, 'id');
  const text = query.get('query')?.toLowerCase() ?? '';
  return store.state.config.fields
    .filter((field) => types.length === 0 || types.includes(isCustom(field) ? 'custom' : 'system'))
    .filter((field) => ids.length === 0 || ids.includes(field.id))
    .filter((field) => field.name.toLowerCase().includes(text))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));
};

/** `GET /rest/api/3/field/search` */
export const searchFields: Handler = (call) => {
  const unmodelled = ['orderBy', 'expand', 'projectIds'].some((name) => call.query.has(name));
  if (unmodelled) return undefined;
  return ok(
    pageBody(
      call,
      '/rest/api/3/field/search',
      pageOf(call, 50, 50),
      search(call.store, call.query),
      (field) => ({
        id: field.id,
        key: field.id,
        name: field.name,
        schema: field.schema,
        description: '',
        isLocked: false
      })
    )
  );
};
