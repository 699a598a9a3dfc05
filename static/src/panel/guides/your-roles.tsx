import { rolesHeldBy } from '../../../../src/domain/life/held-roles';
import { rolesOf } from '../../../../src/domain/postmortem';
import { listed } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { GuideButton } from './guide-button';
import styles from './guides.module.css';

/** Says which roles the reader holds, with the guide to each. */
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
      {held.map((role) => (
        <GuideButton
          key={role}
          role={role}
          words={held.length > 1 ? settings.roles[role].name : 'What you do'}
        />
      ))}
    </div>
  );
}
