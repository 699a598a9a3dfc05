import Button from '@atlaskit/button/new';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './rows.module.css';

/**
 * The frame of a small form in a list. Enter in a line saves, so do Ctrl and Enter everywhere; Escape cancels.
 * @param label what it is for
 * @param error why it was not saved
 * @param onSave takes what stands in it
 * @param onCancel it is done with
 */
export function RowForm({
  label,
  error,
  onSave,
  onCancel,
  children
}: {
  label: string;
  error: string | null;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    }
  };
  return (
    <form
      className={styles['form']}
      aria-label={label}
      noValidate
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {error ? (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      ) : null}
      <div className={styles['buttons']}>
        <Button type="submit">Save</Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
