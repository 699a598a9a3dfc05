import { useId } from 'react';
import styles from './one-of.module.css';

/**
 * A question with a few answers, as a group of radio buttons.
 * @param question as it is asked
 * @param options ids and words of the answers
 * @param value id of the one chosen
 * @param onChange takes another one
 */
export function OneOf<Id extends string>({
  question,
  options,
  value,
  onChange
}: {
  question: string;
  options: readonly { id: Id; words: string }[];
  value: Id;
  onChange: (id: Id) => void;
}) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <span id={id} className={styles['question']}>
        {question}
      </span>
      <div className={styles['answers']}>
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
      </div>
    </div>
  );
}
