import Heading from '@atlaskit/heading';
import type { MutableRefObject } from 'react';
import { LEARNING_WORDS } from '../../../../src/domain/section-words';
import type { Learning } from '../../../../src/domain/sections/learnings';
import { AddPlace, useAdding } from '../../shared/components/add-place';
import { useEditing } from '../../shared/editing';
import { LIST } from '../../shared/focus';
import { TextHints } from '../../shared/hints/hints';
import { LearningItem } from './learning-item';
import styles from './learning-group.module.css';
import { KIND_PROMPTS } from './learning-words';

/**
 * One group of learnings under its heading.
 * @param movedRef id of the one that was moved here, or anywhere, last
 * @param onAdd takes the words of another one
 */
export function LearningGroup({
  kind,
  learnings,
  movedRef,
  onAdd
}: {
  kind: Learning['kind'];
  learnings: readonly Learning[];
  movedRef: MutableRefObject<string | null>;
  onAdd: (text: string) => void;
}) {
  const { canEdit } = useEditing();
  const draft = `new-learning.${kind}`;
  const adding = useAdding(draft);
  const title = LEARNING_WORDS[kind];
  return (
    <div className={styles['group']} {...{ [LIST]: '' }}>
      <Heading as="h3" size="xsmall">
        {title}
      </Heading>
      {learnings.length > 0 ? (
        <ul className={styles['list']}>
          {learnings.map((learning) => (
            <li key={learning.id} data-field={`learnings.${learning.id}`}>
              <LearningItem learning={learning} movedRef={movedRef} onEnter={adding.open} />
            </li>
          ))}
        </ul>
      ) : canEdit ? null : (
        <p className={styles['empty']}>Nothing here.</p>
      )}
      {canEdit ? (
        <AddPlace
          quiet
          draft={draft}
          adding={adding}
          button="Add"
          label={`Add to “${title}”`}
          prompt={KIND_PROMPTS[kind]}
          onAdd={onAdd}
          hints={(text, id) => <TextHints text={text} id={id} isLearning />}
        />
      ) : null}
    </div>
  );
}
