import * as v from 'valibot';
import { applyEdits, Edit } from '../../../../src/domain/edit';
import { newDocument } from '../../../../src/domain/new-document';
import type { PostmortemDocument } from '../../../../src/domain/postmortem';
import { answerEdits, QUESTIONS, type Question } from '../../../../src/domain/sections/questions';
import { readyAction } from '../../../builders/postmortem';

const STAMP = { by: 'someone', at: 7 };
const empty = newDocument({ template: { kind: 'full', version: 2 }, severity: 2, owner: 'owner' });
const answered = (
  document: PostmortemDocument,
  question: Question,
  answer: 'yes' | 'no' | null
): PostmortemDocument => {
  const edits = answerEdits(document, question, answer);
  for (const edit of edits) expect(v.is(Edit, edit)).toBe(true);
  return applyEdits(document, edits, STAMP);
};

test.each(QUESTIONS)('a yes to %s becomes one failure, however often it is said', (question) => {
  const once = answered(empty, question, 'yes');
  expect(once.questions[question].answer).toBe('yes');
  expect(once.failures).toMatchObject([{ id: `question-${question}`, question }]);
  expect(once.failures[0]?.text).not.toMatch(/blame|fault|human error|root cause/i);
  expect(answered(once, question, 'yes').failures).toEqual(once.failures);
});

test.each(['no', null] as const)('%s takes the failure out again while nobody touched it', (answer) => {
  const taken = answered(answered(empty, 'detectionSlow', 'yes'), 'detectionSlow', answer);
  expect(taken.failures).toEqual([]);
  expect(taken.questions.detectionSlow.answer).toBe(answer);
});

test('words that somebody changed stay, and so does what an action answers', () => {
  const yes = answered(empty, 'documentationMissing', 'yes');
  const [failure] = yes.failures;
  const reworded = {
    ...yes,
    failures: yes.failures.map((one) => ({ ...one, text: 'The runbook was of 2019' }))
  };
  expect(answered(reworded, 'documentationMissing', 'no').failures).toEqual(reworded.failures);
  const withAction = {
    ...yes,
    actions: [{ ...readyAction('x'), answers: [failure?.id ?? ''] }]
  };
  expect(answered(withAction, 'documentationMissing', 'no').failures).toEqual(yes.failures);
});

test('a failure of another question, and the evidence, are left alone', () => {
  const both = answered(answered(empty, 'detectionSlow', 'yes'), 'wrongPersonPaged', 'yes');
  const withEvidence = {
    ...both,
    questions: { ...both.questions, detectionSlow: { answer: 'yes' as const, evidence: '40 min' } }
  };
  const after = answered(withEvidence, 'detectionSlow', 'no');
  expect(after.failures).toMatchObject([{ question: 'wrongPersonPaged' }]);
  expect(after.questions.detectionSlow).toEqual({ answer: 'no', evidence: '40 min' });
});
