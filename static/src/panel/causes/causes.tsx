import Heading from '@atlaskit/heading';
import { templateOf } from '../../../../src/domain/template';
import { useEditing } from '../../shared/editing';
import { FailureList } from '../failures/failure-list';
import { SectionFrame, type SectionContent } from '../section-frame';
import { CauseTree } from './cause-tree';
import styles from './causes.module.css';
import { Classification } from './classification';
import { Questions } from './questions';
import { WritingHelp } from './writing-help';

/** What let it happen: causes with their whys, in a word what kind of incident it was, and the four questions. */
const Causes: SectionContent = ({ section }) => {
  const { document, canEdit } = useEditing();
  const hasPlace = templateOf(document.template).sections.some(({ id }) => id === 'failures');
  return (
    <SectionFrame section={section}>
      <div className={styles['parts']}>
        {document.causes.length === 0 ? (
          <p className={styles['empty']}>{canEdit ? section.prompt : 'Nothing is written yet.'}</p>
        ) : null}
        {canEdit ? <WritingHelp /> : null}
        <CauseTree />
        <Classification />
        <Questions />
        {/* A light template has no section of theirs. */}
        {!hasPlace && document.failures.length > 0 ? (
          <div className={styles['failures']} data-field="failures">
            <Heading as="h3" size="xsmall">
              Failures
            </Heading>
            <FailureList />
          </div>
        ) : null}
      </div>
    </SectionFrame>
  );
};

export default Causes;
