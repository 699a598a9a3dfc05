import type { Action } from '../../../../src/domain/action';
import { answeredOnlyBy } from '../../../../src/domain/sections/failures';
import { listed, shortened } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import styles from './idea-answers.module.css';

/** Which failures an idea answers, and whether they would be without an answer if it went. */
export function IdeaAnswers({ action }: { action: Action }) {
  const { document } = useEditing();
  const answered = document.failures.filter(({ id }) => action.answers.includes(id));
  const only = answeredOnlyBy(document, action.id);
  if (answered.length === 0) return null;
  return (
    <p className={styles['answers']}>
      Answers {listed(answered.map(({ text }) => `“${shortened(text)}”`))}
      {only.length > 0 ? '; nothing else does.' : '.'}
    </p>
  );
}
