import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, Suspense, useState } from 'react';
import type { IncidentPostmortem } from '../../../../src/contract';
import { expectationOf } from '../../../../src/domain/life/policy';
import type { Allowance } from '../../../../src/domain/settings';
import { Boundary } from '../../shared/components/load-state';
import { Notice } from '../../shared/components/notice';
import { SeverityLozenge } from '../../shared/components/severity';
import { FieldSkeleton } from '../../shared/components/skeleton';
import { failureOf } from '../../shared/failure';
import { FOCUS_HOME } from '../../shared/focus-home';
import { LifeLines } from '../life/life-lines';
import { useAdvance } from '../life/use-advance';
import { Linked } from './linked';
import styles from './not-started.module.css';
import { Similar } from './similar';
import { useStart } from './use-start';

const SeverityDialog = lazy(() => import('../life/severity-dialog'));
const WaiveDialog = lazy(() => import('../life/waive-dialog'));
const FirstWords = lazy(() => import('./first-words'));

const inWords = ({ amount, unit }: Allowance): string =>
  `${amount} ${unit === 'hours' ? 'hour' : 'business day'}${amount === 1 ? '' : 's'}`;

/**
 * One calm card before there is a postmortem: is it worth one, how bad was it, what is expected, and the start.
 * @param data the incident, which has no postmortem that was started
 */
export default function NotStarted({ data }: { data: IncidentPostmortem }) {
  const { incident, settings, canEdit, linked, postmortem } = data;
  const { values, wasKept, keep, start } = useStart(incident);
  const advance = useAdvance(incident.id);
  const [dialog, setDialog] = useState<'severity' | 'waive' | null>(null);
  const [writes, setWrites] = useState(() => values.summary.trim() !== '');
  const severity = values.severity ?? incident.proposedSeverity;
  const { name, text } = settings.severities[severity];
  const close = (): void => setDialog(null);
  const joinsRather = linked.some(({ state }) => state !== 'waived' && state !== 'not-started');

  return (
    <div className={styles['card']}>
      <div className={styles['question']} tabIndex={-1} {...{ [FOCUS_HOME]: '' }}>
        <Heading as="h2" size="small">
          {canEdit ? settings.vocabulary.startQuestion : 'No postmortem yet'}
        </Heading>
      </div>
      <p className={styles['quiet']}>
        A postmortem keeps what happened, who felt it, what let it happen and what will be different, so that
        the next incident is a smaller one.
        {incident.statusCategory === 'done'
          ? ''
          : ' The incident is still open; started now, it keeps what happens as it happens.'}
      </p>
      <Linked data={data} />
      <dl className={styles['facts']}>
        <div>
          <dt>{values.severity === null ? 'Proposed severity' : 'Severity'}</dt>
          <dd className={styles['severity']}>
            <SeverityLozenge severity={severity} settings={settings} /> <span>{text}</span>
            {canEdit ? (
              <Button spacing="compact" onClick={() => setDialog('severity')}>
                Change…
              </Button>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>Expected</dt>
          <dd>
            {expectationOf(severity, settings).words} Its review is due{' '}
            {inWords(settings.review.due[severity])} after the incident is resolved.
          </dd>
        </div>
        <Similar incident={incident} />
      </dl>
      {postmortem ? <LifeLines log={postmortem.document.life} /> : null}
      {canEdit ? (
        <>
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={values.nearMiss}
              onChange={(event) => keep({ nearMiss: event.target.checked })}
            />
            <span>A near miss: nobody felt it, this time. It is worth a look all the same.</span>
          </label>
          {writes ? (
            <Boundary>
              <Suspense fallback={<FieldSkeleton />}>
                <FirstWords
                  value={values.summary}
                  wasKept={wasKept}
                  onChange={(summary) => keep({ summary })}
                />
              </Suspense>
            </Boundary>
          ) : null}
          {start.error ? (
            <Notice appearance="error" title="The postmortem was not started. What you wrote is kept.">
              <p>{failureOf(start.error).message}</p>
            </Notice>
          ) : null}
          <div className={styles['buttons']}>
            <Button
              appearance={joinsRather ? 'default' : 'primary'}
              isLoading={start.isPending}
              onClick={() => start.mutate()}
            >
              Start postmortem
            </Button>
            {writes ? null : (
              <Button appearance="subtle" onClick={() => setWrites(true)}>
                Write first words
              </Button>
            )}
            <Button appearance="subtle" isDisabled={start.isPending} onClick={() => setDialog('waive')}>
              Not needed…
            </Button>
          </div>
        </>
      ) : (
        <p className={styles['quiet']}>
          Whoever may edit {incident.key} can start one, or say that none is needed.
        </p>
      )}
      <Boundary>
        <Suspense fallback={null}>
          {dialog === 'severity' ? (
            <SeverityDialog
              incidentId={incident.id}
              settings={settings}
              current={severity}
              proposed={incident.proposedSeverity}
              onChoose={(chosen) => keep({ severity: chosen.severity })}
              onClose={close}
            />
          ) : null}
          {dialog === 'waive' ? (
            <WaiveDialog
              incident={incident}
              settings={settings}
              severityName={name}
              step={(reason) =>
                advance.mutateAsync({
                  revision: postmortem?.revision ?? null,
                  step: { kind: 'waive', reason },
                  severity
                })
              }
              onClose={close}
            />
          ) : null}
        </Suspense>
      </Boundary>
    </div>
  );
}
