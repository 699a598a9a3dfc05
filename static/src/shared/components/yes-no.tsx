import { useId, type ReactNode } from 'react';
import styles from './yes-no.module.css';

/**
 * A question that is answered with yes or no, as a group of two radio buttons.
 * @param question as it is asked
 * @param value null until somebody said
 * @param onChange takes the answer
 * @param prominent true where the question stands above its answers as a heading does
 * @param aside beside the two
 */
export function YesNo({
  question,
  value,
  onChange,
  prominent = false,
  aside
}: {
  question: string;
  value: 'yes' | 'no' | null;
  onChange: (answer: 'yes' | 'no') => void;
  prominent?: boolean;
  aside?: ReactNode;
}) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className={`${styles['group']} ${prominent ? styles['prominent'] : ''}`}
    >
      <span id={id} className={styles['question']}>
        {question}
      </span>
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer} className={styles['answer']}>
          <input
            type="radio"
            name={id}
            checked={value === answer}
            onChange={() => onChange(answer)}
            className={styles['radio']}
          />
          {answer === 'yes' ? 'Yes' : 'No'}
        </label>
      ))}
      {aside}
    </div>
  );
}
