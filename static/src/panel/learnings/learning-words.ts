import type { Learning } from '../../../../src/domain/sections/learnings';

/** What each group asks for. */
export const KIND_PROMPTS: Readonly<Record<Learning['kind'], string>> = {
  'went-well': 'What helped, and should stay as it is',
  'went-badly': 'What made it longer or worse',
  lucky: 'What could as well have gone the other way',
  learning: 'What another team can take from this'
};
