import TextArea from '@atlaskit/textarea';
import { useId } from 'react';
import styles from './first-words.module.css';

/**
 * Takes what somebody can already say before the start.
 * @param wasKept true where an earlier visit left it
 */
export default function FirstWords({
  value,
  wasKept,
  onChange
}: {
  value: string;
  wasKept: boolean;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        What happened, as far as you know
      </label>
      <TextArea
        id={id}
        dir="auto"
        minimumRows={3}
        value={value}
        autoFocus={!wasKept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {wasKept
          ? 'Brought back from your last visit.'
          : 'A few plain sentences become the summary. You can go on later.'}
      </p>
    </div>
  );
}
