import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { IncidentView } from '../../../../src/contract';
import { PostmortemDocument } from '../../../../src/domain/postmortem';
import { Severity } from '../../../../src/domain/severity';
import { measuresOf } from '../../../../src/domain/measures';
import { FieldTrouble } from '../../shared/components/field-trouble';
import { InPlace } from '../../shared/components/in-place';
import { FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { Measures } from '../../shared/components/measures';
import { Person } from '../../shared/components/person';
import { SeverityLozenge } from '../../shared/components/severity';
import { SeverityChooser } from '../../shared/components/severity-chooser';
import { useAutosave, useEditing, useTakeBack } from '../../shared/editing';
import styles from './header.module.css';
import { SaveLine } from './save-line';

/** Where the postmortem stands, in one line that wraps. @param canEdit severity and owner may be changed here */
export function Header({ incident, canEdit }: { incident: IncidentView; canEdit: boolean }) {
  const { postmortem } = useEditing();
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        <Lozenge>Draft</Lozenge>
        <SeverityField canEdit={canEdit} proposed={incident.proposedSeverity} />
        <OwnerField canEdit={canEdit} projectKey={incident.projectKey} />
        <SaveLine />
      </div>
      <Measures measures={measuresOf(postmortem.document.milestones)} />
    </header>
  );
}

function SeverityField({ canEdit, proposed }: { canEdit: boolean; proposed: Severity }) {
  const { postmortem } = useEditing();
  const field = useAutosave('severity', postmortem.document.severity, Severity, (value) => ({
    field: 'severity',
    value
  }));
  const takeBack = useTakeBack(field);
  return (
    <>
      <InPlace
        what="severity"
        canEdit={canEdit}
        inline
        onOpen={takeBack.onOpen}
        onCancel={takeBack.onCancel}
        read={<SeverityLozenge severity={field.value} />}
        edit={({ close }) => (
          <div className={styles['editor']}>
            <SeverityChooser name="severity" value={field.value} proposed={proposed} onChange={field.type} />
            <div>
              <Button
                onClick={() => {
                  field.flush();
                  close();
                }}
              >
                Done
              </Button>
            </div>
          </div>
        )}
      />
      <FieldTrouble
        field={field}
        what="the severity"
        show={(severity) => <SeverityLozenge severity={severity} />}
      />
    </>
  );
}

function OwnerField({ canEdit, projectKey }: { canEdit: boolean; projectKey: string }) {
  const { postmortem } = useEditing();
  const field = useAutosave(
    'owner',
    postmortem.document.owner,
    PostmortemDocument.entries.owner,
    (value) => ({ field: 'owner', value })
  );
  return (
    <>
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
                projectKey={projectKey}
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
    </>
  );
}
