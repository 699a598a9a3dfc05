/** The sections of a postmortem by template (R9, R40). A document keeps the template that it was written with. */
import * as v from 'valibot';
import type { Severity } from './severity';
import type { Settings } from './settings';

/** Which template, of which version; part of the document. */
export const TemplateRef = v.object({
  kind: v.picklist(['light', 'full']),
  version: v.pipe(v.number(), v.integer(), v.minValue(1))
});
export type TemplateRef = v.InferOutput<typeof TemplateRef>;

/** Every section that any template has, in the order of reading. */
export const SECTION_IDS = [
  'summary',
  'impact',
  'timeline',
  'causes',
  'failures',
  'actions',
  'learnings',
  'security',
  'review'
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface Section {
  id: SectionId;
  title: string;
  /** What an empty section says: one sentence. */
  prompt: string;
  /** The gate before which it has to be filled in, if any. */
  neededFor: 'meeting' | 'publish' | null;
}

export interface Template {
  sections: readonly Section[];
  /** Roles beside the owner that have to be taken before the meeting. */
  roles: readonly ('moderator' | 'barRaiser')[];
}

const SECTIONS: Readonly<Record<SectionId, Section>> = {
  summary: {
    id: 'summary',
    title: 'Summary',
    prompt: 'What happened, in words that someone from another department understands.',
    neededFor: 'meeting'
  },
  impact: {
    id: 'impact',
    title: 'Impact',
    prompt: 'Who felt it, how many of them and how.',
    neededFor: 'meeting'
  },
  timeline: {
    id: 'timeline',
    title: 'Timeline',
    prompt: 'What happened when, from the first failure to the end, for all teams in one place.',
    neededFor: 'meeting'
  },
  causes: {
    id: 'causes',
    title: 'What let it happen',
    prompt: 'Several things came together; what in the system allowed each of them?',
    neededFor: 'publish'
  },
  failures: {
    id: 'failures',
    title: 'Failures',
    prompt: 'What did not work as it should, in the system and in how we noticed and responded.',
    neededFor: null
  },
  actions: {
    id: 'actions',
    title: 'Actions',
    prompt: 'What will be different. Leave it blank until the meeting.',
    neededFor: null
  },
  learnings: {
    id: 'learnings',
    title: 'Learnings',
    prompt: 'What went well, what went badly, where we were lucky, and what others can take from it.',
    neededFor: null
  },
  security: {
    id: 'security',
    title: 'Security',
    prompt: 'Were data or systems exposed to anyone who should not reach them?',
    neededFor: 'publish'
  },
  review: {
    id: 'review',
    title: 'Review',
    prompt: 'Who looks at it before the meeting, and when the meeting is.',
    neededFor: null
  }
};

const made = (ids: readonly SectionId[], roles: Template['roles']): Template => ({
  sections: ids.map((id) => SECTIONS[id]),
  roles
});

/** What a version once held never changes: documents written with it are read with it. Changes make a new version. */
const TEMPLATES: Readonly<Record<number, Readonly<Record<TemplateRef['kind'], Template>>>> = {
  // Documents from before there were templates: a summary, the milestones and the actions.
  1: {
    light: made(['summary', 'timeline', 'actions'], []),
    full: made(['summary', 'timeline', 'actions'], [])
  },
  2: {
    light: made(
      ['summary', 'impact', 'timeline', 'causes', 'actions', 'learnings', 'security', 'review'],
      []
    ),
    full: made(
      ['summary', 'impact', 'timeline', 'causes', 'failures', 'actions', 'learnings', 'security', 'review'],
      ['moderator', 'barRaiser']
    )
  }
};

/** The version that new documents are written with. */
export const TEMPLATE_VERSION = 2;

/** What a document that names no template was written with. */
export const FIRST_TEMPLATE: TemplateRef = { kind: 'full', version: 1 };

/**
 * The template that a new postmortem gets.
 * @param severity the incident's
 * @param settings the site's choice of template by severity
 */
export const templateFor = (severity: Severity, { templates }: Pick<Settings, 'templates'>): TemplateRef => ({
  kind: templates[severity],
  version: TEMPLATE_VERSION
});

/**
 * The template that a document was written with. One from a newer version of the app is read with the newest
 * that this version knows.
 * @param ref what the document names, null where it names none
 */
export const templateOf = (ref: TemplateRef | null): Template => {
  const { kind, version } = ref ?? FIRST_TEMPLATE;
  const known = TEMPLATES[Math.min(version, TEMPLATE_VERSION)] ?? TEMPLATES[TEMPLATE_VERSION];
  if (!known) throw new Error('The newest template is missing.');
  return known[kind];
};
