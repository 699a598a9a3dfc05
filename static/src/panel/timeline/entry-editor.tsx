import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import * as v from 'valibot';
import { dashboardHint } from '../../../../src/domain/dashboard-hint';
import { MILESTONES, type Milestone } from '../../../../src/domain/milestones';
import { MAX_ENTRY_TEXT, TimelineEntry } from '../../../../src/domain/timeline/entry';
import { editsOfEntry } from '../../../../src/domain/timeline/rows';
import { listed, MILESTONE_NAMES } from '../../../../src/domain/words';
import { draftSlot, type DraftSlot } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { TextHints } from '../../shared/hints/hints';
import { useViewer } from '../../shared/viewer';
import { writtenMoment } from './clock';
import styles from './entry-editor.module.css';
import { LaneField } from './lane-field';
import { TimeField, useTypedTime } from './time-field';

const Draft = v.object({
  time: v.string(),
  text: v.string(),
  lane: v.string(),
  milestones: v.array(v.picklist(MILESTONES)),
  longBefore: v.boolean(),
  /** What stood there when the editor was opened; absent in drafts of earlier versions. */
  opened: v.optional(v.object({ entry: TimelineEntry, milestones: v.array(v.picklist(MILESTONES)) }))
});
export type EntryDraftValues = v.InferOutput<typeof Draft>;

/** Under which name what is typed into entries is kept until it is saved; the entry's id follows. */
export const ENTRY_DRAFT = 'timeline-entry:';

/** Opens the place of what is typed into an entry. @param accountId by whom @param postmortemId of which postmortem @param entryId of the entry */
export const keptEntry = (
  accountId: string,
  postmortemId: string,
  entryId: string
): DraftSlot<EntryDraftValues> => draftSlot([accountId, postmortemId, `${ENTRY_DRAFT}${entryId}`], Draft);

/**
 * Edits one entry where it stands: time, words, team, and which milestone it is. What others change in it meanwhile
 * stays, unless the same was changed here.
 * @param entry as it is
 * @param milestones that it is drawn as
 * @param knownLanes teams to choose from
 * @param given what was typed before and taken back, to go on with
 * @param onDone told what was typed and not saved, null for nothing
 */
