import type { SectionState } from './readiness-of';
import styles from './section-dot.module.css';

const SECTION_STATE_WORDS: Readonly<Record<SectionState, string>> = {
  empty: 'Empty',
  'in-progress': 'In progress',
  ready: 'Ready'
};

/** How far a section is: a ring, a half, a full dot, and the word for those who do not see it. @param state of it */
export const SectionDot = ({ state }: { state: SectionState }) => (
  <span className={styles['mark']} title={SECTION_STATE_WORDS[state]}>
    <span aria-hidden="true" className={`${styles['dot']} ${styles[state]}`} />
    <span className="visually-hidden">{SECTION_STATE_WORDS[state]}</span>
  </span>
);
