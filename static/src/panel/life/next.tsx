import { ReviewActions } from '../review/review-actions';
import { ReadinessBar } from './readiness-bar';
import { Steps } from './steps';
import styles from './next.module.css';

/** What is missing for the next step, a look for whoever comes late, the meeting, and the step. */
export default function Next() {
  return (
    <div className={styles['next']}>
      <ReadinessBar />
      <div className={styles['buttons']}>
        <ReviewActions />
        <Steps />
      </div>
    </div>
  );
}
