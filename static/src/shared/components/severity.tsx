import Lozenge from '@atlaskit/lozenge';
import type { Severity } from '../../../../src/domain/severity';
import type { Settings } from '../../../../src/domain/settings';
import styles from './severity.module.css';

const APPEARANCE = { 1: 'removed', 2: 'moved', 3: 'inprogress', 4: 'default' } as const;

/**
 * A severity by its short name, with what it means on hover.
 * @param severity 1 is the worst
 * @param settings the site's names and texts
 */
export const SeverityLozenge = ({
  severity,
  settings: { severities }
}: {
  severity: Severity;
  settings: Pick<Settings, 'severities'>;
}) => (
  <span className={styles['severity']} title={severities[severity].text}>
    <Lozenge appearance={APPEARANCE[severity]}>{severities[severity].name}</Lozenge>
  </span>
);
