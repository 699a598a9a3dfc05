import type { RoleHint } from '../../../../src/domain/life/roles';
import { templateOf } from '../../../../src/domain/template';
import { useEditing } from '../../shared/editing';
import { YourRoles } from '../guides/your-roles';
import { Group } from './group';
import styles from './review.module.css';
import { RoleRow } from './role-row';

/** The three roles that one person holds each. @param hints advice on all roles */
export function Roles({ hints }: { hints: readonly RoleHint[] }) {
  const { document } = useEditing();
  const asked = templateOf(document.template).roles;
  const on = (field: string): RoleHint[] => hints.filter((hint) => hint.field === field);
  return (
    <Group title="Who does what">
      <YourRoles />
      <ul className={styles['rows']}>
        <RoleRow role="owner" isAsked hints={on('owner')} />
        <RoleRow role="moderator" isAsked={asked.includes('moderator')} hints={on('roles.moderator')} />
        <RoleRow role="barRaiser" isAsked={asked.includes('barRaiser')} hints={on('roles.barRaiser')} />
      </ul>
    </Group>
  );
}
