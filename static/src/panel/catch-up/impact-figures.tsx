import type { CatchUp } from '../../../../src/domain/catch-up';
import { useViewer } from '../../shared/viewer';
import styles from './catch-up.module.css';

/** Who felt it and how much, in figures; what nobody knows yet is said once. */
export function ImpactFigures({ impact }: { impact: CatchUp['impact'] }) {
  const { locale } = useViewer();
  const { customersAffected, failedRequests, p99, dataLost, areas } = impact;
  const count = (value: number | null): string | null =>
    value === null ? null : new Intl.NumberFormat(locale).format(value);
  const slowest =
    p99 === null
      ? null
      : p99 < 1_000
        ? `${p99} ms`
        : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(p99 / 1_000)} s`;
  const figures: [string, string | null][] = [
    ['Customers affected', count(customersAffected)],
    ['Failed requests', count(failedRequests)],
    ['Slowest answers (p99)', slowest],
    ['Data lost', dataLost === null ? null : dataLost ? 'yes' : 'no']
  ];
  const known = figures.filter(([, value]) => value !== null);
  const unknown = figures.filter(([, value]) => value === null).map(([name]) => name.toLowerCase());
  return (
    <>
      {known.length > 0 ? (
        <dl className={styles['figures']}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {areas.length > 0 ? (
        <p>
          Felt by <bdi>{areas.join(', ')}</bdi>
        </p>
      ) : null}
      {unknown.length > 0 ? <p className={styles['quiet']}>Not known yet: {unknown.join(', ')}.</p> : null}
    </>
  );
}
