import { lazy, Suspense } from 'react';
import { templateOf, type Section } from '../../../src/domain/template';
import { Boundary } from '../shared/components/load-state';
import { TextSkeleton } from '../shared/components/skeleton';
import { useEditing } from '../shared/editing';
import { OutboxTrouble } from './changes/outbox-trouble';
import { UndoBar } from './changes/undo-bar';
import { Header } from './header/header';
import { SideIndex } from './life/side-index';
import { useStanding } from './life/standing';
import styles from './postmortem.module.css';
import { SECTIONS } from './sections';

const LifeSection = lazy(() => import('./life/life-section'));
const Shared = lazy(() => import('./header/shared'));
const KeptStart = lazy(() => import('./start/kept-start'));

/** What is published is read for what will be different, so that comes first. */
const actionsFirst = (sections: readonly Section[]): Section[] => [
  ...sections.filter(({ id }) => id === 'actions'),
  ...sections.filter(({ id }) => id !== 'actions')
];

/** A postmortem that was started: read first, edited in place, its sections in the order of its template. */
export function Postmortem() {
  const { document, incident, canEdit } = useEditing();
  const { state } = useStanding();
  const inOrder = templateOf(document.template).sections;
  const sections = state === 'published' ? actionsFirst(inOrder) : inOrder;
  return (
    <div className={styles['postmortem']}>
      <div className={styles['head']}>
        <Header />
        <Boundary>
          <Suspense fallback={null}>
            <Shared />
            {canEdit ? <KeptStart incidentId={incident.id} /> : null}
          </Suspense>
        </Boundary>
        <OutboxTrouble />
      </div>
      <SideIndex sections={sections} />
      <div className={styles['sections']}>
        {sections.map((section) => {
          const Content = SECTIONS[section.id];
          return (
            <Boundary key={section.id}>
              <Suspense fallback={<TextSkeleton lines={3} />}>
                <Content section={section} />
              </Suspense>
            </Boundary>
          );
        })}
        <Suspense fallback={<TextSkeleton lines={2} />}>
          <LifeSection />
        </Suspense>
      </div>
      <UndoBar />
    </div>
  );
}
