import Lozenge from '@atlaskit/lozenge';
import { STATE_NAMES, type LifeState } from '../../../../src/domain/life/life';
import { measuresOf } from '../../../../src/domain/measures';
import { openingPromise } from '../../../../src/domain/settings';
import { templateOf } from '../../../../src/domain/template';
import { Measures } from '../../shared/components/measures';
import { useEditing } from '../../shared/editing';
import { FOCUS_HOME } from '../../shared/focus-home';
import { ReadinessBar } from '../life/readiness-bar';
import { useStanding } from '../life/standing';
import { Steps } from '../life/steps';
import styles from './header.module.css';
import { OwnerField } from './owner-field';
import { ReviewDue } from './review-due';
import { Role } from './role';
import { SaveLine } from './save-line';
import { SeverityField } from './severity-field';
import { IncidentZone } from './incident-zone';

const APPEARANCE = {
  'not-started': 'default',
  draft: 'default',
  'in-review': 'inprogress',
  published: 'success',
  waived: 'default'
} as const satisfies Record<LifeState, string>;

/** Where the postmortem stands, in one line that wraps; below it what is missing, and the next step. */
export function Header() {
  const { document, settings } = useEditing();
  const { state } = useStanding();
  const { roles } = templateOf(document.template);
  const hasReview = templateOf(document.template).sections.some(({ id }) => id === 'review');
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        <span className={styles['state']} tabIndex={-1} {...{ [FOCUS_HOME]: '' }}>
          <span className="visually-hidden">State: </span>
          <Lozenge appearance={APPEARANCE[state]}>{STATE_NAMES[state]}</Lozenge>
        </span>
        <SeverityField />
        {hasReview ? <ReviewDue /> : null}
        <OwnerField />
        {roles.map((role) => (
          <Role key={role} role={role} />
        ))}
        <IncidentZone />
        <SaveLine />
      </div>
      <Measures measures={measuresOf(document.milestones)} />
      <p className={styles['promise']}>{openingPromise(settings)}</p>
      <div className={styles['next']}>
        <ReadinessBar />
        <Steps />
      </div>
    </header>
  );
}
