import { useId } from 'react';
import type { Action } from '../../../../src/domain/action';
import { ActionLine } from './action-line';
import styles from './others.module.css';

/** Actions that answer none of the failures, apart from those that do. @param actions at least one */
export function Others({ actions }: { actions: readonly Action[] }) {
  const titleId = useId();
  return (
    <div className={styles['others']}>
      <p id={titleId} className={styles['title']}>
        {actions.length === 1 ? '1 action answers no failure' : `${actions.length} actions answer no failure`}
      </p>
      <ul className={styles['list']} aria-labelledby={titleId}>
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
    </div>
  );
}
