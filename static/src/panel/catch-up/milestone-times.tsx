import { MILESTONES, type Milestones } from '../../../../src/domain/milestones';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { Instant } from '../../shared/components/moment';
import { ZoneNote } from '../../shared/components/zone-note';
import styles from './catch-up.module.css';

/** The milestones that are known, with their times; those that are not in one line. */
export function MilestoneTimes({ milestones }: { milestones: Milestones }) {
  const unknown = MILESTONES.filter((name) => milestones[name] === null);
  return (
    <>
      <dl className={styles['moments']}>
        {MILESTONES.map((name) => {
          const at = milestones[name];
          return at === null ? null : (
            <div key={name}>
              <dt>{MILESTONE_NAMES[name]}</dt>
              <dd>
                <Instant at={at} />
              </dd>
            </div>
          );
        })}
      </dl>
      {unknown.length > 0 ? (
        <p className={styles['quiet']}>
          Not known yet: {unknown.map((name) => MILESTONE_NAMES[name].toLowerCase()).join(', ')}.
        </p>
      ) : null}
      <ZoneNote />
    </>
  );
}
