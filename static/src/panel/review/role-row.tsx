import Button from '@atlaskit/button/new';
import type { Edit } from '../../../../src/contract';
import type { RoleHint } from '../../../../src/domain/life/roles';
import { InPlace } from '../../shared/components/in-place';
import { FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { Person } from '../../shared/components/person';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { GuideButton } from '../guides/guide-button';
import { Hints } from './hints';
import styles from './review.module.css';

/** What each of the three roles that one person holds is in the document. */
const FIELDS = { owner: 'owner', moderator: 'roles.moderator', barRaiser: 'roles.barRaiser' } as const;
export type SingleRole = keyof typeof FIELDS;

/** There is always an owner; the two others may be without anybody. */
const editFor = (role: SingleRole, account: string | null): Edit | null => {
  if (role !== 'owner') return { field: FIELDS[role], value: account };
  return account === null ? null : { field: 'owner', value: account };
};

/**
 * One role: who holds it, taken with one click or given to somebody by name.
 * @param role which one
 * @param isAsked true where the template wants somebody in it before the meeting
 * @param hints advice on it
 */
export function RoleRow({
  role,
  isAsked,
  hints
}: {
  role: SingleRole;
  isAsked: boolean;
  hints: readonly RoleHint[];
}) {
  const { document, settings, incident, canEdit, apply } = useEditing();
  const { accountId } = useViewer();
  const { name, purpose } = settings.roles[role];
  const holder = role === 'owner' ? document.owner : document.roles[role];
  const give = (account: string | null): void => {
    const edit = editFor(role, account);
    if (edit && account !== holder) apply([edit], account ? `${name} changed.` : `${name} removed.`);
  };
  return (
    <li className={styles['role']} data-field={FIELDS[role]}>
      <div className={styles['what']}>
        <span className={styles['name']}>{name}</span>
        <GuideButton role={role} />
      </div>
      <div className={styles['who']}>
        <div className={styles['line']}>
          <InPlace
            what={name.toLowerCase()}
            canEdit={canEdit}
            inline
            onCancel={() => undefined}
            read={
              holder ? (
                <Person accountId={holder} />
              ) : (
                <span className={styles['empty']}>
                  {isAsked ? 'Nobody yet' : 'Nobody, and none is asked for'}
                </span>
              )
            }
            edit={({ close }) => (
              <div className={styles['picker']}>
                <FieldLoader>
                  <PersonSelect
                    id={`role-${role}`}
                    label={name}
                    projectKey={incident.projectKey}
                    value={holder}
                    autoFocus
                    onChange={(account) => {
                      // There is always exactly one owner; clearing the field only makes room to type.
                      if (role === 'owner' && !account) return;
                      give(account);
                      close();
                    }}
                  />
                </FieldLoader>
              </div>
            )}
          />
          {canEdit && holder !== accountId ? (
            <Button spacing="compact" aria-label={`Take this role: ${name}`} onClick={() => give(accountId)}>
              Take this role
            </Button>
          ) : null}
        </div>
        <p className={styles['quiet']}>{purpose}</p>
        <Hints hints={hints} />
      </div>
    </li>
  );
}
