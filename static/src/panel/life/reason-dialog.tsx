import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useId, useState, type ReactNode } from 'react';
import { hasText } from '../../../../src/domain/words';
import { Dialog } from '../../shared/components/dialog';
import { Notice } from '../../shared/components/notice';
import { failureOf } from '../../shared/failure';
import { useKeptText } from './kept-text';
import { Labelled } from './labelled';
import styles from './reason-dialog.module.css';

/**
 * Asks for a reason before a step; what was written is kept until the step is done.
 * @param name under which the text is kept
 * @param suggestions sentences that fill the field with one press
 * @param isRequired false where the step needs no reason
 * @param verb on the button that takes the step
 * @param step takes it; what it throws is shown, and the text stays
 */
export default function ReasonDialog({
  incidentId,
  name,
  title,
  label,
  verb,
  suggestions = [],
  isRequired = true,
  step,
  onClose,
  children
}: {
  incidentId: string;
  name: string;
  title: string;
  label: string;
  verb: string;
  suggestions?: readonly string[];
  isRequired?: boolean;
  step: (reason: string) => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}) {
  const [reason, write, forget] = useKeptText(incidentId, name);
  const [isAsked, setAsked] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = useId();
  const isMissing = isRequired && isAsked && !hasText(reason);

  const go = async (): Promise<void> => {
    setAsked(true);
    if (isRequired && !hasText(reason)) {
      document.getElementById(id)?.focus();
      return;
    }
    setGoing(true);
    setTrouble(null);
    try {
      await step(reason.trim());
      forget();
      onClose();
    } catch (cause) {
      setTrouble(failureOf(cause).message);
      setGoing(false);
    }
  };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" isLoading={isGoing} onClick={() => void go()}>
            {verb}
          </Button>
          <Button appearance="subtle" isDisabled={isGoing} onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {children}
      <Labelled id={id} label={label} problem={isMissing ? 'Say in a few words why.' : null}>
        <TextArea
          id={id}
          dir="auto"
          minimumRows={3}
          value={reason}
          isInvalid={isMissing}
          aria-describedby={isMissing ? `${id}-problem` : undefined}
          maxLength={2000}
          onChange={(event) => write(event.target.value)}
        />
      </Labelled>
      {suggestions.length > 0 ? (
        <div className={styles['suggestions']} role="group" aria-label="Reasons that are often given">
          {suggestions.map((words) => (
            <button key={words} type="button" className={styles['suggestion']} onClick={() => write(words)}>
              {words}
            </button>
          ))}
        </div>
      ) : null}
      {trouble ? (
        <Notice appearance="error" title="Nothing was changed. What you wrote is kept.">
          <p>{trouble}</p>
        </Notice>
      ) : null}
    </Dialog>
  );
}
