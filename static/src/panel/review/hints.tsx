import type { RoleHint } from '../../../../src/domain/life/roles';
import styles from './review.module.css';

/** Advice beside what it is about: worth a look, never a gate. @param hints those for this place */
export const Hints = ({ hints }: { hints: readonly RoleHint[] }) =>
  hints.length > 0 ? (
    <ul className={styles['hints']}>
      {hints.map(({ id, words }) => (
        <li key={id} className={styles['hint']}>
          {words}
        </li>
      ))}
    </ul>
  ) : null;
