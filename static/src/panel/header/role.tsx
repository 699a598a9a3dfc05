import { Person } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import { goToField } from '../go-to-field';
import styles from './header.module.css';

const ROLES = {
  owner: { name: 'Owner', field: 'owner' },
  moderator: { name: 'Moderator', field: 'roles.moderator' },
  barRaiser: { name: 'Bar raiser', field: 'roles.barRaiser' }
} as const;

/** Who has a role; chosen in the review's section, to which it leads. @param role which one */
export function Role({ role }: { role: keyof typeof ROLES }) {
  const { document, canEdit } = useEditing();
  const { name, field } = ROLES[role];
  const account = role === 'owner' ? document.owner : document.roles[role];
  const read = (
    <span className={styles['owner']}>
      <span className={styles['label']}>{name}</span>{' '}
      {account ? <Person accountId={account} /> : <span className={styles['label']}>nobody yet</span>}
    </span>
  );
  if (!canEdit) return read;
  return (
    <button type="button" className={styles['change']} onClick={() => goToField(field)}>
      {read}
    </button>
  );
}
