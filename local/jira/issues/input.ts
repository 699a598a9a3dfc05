/** Reads `fields` and `update` of a request that creates or changes an issue. */
import { isDocument, looksLikeDocument } from '../adf';
import { asArray, asObject, asText, type Json } from '../call';
import type { FieldConfig } from '../config';
import { availableFields, isRequired, type Screen } from '../fields/available';
import { labelProblem, readValue } from '../fields/values';
import { notOnScreen } from '../refusal';
import type { AdfDocument, Issue } from '../state';
import type { View } from '../view';
import type { Problems } from './problems';

/** A link that an issue gets as part of its creation or an edit. */
export interface NewLink {
  typeId: string;
  otherId: string;
  /** Whether the issue itself is the one that, say, blocks. */
  own: 'source' | 'destination';
}

export interface IssueInput {
  change: Partial<Issue>;
  links: NewLink[];
  comments: AdfDocument[];
}

/** What one field's part of the request is read with. */
interface Reader {
  view: View;
  screen: Screen;
  input: IssueInput;
  /** Labels before the request. */
  labels: readonly string[];
  problems: Problems;
}

const merge = (input: IssueInput, change: Partial<Issue>): void => {
  const custom = change.custom === undefined ? {} : { custom: { ...input.change.custom, ...change.custom } };
  Object.assign(input.change, change, custom);
};

const set = ({ view, screen, input, problems }: Reader, field: FieldConfig, value: unknown): void => {
  if (value === null && isRequired(screen, field) && field.kind !== 'summary') {
    problems.add(field.id, `${field.name} is required.`);
    return;
  }
  const read = readValue(view, screen, field, value);
  if (read.ok) merge(input, read.change);
  else problems.add(read.under === undefined ? field.id : read.under, read.message);
};

const changeLabels = (reader: Reader, verb: string, value: unknown): void => {
  const against = labelProblem(value);
  if (against !== undefined) {
    reader.problems.add('labels', against);
    return;
  }
  const labels = new Set(reader.input.change.labels ?? reader.labels);
  if (verb === 'add') labels.add(String(value));
  else labels.delete(String(value));
  reader.input.change.labels = [...labels].sort();
};

/**
 * The type and the other side of a link; undefined where something is wrong with it.
 * @param type `{name}` or `{id}`
 * @param other `{key}` or `{id}`
 */
const readLink = ({ view, problems }: Reader, value: unknown): NewLink | undefined => {
  const link = asObject(value) ?? {};
  const type = asObject(link['type']) ?? {};
  const [name, id] = [asText(type['name']), asText(type['id'])];
  const { directory } = view.store;
  const found = id === undefined ? directory.findLinkTypeByName(name ?? '') : directory.findLinkType(id);
  if (found === undefined) {
    problems.add(
      'issuelinks',
      id === undefined
        ? `No issue link type with name '${name ?? ''}' found.`
        : `No issue link type with id '${id}' found.`
    );
    return undefined;
  }
  // The side that is named holds the other issue: `inwardIssue: X` on a new issue means that X blocks it.
  const own = link['inwardIssue'] === undefined ? 'source' : 'destination';
  const side = asObject(own === 'destination' ? link['inwardIssue'] : link['outwardIssue']) ?? {};
  const reference = asText(side['id']) ?? asText(side['key']);
  const other = reference === undefined ? undefined : view.store.findVisible(view.viewer, reference);
  if (other === undefined) {
    problems.add('issuelinks', 'Issue does not exist or you do not have permission to see it.');
    return undefined;
  }
  return { typeId: found.id, otherId: other.id, own };
};

const addComment = ({ input, problems }: Reader, value: unknown): void => {
  const body = asObject(value)?.['body'];
  if (!looksLikeDocument(body)) problems.add('comment', 'Comment body is not valid!');
  else if (!isDocument(body)) problems.add(null, 'INVALID_INPUT');
  else input.comments.push(body);
};

const apply = (reader: Reader, field: FieldConfig, verb: string, value: unknown): void => {
  if (verb === 'set' && field.kind !== 'links' && field.id !== 'comment') set(reader, field, value);
  else if (field.kind === 'labels' && (verb === 'add' || verb === 'remove'))
    changeLabels(reader, verb, value);
  else if (field.kind === 'links' && verb === 'add') {
    const link = readLink(reader, value);
    if (link !== undefined) reader.input.links.push(link);
  } else if (field.id === 'comment' && verb === 'add') addComment(reader, value);
  else reader.problems.add(field.id, `Field does not support update '${field.id}'`);
};

const applyAll = (reader: Reader, field: FieldConfig, operations: unknown): void => {
  const list = asArray(operations);
  if (list === undefined) {
    reader.problems.add(
      field.id,
      'Invalid request payload. Refer to the REST API documentation and try again.'
    );
    return;
  }
  for (const operation of list)
    for (const [verb, value] of Object.entries(asObject(operation) ?? {})) apply(reader, field, verb, value);
};

/**
 * Reads what a request wants of an issue, and collects what is wrong with it.
 * @param body with `fields` and `update`
 * @param before the issue as it is; undefined on creation
 * @param settled ids of fields that were read elsewhere
 */
export const readInput = (
  view: View,
  screen: Screen,
  body: Json,
  before: Issue | undefined,
  problems: Problems,
  settled: readonly string[] = []
): IssueInput => {
  const available = new Map(availableFields(view, screen).map((field) => [field.id, field]));
  const input: IssueInput = { change: {}, links: [], comments: [] };
  const reader: Reader = { view, screen, input, labels: before?.labels ?? [], problems };
  const fields = asObject(body['fields']) ?? {};
  const update = asObject(body['update']) ?? {};
  for (const [id, value] of Object.entries(fields)) {
    if (settled.includes(id)) continue;
    const field = available.get(id);
    if (field === undefined) problems.add(id, notOnScreen(id));
    else if (id in update) problems.add(id, `Field '${id}' cannot appear in both 'fields' and 'update'`);
    else set(reader, field, value);
  }
  for (const [id, operations] of Object.entries(update)) {
    const field = available.get(id);
    if (field === undefined) problems.add(id, notOnScreen(id));
    else applyAll(reader, field, operations);
  }
  return input;
};
