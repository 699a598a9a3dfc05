import { Ago } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { useEditing, useSaveSummary } from '../../shared/editing';
import { formatClock } from '../../shared/time';
import { useViewer } from '../../shared/viewer';
import styles from './save-line.module.css';

/** The quiet line that tells how saving stands, or who changed the postmortem last. */
export function SaveLine() {
  const viewer = useViewer();
  const { postmortem } = useEditing();
  const { kind, savedAt } = useSaveSummary();
  const words = {
    idle: null,
    saving: 'Saving…',
    saved: savedAt === null ? null : `Saved ${formatClock(savedAt, viewer)}`,
    retrying: 'Not saved, retrying; your text is kept',
    unsaved: 'Not saved; your text is kept'
  }[kind];
  return (
    <p className={styles['line']} role="status">
      {words ?? (
        <>
          Last change <Ago at={postmortem.updatedAt} /> by <Person accountId={postmortem.updatedBy} inText />
        </>
      )}
    </p>
  );
}
