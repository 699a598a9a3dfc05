import { Instant } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import type { Change } from './change-in-words';
import styles from './one-change.module.css';

/** One change in words, with what it was changed to. */
export function OneChange({ change: { what, to } }: { change: Change }) {
  if (!to) return <bdi>{what}</bdi>;
  return (
    <>
      <bdi>{what}</bdi>: {to.kind === 'text' ? <bdi className={styles['to']}>{to.text}</bdi> : null}
      {to.kind === 'person' ? <Person accountId={to.account} inText /> : null}
      {to.kind === 'instant' ? <Instant at={to.at} /> : null}
    </>
  );
}
