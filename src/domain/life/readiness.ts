/** What is missing before the meeting (R50) and before publishing (R53, R58 to R62, N4), each with the field to go to. */
import { MILESTONES, type Milestone, type Milestones } from '../milestones';
import type { Severity } from '../severity';
import type { Section, SectionId, Template } from '../template';
import { hasText, MILESTONE_NAMES, shortened } from '../words';
import type { Gate } from './gate';

/** One line of the checklist. */
export interface ReadinessItem {
  /** Stays the same for the same thing, so that an override can name it. */
  id: string;
  /** The field to go to, such as `milestones.detection`, or the section where no single field is meant. */
  field: string;
  /** What is missing, as a sentence; what was asked for, once it is done. */
  words: string;
  done: boolean;
}

/** Something found elsewhere that stays open until somebody deals with it. */
export interface Remark {
  id: string;
  field: string;
  words: string;
}

/** What readiness asks of a document. Computed by whoever holds the document. */
export interface ReadinessFacts {
  template: Template;
  severity: Severity;
  /** The class in this site's own word. */
  severityName: string;
  /** Whether a section holds anything that counts; `timeline` counts with an entry or a milestone. */
  filled: Readonly<Partial<Record<SectionId, boolean>>>;
  milestones: Milestones;
  /** What contradicts what in the timeline. */
  contradictions: readonly Remark[];
  /** Ids of the chosen entries of the settings' lists. */
  origin: string | null;
  resolution: string | null;
  detection: string | null;
  security: {
    /** Null until somebody said yes or no. */
    concerned: boolean | null;
    details: string;
  };
  failures: readonly { id: string; text: string; actionIds: readonly string[] }[];
  /** Ids of the actions that there are; a failure that names others is not answered. */
  actionIds: readonly string[];
  /** Of the checks of wording and of the bar raiser's remarks: those not closed. */
  openFindings: readonly Remark[];
  roles: {
    owner: string | null;
    moderator: string | null;
    barRaiser: string | null;
    contributors: readonly {
      id: string;
      team: string;
      state: 'asked' | 'writing' | 'done' | 'nothing-to-add';
    }[];
  };
  review: {
    /** Epoch milliseconds; null until a meeting is set. */
    meetingAt: number | null;
    signedOff: boolean;
  };
}

const item = (id: string, field: string, words: string, done: boolean): ReadinessItem => ({
  id,
  field,
  words,
  done
});

const SECTION_WORDS: Readonly<Record<SectionId, string>> = {
  summary: 'The summary is still empty.',
  impact: 'Nobody has said yet who felt it and how.',
  timeline: 'The timeline is still empty.',
  causes: 'Nothing is said yet about what let it happen.',
  failures: 'No failure is listed yet.',
  actions: 'There is no action yet.',
  learnings: 'No learning is written down yet.',
  security: 'The security question is still open.',
  review: 'The review is not set up yet.'
};

/** The security section has items of its own. */
const sectionItems = (facts: ReadinessFacts, needed: (section: Section) => boolean): ReadinessItem[] =>
  facts.template.sections
    .filter((section) => needed(section) && section.id !== 'security')
    .map(({ id }) => item(`section.${id}`, id, SECTION_WORDS[id], facts.filled[id] === true));

const remarkItems = (prefix: string, remarks: readonly Remark[]): ReadinessItem[] =>
  remarks.map(({ id, field, words }) => item(`${prefix}.${id}`, field, words, false));

const holds = (template: Template, section: SectionId): boolean =>
  template.sections.some(({ id }) => id === section);

const contradictionItems = ({ template, contradictions }: ReadinessFacts): ReadinessItem[] =>
  holds(template, 'timeline') ? remarkItems('contradiction', contradictions) : [];

const ROLE_WORDS = {
  moderator: 'Nobody is moderator yet.',
  barRaiser: 'Nobody is bar raiser yet.'
} as const;

const roleItems = ({ template, roles }: ReadinessFacts): ReadinessItem[] => [
  item('role.owner', 'owner', 'Nobody is owner.', roles.owner !== null),
  ...template.roles.map((role) =>
    item(`role.${role}`, `roles.${role}`, ROLE_WORDS[role], roles[role] !== null)
  ),
  ...(holds(template, 'review') ? roles.contributors : []).map(({ id, team, state }) =>
    item(
      `contributor.${id}`,
      `contributors.${id}`,
      `${team} has not finished its part yet.`,
      state === 'done' || state === 'nothing-to-add'
    )
  )
];

