import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useId, useState, type KeyboardEvent } from 'react';
import { textOrNull } from '../../../../src/domain/words';
import styles from './hints.module.css';

/** Longest reason, as the document's schema has it. */
const MOST = 2_000;

/**
 * Asks why a hint does not apply: a ready reason is one press, any other a few words. It stands inside other forms, and
 * therefore is none.
 * @param which hint, as it stands after "Why does it not apply here?"
 * @param reasons ready ones
 * @param onDismiss takes the reason
 * @param onClose it is done with
 */
export function DismissForm({
  which,
  reasons,
  onDismiss,
  onClose
}: {
  which: string;
  reasons: readonly string[];
  onDismiss: (reason: string) => void;
  onClose: () => void;
}) {
  const [own, setOwn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const dismiss = (): void => {
    const reason = textOrNull(own);
    if (reason === null) setMissing(true);
    else onDismiss(reason);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      // A dialog around it stays open.
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div className={styles['form']} role="group" aria-labelledby={`${id}-title`} onKeyDown={keys}>
      <p id={`${id}-title`} className={styles['name']}>
        Why does it not apply here? <span className="visually-hidden">{which}</span>
      </p>
      <div className={styles['buttons']}>
        {reasons.map((reason, index) => (
          <Button key={reason} spacing="compact" autoFocus={index === 0} onClick={() => onDismiss(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <div className={styles['own']}>
        <label className={styles['label']} htmlFor={`${id}-own`}>
          In your own words
        </label>
        <TextField
          id={`${id}-own`}
          dir="auto"
          isCompact
          maxLength={MOST}
          isInvalid={isMissing}
          aria-describedby={isMissing ? `${id}-missing` : undefined}
          value={own}
          onChange={(event) => {
            setOwn(event.currentTarget.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            dismiss();
          }}
        />
        {isMissing ? (
          <p id={`${id}-missing`} className={styles['missing']} role="alert">
            A few words are enough; the reason stays with the hint.
          </p>
        ) : null}
      </div>
      <div className={styles['buttons']}>
        <Button spacing="compact" onClick={dismiss}>
          Dismiss
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
