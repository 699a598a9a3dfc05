/** Field-level changes of the document: which there are, what they make of it, which parts they touch. */
import * as v from 'valibot';
import { Action, Milestones, PostmortemDocument, Severity, type Milestone } from './postmortem';

const ActionId = Action.entries.id;

/** One field-level change of the document. */
export const Edit = v.variant('field', [
  v.object({ field: v.literal('summary'), value: PostmortemDocument.entries.summary }),
  v.object({ field: v.literal('severity'), value: Severity }),
  v.object({ field: v.literal('owner'), value: PostmortemDocument.entries.owner }),
  v.object({ field: v.literal('milestones'), value: v.partial(Milestones) }),
  /** Adds the action, or replaces the one with its id. */
  v.object({ field: v.literal('action'), value: Action }),
  v.object({ field: v.literal('action-removed'), value: ActionId })
]);
export type Edit = v.InferOutput<typeof Edit>;

/** A part of the document that two people may change at once without harm to each other. */
export type Field = 'summary' | 'severity' | 'owner' | `milestones.${Milestone}` | `actions.${string}`;

/**
 * Makes the edits, in their order; the document given stays as it is.
 * @param document what the edits change
 * @param edits what to change
 */
export const applyEdits = (document: PostmortemDocument, edits: readonly Edit[]): PostmortemDocument =>
  edits.reduce(applyEdit, document);

const applyEdit = (document: PostmortemDocument, edit: Edit): PostmortemDocument => {
  switch (edit.field) {
    case 'summary':
    case 'severity':
    case 'owner':
      return { ...document, [edit.field]: edit.value };
    case 'milestones':
      return { ...document, milestones: { ...document.milestones, ...edit.value } };
    case 'action':
      return { ...document, actions: withAction(document.actions, edit.value) };
    case 'action-removed':
      return { ...document, actions: document.actions.filter(({ id }) => id !== edit.value) };
  }
};

const withAction = (actions: readonly Action[], action: Action): Action[] =>
  actions.some(({ id }) => id === action.id)
    ? actions.map((old) => (old.id === action.id ? action : old))
    : [...actions, action];

/**
 * The parts of the document that the edits name, each once.
 * @param edits changes, made or to be made
 */
export const touchedFields = (edits: readonly Edit[]): Field[] => [...new Set(edits.flatMap(fieldsOf))];

const fieldsOf = (edit: Edit): Field[] => {
  switch (edit.field) {
    case 'summary':
    case 'severity':
    case 'owner':
      return [edit.field];
    case 'milestones':
      return (Object.keys(edit.value) as Milestone[]).map((milestone) => `milestones.${milestone}` as const);
    case 'action':
      return [`actions.${edit.value.id}`];
    case 'action-removed':
      return [`actions.${edit.value}`];
  }
};

/**
 * Those of the fields that are not the same in both documents.
 * @param before one state of the document
 * @param after another one
 * @param fields where to look
 */
export const differingFields = (
  before: PostmortemDocument,
  after: PostmortemDocument,
  fields: readonly Field[]
): Field[] => fields.filter((field) => valueOf(before, field) !== valueOf(after, field));

/** A field's value as text that is equal exactly when the value is. */
const valueOf = (document: PostmortemDocument, field: Field): string => {
  const [part, name] = splitOnce(field);
  switch (part) {
    case 'milestones':
      return JSON.stringify(document.milestones[name as Milestone]);
    case 'actions':
      return JSON.stringify(document.actions.find(({ id }) => id === name) ?? null);
    default:
      return JSON.stringify(document[part as 'summary' | 'severity' | 'owner']);
  }
};

const splitOnce = (field: Field): [string, string] => {
  const dot = field.indexOf('.');
  return dot < 0 ? [field, ''] : [field.slice(0, dot), field.slice(dot + 1)];
};

/**
 * The edits that turn nothing into this document, so that its history begins at the beginning.
 * @param document a document that was just started
 */
export const editsThatMake = (document: PostmortemDocument): Edit[] => [
  { field: 'summary', value: document.summary },
  { field: 'severity', value: document.severity },
  { field: 'owner', value: document.owner },
  { field: 'milestones', value: document.milestones },
  ...document.actions.map((action): Edit => ({ field: 'action', value: action }))
];
