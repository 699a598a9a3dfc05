import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense } from 'react';
import { STATE_NAMES, type LifeState } from '../../../../src/domain/life/life';
import { measuresOf } from '../../../../src/domain/measures';
import { openingPromise } from '../../../../src/domain/settings';
import { templateOf } from '../../../../src/domain/template';
import { Boundary } from '../../shared/components/load-state';
import { Measures } from '../../shared/components/measures';
import { TextSkeleton } from '../../shared/components/skeleton';
import { useEditing } from '../../shared/editing';
import { FOCUS_HOME } from '../../shared/focus-home';
import { useStanding } from '../life/standing';
import styles from './header.module.css';
import { Role } from './role';
import { SaveLine } from './save-line';
import { SeverityField } from './severity-field';
import { IncidentZone } from './incident-zone';

/* What needs more code than it shows comes after the first picture. */
const Next = lazy(() => import('../life/next'));
const ReviewDue = lazy(() => import('./review-due'));
const OwnerField = lazy(() => import('./owner-field'));
const Together = lazy(() => import('../together/together'));

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
  const { roles, sections } = templateOf(document.template);
  const hasReview = sections.some(({ id }) => id === 'review');
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        <span className={styles['state']} tabIndex={-1} {...{ [FOCUS_HOME]: '' }}>
          <span className="visually-hidden">State: </span>
          <Lozenge appearance={APPEARANCE[state]}>{STATE_NAMES[state]}</Lozenge>
        </span>
        <SeverityField />
        <Suspense fallback={null}>{hasReview ? <ReviewDue /> : null}</Suspense>
        {hasReview ? (
          <Role role="owner" />
        ) : (
          <Suspense fallback={null}>
            <OwnerField />
          </Suspense>
        )}
        {roles.map((role) => (
          <Role key={role} role={role} />
        ))}
        <IncidentZone />
        <SaveLine />
      </div>
      <Measures measures={measuresOf(document.milestones)} />
      <div className={styles['line']}>
        <p className={styles['promise']}>{openingPromise(settings)}</p>
        <Boundary>
          <Suspense fallback={null}>
            <Together />
          </Suspense>
        </Boundary>
      </div>
      <Boundary>
        <Suspense fallback={<TextSkeleton lines={1} />}>
          <Next />
        </Suspense>
      </Boundary>
    </header>
  );
}
