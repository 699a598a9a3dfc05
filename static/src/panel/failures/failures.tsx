import { unanswered } from '../../../../src/domain/sections/failures';
import { useEditing } from '../../shared/editing';
import { SectionFrame, type SectionContent } from '../section-frame';
import { FailureList } from './failure-list';
import styles from './failures.module.css';

/** What did not work as it should; what no action answers stands out. */
const Failures: SectionContent = ({ section }) => {
  const { document, canEdit } = useEditing();
  const { failures } = document;
  const open = unanswered(document).length;
  return (
    <SectionFrame
      section={section}
      aside={
        failures.length > 0 ? <span className={styles['count']}>{counted(failures.length, open)}</span> : null
      }
    >
      {failures.length === 0 ? (
        <p className={styles['empty']}>{canEdit ? section.prompt : 'Nothing is written yet.'}</p>
      ) : null}
      <FailureList />
    </SectionFrame>
  );
};

export default Failures;

const counted = (all: number, open: number): string => {
  const failures = all === 1 ? '1 failure' : `${all} failures`;
  if (open === 0) return all === 1 ? '1 failure, answered' : `${failures}, all answered`;
  return `${failures}, ${open === all && all > 1 ? 'all' : open} without an action`;
};
