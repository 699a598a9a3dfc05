import type { Learning } from '../../../../src/domain/sections/learnings';

/** How the groups are called, and what each asks for. */
export const KIND_WORDS: Readonly<Record<Learning['kind'], { title: string; prompt: string }>> = {
  'went-well': { title: 'What went well', prompt: 'What helped, and should stay as it is' },
  'went-badly': { title: 'What went badly', prompt: 'What made it longer or worse' },
  lucky: { title: 'Where we were lucky', prompt: 'What could as well have gone the other way' },
  learning: { title: 'Learnings', prompt: 'What another team can take from this' }
};
