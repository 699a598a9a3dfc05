/** Field-level changes of the document: which there are, what they make of it, which parts they touch. */
import * as v from 'valibot';
import { Action } from './action';
import { AccountId, ItemId, Remark, type Stamp } from './fields';
import { LifeEvent } from './life/life';
import { Attendee, Contributor, SignOff } from './life/roles';
import { Milestones, type Milestone } from './milestones';
import { Dismissal } from './review/dismissal';
import { PostmortemDocument, Zone, type ListName } from './postmortem';
import { Cause, mended, withoutCause } from './sections/causes';
import { Classification } from './sections/classification';
import { Failure } from './sections/failures';
import { AffectedArea, Impact } from './sections/impact';
import { Learning } from './sections/learnings';
import { Link } from './sections/links';
import { Extension, Meeting, ReviewRemark } from './sections/meeting';
import { Questions } from './sections/questions';
import { Security } from './sections/security';
import { Severity } from './severity';
import { withSeverity } from './severity-chooser';
import { TemplateRef, type SectionId } from './template';
import { TimelineEntry } from './timeline/entry';
import { textOrNull } from './words';

/** Single values, by where they stand in the document. */
const VALUES = {
  summary: PostmortemDocument.entries.summary,
  owner: AccountId,
  zone: v.nullable(Zone),
  nearMiss: v.boolean(),
  template: TemplateRef,
  'impact.description': Impact.entries.description,
  'impact.customersAffected': Impact.entries.customersAffected,
  'impact.dataLost': Impact.entries.dataLost,
  'impact.dataLostDetails': Impact.entries.dataLostDetails,
  'impact.failedRequests': Impact.entries.failedRequests,
  'impact.p99': Impact.entries.p99,
  'questions.detectionSlow': Questions.entries.detectionSlow,
  'questions.wrongPersonPaged': Questions.entries.wrongPersonPaged,
  'questions.secondaryFragile': Questions.entries.secondaryFragile,
  'questions.documentationMissing': Questions.entries.documentationMissing,
  'classification.origin': Classification.entries.origin,
  'classification.resolution': Classification.entries.resolution,
  'classification.detection': Classification.entries.detection,
  'security.concerned': Security.entries.concerned,
  'security.details': Security.entries.details,
  'roles.moderator': v.nullable(AccountId),
  'roles.barRaiser': v.nullable(AccountId),
  'meeting.at': Meeting.entries.at,
  'meeting.agreedImpact': v.boolean(),
  'meeting.agreedTimeline': v.boolean(),
  'meeting.agreedCauses': v.boolean()
} as const;

/** Name of a single value, such as `impact.description`. */
export type ValueField = keyof typeof VALUES;
const VALUE_FIELDS = Object.keys(VALUES) as ValueField[];

/** What one edit puts into a list, and into which; the name with `-removed` takes it out by its key. */
const ITEMS = {
  'affected-area': { list: 'affected', schema: AffectedArea },
  entry: { list: 'timeline', schema: TimelineEntry },
  cause: { list: 'causes', schema: Cause },
  failure: { list: 'failures', schema: Failure },
  action: { list: 'actions', schema: Action },
  learning: { list: 'learnings', schema: Learning },
  link: { list: 'links', schema: Link },
  contributor: { list: 'contributors', schema: Contributor },
  attendee: { list: 'attendees', schema: Attendee },
  remark: { list: 'remarks', schema: v.omit(ReviewRemark, ['by', 'at']) },
  dismissal: { list: 'dismissals', schema: v.omit(Dismissal, ['by', 'at']) }
} as const satisfies Record<string, { list: ListName; schema: v.GenericSchema }>;

type ItemName = keyof typeof ITEMS;
const ITEM_NAMES = Object.keys(ITEMS) as ItemName[];
type ItemValue<K extends ItemName> = v.InferOutput<(typeof ITEMS)[K]['schema']>;

