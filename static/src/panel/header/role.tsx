import { Person } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import { goToField } from '../go-to-field';
import styles from './header.module.css';

const NAMES = { moderator: 'Moderator', barRaiser: 'Bar raiser' } as const;

/** Who moderates or raises the bar; chosen in the review's section, to which it leads. @param role which one */
export function Role({ role }: { role: keyof typeof NAMES }) {
  const { document, canEdit } = useEditing();
  const account = document.roles[role];
  const read = (
    <span className={styles['owner']}>
      <span className={styles['label']}>{NAMES[role]}</span>{' '}
      {account ? <Person accountId={account} /> : <span className={styles['label']}>nobody yet</span>}
    </span>
  );
  if (!canEdit) return read;
  return (
    <button type="button" className={styles['change']} onClick={() => goToField(`roles.${role}`)}>
      {read}
    </button>
  );
}
