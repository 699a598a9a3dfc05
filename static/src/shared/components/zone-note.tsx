import { formatZone } from '../time';
import { useNow, useViewer } from '../viewer';
import styles from './zone-note.module.css';

/** Says in whose zone the times beside it are. */
export function ZoneNote() {
  const viewer = useViewer();
  const now = useNow();
  return <span className={styles['zone']}>Times in your zone: {formatZone(now, viewer)}</span>;
}
