import Button from '@atlaskit/button/new';
import Calendar from '@atlaskit/icon/core/calendar';
import TextField from '@atlaskit/textfield';
import { useState, type KeyboardEvent } from 'react';
import { readMoment } from '../../../../src/domain/timeline/read-line';
import { DateTimePicker, FieldLoader } from '../../shared/components/lazy';
import { formatInstant, formatZone } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';
import { readingOptions, writtenMoment } from './clock';
import styles from './time-field.module.css';

/** A time that is being typed. */
export interface TypedTime {
  written: string;
  /** Epoch milliseconds; null where what is written is no time. */
  at: number | null;
  notes: string[];
}

/**
 * Reads what stands in a time field.
 * @param written what was typed
 * @param before the time that it replaces, which keeps its seconds as long as nothing is typed; null for none
 * @param around an instant on whose day a time without one lies
 */
export function useTypedTime(written: string, before: number | null, around: number): TypedTime {
  const viewer = useViewer();
  const now = useNow();
  if (before !== null && written.trim() === writtenMoment(before, viewer))
    return { written, at: before, notes: [] };
  const read = readMoment(written, readingOptions(viewer, before ?? around, now));
  return { written, at: read?.at ?? null, notes: read?.notes ?? [] };
}

/**
 * Asks for a time in one line of text, `14:03` or with its day; a calendar comes when it is asked for.
 * @param label what is asked
 * @param time what is typed, as read by `useTypedTime`
 * @param onWritten told what was typed or chosen
 * @param isInvalid true where somebody tried to save what is no time
 */
export function TimeField({
  id,
  label,
  time,
  onWritten,
  isInvalid,
  autoFocus = false,
  onEnter
}: {
  id: string;
  label: string;
  time: TypedTime;
  onWritten: (written: string) => void;
  isInvalid: boolean;
  autoFocus?: boolean;
  onEnter: () => void;
}) {
  const viewer = useViewer();
  const now = useNow();
  const [byCalendar, setByCalendar] = useState(false);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  const unclear = time.at === null && (isInvalid || time.written.trim().length > 4);
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {byCalendar ? (
        <FieldLoader>
          <DateTimePicker
            id={id}
            label={label}
            value={time.at}
            autoFocus
            onChange={(at) => (at === null ? undefined : onWritten(writtenMoment(at, viewer)))}
          />
        </FieldLoader>
      ) : (
        <div className={styles['line']}>
          <TextField
            id={id}
            value={time.written}
            placeholder="14:03"
            autoComplete="off"
            dir="ltr"
            autoFocus={autoFocus}
            isInvalid={unclear}
            aria-describedby={`${id}-read`}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => onWritten(event.currentTarget.value)}
            onKeyDown={keys}
          />
          <Button
            appearance="subtle"
            aria-label={`${label}: choose from a calendar`}
            onClick={() => setByCalendar(true)}
          >
            <Calendar label="" />
          </Button>
        </div>
      )}
      <p id={`${id}-read`} className={unclear ? styles['unclear'] : styles['read']}>
        {unclear
          ? 'Write a time such as 14:03, or with its day: 14 Mar 2026 14:03.'
          : time.at === null
            ? `As 14:03 or with its day; times are yours (${formatZone(now, viewer)}).`
            : [`${formatInstant(time.at, viewer)}, ${formatZone(time.at, viewer)}`, ...time.notes].join('. ')}
      </p>
    </div>
  );
}
