import Lozenge from '@atlaskit/lozenge';
import type { Severity } from '../../../../src/domain/severity';
import { SEVERITY_WORDS } from '../words';
import styles from './severity.module.css';

const APPEARANCE = { 1: 'removed', 2: 'moved', 3: 'inprogress', 4: 'default' } as const;

/** A severity by its short name. @param severity 1 is the worst */
export const SeverityLozenge = ({ severity }: { severity: Severity }) => (
  <span className={styles['severity']} title={SEVERITY_WORDS[severity].meaning}>
    <Lozenge appearance={APPEARANCE[severity]}>{SEVERITY_WORDS[severity].name}</Lozenge>
  </span>
);
