import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import * as v from 'valibot';
import type { Gate } from '../../../../src/domain/life/gate';
import type { OverrideRequest } from '../../../../src/domain/life/gates';
import type { ReadinessItem } from '../../../../src/domain/life/readiness';
import { textOrNull } from '../../../../src/domain/words';
import { Dialog } from '../../shared/components/dialog';
import { Notice } from '../../shared/components/notice';
import { failureOf } from '../../shared/failure';
import { useKept } from '../../shared/kept';
import { goToField } from '../go-to-field';
import styles from './gate-dialog.module.css';
import { Labelled } from './labelled';

const WORDS: Readonly<Record<Gate, { title: string; verb: string; ready: string }>> = {
  meeting: {
    title: 'Send to review?',
    verb: 'Send to review',
    ready: 'Nothing is missing for the meeting.'
  },
  publish: {
    title: 'Publish this postmortem?',
    verb: 'Publish',
    ready:
      'Nothing is missing. From then on it is a document to read; whoever may edit the incident can still improve it, and each change is kept.'
  }
};

const Reasons = v.object({ all: v.string(), byItem: v.record(v.string(), v.string()) });

/**
 * Asks before a gate what is to become of the items that are missing: each is filled in, or let pass with a reason
 * that is kept (R11).
 * @param missing what the gate asks for and the postmortem does not have
 * @param step passes the gate with the overrides given
 */
export default function GateDialog({
  gate,
  missing,
  isUnsaved,
  step,
  onClose
}: {
  gate: Gate;
  missing: readonly ReadinessItem[];
  /** True where something typed here could not be saved. */
  isUnsaved: boolean;
  step: (overrides: OverrideRequest[]) => Promise<unknown>;
  onClose: () => void;
}) {
  const id = useId();
  const kept = useKept(`gate-${gate}`, Reasons, { all: '', byItem: {} });
  const reasons = kept.value;
  const [asksFor, setAsksFor] = useState<ReadonlySet<string>>(new Set(Object.keys(reasons.byItem)));
  const [isAsked, setAsked] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { title, verb, ready } = WORDS[gate];
  const reasonFor = (item: string): string =>
    textOrNull(reasons.byItem[item]) ?? textOrNull(reasons.all) ?? '';
  const held = missing.filter((item) => reasonFor(item.id) === '');
  const isHeld = isAsked && held.length > 0;

  const go = async (): Promise<void> => {
    setAsked(true);
    if (held.length > 0) return;
    setGoing(true);
    setTrouble(null);
    try {
      await step(missing.map((item) => ({ item: item.id, reason: reasonFor(item.id) })));
      kept.clear();
      onClose();
    } catch (cause) {
      setTrouble(failureOf(cause).message);
      setGoing(false);
    }
  };
  const fillIn = (field: string): void => {
    onClose();
    // The dialog gives the focus back first.
    setTimeout(() => goToField(field));
  };

  return (
    <Dialog
      title={title}
      size={missing.length > 0 ? 'medium' : 'small'}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" isLoading={isGoing} onClick={() => void go()}>
            {missing.length > 0 ? `${verb} all the same` : verb}
          </Button>
          <Button appearance="subtle" isDisabled={isGoing} onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {isUnsaved ? (
        <Notice appearance="warning" title="Something that you wrote is not saved yet.">
          <p>It is kept here, and would be missing from what goes on now.</p>
        </Notice>
      ) : null}
      {missing.length === 0 ? (
        <p>{ready}</p>
      ) : (
        <>
          <p>
            {missing.length === 1 ? 'One thing is' : `${missing.length} things are`} missing. Fill in what you
            can; what has to wait can pass with a reason, which is kept.
          </p>
          <ul className={styles['items']}>
            {missing.map(({ id: item, field, words }) => (
              <li key={item} className={styles['item']}>
                <div className={styles['line']}>
                  <bdi className={styles['words']}>{words}</bdi>
                  <Button spacing="compact" onClick={() => fillIn(field)}>
                    Fill in<span className="visually-hidden">{`: ${words}`}</span>
                  </Button>
                  {missing.length === 1 || asksFor.has(item) ? null : (
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      onClick={() => setAsksFor(new Set([...asksFor, item]))}
                    >
                      Let it pass…<span className="visually-hidden">{`: ${words}`}</span>
                    </Button>
                  )}
                </div>
                {missing.length > 1 && asksFor.has(item) ? (
                  <TextArea
                    aria-label={`Why this may pass: ${words}`}
                    placeholder="Why it may pass"
                    dir="auto"
                    minimumRows={1}
                    maxLength={2000}
                    value={reasons.byItem[item] ?? ''}
                    onChange={({ target }) =>
                      kept.set({ ...reasons, byItem: { ...reasons.byItem, [item]: target.value } })
                    }
                  />
                ) : null}
              </li>
            ))}
          </ul>
          <Labelled
            id={id}
            label={
              missing.length === 1 ? 'Why it may pass' : 'One reason for all that have none of their own'
            }
            problem={
              isHeld
                ? `${held.length === 1 ? 'One thing has' : `${held.length} things have`} no reason yet. Fill in what is missing, or say why it may pass.`
                : null
            }
          >
            <TextArea
              id={id}
              dir="auto"
              minimumRows={2}
              maxLength={2000}
              value={reasons.all}
              isInvalid={isHeld}
              aria-describedby={isHeld ? `${id}-problem` : undefined}
              onChange={({ target }) => kept.set({ ...reasons, all: target.value })}
            />
          </Labelled>
        </>
      )}
      {trouble ? (
        <Notice appearance="error" title="Nothing was changed. Your reasons are kept.">
          <p>{trouble}</p>
        </Notice>
      ) : null}
    </Dialog>
  );
}
