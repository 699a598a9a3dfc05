import { memo } from 'react';
import type { TimelineRow as Row } from '../../../../src/domain/timeline/rows';
import { shortened, MILESTONE_NAMES } from '../../../../src/domain/words';
import { TextHints } from '../../shared/hints/hints';
import { formatHours } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import { FIELD } from '../go-to-field';
import { fullTime } from './clock';
import { EntryText } from './entry-text';
import lanes from './lanes.module.css';
import { SourceWords } from './source-words';
import styles from './timeline-row.module.css';

/** Attribute by which a row says which one it is. */
export const ROW = 'data-row';

export interface RowProps {
  row: Row;
  /** Number of its lane's colour; null where it has no lane. */
  colour: number | null;
  /** True where it happened before the failure. */
  before: boolean;
  canEdit: boolean;
  /** True for the one row that Tab reaches; arrows go on from there. */
  isStop: boolean;
  /** True where the review says something of its words. */
  hasHints: boolean;
  /** The incident's zone. */
  zone: string | null;
}

const nameOf = ({ entry, milestones }: Row, time: string): string => {
  const names = milestones.map((name) => MILESTONE_NAMES[name].toLowerCase()).join(' and ');
  if (!entry) return `Edit time of ${names}, ${time}`;
  return `Edit ${time} ${names ? `${names}: ` : ''}${shortened(entry.text, 80)}`;
};

/**
 * One place on the line, to be read. It has no state and no handlers of its own, so that a thousand of them cost
 * little; the list hears what is clicked and pressed.
 */
export const TimelineRow = memo(function TimelineRow({
  row,
  colour,
  before,
  canEdit,
  isStop,
  hasHints,
  zone
}: RowProps) {
  const viewer = useViewer();
  const { at, entry, milestones } = row;
  const time = formatHours(at, viewer);
  const full = fullTime(at, viewer, zone);
  const look = [
    styles['row'],
    milestones.length > 0 ? styles['milestone'] : '',
    before ? styles['before'] : '',
    colour === null ? '' : (lanes[`lane${colour}`] ?? '')
  ];
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      {...{ [ROW]: row.key }}
      {...(entry ? { [FIELD]: `timeline.${entry.id}` } : {})}
    >
      {canEdit ? (
        <button
          type="button"
          className={styles['time']}
          tabIndex={isStop ? 0 : -1}
          title={full}
          aria-label={nameOf(row, time)}
        >
          {time}
        </button>
      ) : (
        <time className={styles['time']} dateTime={new Date(at).toISOString()} title={full}>
          {time}
        </time>
      )}
      <div className={styles['content']}>
        {milestones.length > 0 ? (
          <div className={styles['names']}>
            {milestones.map((name) => (
              <strong
                key={name}
                className={styles['name']}
                tabIndex={-1}
                {...{ [FIELD]: `milestones.${name}` }}
              >
                {MILESTONE_NAMES[name]}
              </strong>
            ))}
          </div>
        ) : null}
        {entry ? <EntryText>{entry.text}</EntryText> : null}
        {entry && (entry.lane !== null || entry.source.kind !== 'typed' || entry.longBefore) ? (
          <div className={styles['meta']}>
            {entry.lane === null ? null : (
              <span className={styles['lane']} dir="auto">
                {entry.lane}
              </span>
            )}
            {entry.longBefore ? <span>long before</span> : null}
            <SourceWords source={entry.source} />
          </div>
        ) : null}
        {entry && hasHints ? <TextHints text={entry.text} /> : null}
      </div>
    </li>
  );
}, isSame);

/** A save brings every entry anew; what counts is what it says. */
function isSame(one: RowProps, other: RowProps): boolean {
  return (
    one.colour === other.colour &&
    one.before === other.before &&
    one.canEdit === other.canEdit &&
    one.isStop === other.isStop &&
    one.hasHints === other.hasHints &&
    one.zone === other.zone &&
    one.row.key === other.row.key &&
    one.row.at === other.row.at &&
    one.row.milestones.join() === other.row.milestones.join() &&
    (one.row.entry === other.row.entry || JSON.stringify(one.row.entry) === JSON.stringify(other.row.entry))
  );
}
