import { useId, type ReactNode } from 'react';
import styles from './yes-no.module.css';

/**
 * A question that is answered with yes or no, as a group of two radio buttons.
 * @param question as it is asked
 * @param value null until somebody said
 * @param onChange takes the answer
 * @param aside beside the two
 */
export function YesNo({
  question,
  value,
  onChange,
  aside,
  prominent = false
}: {
  question: string;
  value: 'yes' | 'no' | null;
  onChange: (answer: 'yes' | 'no') => void;
  aside?: ReactNode;
  /** True where the question stands as a heading does. */
  prominent?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={prominent ? styles['heading'] : styles['question']}>{question}</legend>
      <div className={styles['answers']}>
        {(['yes', 'no'] as const).map((answer) => (
          <label key={answer} className={styles['answer']}>
            <input
              type="radio"
              name={name}
              checked={value === answer}
              onChange={() => onChange(answer)}
              className={styles['radio']}
            />
            {answer === 'yes' ? 'Yes' : 'No'}
          </label>
        ))}
        {aside}
      </div>
    </fieldset>
  );
}
