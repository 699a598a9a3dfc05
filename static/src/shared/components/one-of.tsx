import { useId, type ReactNode } from 'react';
import styles from './one-of.module.css';

/**
 * A question with a few answers, as a group of radio buttons.
 * @param question as it is asked
 * @param options ids and words of the answers
 * @param value id of the one chosen, null until somebody said
 * @param onChange takes another one
 * @param look how the question stands to its answers: as a label above them, in one line with them, or above them as
 *   a heading does
 * @param aside beside the answers
 */
export function OneOf<Id extends string>({
  question,
  options,
  value,
  onChange,
  look = 'above',
  aside
}: {
  question: string;
  options: readonly { id: Id; words: string }[];
  value: Id | null;
  onChange: (id: Id) => void;
  look?: 'above' | 'inline' | 'heading';
  aside?: ReactNode;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={`${styles['group']} ${styles[look]}`}>
      <span id={id} className={styles['question']}>
        {question}
      </span>
      {options.map((option) => (
        <label key={option.id} className={styles['answer']}>
          <input
            type="radio"
            name={id}
            checked={value === option.id}
            onChange={() => onChange(option.id)}
            className={styles['radio']}
          />
          {option.words}
        </label>
      ))}
      {aside}
    </div>
  );
}
