import { useState, type MouseEvent } from 'react';
import { MILESTONES, type Milestone, type Milestones } from '../../../../src/domain/milestones';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { useEditing } from '../../shared/editing';
import { dayOf, formatHours } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import { FIELD, goToField } from '../go-to-field';
import { fullTime, shortDay } from './clock';
import { MilestoneEditor } from './milestone-editor';
import styles from './milestone-strip.module.css';

/** The five milestones at a glance: those that are known lead to their place on the line, the others can be added. */
export function MilestoneStrip({ milestones }: { milestones: Milestones }) {
  const { canEdit, document } = useEditing();
  const viewer = useViewer();
  const [open, setOpen] = useState<Milestone | null>(null);
  const days = new Set(MILESTONES.flatMap((name) => milestones[name] ?? []).map((at) => dayOf(at, viewer)));
  const go = (name: Milestone) => (event: MouseEvent) => {
    event.preventDefault();
    goToField(`milestones.${name}`);
  };
  return (
    <>
      <ul className={styles['strip']} aria-label="Milestones">
        {MILESTONES.map((name) => {
          const at = milestones[name];
          const low = MILESTONE_NAMES[name].toLowerCase();
          if (at !== null)
            return (
              <li key={name} className={styles['known']}>
                <a
                  className={styles['link']}
                  href={`#${name}`}
                  title={fullTime(at, viewer, document.zone)}
                  onClick={go(name)}
                >
                  <span className={styles['name']}>{MILESTONE_NAMES[name]}</span>{' '}
                  <span className={styles['time']}>{formatHours(at, viewer)}</span>
                  {days.size > 1 ? <span className={styles['day']}> {shortDay(at, viewer)}</span> : null}
                </a>
              </li>
            );
          return (
            <li key={name} className={styles['open']} {...{ [FIELD]: `milestones.${name}` }}>
              {canEdit ? (
                <button
                  type="button"
                  className={styles['add']}
                  aria-expanded={open === name}
                  onClick={() => setOpen(open === name ? null : name)}
                >
                  Add time of {low}
                </button>
              ) : (
                <span className={styles['unknown']}>{MILESTONE_NAMES[name]} not known yet</span>
              )}
            </li>
          );
        })}
      </ul>
      {open !== null && milestones[open] === null ? (
        <MilestoneEditor key={open} milestone={open} at={null} onDone={() => setOpen(null)} />
      ) : null}
    </>
  );
}
