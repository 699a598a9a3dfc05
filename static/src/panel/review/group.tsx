import { useId, type ReactNode } from 'react';
import styles from './review.module.css';

/** One part of the review under its own heading. @param field to which links lead here @param aside beside the heading */
export function Group({
  title,
  field,
  aside,
  children
}: {
  title: string;
  field?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id} data-field={field}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
