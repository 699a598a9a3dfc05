/** All that the review finds in a postmortem and nobody dismissed, with the place of each. */
import { sectionOf, type Field } from '../edit';
import type { PostmortemDocument } from '../postmortem';
import { QUESTIONS } from '../sections/questions';
import type { SectionId } from '../template';
import { actionHint, isHabit } from './action-hint';
import { ACTION_WORDS, SENTENCE_WORDS } from './finding-words';
import { reviewText } from './review';

/** A hint, and where it stands. */
export interface PlacedHint {
  /** Part of the document to go to. */
  field: Field;
  section: SectionId;
  fingerprint: string;
  /** What was found, in a few words. */
  name: string;
  /** The sentence or the idea. */
  about: string;
}

/**
 * Finds what is left to look at again, in the order of the document; the same words in one place are one hint.
 * @param document the postmortem
 * @param settled ids of the actions that are tickets already: they are changed in Jira
 * @param isDismissed false leaves out what was dismissed, true finds that alone
 */
export const hintsIn = (
  document: PostmortemDocument,
  settled: ReadonlySet<string>,
  isDismissed = false
): PlacedHint[] => {
  const dismissed = new Set(document.dismissals.map(({ id }) => id));
  return [
    ...textsOf(document)
      .flatMap(([field, text]) => hintsOfText(field, text))
      .filter(({ section, about }) => section !== 'learnings' || !isHabit(about)),
    ...document.actions
      .filter(({ id }) => !settled.has(id))
      .flatMap((action): PlacedHint[] => {
        const finding = actionHint(action);
        if (!finding) return [];
        const { fingerprint } = finding;
        const field = `actions.${action.id}` as const;
        return [
          { field, section: 'actions', fingerprint, name: ACTION_WORDS[finding.class], about: action.text }
        ];
      })
  ].filter(({ fingerprint }) => dismissed.has(fingerprint) === isDismissed);
};

const hintsOfText = (field: Field, text: string): PlacedHint[] => {
  const section = sectionOf(field);
  if (section === null) return [];
  const found = new Map(reviewText(text).map((finding) => [finding.fingerprint, finding]));
  return [...found.values()].map(({ fingerprint, class: kind, sentence }) => ({
    field,
    section,
    fingerprint,
    name: SENTENCE_WORDS[kind].name,
    about: sentence
  }));
};

/** What the team writes as prose. Remarks are between people and are closed, not polished. */
const textsOf = (document: PostmortemDocument): [Field, string][] => [
  ['summary', document.summary],
  ['impact.description', document.impact.description],
  ['impact.dataLostDetails', document.impact.dataLostDetails],
  ...document.timeline.map(({ id, text }): [Field, string] => [`timeline.${id}`, text]),
  ...document.causes.map(({ id, text }): [Field, string] => [`causes.${id}`, text]),
  ...QUESTIONS.map((question): [Field, string] => [
    `questions.${question}`,
    document.questions[question].evidence
  ]),
  ...document.failures.map(({ id, text }): [Field, string] => [`failures.${id}`, text]),
  ...document.learnings.map(({ id, text }): [Field, string] => [`learnings.${id}`, text]),
  ['security.details', document.security.details]
];
