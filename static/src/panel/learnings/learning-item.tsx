import Button from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import MoveIcon from '@atlaskit/icon/core/arrow-right';
import { useEffect, useRef, useState, type KeyboardEvent, type MutableRefObject } from 'react';
import { LEARNING_WORDS } from '../../../../src/domain/section-words';
import { LEARNING_KINDS, type Learning } from '../../../../src/domain/sections/learnings';
import { shortened } from '../../../../src/domain/words';
import { QuietIconButton } from '../../shared/components/icon-button';
import { ItemText, useItemWords } from '../../shared/components/item-text';
import { useEditing } from '../../shared/editing';
import { focusBeside, ITEM } from '../../shared/focus';
import { TextHints } from '../../shared/hints/hints';
import styles from './learning-item.module.css';

/**
 * One learning, which may move to another group.
 * @param movedRef id of the one that was moved last; it takes the focus where it arrives
 * @param onEnter asks for another one
 */
export function LearningItem({
  learning,
  movedRef,
  onEnter
}: {
  learning: Learning;
  movedRef: MutableRefObject<string | null>;
  onEnter: () => void;
}) {
  const { canEdit, apply } = useEditing();
  const words = useItemWords('learnings', learning, (value) => ({ field: 'learning', value }));
  const item = useRef<HTMLDivElement>(null);
  const mover = useRef<HTMLButtonElement>(null);
  const [moves, setMoves] = useState(false);
  const name = shortened(words.text, 40) || 'untitled learning';
  const remove = (): void => {
    focusBeside(item.current);
    words.field.discard();
    apply([{ field: 'learning-removed', value: learning.id }], 'Learning removed.');
  };
  useEffect(() => {
    if (movedRef.current !== learning.id) return;
    movedRef.current = null;
    item.current?.querySelector('button')?.focus();
  }, [movedRef, learning.id]);
  const move = (kind: Learning['kind']): void => {
    movedRef.current = learning.id;
    // What was typed goes along: it may be on its way.
    apply(
      [{ field: 'learning', value: { ...learning, text: words.text, kind } }],
      `Moved to “${LEARNING_WORDS[kind]}”.`
    );
    words.field.discard();
  };
  const stay = (): void => {
    setMoves(false);
    mover.current?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stay();
  };
  return (
    <div ref={item} className={styles['item']} {...{ [ITEM]: '' }}>
      <div className={styles['words']}>
        <ItemText
          words={words}
          what={`“${name}”`}
          name="Learning"
          onEnter={onEnter}
          onRemove={remove}
          hints={(text, id) => <TextHints text={text} id={id} isLearning />}
        />
      </div>
      {canEdit ? (
        <div className={styles['controls']}>
          <QuietIconButton
            ref={mover}
            icon={MoveIcon}
            label={`Move “${name}”`}
            onClick={() => setMoves(!moves)}
          />
          <QuietIconButton icon={DeleteIcon} label={`Remove “${name}”`} onClick={remove} />
        </div>
      ) : null}
      {moves ? (
        <div role="group" aria-label={`Move “${name}” to`} className={styles['targets']} onKeyDown={keys}>
          <span>Move to</span>
          {LEARNING_KINDS.filter((kind) => kind !== learning.kind).map((kind, index) => (
            <Button key={kind} spacing="compact" autoFocus={index === 0} onClick={() => move(kind)}>
              {LEARNING_WORDS[kind]}
            </Button>
          ))}
          <Button spacing="compact" appearance="subtle" onClick={stay}>
            Cancel
          </Button>
        </div>
      ) : null}
    </div>
  );
}
