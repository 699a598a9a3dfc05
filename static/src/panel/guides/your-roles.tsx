import { rolesHeldBy } from '../../../../src/domain/life/held-roles';
import { rolesOf } from '../../../../src/domain/postmortem';
import { listed } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { GuideButton } from './guide-button';
import styles from './guides.module.css';

/** Says which roles the reader holds, with the guide to them; in it each is one click away. */
export function YourRoles() {
  const { document, settings } = useEditing();
  const { accountId } = useViewer();
  const held = rolesHeldBy(rolesOf(document), accountId);
  if (held.length === 0) return null;
  const names = held.map((role) => settings.roles[role].name.toLowerCase());
  return (
    <div className={styles['yours']}>
      <span>
        Your {held.length > 1 ? 'roles' : 'role'}: <strong>{listed(names)}</strong>
      </span>
      <GuideButton role={held[0] ?? 'owner'} words="What you do" />
    </div>
  );
}
