import Button from '@atlaskit/button/new';
import {
  Fragment,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent
} from 'react';
import { fieldInWords } from '../../../../src/domain/field-words';
import { contradictionsOf } from '../../../../src/domain/timeline/contradictions';
import { lanesOf, type TimelineRow as Row } from '../../../../src/domain/timeline/rows';
import { MILESTONE_NAMES } from '../../../../src/domain/words';
import { keptBelow } from '../../shared/drafts';
import { useEditing } from '../../shared/editing';
import { useHinted } from '../../shared/hints/hinted';
import { dayOf, formatWeekday } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import { ContradictionNote } from './contradiction-note';
import { contradictionsByRow } from './contradictions';
import { ENTRY_DRAFT, EntryEditor, type EntryDraftValues } from './entry-editor';
import { laneColours } from './lanes';
import { MilestoneEditor } from './milestone-editor';
import styles from './timeline-list.module.css';
import { ROW, TimelineRow } from './timeline-row';

/** Rows from which on the line scrolls in a window of its own, so that what comes below stays within reach. */
const WINDOW_FROM = 60;

/** Rows that are there at once; the others follow without holding up what is typed meanwhile. */
const AT_ONCE = 60;

/** What happened on one day, before the failure and from it on. */
interface Day {
  day: string;
  parts: { before: boolean; rows: Row[] }[];
}

function daysOf(rows: readonly Row[], failure: number | null, dayAt: (at: number) => string): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const name = dayAt(row.at);
    const before = failure !== null && row.at < failure;
    let day = days.at(-1);
    if (day?.day !== name) {
      day = { day: name, parts: [] };
      days.push(day);
    }
    const part = day.parts.at(-1);
    if (part?.before === before) part.rows.push(row);
    else day.parts.push({ before, rows: [row] });
  }
  return days;
}

/**
 * The line by day and time, each place edited where it stands.
 * @param rows to show, by time
 * @param shownKey a row that has just been added and ought to be in sight
 */
