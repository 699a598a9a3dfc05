import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ReadChat } from '../../../../src/domain/timeline/chat';
import { dayOf, formatHours, formatWeekday } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import styles from './paste-dialog.module.css';

/** Lines that are shown at once; the rest come when they are asked for. */
const AT_ONCE = 100;

/**
 * Shows what a pasted text becomes: entries, each to be left out, and lines that become none with the reason.
 * @param read what was read
 * @param isThere for each entry, whether the timeline has it already
 * @param chosen numbers of the entries that will be added
 */
export function PastePreview({
  read: { entries, leftover },
  isThere,
  chosen,
  onToggle
}: {
  read: ReadChat;
  isThere: readonly boolean[];
  chosen: ReadonlySet<number>;
  onToggle: (indexes: readonly number[], isChosen: boolean) => void;
}) {
  const viewer = useViewer();
  const [whole, setWhole] = useState(false);
  const shown = whole ? entries : entries.slice(0, AT_ONCE);
  const days = new Set(entries.map(({ draft }) => dayOf(draft.at, viewer)));
  const all = entries.map((_, index) => index);
  const known = isThere.filter(Boolean).length;
  return (
    <>
      <section className={styles['part']} aria-label="Entries">
        <div className={styles['head']}>
          <h3 className={styles['heading']}>
            {entries.length === 0
              ? 'Nothing in it became an entry'
              : `${entries.length === 1 ? '1 entry' : `${entries.length} entries`}, ${chosen.size} chosen`}
          </h3>
          {entries.length > 1 ? (
            <>
              <Button spacing="compact" appearance="subtle" onClick={() => onToggle(all, true)}>
                Choose all
              </Button>
              <Button spacing="compact" appearance="subtle" onClick={() => onToggle(all, false)}>
                Choose none
              </Button>
            </>
          ) : null}
        </div>
        {entries.length === 0 ? (
          <p className={styles['hint']}>
            A message needs a time in front of it or above it, such as “14:03 rolled back api”.
          </p>
        ) : null}
        {known > 0 ? (
          <p className={styles['hint']}>
            {known === 1 ? 'One of them is' : `${known} of them are`} in the timeline already and left out.
          </p>
        ) : null}
        <ul>
          {shown.map(({ draft, notes }, index) => {
            const day = dayOf(draft.at, viewer);
            const before = shown[index - 1];
            const isNew = !before || dayOf(before.draft.at, viewer) !== day;
            const author = draft.source.kind === 'chat' ? draft.source.author : null;
            return (
              <li key={index}>
                {isNew && days.size > 0 ? (
                  <p className={styles['day']}>{formatWeekday(day, viewer)}</p>
                ) : null}
                <label className={styles['line']}>
                  <input
                    type="checkbox"
                    checked={chosen.has(index)}
                    onChange={(event) => onToggle([index], event.target.checked)}
                  />
                  <span className={styles['time']}>{formatHours(draft.at, viewer)}</span>
                  <span className={styles['text']}>
                    {author ? <bdi className={styles['author']}>{author} </bdi> : null}
                    <span dir="auto">{draft.text}</span>
                    {notes.length > 0 ? <span className={styles['note']}> {notes.join(' ')}</span> : null}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
        {shown.length < entries.length ? (
          <Button spacing="compact" onClick={() => setWhole(true)}>
            Show the other {entries.length - shown.length}
          </Button>
        ) : null}
      </section>
      {leftover.length > 0 ? (
        <section className={styles['part']} aria-label="Lines that become no entry">
          <h3 className={styles['heading']}>
            {leftover.length === 1 ? '1 line becomes' : `${leftover.length} lines become`} no entry
          </h3>
          <ul>
            {leftover.slice(0, whole ? undefined : AT_ONCE).map(({ line, text, why }) => (
              <li key={line} className={styles['leftover']}>
                <span className={styles['number']}>Line {line}</span>
                <span className={styles['text']}>
                  <span dir="auto">{text.trim()}</span> <span className={styles['note']}>{why}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
