import { useRef } from 'react';
import { LEARNING_KINDS, type Learning } from '../../../../src/domain/sections/learnings';
import { LostWords } from '../../shared/components/lost-words';
import { useEditing } from '../../shared/editing';
import { SectionFrame, type SectionContent } from '../section-frame';
import { LearningGroup } from './learning-group';
import styles from './learnings.module.css';

/** What others can take from it, in four groups. */
const Learnings: SectionContent = ({ section }) => {
  const { document, canEdit, apply } = useEditing();
  const { learnings } = document;
  const movedRef = useRef<string | null>(null);
  const add = (kind: Learning['kind'], text: string): void =>
    apply([{ field: 'learning', value: { id: crypto.randomUUID(), kind, text } }]);
  const isEmpty = learnings.length === 0;
  return (
    <SectionFrame section={section}>
      {isEmpty ? (
        <p className={styles['empty']}>{canEdit ? section.prompt : 'Nothing is written yet.'}</p>
      ) : null}
      {canEdit || !isEmpty ? (
        <div className={styles['groups']}>
          {LEARNING_KINDS.map((kind) => (
            <LearningGroup
              key={kind}
              kind={kind}
              learnings={learnings.filter((one) => one.kind === kind)}
              movedRef={movedRef}
              onAdd={(text) => add(kind, text)}
            />
          ))}
        </div>
      ) : null}
      <LostWords list="learnings" onAdd={(text) => add('learning', text)} />
    </SectionFrame>
  );
};

export default Learnings;
