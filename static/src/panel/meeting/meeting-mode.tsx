import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { meetingSteps, openingStep, type MeetingStep } from '../../../../src/domain/meeting/steps';
import { openingPromise } from '../../../../src/domain/settings';
import { Dialog } from '../../shared/components/dialog';
import { useEditing } from '../../shared/editing';
import { OutboxTrouble } from '../changes/outbox-trouble';
import { SaveLine } from '../header/save-line';
import { Agree } from './agree';
import { FailuresStep } from './failures-step';
import { IdeasStep } from './ideas-step';
import styles from './meeting.module.css';
import { OwnersStep } from './owners-step';
import { MeetingTimer } from './timer';
import { WhittleStep } from './whittle-step';

const STEP_WORDS: Readonly<Record<MeetingStep, { name: string; title: string }>> = {
  agree: { name: 'Agree', title: 'Agree on what was' },
  failures: { name: 'Failures', title: 'What did not work as it should' },
  ideas: { name: 'Ideas', title: 'What would have helped' },
  whittle: { name: 'Whittle', title: 'Keep the few that matter most' },
  owners: { name: 'Owners', title: 'One person and one date each' }
};

/** Where keys have a meaning of their own. */
const OWN_KEYS = 'input:not([type="checkbox"]), textarea, select, [role="combobox"], [aria-expanded="true"]';

/** How far a key goes on in the steps; 0 for one that means something else. */
function stepsOf({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey || shiftKey) return 0;
  const isTaken = target instanceof Element && target.closest(OWN_KEYS) !== null;
  if (isTaken) return 0;
  return { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[key] ?? 0;
}

/** The review meeting in five steps, with a clock. @param onLeaveTo closes it and leads to a field of the panel */
export default function MeetingMode({
  onClose,
  onLeaveTo
}: {
  onClose: () => void;
  onLeaveTo: (field: string) => void;
}) {
  const { document, settings } = useEditing();
  const steps = meetingSteps(document);
  const [step, setStep] = useState(() => openingStep(document, settings));
  const at = Math.max(0, steps.indexOf(step));
  const heading = useRef<HTMLHeadingElement>(null);
  // What comes is read out, at the beginning as well.
  useEffect(() => heading.current?.focus(), [step]);
  const [before, after] = [steps[at - 1], steps[at + 1]];

  const keys = (event: KeyboardEvent): void => {
    // Escape of an editor inside is no Escape of the meeting. Date fields take every Escape, also one that closes nothing.
    const inEditor = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape' && inEditor && event.defaultPrevented) event.stopPropagation();
    const next = steps[at + stepsOf(event)];
    if (!next || next === step) return;
    event.preventDefault();
    setStep(next);
  };
  const go = (name: MeetingStep | undefined, words: string) =>
    name ? (
      <Button onClick={() => setStep(name)}>
        {words}: {STEP_WORDS[name].name}
      </Button>
    ) : null;

  return (
    <Dialog title="Review meeting" size="large" onClose={onClose}>
      <div className={styles['meeting']} onKeyDown={keys}>
        <div className={styles['top']}>
          <nav aria-label="Steps of the meeting">
            <ol className={styles['steps']}>
              {steps.map((one, index) => (
                <li key={one}>
                  <button
                    type="button"
                    className={styles['step']}
                    aria-current={one === step ? 'step' : undefined}
                    onClick={() => setStep(one)}
                  >
                    {index + 1} {STEP_WORDS[one].name}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <MeetingTimer />
        </div>
        {step === 'agree' ? <p className={styles['promise']}>{openingPromise(settings)}</p> : null}
        <h3 ref={heading} tabIndex={-1} data-step="" className={styles['heading']}>
          {STEP_WORDS[step].title}
        </h3>
        {step === 'agree' ? <Agree onLeaveTo={onLeaveTo} /> : null}
        {step === 'failures' ? <FailuresStep /> : null}
        {step === 'ideas' ? <IdeasStep /> : null}
        {step === 'whittle' ? <WhittleStep /> : null}
        {step === 'owners' ? <OwnersStep onLeaveTo={onLeaveTo} /> : null}
        <OutboxTrouble />
        <div className={styles['foot']}>
          {go(before, 'Back')}
          {go(after, 'Next')}
          <Button appearance="subtle" onClick={onClose}>
            Leave the meeting
          </Button>
          <SaveLine />
        </div>
        <p className={styles['quiet']}>
          Arrow keys go from step to step; Escape leaves, and nothing is lost.
        </p>
      </div>
    </Dialog>
  );
}
