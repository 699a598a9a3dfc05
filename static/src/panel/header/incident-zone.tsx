import { useEditing } from '../../shared/editing';
import { formatZone, toWallClock } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import styles from './header.module.css';

/** In whose zone the incident was lived through, where its clocks are not the reader's. */
export function IncidentZone() {
  const { document, postmortem } = useEditing();
  const viewer = useViewer();
  const { zone, milestones } = document;
  const at = milestones.failure ?? milestones.detection ?? postmortem.updatedAt;
  if (zone === null || toWallClock(at, { timeZone: zone }) === toWallClock(at, viewer)) return null;
  return (
    <span className={styles['label']}>
      Incident’s zone: {formatZone(at, { locale: viewer.locale, timeZone: zone })}
    </span>
  );
}
