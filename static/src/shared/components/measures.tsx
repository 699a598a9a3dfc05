import type { Measures as MeasureValues } from '../../../../src/domain/measures';
import { durationInWords } from '../../../../src/domain/words';
import { MEASURE_NAMES } from '../words';
import styles from './measures.module.css';

const SHOWN = ['timeToDetect', 'timeToRespond', 'timeToMitigate', 'timeToResolve'] as const;

/** The times that follow from the milestones, in one row that wraps. @param measures milliseconds or null */
export const Measures = ({ measures }: { measures: MeasureValues }) => (
  <dl className={styles['row']}>
    {SHOWN.map((key) => (
      <div key={key}>
        <dt className={styles['name']}>{MEASURE_NAMES[key]}</dt>
        <dd className={styles['value']}>
          {measures[key] === null ? (
            <span className={styles['none']}>not known yet</span>
          ) : (
            durationInWords(measures[key])
          )}
        </dd>
      </div>
    ))}
  </dl>
);