type ValueEdit = { [K in ValueField]: { field: K; value: v.InferOutput<(typeof VALUES)[K]> } }[ValueField];
type PutEdit = {
  [K in ItemName]: {
    field: K;
    value: ItemValue<K>;
    /** Key of the item in front of which a new one is put; where nothing has it, the new one comes last. */
    before?: string | undefined;
  };
}[ItemName];
type RemoveEdit = { [K in ItemName]: { field: `${K}-removed`; value: string } }[ItemName];

const SEVERITY_EDIT = v.object({
  field: v.literal('severity'),
  value: Severity,
  /** Why it changed, for the log. */
  reason: v.optional(Remark)
});
const MILESTONES_EDIT = v.object({ field: v.literal('milestones'), value: v.partial(Milestones) });
const EXTENSION_EDIT = v.object({
  field: v.literal('meeting.extension'),
  value: v.nullable(v.pick(Extension, ['until', 'reason']))
});
const SIGN_OFF_EDIT = v.object({
  field: v.literal('signOff'),
  value: v.nullable(v.pick(SignOff, ['ticked', 'remark']))
});
const LIFE_EDIT = v.object({ field: v.literal('life'), value: LifeEvent });

type OwnEdit = v.InferOutput<
  typeof SEVERITY_EDIT | typeof MILESTONES_EDIT | typeof EXTENSION_EDIT | typeof SIGN_OFF_EDIT
>;

/** One field-level change that a surface may ask for. Items of lists are added, or replace the one with their key. */
export type Edit = ValueEdit | OwnEdit | PutEdit | RemoveEdit;

/** One field-level change as the history has it: what was asked for, and what only the server decides. */
export type StoredEdit = Edit | v.InferOutput<typeof LIFE_EDIT>;

const schemaFor = (field: string, value: v.GenericSchema) => v.object({ field: v.literal(field), value });

const options = [
  ...VALUE_FIELDS.map((field) => schemaFor(field, VALUES[field])),
  SEVERITY_EDIT,
  MILESTONES_EDIT,
  EXTENSION_EDIT,
  SIGN_OFF_EDIT,
  ...ITEM_NAMES.flatMap((name) => {
    const key = name === 'attendee' ? AccountId : ItemId;
    return [
      v.object({ field: v.literal(name), value: ITEMS[name].schema, before: v.optional(key) }),
      schemaFor(`${name}-removed`, key)
    ];
  })
];

// The compiler does not follow a variant that is made from a table; the types above say what it parses.
export const Edit = v.variant('field', options) as unknown as v.GenericSchema<unknown, Edit>;
export const StoredEdit = v.variant('field', [...options, LIFE_EDIT]) as unknown as v.GenericSchema<
  unknown,
  StoredEdit
>;

/** A part of the document that two people may change at once without harm to each other. */
export type Field =
  | ValueField
  | 'severity'
  | 'signOff'
  | 'meeting.extension'
  | 'life'
  | `milestones.${Milestone}`
  | `${ListName}.${string}`;

const itemNameOf = (field: string): ItemName | null => {
  const name = field.replace(/-removed$/, '');
  return name in ITEMS ? (name as ItemName) : null;
};

const isValueField = (field: string): field is ValueField => field in VALUES;

/** What tells an item of a list from the others. @param item of any list */
export const keyOf = (item: { id: string } | { account: string }): string =>
  'id' in item ? item.id : item.account;

/**
 * Makes the edits, in their order; the document given stays as it is.
 * @param document what the edits change
 * @param edits what to change
 * @param stamp who changes it, and when
 */
export const applyEdits = (
  document: PostmortemDocument,
  edits: readonly StoredEdit[],
  stamp: Stamp
): PostmortemDocument =>
  edits.reduce((made, edit) => edited(made, applyEdit(made, edit, stamp), edit, stamp), document);

