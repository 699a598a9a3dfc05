import Heading from '@atlaskit/heading';
import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

/**
 * One part of the document under its heading.
 * @param title of the part
 * @param mark before the heading
 * @param aside beside the heading
 */
export function Section({
  title,
  mark,
  aside,
  children
}: {
  title: string;
  mark?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          {mark}
          <Heading as="h2" size="small" id={id}>
            {title}
          </Heading>
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
