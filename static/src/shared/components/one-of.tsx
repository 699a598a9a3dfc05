import { useId } from 'react';
import styles from './yes-no.module.css';

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
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['question']}>{question}</legend>
      <div className={styles['answers']}>
        {options.map(({ id, words }) => (
          <label key={id} className={styles['answer']}>
            <input
              type="radio"
              name={name}
              checked={value === id}
              onChange={() => onChange(id)}
              className={styles['radio']}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
