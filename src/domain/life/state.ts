/** Where a postmortem may stand in its life, and how that is called. */

export const STATES = ['not-started', 'draft', 'in-review', 'published', 'waived'] as const;
export type LifeState = (typeof STATES)[number];

/** The state's name as a lozenge shows it. */
export const STATE_NAMES: Record<LifeState, string> = {
  'not-started': 'Not started',
  draft: 'Draft',
  'in-review': 'In review',
  published: 'Published',
  waived: 'Not needed'
};
