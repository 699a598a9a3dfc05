import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { IncidentPostmortem, PostmortemWithTickets } from '../../../../src/contract';
import { waiverOf } from '../../../../src/domain/life/life';
import { Boundary } from '../../shared/components/load-state';
import { Ago } from '../../shared/components/moment';
import { FOCUS_HOME } from '../../shared/focus-home';
import { By } from './life-lines';
import { useAdvance } from './use-advance';
import styles from './waived.module.css';

const ReasonDialog = lazy(() => import('./reason-dialog'));

/**
 * Says who decided that no postmortem is needed, when and why, and lets it be reopened.
 * @param data of the incident
 * @param postmortem the same incident's, which is waived
 */
export default function Waived({
  data: { incident, canEdit },
  postmortem
}: {
  data: IncidentPostmortem;
  postmortem: PostmortemWithTickets;
}) {
  const advance = useAdvance(incident.id);
  const [isAsking, setAsking] = useState(false);
  const waiver = waiverOf(postmortem.document.life);
  return (
    <div className={styles['banner']}>
      <h2 className={styles['title']} tabIndex={-1} {...{ [FOCUS_HOME]: '' }}>
        No postmortem needed
      </h2>
      {waiver ? (
        <>
          <p className={styles['reason']} dir="auto">
            {waiver.reason}
          </p>
          <p className={styles['who']}>
            Decided <By account={waiver.by} /> <Ago at={waiver.at} />
          </p>
        </>
      ) : null}
      {canEdit ? (
        <div>
          <Button onClick={() => setAsking(true)}>Reopen…</Button>
        </div>
      ) : null}
      {isAsking ? (
        <Boundary>
          <Suspense fallback={null}>
            <ReasonDialog
              incidentId={incident.id}
              name="reopen-reason"
              title="Reopen?"
              label="Why it is worth a postmortem after all"
              verb="Reopen"
              step={(reason) =>
                advance.mutateAsync({ revision: postmortem.revision, step: { kind: 'reopen', reason } })
              }
              onClose={() => setAsking(false)}
            >
              <p>What was written before is there again. That it was closed, and why, stays on record.</p>
            </ReasonDialog>
          </Suspense>
        </Boundary>
      ) : null}
    </div>
  );
}
