import type { ReactNode } from 'react';
import { MILESTONES, type Milestone, type Milestones } from '../../../../src/domain/milestones';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { contradictionsByMilestone } from '../words';
import styles from './milestone-line.module.css';
import { Instant } from './moment';

/**
 * Shows the five milestones on a line; a contradiction stands between the two entries that cause it.
 * @param milestones epoch milliseconds, null where not known
 * @param unknown stands where no time is known
 * @param place puts something around a time, e.g. its editor
 */
export function MilestoneLine({
  milestones,
  unknown = 'not known yet',
  place = (_, time) => time
}: {
  milestones: Milestones;
  unknown?: string;
  place?: (milestone: Milestone, time: ReactNode) => ReactNode;
}) {
  const contradictions = contradictionsByMilestone(milestones);
  return (
    <ol className={styles['line']}>
      {MILESTONES.map((milestone) => {
        const at = milestones[milestone];
        const contradiction = contradictions[milestone];
        return (
          <li key={milestone} className={styles['entry']}>
            {contradiction ? <p className={styles['contradiction']}>{contradiction}</p> : null}
            <div className={at === null ? `${styles['row']} ${styles['open']}` : styles['row']}>
              <span className={styles['name']}>{MILESTONE_NAMES[milestone]}</span>
              <div className={styles['time']}>
                {place(
                  milestone,
                  at === null ? <span className={styles['none']}>{unknown}</span> : <Instant at={at} />
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
