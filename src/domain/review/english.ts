import { BLAME_RULES } from './english-blame';
import { HINDSIGHT_RULES } from './english-hindsight';
import { HUMAN_ERROR_RULES } from './english-human-error';
import { NOT_ACTION_RULES } from './english-not-actions';
import { SIZE_RULES } from './english-size';
import { VAGUE_RULES } from './english-vague';
import { ENGLISH_TELLTALES } from './english-telltales';
import { ENGLISH_PEOPLE, ENGLISH_WORDS } from './english-words';
import type { Language } from './language';

/** English, tuned on public postmortems; see docs/review.md for how well it does. */
export const ENGLISH: Language = {
  code: 'en',
  telltales: ENGLISH_TELLTALES,
  people: ENGLISH_PEOPLE,
  words: ENGLISH_WORDS,
  sentenceRules: [...HUMAN_ERROR_RULES, ...BLAME_RULES, ...HINDSIGHT_RULES],
  actionRules: [...NOT_ACTION_RULES, ...SIZE_RULES, ...VAGUE_RULES]
};
