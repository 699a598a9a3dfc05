/** Reads issues: one, or many by their ids and keys. */
import { asText, asTexts, bodyOf, type Call, type Handler, type Json, listOf, ok, param } from '../call';
import { fieldSelection } from '../field-selection';
import { type IssueSelection, showIssue } from '../issue-view';
import { refusal } from '../refusal';
import type { Issue } from '../state';
import { View } from '../view';
import { editFields } from './edit';
import { showTransitions } from './transitions';

/** Expansions that this model knows; a request for another one is not answered at all. */
const modelledExpansions = new Set([
  'changelog',
  'names',
  'schema',
  'transitions',
  'editmeta',
  'transitions.fields'
]);

/** @returns the expansions asked for, or undefined where one is not modelled. */
export const readExpand = (words: readonly string[]): ReadonlySet<string> | undefined =>
  words.every((word) => modelledExpansions.has(word)) ? new Set(words) : undefined;

/** The names and schemas of the selected fields, where they are asked for. */
export const showLegend = (view: View, selection: IssueSelection): Json => {
  const asked = selection.fields.length === 0 ? selection.defaultFields : selection.fields;
  const fields = [...fieldSelection(view.store.directory, asked)].flatMap(
    (id) => view.store.directory.findField(id) ?? []
  );
  return {
    ...(selection.expand.has('names')
      ? { names: Object.fromEntries(fields.map((field) => [field.id, field.name])) }
      : {}),
    ...(selection.expand.has('schema')
      ? { schema: Object.fromEntries(fields.map((field) => [field.id, field.schema])) }
      : {})
  };
};

/** What depends on who looks: transitions and editable fields, where they are asked for. */
const showPossibilities = (view: View, issue: Issue, selection: IssueSelection): Json => ({
  ...(selection.expand.has('transitions') ? { transitions: showTransitions(view, issue, false) } : {}),
  ...(selection.expand.has('editmeta') ? { editmeta: { fields: editFields(view, issue) } } : {})
});

/** `GET /rest/api/3/issue/{issueIdOrKey}` */
export const getIssue: Handler = (call) => {
  const expand = readExpand(listOf(call.query, 'expand'));
  if (expand === undefined) return undefined;
  const issue = call.store.visible(call.accountId, param(call, 'issueIdOrKey'));
  const view = new View(call.store, call.accountId);
  const selection: IssueSelection = {
    fields: listOf(call.query, 'fields'),
    defaultFields: ['*all'],
    properties: listOf(call.query, 'properties'),
    expand
  };
  return ok({
    ...showIssue(view, issue, selection),
    ...showLegend(view, selection),
    ...showPossibilities(view, issue, selection)
  });
};

/** Keys of at most five issue properties. */
export const readPropertyKeys = (keys: readonly string[]): readonly string[] => {
  if (keys.length > 5) throw refusal(400, 'A maximum of 5 issue property keys can be specified.');
  return keys;
};

/** Few fields let one call carry more issues. */
const bulkFetchLimit = (fields: readonly string[], expand: ReadonlySet<string>): number =>
  fields.some((field) => !field.startsWith('*') && !field.startsWith('-')) && expand.size === 0 ? 1000 : 100;

/** Names each issue once, in the order of the request. */
const findAll = (call: Call, references: readonly string[]): { found: Set<Issue>; missing: string[] } => {
  const found = new Set<Issue>();
  const missing: string[] = [];
  for (const reference of references) {
    const issue = call.store.findVisible(call.accountId, reference);
    if (issue === undefined) missing.push(reference);
    else found.add(issue);
  }
  return { found, missing };
};

/** `POST /rest/api/3/issue/bulkfetch` */
export const bulkFetch: Handler = (call) => {
  const body = bodyOf(call);
  const expand = readExpand(asTexts(body['expand']));
  if (expand === undefined) return undefined;
  const references = asTexts(body['issueIdsOrKeys']);
  const fields = asTexts(body['fields']);
  const limit = bulkFetchLimit(fields, expand);
  if (references.length === 0) throw refusal(400, 'At least one issue id or key is required.');
  if (references.length > limit)
    throw refusal(400, `At most ${limit} issue ids or keys can be fetched in one request.`);
  const view = new View(call.store, call.accountId);
  const selection: IssueSelection = {
    fields,
    defaultFields: ['*navigable'],
    properties: readPropertyKeys(asTexts(body['properties'])),
    expand
  };
  const { found, missing } = findAll(call, references);
  const errorMessage = 'Issue does not exist or you do not have permission to see it.';
  return ok({
    issues: [...found].map((issue) => ({
      ...showIssue(view, issue, selection),
      ...showLegend(view, selection),
      ...showPossibilities(view, issue, selection)
    })),
    issueErrors: missing.map((reference) => ({ id: asText(reference), errorMessage }))
  });
};
