import type { StoredEdit } from '../../../../src/contract';
import { touchedFields, type Field } from '../../../../src/domain/edit';
import { fieldInWords } from '../../../../src/domain/field-words';
import { STATE_NAMES, type LifeEvent } from '../../../../src/domain/life/life';
import { MILESTONES } from '../../../../src/domain/milestones';
import type { ListName, PostmortemDocument } from '../../../../src/domain/postmortem';
import type { Choice, Settings } from '../../../../src/domain/settings';
import { LIST_LIMITS } from '../../../../src/domain/postmortem';
import { MILESTONE_NAMES, shortened } from '../../../../src/domain/words';

/** One change as the history shows it: what was changed, and to what where that can be said. */
export interface Change {
  what: string;
  to:
    | { kind: 'text'; text: string }
    | { kind: 'person'; account: string }
    | { kind: 'instant'; at: number }
    | null;
}

/** Most characters that are shown of what was written. */
const SHOWN = 160;

const LIFE_WORDS: Readonly<Record<LifeEvent['kind'], string>> = {
  start: 'Started it',
  submit: 'Sent it to review',
  return: 'Took it back to draft',
  publish: 'Published it',
  improve: 'Improved it after publishing',
  waive: `Marked it as “${STATE_NAMES.waived.toLowerCase()}”`,
  reopen: 'Reopened it'
};

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const text = (words: string | null): Change['to'] => {
  const shown = shortened(words ?? '', SHOWN);
  return shown ? { kind: 'text', text: shown } : null;
};

/** A choice by its name, also where it is no longer on offer. */
const choice = (list: readonly Choice[], id: string | null): Change['to'] =>
  text(id === null ? null : (list.find((one) => one.id === id)?.name ?? id));

const PEOPLE: ReadonlySet<string> = new Set(['owner', 'roles.moderator', 'roles.barRaiser']);

/** What a single value was set to; null where it was cleared or says nothing by itself. */
function valueTo(edit: StoredEdit, { lists, severities }: Settings): Change['to'] {
  switch (edit.field) {
    case 'severity':
      return text([severities[edit.value].name, edit.reason].filter(Boolean).join(': '));
    case 'classification.origin':
      return choice(lists.origin, edit.value);
    case 'classification.resolution':
      return choice(lists.resolution, edit.value);
    case 'classification.detection':
      return choice(lists.detection, edit.value);
    case 'meeting.at':
      return edit.value === null ? null : { kind: 'instant', at: edit.value };
    case 'meeting.extension':
      return edit.value === null ? null : { kind: 'instant', at: edit.value.until };
    case 'template':
      return text(`the ${edit.value.kind} template`);
    default:
      break;
  }
  const { value } = edit;
  if (typeof value === 'string' && PEOPLE.has(edit.field)) return { kind: 'person', account: value };
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  if (typeof value === 'number') return text(String(value));
  if (typeof value === 'string') return text(value);
  return null;
}

const isList = (name: string): name is ListName => name in LIST_LIMITS;

/** Words of items as they were when they were written, so that what is gone by now still has its name. */
export type Remembered = ReadonlyMap<Field, object>;

/**
 * Remembers every item that any of the edits puts into a list, the latest words of each.
 * @param edits the earliest first
 */
export function remembered(edits: readonly StoredEdit[]): Remembered {
  const known = new Map<Field, object>();
  for (const edit of edits) {
    const [field] = touchedFields([edit]);
    if (field && isList(listOf(field)) && typeof edit.value === 'object' && edit.value)
      known.set(field, edit.value);
  }
  return known;
}

const listOf = (field: Field): string => field.slice(0, field.indexOf('.'));

/** An item's name from what it said then. */
function itemInWords(field: Field, item: object | undefined, document: PostmortemDocument): string {
  const list = listOf(field);
  if (!item || !isList(list)) return fieldInWords(field, document);
  return fieldInWords(field, { ...document, [list]: [item] });
}

/** What is known of the saves before the one that is told. */
export interface Before {
  /** Items that were there already. */
  items: Remembered;
  /** False where still earlier saves are not known. */
  isComplete: boolean;
}

const verbFor = (field: Field, { items, isComplete }: Before): string =>
  items.has(field) ? 'Changed' : isComplete ? 'Added' : 'Wrote';

/**
 * Says one saved edit in words; several where it sets several times at once.
 * @param edit as it was saved
 * @param document as it is now
 * @param settings names of classes and choices
 * @param before what was there already
 */
export function changesInWords(
  edit: StoredEdit,
  document: PostmortemDocument,
  settings: Settings,
  before: Before
): Change[] {
  if (edit.field === 'life') {
    const reason = 'reason' in edit.value ? edit.value.reason : null;
    return [{ what: LIFE_WORDS[edit.value.kind], to: text(reason) }];
  }
  if (edit.field === 'milestones') {
    return MILESTONES.flatMap((name): Change[] => {
      const at = edit.value[name];
      if (at === undefined) return [];
      const what = `The time of ${MILESTONE_NAMES[name].toLowerCase()}`;
      return [
        at === null ? { what: `${what} was cleared`, to: null } : { what, to: { kind: 'instant', at } }
      ];
    });
  }
  const [field] = touchedFields([edit]);
  if (!field) return [];
  if (!isList(listOf(field))) {
    const to = valueTo(edit, settings);
    const what = upper(fieldInWords(field, document));
    return [
      {
        what:
          to === null
            ? `${what} ${edit.value === null || edit.value === '' ? 'was cleared' : 'changed'}`
            : what,
        to
      }
    ];
  }
  // Of a person nothing is kept but the account.
  const to: Change['to'] = field.startsWith('attendees.')
    ? { kind: 'person', account: field.slice('attendees.'.length) }
    : null;
  if (edit.field.endsWith('-removed')) {
    const what = to ? 'the attendee' : itemInWords(field, before.items.get(field), document);
    return [{ what: `Removed ${what}`, to }];
  }
  return [{ what: `${verbFor(field, before)} ${itemInWords(field, edit.value as object, document)}`, to }];
}
