import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { overridesIn } from '../../../../src/domain/life/life';
import { Boundary } from '../../shared/components/load-state';
import { Section } from '../../shared/components/section';
import { useEditing } from '../../shared/editing';
import { LifeLines } from './life-lines';
import styles from './life-section.module.css';

const HistoryDialog = lazy(() => import('../history/history-dialog'));

/** What happened to the postmortem as a whole, what was let pass and why, and the way to every change. */
export default function LifeSection() {
  const { document } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const passed = overridesIn(document.life).length;
  return (
    <Section
      title="What happened to this postmortem"
      aside={
        <Button spacing="compact" appearance="subtle" onClick={() => setOpen(true)}>
          All changes
        </Button>
      }
    >
      {passed > 0 ? (
        <p className={styles['note']}>
          {passed === 1 ? 'One thing was' : `${passed} things were`} let pass, each with a reason.
        </p>
      ) : null}
      <LifeLines log={document.life} />
      {isOpen ? (
        <Boundary>
          <Suspense fallback={null}>
            <HistoryDialog onClose={() => setOpen(false)} />
          </Suspense>
        </Boundary>
      ) : null}
    </Section>
  );
}
