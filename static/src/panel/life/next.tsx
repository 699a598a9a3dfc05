import { ReadinessBar } from './readiness-bar';
import { Steps } from './steps';
import styles from './next.module.css';

/** What is missing for the next step, and the step. */
export default function Next() {
  return (
    <div className={styles['next']}>
      <ReadinessBar />
      <Steps />
    </div>
  );
}