export function TimelineList({ rows, shownKey }: { rows: readonly Row[]; shownKey: string | null }) {
  const viewer = useViewer();
  const { apply, canEdit, document, incident, postmortem } = useEditing();
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(keptBelow([viewer.accountId, postmortem.id, ENTRY_DRAFT]))
  );
  const [stop, setStop] = useState<string | null>(null);
  const [left, setLeft] = useState<{ key: string; values: EntryDraftValues } | null>(null);
  const [whole, setWhole] = useState(rows.length <= AT_ONCE);
  const frame = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the next rows stand there. */
  const next = useRef<string | null>(null);

  useEffect(() => startTransition(() => setWhole(true)), []);

  const settled = useDeferredValue(document);
  const found = useMemo(
    () => contradictionsOf(settled, { title: incident.summary }),
    [incident.summary, settled]
  );
  const contradictions = useMemo(() => contradictionsByRow(found, rows), [found, rows]);
  const hinted = useHinted(settled.timeline, canEdit);
  const lanes = useMemo(() => lanesOf(document), [document]);
  const colours = useMemo(() => laneColours(lanes.used), [lanes]);
  const { failure } = document.milestones;
  const days = useMemo(
    () => daysOf(whole ? rows : rows.slice(0, AT_ONCE), failure, (at) => dayOf(at, viewer)),
    [failure, rows, viewer, whole]
  );

  const buttonOf = (key: string): HTMLElement | null =>
    frame.current?.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(key)}"] > button`) ?? null;

  useEffect(() => {
    if (next.current === null) return;
    const button = buttonOf(next.current);
    next.current = null;
    button?.focus();
  });

  useEffect(() => {
    const row = shownKey ? buttonOf(shownKey)?.parentElement : null;
    const { current } = frame;
    // Only this window: the page stays where its reader is.
    if (row && current) current.scrollTop = Math.max(0, row.offsetTop - current.clientHeight / 2);
  }, [shownKey]);

  const stopKey = rows.some(({ key }) => key === stop) ? stop : (rows[0]?.key ?? null);
  const rowAt = (target: EventTarget): Row | undefined => {
    const key = target instanceof Element ? target.closest(`[${ROW}]`)?.getAttribute(ROW) : null;
    return rows.find((row) => row.key === key);
  };
  const show = (key: string): void => {
    setStop(key);
    next.current = key;
  };
  const edit = (key: string): void => {
    setLeft(null);
    setOpen(new Set([...open, key]));
  };
  const close = (key: string): void => {
    setOpen(new Set([...open].filter((one) => one !== key)));
    show(key);
  };
  const remove = (row: Row): void => {
    const at = rows.indexOf(row);
    const neighbour = rows[at + 1] ?? rows[at - 1];
    setOpen(new Set([...open].filter((one) => one !== row.key)));
    if (row.entry) apply([{ field: 'entry-removed', value: row.entry.id }], 'Entry removed.');
    else {
      const names = row.milestones.map((name) => MILESTONE_NAMES[name].toLowerCase()).join(' and ');
      const value = Object.fromEntries(row.milestones.map((name) => [name, null]));
      apply([{ field: 'milestones', value }], `The time of ${names} was taken out.`);
    }
    if (neighbour) show(neighbour.key);
  };

  const clicked = (event: MouseEvent): void => {
    const { target } = event;
    if (!canEdit || !(target instanceof Element)) return;
    const onControl = target.closest('a, input, label, textarea, [role="group"]') !== null;
    const row = onControl ? undefined : rowAt(target);
    // Whoever marks text does not want to edit it.
    if (!row || (globalThis.getSelection()?.toString() && !target.closest('button'))) return;
    edit(row.key);
  };
  const pressed = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!canEdit || !(target instanceof HTMLElement) || !target.matches(`[${ROW}] > button`)) return;
    const row = rowAt(target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const other = rows[to];
      if (other) show(other.key);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      remove(row);
    }
  };

  const placeOf = (row: Row, before: boolean) => {
    if (open.has(row.key) && canEdit) {
      const [name] = row.milestones;
      if (row.entry)
        return (
          <li className={styles['editor']}>
            <EntryEditor
              entry={row.entry}
              milestones={row.milestones}
              knownLanes={lanes.known}
              given={left?.key === row.key ? left.values : null}
              onDone={(values) => {
                setLeft(values && { key: row.key, values });
                close(row.key);
              }}
              onRemove={() => remove(row)}
            />
          </li>
        );
      if (name)
        return (
          <li className={styles['editor']}>
            {row.milestones.map((milestone) => (
              <MilestoneEditor
                key={milestone}
                milestone={milestone}
                at={row.at}
                onDone={() => close(row.key)}
              />
            ))}
          </li>
        );
    }
    return (
      <TimelineRow
        row={row}
        colour={row.entry?.lane ? (colours.get(row.entry.lane) ?? null) : null}
        before={before}
        canEdit={canEdit}
        isStop={row.key === stopKey}
        hasHints={row.entry !== null && hinted.has(row.entry.id)}
        zone={document.zone}
      />
    );
  };

  const rowAndNotes = (row: Row, before: boolean) => (
    <Fragment key={row.key}>
      {contradictions.get(row.key)?.map((one) => (
        <li key={one.id}>
          <ContradictionNote contradiction={one} nameOf={(field) => fieldInWords(field, document)} />
        </li>
      ))}
      {placeOf(row, before)}
      {left?.key === row.key && !open.has(row.key) ? (
        <li className={styles['left']}>
          Your changes were taken back.{' '}
          <Button spacing="compact" onClick={() => setOpen(new Set([...open, row.key]))}>
            Bring them back
          </Button>
        </li>
      ) : null}
    </Fragment>
  );

  const isLong = rows.length >= WINDOW_FROM;
  return (
    <div
      ref={frame}
      className={isLong ? `${styles['list']} ${styles['window']}` : styles['list']}
      {...(isLong ? { role: 'region', 'aria-label': 'All entries', tabIndex: canEdit ? -1 : 0 } : {})}
      onClick={clicked}
      onKeyDown={pressed}
      onFocus={({ target }) => {
        const row = target.matches(`[${ROW}] > button`) ? rowAt(target) : undefined;
        if (row && row.key !== stopKey) setStop(row.key);
      }}
    >
      {days.map(({ day, parts }, index) => (
        <section key={day} className={styles['stretch']}>
          <h3 className={styles['day']}>{formatWeekday(day, viewer)}</h3>
          {parts.map(({ before, rows: inside }) => (
            <Fragment key={String(before)}>
              {before && index === 0 ? <p className={styles['apart']}>Before the failure</p> : null}
              <ol className={before ? styles['before'] : undefined}>
                {inside.map((row) => rowAndNotes(row, before))}
              </ol>
            </Fragment>
          ))}
        </section>
      ))}
    </div>
  );
}
