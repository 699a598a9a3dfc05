import { PostmortemDocument } from '../../../../src/domain/postmortem';
import { FieldTrouble } from '../../shared/components/field-trouble';
import { InPlace } from '../../shared/components/in-place';
import { FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { Person } from '../../shared/components/person';
import { useAutosave } from '../../shared/autosaved';
import { useEditing } from '../../shared/editing';
import styles from './header.module.css';

/** Who prepares the postmortem, for templates that have no section for it: exactly one person. */
export default function OwnerField() {
  const { postmortem, canEdit, incident } = useEditing();
  const field = useAutosave(
    'owner',
    postmortem.document.owner,
    PostmortemDocument.entries.owner,
    (value) => ({ field: 'owner', value })
  );
  return (
    <span className={styles['part']} data-field="owner">
      <InPlace
        what="owner"
        canEdit={canEdit}
        inline
        onCancel={() => undefined}
        read={
          <span className={styles['owner']}>
            <span className={styles['label']}>Owner</span> <Person accountId={field.value} />
          </span>
        }
        edit={({ close }) => (
          <div className={styles['picker']}>
            <FieldLoader>
              <PersonSelect
                id="owner"
                label="Owner"
                projectKey={incident.projectKey}
                value={field.value}
                autoFocus
                onChange={(owner) => {
                  // There is always exactly one owner; clearing the field only makes room to type.
                  if (!owner) return;
                  field.type(owner);
                  field.flush();
                  close();
                }}
              />
            </FieldLoader>
          </div>
        )}
      />
      <FieldTrouble field={field} what="the owner" show={(owner) => <Person accountId={owner} />} />
    </span>
  );
}
