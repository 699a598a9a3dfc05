import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { LifeStep } from '../../../../src/domain/life/life';
import { Boundary } from '../../shared/components/load-state';
import { Notice } from '../../shared/components/notice';
import { useEditing, useSaveSummary } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { useStanding } from './standing';
import styles from './steps.module.css';
import { useAdvance } from './use-advance';

const GateDialog = lazy(() => import('./gate-dialog'));
const WaiveDialog = lazy(() => import('./waive-dialog'));
const ReasonDialog = lazy(() => import('./reason-dialog'));

/** What may happen next to the postmortem: one step forward as the primary button, the others beside it. */
export function Steps() {
  const { incident, postmortem, settings, document, canEdit, board } = useEditing();
  const { state, gate, readiness, mayMove, startImproving, stopImproving } = useStanding();
  const { kind: saving } = useSaveSummary();
  const advance = useAdvance(incident.id, board);
  const [dialog, setDialog] = useState<'gate' | 'waive' | 'return' | 'improve' | null>(null);
  const close = (): void => setDialog(null);
  const isUnsaved = saving === 'unsaved' || saving === 'retrying';

  if (!mayMove || state === 'not-started') return null;

  const take = async (step: LifeStep): Promise<unknown> => {
    const view = await advance.mutateAsync({ revision: postmortem.revision, step });
    if (step.kind === 'publish') stopImproving();
    if (step.kind === 'improve') startImproving();
    return view;
  };
  const forward = (): void => {
    // A step that nothing stands in the way of needs no question; publishing is asked for once more. Where it is not
    // known yet what is missing, the question comes as soon as it is.
    if (gate === 'meeting' && readiness?.missing.length === 0 && !isUnsaved) {
      take({ kind: 'submit', overrides: [] }).catch(() => undefined);
    } else setDialog('gate');
  };

  return (
    <>
      <div className={styles['steps']}>
        {gate ? (
          <Button key={gate} appearance="primary" isLoading={advance.isPending} onClick={forward}>
            {gate === 'meeting' ? 'Send to review' : 'Publish'}
          </Button>
        ) : null}
        {state === 'in-review' ? <Button onClick={() => setDialog('return')}>Back to draft…</Button> : null}
        {gate ? (
          <Button appearance="subtle" onClick={() => setDialog('waive')}>
            Not needed…
          </Button>
        ) : null}
        {state === 'published' && !canEdit ? (
          <Button onClick={() => setDialog('improve')}>Improve…</Button>
        ) : null}
        {state === 'published' && canEdit ? <Button onClick={stopImproving}>Done improving</Button> : null}
      </div>
      {advance.error && dialog === null ? (
        <Notice appearance="error" title="Nothing was changed.">
          <p>{failureOf(advance.error).message}</p>
        </Notice>
      ) : null}
      <Boundary>
        <Suspense fallback={null}>
          {dialog === 'gate' && gate && readiness ? (
            <GateDialog
              gate={gate}
              missing={readiness.missing}
              isUnsaved={isUnsaved}
              step={(overrides) => take({ kind: gate === 'meeting' ? 'submit' : 'publish', overrides })}
              onClose={close}
            />
          ) : null}
          {dialog === 'waive' ? (
            <WaiveDialog
              incident={incident}
              settings={settings}
              severityName={settings.severities[document.severity].name}
              step={(reason) => take({ kind: 'waive', reason })}
              onClose={close}
            />
          ) : null}
          {dialog === 'return' ? (
            <ReasonDialog
              incidentId={incident.id}
              name="return-reason"
              title="Back to draft?"
              label="Why (optional)"
              verb="Take back to draft"
              isRequired={false}
              step={(reason) => take({ kind: 'return', ...(reason ? { reason } : {}) })}
              onClose={close}
            >
              <p>It is written on and sent to review again later. Nothing that is written changes.</p>
            </ReasonDialog>
          ) : null}
          {dialog === 'improve' ? (
            <ReasonDialog
              incidentId={incident.id}
              name="improve-reason"
              title="Improve what is published?"
              label="What you want to improve (optional)"
              verb="Improve"
              isRequired={false}
              step={(reason) => take({ kind: 'improve', ...(reason ? { reason } : {}) })}
              onClose={close}
            >
              <p>
                It stays published while you change it. That it was improved is noted with your name, and
                every change stays in its history.
              </p>
            </ReasonDialog>
          ) : null}
        </Suspense>
      </Boundary>
    </>
  );
}
