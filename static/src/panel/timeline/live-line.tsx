import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useId, useRef, useState, type ClipboardEvent, type FormEvent } from 'react';
import * as v from 'valibot';
import { MAX_ENTRIES, MAX_ENTRY_TEXT } from '../../../../src/domain/timeline/entry';
import { readLine } from '../../../../src/domain/timeline/read-line';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { dayOf, formatHours, formatWeekday, formatZone } from '../../shared/time';
import { useNow, useViewer } from '../../shared/viewer';
import { anchorOf, isLive, readingOptions } from './clock';
import { LaneField } from './lane-field';
import styles from './live-line.module.css';

/**
 * The line at the foot: a time, a few words, Enter.
 * @param knownLanes teams to choose from
 * @param onAdded told the new entry's id
 * @param onPaste told a text of several lines that was pasted
 * @param onAskPaste the reader wants to paste a chat log
 */
export function LiveLine({
  knownLanes,
  onAdded,
  onPaste,
  onAskPaste
}: {
  knownLanes: readonly string[];
  onAdded: (id: string) => void;
  onPaste: (text: string) => void;
  onAskPaste: () => void;
}) {
  const viewer = useViewer();
  const now = useNow();
  const id = useId();
  const { apply, document, incident } = useEditing();
  const line = useKept('timeline-line', v.string(), '');
  const lane = useKept('timeline-lane', v.string(), '');
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  /** The entry before, near which the next one lies once it is all over. */
  const [last, setLast] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const live = isLive(document, incident);
  const around = live ? null : (last ?? anchorOf(document, incident));
  const read = readLine(line.value, readingOptions(viewer, around, now));
  const isFull = document.timeline.length >= MAX_ENTRIES;

  const said = (at: number): string =>
    `${formatWeekday(dayOf(at, viewer), viewer)}, ${formatHours(at, viewer)}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Read again: the minute may have changed since it was shown.
    const meant = readLine(line.value, readingOptions(viewer, around, Date.now()));
    if (meant.kind !== 'entry' || isFull || meant.text.length > MAX_ENTRY_TEXT) {
      setTried(meant.kind !== 'empty');
      field.current?.focus();
      return;
    }
    const entry = {
      id: crypto.randomUUID(),
      at: meant.at,
      text: meant.text,
      lane: lane.value.trim() || null,
      source: { kind: 'typed' as const },
      longBefore: false
    };
    apply([{ field: 'entry', value: entry }]);
    line.clear();
    setTried(false);
    setLast(meant.timed ? meant.at : last);
    setAdded(`Added at ${said(meant.at)}.`);
    onAdded(entry.id);
    field.current?.focus();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text.split(/\r\n|\n|\r/).filter((part) => part.trim()).length < 2) return;
    event.preventDefault();
    onPaste(text);
  };

  const trouble = isFull
    ? `A timeline holds at most ${MAX_ENTRIES} entries, and this one is full. Your line is kept; remove entries that tell the reader nothing, then add it.`
    : read.kind === 'unclear' && tried
      ? `${read.words} Your line is kept.`
      : null;
  const hint = (): string => {
    if (read.kind === 'entry') {
      const when = read.timed
        ? `Enter adds it at ${said(read.at)}.`
        : live
          ? 'Enter adds it as of now.'
          : `No time stands in front: Enter adds it as of now, ${said(read.at)}.`;
      return [when, ...read.notes].join(' ');
    }
    return live
      ? `A time and a few words, or only words for now. Times are yours (${formatZone(now, viewer)}).`
      : `A time and a few words, then Enter. Times are yours (${formatZone(now, viewer)}).`;
  };

  return (
    <form
      className={live ? `${styles['line']} ${styles['live']}` : styles['line']}
      data-field="timeline.new"
      aria-label="Add to the timeline"
      noValidate
      onSubmit={submit}
    >
      {live ? (
        <p className={styles['title']}>
          <span className={styles['dot']} aria-hidden="true" /> Live: write down what happens as it happens
        </p>
      ) : null}
      <div className={styles['fields']}>
        <div className={styles['words']}>
          <label className="visually-hidden" htmlFor={id}>
            What happened, with its time in front
          </label>
          <TextField
            ref={field}
            id={id}
            name="timeline-line"
            value={line.value}
            placeholder="14:03 rolled back api"
            autoComplete="off"
            dir="auto"
            isInvalid={trouble !== null}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              line.set(event.currentTarget.value);
              setTried(false);
            }}
            onPaste={paste}
          />
        </div>
        <div className={styles['lane']}>
          <LaneField id={`${id}-lane`} value={lane.value} lanes={knownLanes} onChange={lane.set} isQuiet />
        </div>
        <Button type="submit" appearance={live ? 'primary' : 'default'}>
          Add
        </Button>
        <Button appearance="subtle" onClick={onAskPaste}>
          Paste a chat log…
        </Button>
      </div>
      <p className={`${styles['status']} ${trouble ? styles['trouble'] : styles['hint']}`} role="status">
        {trouble ?? (read.kind === 'empty' ? added : null)}
      </p>
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint()}
      </p>
    </form>
  );
}
