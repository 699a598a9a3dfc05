import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState } from 'react';
import { isDowngrade } from '../../../../src/domain/severity-chooser';
import { Boundary } from '../../shared/components/load-state';
import { SeverityLozenge } from '../../shared/components/severity';
import { useEditing } from '../../shared/editing';
import styles from './header.module.css';

const SeverityDialog = lazy(() => import('../life/severity-dialog'));

/** The severity; that it was changed is said beside it (R10). */
export function SeverityField() {
  const { document, settings, canEdit, incident, apply } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const { severity, severityLog, nearMiss, template } = document;
  const last = severityLog.at(-1);
  const from = last?.from ?? null;
  const lozenge = <SeverityLozenge severity={severity} settings={settings} />;
  return (
    <span className={styles['part']} data-field="severity">
      {canEdit ? (
        <button type="button" className={styles['change']} onClick={() => setOpen(true)}>
          <span className="visually-hidden">Change severity: </span>
          {lozenge}
        </button>
      ) : (
        lozenge
      )}
      {last && from !== null ? (
        <span className={styles['label']} title={last.reason ?? undefined}>
          {isDowngrade(last) ? 'lowered from' : 'raised from'} {settings.severities[from].name}
        </span>
      ) : null}
      {nearMiss ? <Lozenge appearance="new">Near miss</Lozenge> : null}
      {isOpen ? (
        <Boundary>
          <Suspense fallback={null}>
            <SeverityDialog
              incidentId={incident.id}
              settings={settings}
              current={severity}
              proposed={incident.proposedSeverity}
              template={template}
              nearMiss={nearMiss}
              log={severityLog}
              onChoose={(chosen) => {
                if (chosen.severity !== severity) {
                  apply([
                    {
                      field: 'severity',
                      value: chosen.severity,
                      ...(chosen.reason ? { reason: chosen.reason } : {})
                    },
                    ...(chosen.template ? [{ field: 'template' as const, value: chosen.template }] : [])
                  ]);
                }
                if (chosen.nearMiss !== nearMiss) apply([{ field: 'nearMiss', value: chosen.nearMiss }]);
              }}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </Boundary>
      ) : null}
    </span>
  );
}
