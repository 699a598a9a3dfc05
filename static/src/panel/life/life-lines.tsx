import type { ReactNode } from 'react';
import type { LifeEvent, LifeLog } from '../../../../src/domain/life/life';
import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import styles from './life-lines.module.css';

const WORDS: Readonly<Record<LifeEvent['kind'], string>> = {
  start: 'Started',
  submit: 'Sent to review',
  return: 'Taken back to draft',
  publish: 'Published',
  improve: 'Improved after publishing',
  waive: 'Marked as not needed',
  reopen: 'Reopened'
};

/** What happened to a postmortem as a whole, the latest last. @param log its life, the oldest event first */
export const LifeLines = ({ log }: { log: LifeLog }) =>
  log.length === 0 ? null : (
    <ol className={styles['lines']} aria-label="What happened to this postmortem">
      {log.map((event, index) => (
        <LifeLine key={index} event={event} />
      ))}
    </ol>
  );

function LifeLine({ event }: { event: LifeEvent }) {
  const reason = 'reason' in event ? event.reason : null;
  const overrides = 'overrides' in event ? event.overrides : [];
  return (
    <li>
      <p>
        {WORDS[event.kind]} <By account={event.by} /> <Ago at={event.at} />
        {reason ? (
          <>
            : <bdi>{reason}</bdi>
          </>
        ) : null}
      </p>
      {overrides.length > 0 ? (
        <ul className={styles['passed']}>
          {overrides.map(({ item, words, reason: why }) => (
            <li key={item}>
              Let pass: <bdi>{words}</bdi> <span className={styles['why']}>Because:</span> <bdi>{why}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** Who did it. @param account null for the app itself */
export const By = ({ account }: { account: string | null }): ReactNode =>
  account === null ? (
    'by Afterword'
  ) : (
    <>
      by <Person accountId={account} inText />
    </>
  );
