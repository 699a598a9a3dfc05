import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import * as v from 'valibot';
import { readChat, type ChatOptions, type ReadChat } from '../../../../src/domain/timeline/chat';
import { MAX_ENTRIES } from '../../../../src/domain/timeline/entry';
import { daysLater } from '../../../../src/domain/calendar/days';
import { Dialog } from '../../shared/components/dialog';
import { DayPicker, FieldLoader } from '../../shared/components/lazy';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { dayOf } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import { anchorOf, readingOptions } from './clock';
import { LaneField } from './lane-field';
import { PastePreview } from './paste-preview';
import styles from './paste-dialog.module.css';
import { ZoneChoice } from './zone-choice';

/** Under which name a pasted text is kept until its entries are added. */
const KEPT = 'timeline-paste';

/** Lines at the beginning of a text by which its day is guessed. */
const BEGINNING = 40;
/** A log begins with the incident more often than before it. */
const BACK = 3;

/** The day on which a log without dates is nearest to the incident. @param around an instant of it */
function likelyDay(text: string, options: Omit<ChatOptions, 'day'>, around: number): string {
  const beginning = text.split(/\r\n|\n|\r/, BEGINNING).join('\n');
  const base = dayOf(around, { timeZone: options.zone });
  const far = (day: string): number =>
    readChat(beginning, { ...options, day })
      .entries.map(({ draft: { at } }) => (at < around ? (around - at) * BACK : at - around))
      .reduce((sum, cost) => sum + cost, 0);
  const [best] = [0, 1, -1]
    .map((days) => daysLater(base, days))
    .map((day) => ({ day, cost: far(day) }))
    .sort((a, b) => a.cost - b.cost);
  return best?.day ?? base;
}

/** Whether the reading depends on a wish: read with another one, some time differs. */
const differs = (one: ReadChat, other: ReadChat): boolean =>
  one.entries.some(({ draft }, index) => draft.at !== other.entries[index]?.draft.at);

/**
 * Turns a pasted chat log into entries; nothing is added before it was looked at.
 * @param given text that was pasted into the line at the foot
 * @param knownLanes teams to choose from
 * @param onClose the dialog may go
 */
export default function PasteDialog({
  given,
  knownLanes,
  onClose
}: {
  given: string;
  knownLanes: readonly string[];
  onClose: () => void;
}) {
  const viewer = useViewer();
  const id = useId();
  const { apply, document, incident } = useEditing();
  const kept = useKept(KEPT, v.string(), '');
  const [text, setText] = useState(given || kept.value);
  const [zone, setZone] = useState(document.zone ?? viewer.timeZone);
  /** Null until somebody chooses one. */
  const [chosenDay, setDay] = useState<string | null>(null);
  const [paste] = useState(() => crypto.randomUUID());
  const [lane, setLane] = useState('');
  /** Numbers of entries that shall not be added, and of those that shall though they are there already. */
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [again, setAgain] = useState<ReadonlySet<number>>(new Set());

  const typed = useDeferredValue(text);
  const around = anchorOf(document, incident);
  const { read, day, dayMatters, zoneMatters } = useMemo(() => {
    const { order } = readingOptions(viewer, null, 0);
    const common = { zone, paste, ...(order ? { order } : {}) };
    const options: ChatOptions = { ...common, day: chosenDay ?? likelyDay(typed, common, around) };
    const found = readChat(typed, options);
    const otherDay = daysLater(options.day, -40);
    const otherZone = zone === 'UTC' ? 'Asia/Tokyo' : 'UTC';
    return {
      read: found,
      day: options.day,
      dayMatters: differs(found, readChat(typed, { ...options, day: otherDay })),
      zoneMatters: differs(found, readChat(typed, { ...options, zone: otherZone }))
    };
  }, [around, chosenDay, paste, typed, viewer, zone]);

  const there = useMemo(
    () => new Set(document.timeline.map(({ at, text: words }) => `${at} ${words}`)),
    [document.timeline]
  );
  const isThere = read.entries.map(({ draft }) => there.has(`${draft.at} ${draft.text}`));
  const chosen = read.entries.flatMap((_, index) =>
    (isThere[index] ? again.has(index) : !left.has(index)) ? [index] : []
  );
  const room = MAX_ENTRIES - document.timeline.length;

  const change = (next: string): void => {
    setText(next);
    kept.set(next);
    setLeft(new Set());
    setAgain(new Set());
  };
  const toggle = (indexes: readonly number[], isChosen: boolean): void => {
    const [nextLeft, nextAgain] = [new Set(left), new Set(again)];
    for (const index of indexes) {
      if (isThere[index]) nextAgain[isChosen ? 'add' : 'delete'](index);
      else nextLeft[isChosen ? 'delete' : 'add'](index);
    }
    setLeft(nextLeft);
    setAgain(nextAgain);
  };
  const add = (): void => {
    const entries = chosen.flatMap((index) => read.entries[index]?.draft ?? []);
    apply(
      entries.map((draft) => ({
        field: 'entry' as const,
        value: { ...draft, lane: lane.trim() || null, id: crypto.randomUUID() }
      })),
      `${entries.length === 1 ? '1 entry' : `${entries.length} entries`} added.`
    );
    kept.clear();
    onClose();
  };

  const count = chosen.length;
  return (
    <Dialog
      title="Paste a chat log"
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button
            appearance="primary"
            isDisabled={count === 0 || count > room || typed !== text}
            onClick={add}
          >
            {count === 0 ? 'Add entries' : count === 1 ? 'Add 1 entry' : `Add ${count} entries`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <div className={styles['field']}>
        <label className={styles['label']} htmlFor={id}>
          Chat log, as copied from Slack or Teams, or lines such as “14:03 rolled back api”
        </label>
        <TextArea
          id={id}
          dir="auto"
          minimumRows={4}
          maxHeight="200px"
          value={text}
          placeholder={'14:03 first page\n14:05 rolled back api'}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {read.entries.length > 0 && (dayMatters || zoneMatters) ? (
        <div className={styles['choices']}>
          {dayMatters ? (
            <div className={styles['field']}>
              <label className={styles['label']} htmlFor={`${id}-day`}>
                Day of the first message
              </label>
              <FieldLoader>
                <DayPicker
                  id={`${id}-day`}
                  label="Day of the first message"
                  value={day}
                  onChange={(next) => (next ? setDay(next) : undefined)}
                />
              </FieldLoader>
            </div>
          ) : null}
          {zoneMatters ? (
            <div className={styles['field']}>
              <label className={styles['label']} htmlFor={`${id}-zone`}>
                Zone of its clock
              </label>
              <ZoneChoice id={`${id}-zone`} label="Zone of its clock" value={zone} onChange={setZone} />
            </div>
          ) : null}
          <LaneField id={`${id}-lane`} value={lane} lanes={knownLanes} onChange={setLane} />
        </div>
      ) : null}
      {typed.trim() === '' ? (
        <p className={styles['hint']}>
          Paste it above. You see what becomes an entry and what does not before anything is added; names stay
          as they stand in the text.
        </p>
      ) : (
        <PastePreview read={read} isThere={isThere} chosen={new Set(chosen)} onToggle={toggle} />
      )}
      {count > room ? (
        <p className={styles['wrong']} role="alert">
          A timeline holds at most {MAX_ENTRIES} entries; there is room for {room} more. Leave some out.
        </p>
      ) : null}
    </Dialog>
  );
}