/**
 * What the meeting needs: the first sections, the roles, a date; actions may be blank (R50).
 * @param facts what the document holds
 */
export const readinessForMeeting = (facts: ReadinessFacts): ReadinessItem[] => {
  const items = [
    ...sectionItems(facts, ({ neededFor }) => neededFor === 'meeting'),
    ...contradictionItems(facts),
    ...roleItems(facts)
  ];
  if (holds(facts.template, 'review')) {
    const { meetingAt, signedOff } = facts.review;
    items.push(item('review.date', 'meeting.at', 'The review has no date yet.', meetingAt !== null));
    if (facts.template.roles.includes('barRaiser')) {
      items.push(item('review.sign-off', 'signOff', 'The bar raiser has not signed off yet.', signedOff));
    }
  }
  return items;
};

/** Without them neither time to detect nor time to resolve can be computed (R58, R59). */
const MEASURED: ReadonlySet<Milestone> = new Set(['failure', 'detection', 'resolution']);

const securityItems = ({ template, security, severity, severityName }: ReadinessFacts): ReadinessItem[] => {
  if (!holds(template, 'security')) return [];
  const answered = item(
    'security.answer',
    'security.concerned',
    'Say yes or no: does it concern security?',
    security.concerned !== null
  );
  if (security.concerned !== true || severity !== 1) return [answered];
  const words = `It concerns security and is ${severityName}: the security section has to be filled in.`;
  return [answered, item('security.details', 'security.details', words, hasText(security.details))];
};

/** N4: an action answers a failure only while it exists. */
const failureItems = ({ template, failures, actionIds }: ReadinessFacts): ReadinessItem[] => {
  if (!holds(template, 'failures')) return [];
  const existing = new Set(actionIds);
  return failures.map(({ id, text, actionIds: answers }) =>
    item(
      `failure.${id}`,
      `failures.${id}`,
      `No action answers the failure “${shortened(text) || 'without words'}”.`,
      answers.some((answer) => existing.has(answer))
    )
  );
};

const milestoneItems = ({ template, milestones }: ReadinessFacts): ReadinessItem[] =>
  MILESTONES.filter((name) => MEASURED.has(name) && holds(template, 'timeline')).map((name) =>
    item(
      `milestone.${name}`,
      `milestones.${name}`,
      `The time of ${MILESTONE_NAMES[name].toLowerCase()} is missing.`,
      milestones[name] !== null
    )
  );

/** The three fields that a machine reads stand where the causes are. */
const classificationItems = ({ template, origin, resolution, detection }: ReadinessFacts): ReadinessItem[] =>
  holds(template, 'causes')
    ? [
        item('origin', 'classification.origin', 'Choose where it came from.', origin !== null),
        item('resolution', 'classification.resolution', 'Choose how it was resolved.', resolution !== null),
        item('detection', 'classification.detection', 'Choose how it was noticed.', detection !== null)
      ]
    : [];

/**
 * What publishing needs: every section that the template asks for, times that can be computed, the three fields
 * that a machine reads, the security question, an action for each failure, no open finding. What the document's
 * template lacks is not asked, for nobody could fill it in.
 * @param facts what the document holds
 */
export const readinessToPublish = (facts: ReadinessFacts): ReadinessItem[] => [
  ...sectionItems(facts, ({ neededFor }) => neededFor !== null),
  ...milestoneItems(facts),
  ...contradictionItems(facts),
  ...classificationItems(facts),
  ...securityItems(facts),
  ...failureItems(facts),
  ...remarkItems('finding', facts.openFindings)
];

/**
 * The checklist of a gate.
 * @param gate before the meeting, or before publishing
 * @param facts what the document holds
 */
export const readinessFor = (gate: Gate, facts: ReadinessFacts): ReadinessItem[] =>
  gate === 'meeting' ? readinessForMeeting(facts) : readinessToPublish(facts);

/**
 * Counts a checklist for the panel's one bar: "7 of 11 ready for the meeting".
 * @param checklist done and missing items alike
 */
export const readinessInWords = (gate: Gate, checklist: readonly ReadinessItem[]): string => {
  const done = checklist.filter((entry) => entry.done).length;
  return `${done} of ${checklist.length} ready ${gate === 'meeting' ? 'for the meeting' : 'to publish'}`;
};
