import { ENGLISH_ACTION_RULES } from './english-actions';
import { ENGLISH_SENTENCE_RULES } from './english-sentences';
import { ENGLISH_PEOPLE, ENGLISH_WORDS } from './english-words';
import type { Language } from './language';

/** English, tuned on public postmortems; see docs/review.md for how well it does. */
export const ENGLISH: Language = {
  code: 'en',
  people: ENGLISH_PEOPLE,
  words: ENGLISH_WORDS,
  sentenceRules: ENGLISH_SENTENCE_RULES,
  actionRules: ENGLISH_ACTION_RULES
};
