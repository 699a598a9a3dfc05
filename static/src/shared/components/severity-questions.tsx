import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Severity } from '../../../../src/domain/severity';
import { proposeSeverity, type SeverityAnswers } from '../../../../src/domain/severity-chooser';
import type { Settings } from '../../../../src/domain/settings';
import styles from './severity-questions.module.css';

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unsure', 'Not sure']
] as const;

/**
 * Asks the site's questions one at a time, so that a class follows from what is known rather than from a debate.
 * @param settings the questions and the names of the classes
 * @param onPropose the answers speak for a class
 */
export function SeverityQuestions({
  settings,
  onPropose
}: {
  settings: Pick<Settings, 'severityQuestions' | 'severities'>;
  onPropose: (severity: Severity) => void;
}) {
  const [answers, setAnswers] = useState<SeverityAnswers>({});
  const { next, reason } = proposeSeverity(answers, settings);
  const asked = Object.keys(answers);
  const say = (changed: SeverityAnswers): void => {
    setAnswers(changed);
    const { severity } = proposeSeverity(changed, settings);
    if (severity !== null) onPropose(severity);
  };
  const back = (): void =>
    say(Object.fromEntries(Object.entries(answers).filter(([id]) => id !== asked.at(-1))));

  return (
    <div className={styles['questions']} role="group" aria-label="Questions that lead to a severity">
      <div aria-live="polite" className={styles['said']}>
        {next ? <p className={styles['question']}>{next.question}</p> : null}
        {asked.length > 0 ? (
          <p className={styles['reason']}>
            {next ? '' : 'Proposed: '}
            {reason}
          </p>
        ) : null}
      </div>
      <div className={styles['answers']} data-autofocus>
        {next
          ? ANSWERS.map(([answer, words]) => (
              <Button key={answer} onClick={() => say({ ...answers, [next.id]: answer })}>
                {words}
              </Button>
            ))
          : null}
        {asked.length > 0 ? (
          <Button appearance="subtle" onClick={back}>
            Back
          </Button>
        ) : null}
      </div>
    </div>
  );
}
