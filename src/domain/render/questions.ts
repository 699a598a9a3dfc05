/** What was said to the four questions. */
import { table, type AdfNode } from '../adf';
import { QUESTIONS } from '../sections/questions';
import { QUESTION_WORDS } from '../section-words';
import { said, subheading, type Rendered } from './rendered';

/** The questions with their answers; those that nobody answered are left out. @param rendered the postmortem */
export const questionNodes = (rendered: Rendered): AdfNode[] => {
  const { questions } = rendered.document;
  const rows = QUESTIONS.filter(
    (id) => questions[id].answer !== null || questions[id].evidence.trim() !== ''
  ).map((id) => {
    const { answer, evidence } = questions[id];
    const words = answer === null ? 'Not answered yet' : answer === 'yes' ? 'Yes' : 'No';
    return [QUESTION_WORDS[id], words, said(evidence)];
  });
  if (rows.length === 0) return [];
  return [subheading('Four questions', rendered), table(['Question', 'Answer', 'What speaks for it'], rows)];
};
