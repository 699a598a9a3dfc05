import { laneColours } from './lanes';
import colours from './lanes.module.css';
import styles from './lane-filter.module.css';

/** Lets the reader see one team's lane; nothing where there is no choice. */
export function LaneFilter({
  lanes,
  chosen,
  onChoose
}: {
  lanes: readonly string[];
  chosen: string | null;
  onChoose: (lane: string | null) => void;
}) {
  if (lanes.length < 2) return null;
  const colourOf = laneColours(lanes);
  return (
    <div className={styles['filter']} role="group" aria-label="Show">
      <button
        type="button"
        className={styles['chip']}
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        All teams
      </button>
      {lanes.map((lane) => (
        <button
          key={lane}
          type="button"
          className={`${styles['chip']} ${colours[`lane${colourOf.get(lane) ?? 0}`] ?? ''}`}
          aria-pressed={chosen === lane}
          onClick={() => onChoose(chosen === lane ? null : lane)}
        >
          <span className={styles['tick']} aria-hidden="true" />
          <bdi>{lane}</bdi>
        </button>
      ))}
    </div>
  );
}
