import type { ReactNode } from 'react';
import styles from './labelled.module.css';

/**
 * A field under its label, with what is wrong below it.
 * @param id of the field; what is wrong has it with `-problem`
 * @param problem says what to do, null where nothing is wrong
 */
export const Labelled = ({
  id,
  label,
  problem = null,
  children
}: {
  id: string;
  label: string;
  problem?: string | null;
  children: ReactNode;
}) => (
  <div className={styles['field']}>
    <label htmlFor={id} className={styles['label']}>
      {label}
    </label>
    {children}
    {problem ? (
      <p id={`${id}-problem`} className={styles['missing']} role="alert">
        {problem}
      </p>
    ) : null}
  </div>
);