/** The document with its section's last editor, where the edit changed anything. */
const edited = (
  before: PostmortemDocument,
  after: PostmortemDocument,
  edit: StoredEdit,
  { by, at }: Stamp
): PostmortemDocument => {
  const section = fieldsOf(edit).map(sectionOf).find(Boolean);
  if (!section || by === null || differingFields(before, after, fieldsOf(edit)).length === 0) return after;
  return { ...after, edited: { ...after.edited, [section]: { by, at } } };
};

const applyEdit = (document: PostmortemDocument, edit: StoredEdit, stamp: Stamp): PostmortemDocument => {
  switch (edit.field) {
    case 'severity':
      return withLoggedSeverity(document, edit.value, edit.reason ?? null, stamp);
    case 'milestones':
      return { ...document, milestones: { ...document.milestones, ...edit.value } };
    case 'meeting.extension': {
      const asked = edit.value && { ...edit.value, reason: edit.value.reason.trim() };
      const extension = asked && stamped(document.meeting.extension, asked, document.owner, stamp);
      return { ...document, meeting: { ...document.meeting, extension } };
    }
    case 'signOff': {
      const asked = edit.value && { ...edit.value, remark: textOrNull(edit.value.remark) };
      return { ...document, signOff: asked && stamped(document.signOff, asked, document.owner, stamp) };
    }
    case 'life':
      return { ...document, life: [...document.life, edit.value] };
    case 'remark': {
      const old = document.remarks.find(({ id }) => id === edit.value.id);
      const remark = { ...edit.value, by: old?.by ?? stamp.by ?? document.owner, at: old?.at ?? stamp.at };
      return { ...document, remarks: withItem(document.remarks, remark, edit.before) };
    }
    case 'dismissal': {
      const { id, reason } = edit.value;
      const old = document.dismissals.find((one) => one.id === id);
      const dismissal = stamped(old ?? null, { id, reason: reason.trim() }, document.owner, stamp);
      return { ...document, dismissals: withItem(document.dismissals, dismissal, edit.before) };
    }
    case 'entry':
      return {
        ...document,
        timeline: withItem(document.timeline, edit.value, edit.before).sort((a, b) => a.at - b.at)
      };
    case 'cause':
      return { ...document, causes: mended(withItem(document.causes, edit.value, edit.before)) };
    case 'cause-removed':
      return { ...document, causes: withoutCause(document.causes, edit.value) };
    default:
      return isValueField(edit.field)
        ? withValue(document, edit.field, edit.value)
        : withListEdit(document, edit as PutEdit | RemoveEdit);
  }
};

type Stamped<T> = T & { by: string; at: number };

/** With who and when; as it was where the same person says the same again, as a save that is repeated does. */
const stamped = <T extends object>(
  before: Stamped<T> | null,
  asked: T,
  owner: string,
  { by, at }: Stamp
): Stamped<T> => {
  const author = by ?? owner;
  const again = before && JSON.stringify({ ...before, ...asked, by: author }) === JSON.stringify(before);
  return again ? before : { ...asked, by: author, at };
};

const withLoggedSeverity = (
  document: PostmortemDocument,
  to: Severity,
  reason: string | null,
  { by, at }: Stamp
): PostmortemDocument => {
  const log =
    document.severityLog.length > 0 || to === document.severity
      ? document.severityLog
      : // A document from before there was a log: what it was until now begins it.
        [{ from: null, to: document.severity, by: document.owner, at, reason: null }];
  return {
    ...document,
    severity: to,
    severityLog: [...withSeverity(log, { to, by: by ?? document.owner, at, reason })]
  };
};

/** The path names one or two keys of the document; the schema has seen to it that the value fits. */
const withValue = (document: PostmortemDocument, field: ValueField, value: unknown): PostmortemDocument => {
  const [part, name] = splitOnce(field) as [keyof PostmortemDocument, string];
  if (!name) return { ...document, [part]: value };
  return { ...document, [part]: { ...(document[part] as object), [name]: value } };
};

