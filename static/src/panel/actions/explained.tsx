import { useId } from 'react';
import styles from './explained.module.css';

/**
 * A question whose answers each need a sentence, as a group of radio buttons.
 * @param question as it is asked
 * @param options ids, words and what they mean
 * @param value id of the one chosen, null until somebody said
 * @param onChange takes another one
 */
export function Explained<Id extends string>({
  question,
  options,
  value,
  onChange
}: {
  question: string;
  options: readonly { id: Id; words: string; hint: string }[];
  value: Id | null;
  onChange: (id: Id) => void;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles['group']}>
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
          <span>
            {option.words} <span className={styles['hint']}>{option.hint}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
