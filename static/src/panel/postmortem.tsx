import { Suspense } from 'react';
import { templateOf } from '../../../src/domain/template';
import { Boundary } from '../shared/components/load-state';
import { TextSkeleton } from '../shared/components/skeleton';
import { useEditing } from '../shared/editing';
import { Header } from './header/header';
import styles from './postmortem.module.css';
import { SECTIONS } from './sections';
import { KeptStart } from './start/kept-start';

/** A postmortem that was started: read first, edited in place, its sections in the order of its template. */
export function Postmortem() {
  const { document, incident, canEdit } = useEditing();
  return (
    <div className={styles['postmortem']}>
      <Header incident={incident} canEdit={canEdit} />
      {canEdit ? <KeptStart incidentId={incident.id} /> : null}
      {templateOf(document.template).sections.map((section) => {
        const Content = SECTIONS[section.id];
        return (
          <Boundary key={section.id}>
            <Suspense fallback={<TextSkeleton lines={3} />}>
              <Content section={section} />
            </Suspense>
          </Boundary>
        );
      })}
    </div>
  );
}
