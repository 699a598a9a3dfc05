import type { IncidentView } from '../../../src/contract';
import { Actions } from './actions';
import styles from './draft.module.css';
import { Header } from './header';
import { KeptStart } from './kept-start';
import { MilestonesSection } from './milestones';
import { Summary } from './summary';

/** A postmortem that is being written: read first, edited in place. @param canEdit false leaves out every control */
export const Draft = ({ incident, canEdit }: { incident: IncidentView; canEdit: boolean }) => (
  <div className={styles['draft']}>
    <Header incident={incident} canEdit={canEdit} />
    {canEdit ? <KeptStart incidentId={incident.id} /> : null}
    <Summary canEdit={canEdit} />
    <MilestonesSection canEdit={canEdit} />
    <Actions incident={incident} canEdit={canEdit} />
  </div>
);