export function EntryEditor({
  entry,
  milestones,
  knownLanes,
  given,
  onDone,
  onRemove
}: {
  entry: TimelineEntry;
  milestones: readonly Milestone[];
  knownLanes: readonly string[];
  given: EntryDraftValues | null;
  onDone: (left: EntryDraftValues | null) => void;
  onRemove: () => void;
}) {
  const viewer = useViewer();
  const { apply, document, postmortem } = useEditing();
  const id = useId();
  const [slot] = useState(() => keptEntry(viewer.accountId, postmortem.id, entry.id));
  const [first] = useState(() => given ?? slot.read());
  const [opened] = useState(() => first?.opened ?? { entry, milestones: [...milestones] });
  const [original] = useState<EntryDraftValues>(() => ({
    time: writtenMoment(opened.entry.at, viewer),
    text: opened.entry.text,
    lane: opened.entry.lane ?? '',
    milestones: opened.milestones,
    longBefore: opened.entry.longBefore,
    opened
  }));
  const [draft, setDraft] = useState<EntryDraftValues>(() => first ?? original);
  const [tried, setTried] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  const time = useTypedTime(draft.time, opened.entry.at, opened.entry.at);
  const textMissing = draft.text.trim() === '';

  useEffect(() => {
    const { current } = words;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const change = (changed: Partial<EntryDraftValues>): void => {
    const next = { ...draft, ...changed };
    slot.write(next);
    setDraft(next);
  };
  const leave = (left: EntryDraftValues | null): void => {
    slot.clear();
    onDone(left);
  };
  const cancel = (): void => leave(JSON.stringify(draft) === JSON.stringify(original) ? null : draft);
  const save = (): void => {
    setTried(true);
    if (time.at === null || textMissing) return;
    const written = {
      at: time.at,
      text: draft.text.trim(),
      lane: draft.lane.trim() || null,
      longBefore: draft.longBefore
    };
    const changed = Object.entries(written).filter(
      ([key, value]) => value !== opened.entry[key as keyof typeof written]
    );
    const edits = editsOfEntry(
      document.milestones,
      { entry, milestones },
      {
        entry: { ...entry, ...Object.fromEntries(changed) },
        milestones: draft.milestones.join() === opened.milestones.join() ? [...milestones] : draft.milestones
      }
    );
    const moved = edits.flatMap((edit) => (edit.field === 'milestones' ? Object.keys(edit.value) : []));
    if (edits.length > 0)
      apply(edits, moved.length > 0 ? `The time of ${listed(moved)} changed.` : undefined, (now) => ({
        ...now,
        timeline: now.timeline.map((one) => (one.id === entry.id ? opened.entry : one))
      }));
    leave(null);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.currentTarget.querySelector('[aria-expanded="true"]')) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  const { failure } = document.milestones;
  const isBefore = time.at !== null && failure !== null && time.at < failure;
  const hint = dashboardHint(draft.text);
  const gone = milestones.filter((name) => !draft.milestones.includes(name));

  return (
    <div className={styles['editor']} role="group" aria-label="Edit entry" onKeyDown={keys}>
      <TextArea
        ref={words}
        aria-label="What happened"
        aria-describedby={`${id}-text ${id}-hints`}
        dir="auto"
        minimumRows={1}
        resize="smart"
        maxLength={MAX_ENTRY_TEXT}
        isInvalid={tried && textMissing}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {tried && textMissing ? (
        <p id={`${id}-text`} className={styles['wrong']} role="alert">
          Say in a few words what happened. To take the entry out, use Remove.
        </p>
      ) : null}
      {hint ? <p className={styles['hint']}>{hint}</p> : null}
      <TextHints text={draft.text} id={`${id}-hints`} />
      <div className={styles['pair']}>
        <TimeField
          id={`${id}-time`}
          label="Time"
          time={time}
          isInvalid={tried}
          onWritten={(written) => change({ time: written })}
          onEnter={save}
        />
        <LaneField
          id={`${id}-lane`}
          value={draft.lane}
          lanes={knownLanes}
          onChange={(lane) => change({ lane })}
          onEnter={save}
        />
      </div>
      <fieldset className={styles['milestones']}>
        <legend className={styles['legend']}>This is the moment of</legend>
        {MILESTONES.map((name) => (
          <label key={name} className={styles['check']}>
            <input
              type="checkbox"
              checked={draft.milestones.includes(name)}
              onChange={(event) =>
                change({
                  milestones: event.target.checked
                    ? MILESTONES.filter((one) => one === name || draft.milestones.includes(one))
                    : draft.milestones.filter((one) => one !== name)
                })
              }
            />
            {MILESTONE_NAMES[name]}
          </label>
        ))}
      </fieldset>
      {gone.length > 0 ? (
        <p className={styles['hint']}>
          {time.at === entry.at
            ? `The time of ${listed(gone)} will be open again.`
            : `The time of ${listed(gone)} stays as it is.`}
        </p>
      ) : null}
      {isBefore || draft.longBefore ? (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={draft.longBefore}
            onChange={(event) => change({ longBefore: event.target.checked })}
          />
          It truly was long before the failure, such as the faulty commit
        </label>
      ) : null}
      <div className={styles['buttons']}>
        <Button appearance="primary" onClick={save}>
          Save
        </Button>
        <Button onClick={cancel}>Cancel</Button>
        <span className={styles['apart']}>
          <Button
            appearance="subtle"
            onClick={() => {
              slot.clear();
              onRemove();
            }}
          >
            Remove
          </Button>
        </span>
        <span className={styles['hint']}>Ctrl+Enter saves, Escape cancels.</span>
      </div>
    </div>
  );
}
