/** The four questions that every review asks (R66 to R69); each yes becomes a failure. */
import * as v from 'valibot';
import { words } from '../fields';

export const QUESTIONS = [
  'detectionSlow',
  'wrongPersonPaged',
  'secondaryFragile',
  'documentationMissing'
] as const;
export type Question = (typeof QUESTIONS)[number];

export const Answer = v.object({
  /** Null until somebody said. */
  answer: v.nullable(v.picklist(['yes', 'no'])),
  /** What speaks for it. */
  evidence: words(10_000)
});
export type Answer = v.InferOutput<typeof Answer>;

export const Questions = v.object({
  detectionSlow: Answer,
  wrongPersonPaged: Answer,
  secondaryFragile: Answer,
  documentationMissing: Answer
});
export type Questions = v.InferOutput<typeof Questions>;

const OPEN: Answer = { answer: null, evidence: '' };

export const NO_ANSWERS: Questions = {
  detectionSlow: OPEN,
  wrongPersonPaged: OPEN,
  secondaryFragile: OPEN,
  documentationMissing: OPEN
};

/** The failure that a yes becomes, in our words until somebody finds better ones. */
const FAILURE_WORDS: Readonly<Record<Question, string>> = {
  detectionSlow: 'It took longer than it should until somebody noticed.',
  wrongPersonPaged: 'The page reached somebody who could not help, and was handed on.',
  secondaryFragile: 'Other systems turned out to be fragile and failed along.',
  documentationMissing: 'Documentation that would have helped was missing or out of date.'
};

/** Id of the failure that a yes to the question becomes; the same for everybody, so that two people add it once. */
const failureIdOf = (question: Question): string => `question-${question}`;

/** What of a document decides over an answer. */
interface Asked {
  questions: Questions;
  failures: readonly { id: string; text: string; question: Question | null }[];
  actions: readonly { answers: readonly string[] }[];
}

/** A field-level edit that an answer asks for. */
export type AnswerEdit =
  | { field: `questions.${Question}`; value: Answer }
  | { field: 'failure'; value: { id: string; text: string; question: Question } }
  | { field: 'failure-removed'; value: string };

/**
 * The edits that an answer asks for: a yes adds its failure unless there is one; anything else takes it out again,
 * but only while nobody has changed its words and no action answers it.
 * @param document the postmortem
 * @param question which one
 * @param answer null to leave it open
 */
export const answerEdits = (document: Asked, question: Question, answer: Answer['answer']): AnswerEdit[] => {
  const { evidence } = document.questions[question];
  const said: AnswerEdit = { field: `questions.${question}`, value: { answer, evidence } };
  const failures = document.failures.filter((failure) => failure.question === question);
  if (answer === 'yes') {
    const value = { id: failureIdOf(question), text: FAILURE_WORDS[question], question };
    return failures.length > 0 ? [said] : [said, { field: 'failure', value }];
  }
  const answered = new Set(document.actions.flatMap(({ answers }) => answers));
  const untouched = failures.filter(
    ({ id, text }) => id === failureIdOf(question) && text === FAILURE_WORDS[question] && !answered.has(id)
  );
  return [said, ...untouched.map(({ id }): AnswerEdit => ({ field: 'failure-removed', value: id }))];
};