const withListEdit = (document: PostmortemDocument, edit: PutEdit | RemoveEdit): PostmortemDocument => {
  const name = itemNameOf(edit.field);
  if (name === null) return document;
  const { list } = ITEMS[name];
  const items: readonly Item[] = document[list];
  return {
    ...document,
    [list]:
      typeof edit.value === 'string'
        ? items.filter((item) => keyOf(item) !== edit.value)
        : withItem(items, edit.value as Item, 'before' in edit ? edit.before : undefined)
  };
};

type Item = { id: string } | { account: string };

const withItem = <T extends Item>(items: readonly T[], item: T, before: string | undefined): T[] => {
  if (items.some((old) => keyOf(old) === keyOf(item))) {
    return items.map((old) => (keyOf(old) === keyOf(item) ? item : old));
  }
  const place = items.findIndex((old) => keyOf(old) === before);
  return place < 0 ? [...items, item] : [...items.slice(0, place), item, ...items.slice(place)];
};

/** Which item of which list an edit puts or takes out; null for one that changes no list. @param edit any edit */
export const itemOf = (edit: StoredEdit): { name: ItemName; list: ListName; key: string } | null => {
  const name = itemNameOf(edit.field);
  if (name === null) return null;
  const key = typeof edit.value === 'string' ? edit.value : keyOf(edit.value as Item);
  return { name, list: ITEMS[name].list, key };
};

/**
 * The keys of a list's items that an edit puts; others, such as who wrote a remark and when, only the server knows.
 * @param name of what the edits of that list put
 */
export const putKeysOf = (name: ItemName): string[] => Object.keys(ITEMS[name].schema.entries);

/**
 * The parts of the document that the edits name, each once.
 * @param edits changes, made or to be made
 */
export const touchedFields = (edits: readonly StoredEdit[]): Field[] => [...new Set(edits.flatMap(fieldsOf))];

const fieldsOf = (edit: StoredEdit): Field[] => {
  if (edit.field === 'milestones') {
    return (Object.keys(edit.value) as Milestone[]).map((milestone) => `milestones.${milestone}` as const);
  }
  const item = itemOf(edit);
  return item === null ? [edit.field as Field] : [`${item.list}.${item.key}`];
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
const valueOf = (document: PostmortemDocument, field: Field): string =>
  JSON.stringify(valueAt(document, field) ?? null);

/**
 * What stands in a part of the document; undefined where an item of a list is not there.
 * @param document where to look
 * @param field the part
 */
export const valueAt = (document: PostmortemDocument, field: Field): unknown => {
  const [part, name] = splitOnce(field);
  const value: unknown = document[part as keyof PostmortemDocument];
  if (!name) return value;
  if (Array.isArray(value)) return (value as Item[]).find((item) => keyOf(item) === name);
  return (value as Record<string, unknown>)[name];
};

const splitOnce = (field: string): [string, string] => {
  const dot = field.indexOf('.');
  return dot < 0 ? [field, ''] : [field.slice(0, dot), field.slice(dot + 1)];
};

const SECTION_OF_PART: Readonly<Record<string, SectionId>> = {
  summary: 'summary',
  impact: 'impact',
  affected: 'impact',
  links: 'impact',
  milestones: 'timeline',
  timeline: 'timeline',
  causes: 'causes',
  questions: 'causes',
  classification: 'causes',
  failures: 'failures',
  actions: 'actions',
  learnings: 'learnings',
  security: 'security',
  roles: 'review',
  contributors: 'review',
  attendees: 'review',
  meeting: 'review',
  signOff: 'review',
  remarks: 'review'
};

/**
 * The section in which a part of the document is shown; null for what stands above all sections.
 * @param field a part of the document
 */
export const sectionOf = (field: Field): SectionId | null => {
  const [part] = splitOnce(field);
  // Where somebody says to be came over a channel, and may be any word.
  return Object.hasOwn(SECTION_OF_PART, part) ? (SECTION_OF_PART[part] ?? null) : null;
};
