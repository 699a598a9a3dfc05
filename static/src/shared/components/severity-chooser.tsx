import { SEVERITIES, type Severity } from '../../../../src/domain/severity';
import type { Settings } from '../../../../src/domain/settings';
import styles from './severity-chooser.module.css';

/**
 * Offers the classes with what each means, so that nobody has to know the numbers.
 * @param name of the group of radio buttons, unique on the page
 * @param settings the site's names and texts
 * @param proposed marked as what the priority suggests
 */
export const SeverityChooser = ({
  name,
  value,
  settings: { severities },
  proposed,
  onChange
}: {
  name: string;
  value: Severity;
  settings: Pick<Settings, 'severities'>;
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
          <strong>{severities[severity].name}</strong> {severities[severity].text}
          {proposed === severity ? (
            <span className={styles['proposed']}> Proposed from the incident’s priority.</span>
          ) : null}
        </span>
      </label>
    ))}
  </fieldset>
);
