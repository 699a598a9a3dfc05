import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useState } from 'react';
import type { IncidentView } from '../../../../src/contract';
import { Boundary } from '../../shared/components/load-state';
import { SeverityLozenge } from '../../shared/components/severity';
import { DocumentSkeleton } from '../../shared/components/skeleton';
import { useViewer } from '../../shared/viewer';
import { SEVERITY_WORDS } from '../../shared/words';
import styles from './not-started.module.css';
import { startSlot } from './start-draft';

const StartForm = lazy(() => import('./start-form'));

/** What the panel says before there is a postmortem. @param incident the issue @param canEdit may start one */
export function NotStarted({ incident, canEdit }: { incident: IncidentView; canEdit: boolean }) {
  const { accountId } = useViewer();
  const [slot] = useState(() => startSlot(accountId, incident.id));
  // Somebody who was interrupted finds the form as it was left.
  const [isOpen, setOpen] = useState(() => canEdit && slot.read() !== null);
  if (isOpen) {
    return (
      <Boundary>
        <Suspense fallback={<DocumentSkeleton />}>
          <StartForm incident={incident} onCancel={() => setOpen(false)} />
        </Suspense>
      </Boundary>
    );
  }
  const severity = incident.proposedSeverity;
  return (
    <div className={styles['card']}>
      <Heading as="h2" size="small">
        No postmortem yet
      </Heading>
      <p>
        A postmortem keeps what happened, who felt it, what let it happen and what will be different, so that
        the next incident is a smaller one.
      </p>
      {canEdit ? (
        <>
          <p>
            Was this bad enough, or does it happen often enough, that you would make time for what comes out
            of it? Then it is worth one.
          </p>
          <p className={styles['proposal']}>
            <span className={styles['label']}>Proposed severity</span> <SeverityLozenge severity={severity} />{' '}
            {SEVERITY_WORDS[severity].meaning}
          </p>
          {slot.read() ? <p className={styles['label']}>What you wrote is kept.</p> : null}
          <div>
            <Button appearance="primary" onClick={() => setOpen(true)}>
              Start postmortem
            </Button>
          </div>
        </>
      ) : (
        <p className={styles['label']}>Whoever may edit {incident.key} can start it.</p>
      )}
    </div>
  );
}
