import * as v from 'valibot';
import type { MetaField } from './jira/create-screen';

/** How the form asks for a field. */
export type FieldKind =
  'text' | 'paragraphs' | 'number' | 'date' | 'datetime' | 'person' | 'choice' | 'choices' | 'labels';

export interface Choice {
  id: string;
  label: string;
}

/** A field that a project demands besides those that every action has. */
export interface DemandedField {
  id: string;
  name: string;
  kind: FieldKind;
  choices: Choice[];
}

/** What a project's create screen means for an action. */
export interface Demands {
  fields: DemandedField[];
  /** Names of required fields that Afterword cannot ask for. */
  unsupported: string[];
  dueDateOnScreen: boolean;
  assigneeOnScreen: boolean;
  labelsOnScreen: boolean;
  /** The priorities that the screen allows, by name; none where it has no such field. */
  priorities: { id: string; name: string }[];
  /** Field names by id, for messages of Jira that name ids. */
  names: Record<string, string>;
}

/** What the form holds for one demanded field. */
export type FieldInput = string | Choice | Choice[] | string[] | null;

/** Every ticket has these, or Jira fills them in. */
const FILLED = new Set([
  'project',
  'issuetype',
  'summary',
  'description',
  'assignee',
  'duedate',
  'reporter',
  'issuelinks'
]);

const Allowed = v.object({
  id: v.string(),
  value: v.fallback(v.optional(v.string()), undefined),
  name: v.fallback(v.optional(v.string()), undefined)
});

/**
 * Works out what an action needs before its ticket can be made.
 * @param fields the create screen
 */
export function demandsOf(fields: readonly MetaField[]): Demands {
  const open = fields.filter(
    ({ fieldId, required, hasDefaultValue }) => required && !hasDefaultValue && !FILLED.has(fieldId)
  );
  const asked = open.map((field) => ({ field, kind: kindOf(field) }));
  return {
    fields: asked.flatMap(({ field, kind }) =>
      kind ? [{ id: field.fieldId, name: field.name, kind, choices: choicesOf(field) }] : []
    ),
    unsupported: asked.filter(({ kind }) => kind === null).map(({ field }) => field.name),
    dueDateOnScreen: fields.some(({ fieldId }) => fieldId === 'duedate'),
    assigneeOnScreen: fields.some(({ fieldId }) => fieldId === 'assignee'),
    labelsOnScreen: fields.some(({ fieldId }) => fieldId === 'labels'),
    priorities: fields
      .filter(({ fieldId }) => fieldId === 'priority')
      .flatMap((field) => choicesOf(field).map(({ id, label }) => ({ id, name: label }))),
    names: Object.fromEntries(fields.map(({ fieldId, name }) => [fieldId, name]))
  };
}

/** Types of which Jira lists the values that it takes. */
const CHOICE_TYPES = new Set(['option', 'priority', 'securitylevel', 'version', 'component']);

function kindOf(field: MetaField): FieldKind | null {
  const { type, items, custom, system } = field.schema;
  const listed = choicesOf(field).length > 0;
  if (type === 'array') {
    if (items === 'string') return 'labels';
    return listed && CHOICE_TYPES.has(items ?? '') ? 'choices' : null;
  }
  if (CHOICE_TYPES.has(type)) return listed ? 'choice' : null;
  switch (type) {
    case 'string':
      return custom?.endsWith(':textarea') || system === 'environment' ? 'paragraphs' : 'text';
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'datetime':
      return 'datetime';
    case 'user':
      return 'person';
    default:
      return null;
  }
}

function choicesOf({ allowedValues }: MetaField): Choice[] {
  return allowedValues.flatMap((value) => {
    const parsed = v.safeParse(Allowed, value);
    if (!parsed.success) return [];
    const { id, value: text, name } = parsed.output;
    return [{ id, label: text ?? name ?? id }];
  });
}

/**
 * Gives the value the form of Jira's create call.
 * @param kind of the field
 * @param input what the person gave
 * @returns undefined where nothing was given
 */
export function toJira(kind: FieldKind, input: FieldInput): unknown {
  switch (kind) {
    case 'choices':
      return isChoices(input) && input.length > 0 ? input.map(({ id }) => ({ id })) : undefined;
    case 'labels': {
      const labels = Array.isArray(input) ? input.filter((one) => typeof one === 'string') : [];
      return labels.length > 0 ? labels : undefined;
    }
    case 'choice':
      return isChoice(input) ? { id: input.id } : undefined;
    case 'person':
      return isChoice(input) ? { accountId: input.id } : undefined;
    case 'number': {
      const number = typeof input === 'string' && input.trim() !== '' ? Number(input) : NaN;
      return Number.isFinite(number) ? number : undefined;
    }
    case 'paragraphs':
      return textOf(input) ? documentOf(textOf(input)) : undefined;
    default:
      return textOf(input) || undefined;
  }
}

/**
 * Gives a stored value the form that the form holds.
 * @param field which one
 * @param value as in `TicketTarget.fields`
 */
function fromJira(field: DemandedField, value: unknown): FieldInput {
  switch (field.kind) {
    case 'choice':
      return field.choices.find(({ id }) => id === idOf(value)) ?? null;
    case 'choices':
      return Array.isArray(value)
        ? field.choices.filter(({ id }) => value.some((one) => idOf(one) === id))
        : [];
    case 'labels':
      return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    case 'person': {
      const parsed = v.safeParse(v.object({ accountId: v.string() }), value);
      return parsed.success ? { id: parsed.output.accountId, label: '' } : null;
    }
    case 'paragraphs':
      return plainOf(value);
    case 'number':
      return typeof value === 'number' ? String(value) : '';
    default:
      return typeof value === 'string' ? value : '';
  }
}

/**
 * Gives what the form shows for a field: what was given in it, also when that was to clear it, else what is stored.
 * @param inputs by field id
 * @param stored as in `TicketTarget.fields`
 */
export const inputOf = (
  field: DemandedField,
  inputs: Record<string, FieldInput>,
  stored: Record<string, unknown>
): FieldInput => {
  const given = inputs[field.id];
  return given === undefined ? fromJira(field, stored[field.id]) : given;
};

/**
 * Names the demanded fields that have no value yet.
 * @param demands of the project
 * @param values as in `TicketTarget.fields`
 */
export const missingFields = (demands: Demands, values: Record<string, unknown>): DemandedField[] =>
  demands.fields.filter((field) => toJira(field.kind, fromJira(field, values[field.id])) === undefined);

const isChoice = (input: unknown): input is Choice =>
  typeof input === 'object' && input !== null && !Array.isArray(input) && 'id' in input;

const isChoices = (input: FieldInput): input is Choice[] => Array.isArray(input) && input.every(isChoice);

const textOf = (input: FieldInput): string => (typeof input === 'string' ? input.trim() : '');

function idOf(value: unknown): string | null {
  const parsed = v.safeParse(v.object({ id: v.string() }), value);
  return parsed.success ? parsed.output.id : null;
}

/** Jira takes long texts as a document. */
const documentOf = (text: string): unknown => ({
  type: 'doc',
  version: 1,
  content: text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
});

const Document = v.object({
  content: v.array(v.object({ content: v.fallback(v.array(v.object({ text: v.string() })), []) }))
});

function plainOf(value: unknown): string {
  const parsed = v.safeParse(Document, value);
  if (!parsed.success) return '';
  return parsed.output.content.map(({ content }) => content.map(({ text }) => text).join('')).join('\n');
}
