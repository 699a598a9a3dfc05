import type { Cause } from '../../../../src/domain/sections/causes';
import type { Question } from '../../../../src/domain/sections/questions';

export const TAG_WORDS: Readonly<Record<Cause['tags'][number], string>> = {
  people: 'People',
  process: 'Process',
  technology: 'Technology',
  response: 'In the response',
  design: 'In the design'
};

/** How the four questions are asked. */
export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
  detectionSlow: 'Could we have noticed it sooner?',
  wrongPersonPaged: 'Did the page reach the wrong person or team first?',
  secondaryFragile: 'Did other systems turn out to be fragile?',
  documentationMissing: 'Was documentation missing or out of date?'
};
