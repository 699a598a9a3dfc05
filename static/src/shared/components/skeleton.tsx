import { useEffect, useState } from 'react';
import styles from './skeleton.module.css';

/** Widths that look like words of a paragraph, in percent. */
const WIDTHS = ['w90', 'w75', 'w60'] as const;

/** The shape of text that comes. @param lines how many */
export const TextSkeleton = ({ lines = 2 }: { lines?: number }) => (
  <div className={styles['text']} aria-hidden="true">
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} className={`${styles['bar']} ${styles[WIDTHS[index % WIDTHS.length] ?? 'w90']}`} />
    ))}
  </div>
);

/** The shape of a field that comes. */
export const FieldSkeleton = () => (
  <div className={`${styles['bar']} ${styles['field']}`} aria-hidden="true" />
);

/** Milliseconds after which somebody wonders whether anything still happens. */
const LONG = 8_000;

/** Says, after a while only, that an answer is still waited for. */
function StillAsking() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <p className={styles['long']}>
      Jira takes longer than usual to answer. Nothing is lost; Afterword is still asking.
    </p>
  ) : null;
}

/** The shape of a document that comes, with one word for those who do not see it. */
export const DocumentSkeleton = () => (
  <div className={styles['document']} role="status" aria-label="Loading the postmortem">
    <span className={`${styles['bar']} ${styles['heading']}`} aria-hidden="true" />
    <TextSkeleton lines={3} />
    <span className={`${styles['bar']} ${styles['heading']}`} aria-hidden="true" />
    <TextSkeleton lines={2} />
    <StillAsking />
  </div>
);

/** The shape of a list that comes. @param label what loads */
export const ListSkeleton = ({ label }: { label: string }) => (
  <div className={styles['document']} role="status" aria-label={label}>
    {Array.from({ length: 4 }, (_, index) => (
      <span key={index} className={`${styles['bar']} ${styles['row']}`} aria-hidden="true" />
    ))}
    <StillAsking />
  </div>
);
