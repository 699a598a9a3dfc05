/** How findings are called beside the text: calm, and about the words rather than about whoever wrote them. */
import type { ActionClass, SentenceClass } from './language';

/** `name` says what is found; `natural` grants the wish behind it, before the rule turns it (R78). */
export const SENTENCE_WORDS: Readonly<Record<SentenceClass, { name: string; natural: string }>> = {
  blameful: { name: 'Judges people', natural: 'It is natural to look for who it was.' },
  counterfactual: {
    name: 'Knows better afterwards',
    natural: 'It is natural to wish that it had gone otherwise.'
  },
  'human-error-as-cause': {
    name: 'Stops at a person',
    natural: 'It is natural to stop where somebody slipped.'
  }
};

/** What is found in an idea for an action. */
export const ACTION_WORDS: Readonly<Record<ActionClass, string>> = {
  habitual: 'Relies on remembering',
  'not-actionable': 'Changes nothing by itself',
  vague: 'No end that anybody could check',
  'too-big': 'Likely more than two weeks',
  'exact-recurrence-only': 'Helps only against the exact repeat'
};
