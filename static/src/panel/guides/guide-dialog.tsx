import { useState } from 'react';
import type { RoleName } from '../../../../src/domain/life/held-roles';
import { openingPromise } from '../../../../src/domain/settings';
import { Dialog } from '../../shared/components/dialog';
import { useEditing } from '../../shared/editing';
import styles from './guides.module.css';

const ROLES: readonly RoleName[] = [
  'owner',
  'moderator',
  'barRaiser',
  'contributor',
  'attendee',
  'accountableLead',
  'champion',
  'sponsor'
];

/** What somebody in a role does, in a few lines; the other roles are one click away. */
export default function GuideDialog({ role, onClose }: { role: RoleName; onClose: () => void }) {
  const { settings } = useEditing();
  const [shown, setShown] = useState(role);
  const { name, purpose, guide } = settings.roles[shown];
  return (
    <Dialog title="A guide to the roles" onClose={onClose}>
      <nav aria-label="Roles">
        <ul className={styles['roles']}>
          {ROLES.map((one) => (
            <li key={one}>
              <button
                type="button"
                className={styles['role']}
                aria-current={one === shown ? 'true' : undefined}
                data-autofocus={one === role ? '' : undefined}
                onClick={() => setShown(one)}
              >
                {settings.roles[one].name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['guide']} aria-live="polite">
        <h3 className={styles['name']}>{name}</h3>
        <p>{purpose}</p>
        <ul className={styles['lines']}>
          {guide.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <p className={styles['promise']}>{openingPromise(settings)}</p>
    </Dialog>
  );
}
