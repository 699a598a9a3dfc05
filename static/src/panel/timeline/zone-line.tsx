import { InPlace } from '../../shared/components/in-place';
import { useEditing } from '../../shared/editing';
import { formatZone } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import { FIELD } from '../go-to-field';
import { anchorOf, isSameClock } from './clock';
import { ZoneChoice } from './zone-choice';
import styles from './zone-line.module.css';

/** Names the incident's own zone where its clock is not the reader's, and lets it be set. */
export function ZoneLine() {
  const viewer = useViewer();
  const { apply, canEdit, document, incident } = useEditing();
  const { zone } = document;
  const at = anchorOf(document, incident);
  const isOther = zone !== null && !isSameClock(at, zone, viewer.timeZone);
  if (!canEdit && !isOther) return null;
  const words =
    zone === null
      ? 'The incident’s own zone is not set'
      : `The incident’s zone: ${formatZone(at, { locale: viewer.locale, timeZone: zone })}`;
  return (
    <div className={styles['zone']} {...{ [FIELD]: 'zone' }}>
      <InPlace
        what="the incident’s zone"
        canEdit={canEdit}
        inline
        onCancel={() => undefined}
        read={words}
        edit={({ close }) => (
          <div className={styles['choice']}>
            <ZoneChoice
              id="incident-zone"
              label="The incident’s zone"
              value={zone}
              autoFocus
              onChange={(chosen) => {
                if (chosen !== zone) apply([{ field: 'zone', value: chosen }]);
                close();
              }}
            />
          </div>
        )}
      />
    </div>
  );
}
