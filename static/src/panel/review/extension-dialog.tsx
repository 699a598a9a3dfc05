import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useId, useState } from 'react';
import * as v from 'valibot';
import { extendReview } from '../../../../src/domain/calendar/review-due';
import { firstDueOf } from '../../../../src/domain/meeting/meeting-time';
import { Dialog } from '../../shared/components/dialog';
import { DateTimePicker, FieldLoader } from '../../shared/components/lazy';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { useViewer } from '../../shared/viewer';
import { Appointment } from './appointment';
import styles from './review.module.css';

/** Longest reason, as the document's schema has it. */
const MOST = 2_000;

const Draft = v.object({ until: v.nullable(v.number()), reason: v.string() });

/** Asks how long the review is put off, and why (R24). */
export default function ExtensionDialog({ onClose }: { onClose: () => void }) {
  const { document, settings, apply } = useEditing();
  const { accountId } = useViewer();
  const { extension } = document.meeting;
  const kept = useKept('meeting-extension', Draft, {
    until: extension?.until ?? null,
    reason: extension?.reason ?? ''
  });
  const [problem, setProblem] = useState<string | null>(null);
  const reasonId = useId();
  const first = firstDueOf(document, settings);
  const { until, reason } = kept.value;

  const save = (): void => {
    const { resolution } = document.milestones;
    if (until === null || resolution === null) {
      setProblem('Say until when it should wait, as a date and a time. Nothing was changed yet.');
      return;
    }
    const asked = extendReview(
      { resolvedAt: resolution, severity: document.severity, settings },
      { to: until, reason, by: accountId, at: until }
    );
    if (!asked.ok) {
      setProblem(asked.error.message);
      return;
    }
    apply(
      [{ field: 'meeting.extension', value: { until, reason: reason.trim() } }],
      'The review was put off.'
    );
    kept.clear();
    onClose();
  };

  return (
    <Dialog
      title="Put the review off"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={save}>
            Put it off
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              kept.clear();
              onClose();
            }}
          >
            Leave it as it is
          </Button>
        </>
      }
    >
      <p>
        A few days to investigate are fine.{' '}
        {first ? (
          <>
            Without this it is due <Appointment at={first.dueAt} />.
          </>
        ) : null}
      </p>
      <div className={styles['field']} data-autofocus="">
        <label className={styles['label']} htmlFor={reasonId}>
          Reason
        </label>
        <TextArea
          id={reasonId}
          dir="auto"
          minimumRows={3}
          maxLength={MOST}
          value={reason}
          onChange={(event) => kept.set({ until, reason: event.target.value })}
        />
      </div>
      <div className={styles['field']}>
        <span className={styles['label']}>Until</span>
        <FieldLoader>
          <DateTimePicker
            id="extension-until"
            label="Until"
            value={until}
            onChange={(at) => kept.set({ until: at, reason })}
          />
        </FieldLoader>
      </div>
      {problem ? (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}
