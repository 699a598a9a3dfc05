/** How the parts of a document are called within a sentence. */
import type { Field } from './edit';
import type { Milestone } from './milestones';
import type { ListName, PostmortemDocument } from './postmortem';
import { MILESTONE_NAMES, shortened } from './words';

/** Singular, with the article that fits. */
const ITEM_WORDS: Record<ListName, string> = {
  affected: 'affected area',
  timeline: 'timeline entry',
  causes: 'cause',
  failures: 'failure',
  actions: 'action',
  learnings: 'learning',
  links: 'link',
  contributors: 'contributing team',
  attendees: 'attendee',
  remarks: 'remark',
  dismissals: 'dismissed hint'
};

/** Each list as a whole. */
export const LIST_WORDS: Record<ListName, string> = {
  affected: 'affected areas',
  timeline: 'timeline entries',
  causes: 'causes',
  failures: 'failures',
  actions: 'actions',
  learnings: 'learnings',
  links: 'links',
  contributors: 'contributing teams',
  attendees: 'attendees',
  remarks: 'remarks',
  dismissals: 'dismissed hints'
};

const PART_WORDS: Record<Exclude<Field, `${ListName}.${string}` | `milestones.${Milestone}`>, string> = {
  summary: 'the summary',
  severity: 'the severity',
  owner: 'the owner',
  zone: 'the incident’s time zone',
  nearMiss: 'whether it was a near miss',
  template: 'the template',
  life: 'the state',
  signOff: 'the bar raiser’s sign-off',
  'impact.description': 'who felt it and how',
  'impact.customersAffected': 'the number of customers affected',
  'impact.dataLost': 'whether data was lost',
  'impact.dataLostDetails': 'what data was lost',
  'impact.failedRequests': 'the number of failed requests',
  'impact.p99': 'the 99th percentile',
  'questions.detectionSlow': 'the answer on detection',
  'questions.wrongPersonPaged': 'the answer on who was paged',
  'questions.secondaryFragile': 'the answer on secondary systems',
  'questions.documentationMissing': 'the answer on documentation',
  'classification.origin': 'where it came from',
  'classification.resolution': 'how it was resolved',
  'classification.detection': 'how it was noticed',
  'security.concerned': 'the answer on security',
  'security.details': 'the security section',
  'roles.moderator': 'the moderator',
  'roles.barRaiser': 'the bar raiser',
  'meeting.at': 'the date of the review',
  'meeting.extension': 'the extension of the review',
  'meeting.agreedImpact': 'the agreement on the impact',
  'meeting.agreedTimeline': 'the agreement on the timeline',
  'meeting.agreedCauses': 'the agreement on the causes'
};

/**
 * Names a part of the document within a sentence where no single item is meant: "the summary", "the list of causes";
 * null for what is no part that a person writes.
 * @param part a list, or a field that stands alone
 */
export const partInWords = (part: string): string | null => {
  if (Object.hasOwn(PART_WORDS, part)) return PART_WORDS[part as keyof typeof PART_WORDS];
  return Object.hasOwn(LIST_WORDS, part) ? `the list of ${LIST_WORDS[part as ListName]}` : null;
};

/** What an item of a list says, in its own words; nothing where it holds only ids. */
const saidBy = (item: object): string => {
  for (const key of ['text', 'name', 'title', 'team'] as const) {
    const said: unknown = key in item ? (item as Record<string, unknown>)[key] : null;
    if (typeof said === 'string' && said.trim()) return said;
  }
  return '';
};

/**
 * Names a part of the document within a sentence: "the summary", "the time of detection".
 * @param field the part
 * @param document where an item's own words are looked up
 */
export const fieldInWords = (field: Field, document: PostmortemDocument): string => {
  if (Object.hasOwn(PART_WORDS, field)) return PART_WORDS[field as keyof typeof PART_WORDS];
  const dot = field.indexOf('.');
  const [part, name] = [field.slice(0, dot), field.slice(dot + 1)];
  if (part === 'milestones') return `the time of ${MILESTONE_NAMES[name as Milestone].toLowerCase()}`;
  const list = part as ListName;
  const items: readonly object[] = document[list];
  const item = items.find(
    (one) => ('id' in one && one.id === name) || ('account' in one && one.account === name)
  );
  const kind = ITEM_WORDS[list];
  if (!item) return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} that is gone now`;
  const said = saidBy(item);
  return said ? `the ${kind} “${shortened(said)}”` : `the ${kind}`;
};
