import { DIRECTION_WORDS } from '../../../../src/domain/section-words';
import type { AffectedArea } from '../../../../src/domain/sections/impact';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { AreaForm } from './area-form';
import { RowList } from './row-list';
import styles from './rows.module.css';

const nameOf = ({ name }: AffectedArea): string => name.trim() || 'unnamed';

/** The services and teams that felt it, a row each. */
export function Areas() {
  const { document, apply } = useEditing();
  return (
    <RowList
      title="Services and teams"
      field="affected"
      items={document.affected}
      adds="Add service or team"
      nameOf={nameOf}
      form={AreaForm}
      onRemove={({ id }) => apply([{ field: 'affected-area-removed', value: id }], 'Row removed.')}
      read={(area) => (
        <>
          <p>
            <bdi className={styles['name']}>{nameOf(area)}</bdi>{' '}
            <span className={styles['quiet']}>{DIRECTION_WORDS[area.direction]}</span>
          </p>
          {area.effect.trim() ? <UserText>{area.effect}</UserText> : null}
        </>
      )}
    />
  );
}
