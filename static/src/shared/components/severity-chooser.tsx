import { SEVERITIES, type Severity } from '../../../../src/domain/severity';
import { SEVERITY_WORDS } from '../words';
import styles from './severity-chooser.module.css';

/**
 * Asks which severity the words fit, so that nobody has to know the numbers.
 * @param name of the group of radio buttons, unique on the page
 * @param proposed marked as what the priority suggests
 */
export const SeverityChooser = ({
  name,
  value,
  proposed,
  onChange
}: {
  name: string;
  value: Severity;
  proposed?: Severity;
  onChange: (severity: Severity) => void;
}) => (
  <fieldset className={styles['group']}>
    <legend className={styles['legend']}>Severity</legend>
    {SEVERITIES.map((severity) => (
      <label key={severity} className={styles['choice']}>
        <input
          className={styles['radio']}
          type="radio"
          name={name}
          value={severity}
          checked={value === severity}
          onChange={() => onChange(severity)}
        />
        <span>
          <strong>{SEVERITY_WORDS[severity].name}</strong> {SEVERITY_WORDS[severity].meaning}
          {proposed === severity ? (
            <span className={styles['proposed']}> Proposed from the incident’s priority.</span>
          ) : null}
        </span>
      </label>
    ))}
  </fieldset>
);
