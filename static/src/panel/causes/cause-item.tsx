import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useId, useRef, useState, type ReactNode } from 'react';
import { stopHint, type Cause, type CauseNode } from '../../../../src/domain/sections/causes';
import { shortened } from '../../../../src/domain/words';
import { QuietIconButton } from '../../shared/components/icon-button';
import { ItemText, useItemWords, type ItemWords } from '../../shared/components/item-text';
import { YesNo } from '../../shared/components/yes-no';
import { useEditing } from '../../shared/editing';
import { focusBeside, ITEM } from '../../shared/focus';
import styles from './cause-item.module.css';
import { TagChooser, Tags } from './cause-tags';

/**
 * One cause or why.
 * @param above the cause of which it is a why, where that is not to be seen from where it stands
 * @param isAsked true while a why of it is being written
 * @param onSibling asks for another one beside it
 * @param onWhy asks for a why of it
 */
export function CauseItem({
  node: { cause, depth, whys },
  above,
  isAsked,
  onSibling,
  onWhy
}: {
  node: CauseNode;
  above: Cause | null;
  isAsked: boolean;
  onSibling: () => void;
  onWhy: () => void;
}) {
  const { document, canEdit, apply } = useEditing();
  const words = useItemWords('causes', cause, (value) => ({ field: 'cause', value }));
  const item = useRef<HTMLDivElement>(null);
  const name = shortened(words.text, 40) || 'untitled cause';
  const kind = depth === 0 ? 'Contributing cause' : `Why ${depth}`;
  const hint = stopHint(document.causes, cause.id);
  const remove = (): void => {
    focusBeside(item.current);
    words.field.discard();
    apply(
      [{ field: 'cause-removed', value: cause.id }],
      whys > 0 ? 'Removed; its whys moved up.' : 'Removed.'
    );
  };
  return (
    <div ref={item} className={styles['cause']} {...{ [ITEM]: '' }}>
      <div className={styles['words']}>
        <p className={styles['kind']}>
          {kind}
          {above ? (
            <>
              {' of '}
              <q dir="auto">{shortened(above.text, 50)}</q>
            </>
          ) : null}
        </p>
        <ItemText
          words={words}
          what={`“${name}”`}
          name={kind}
          onEnter={onSibling}
          onBelow={onWhy}
          onRemove={remove}
        />
        <Lies cause={cause} words={words} asks={depth > 0 && whys === 0} name={name}>
          {canEdit && cause.underOurControl !== false ? (
            <Button
              appearance="subtle"
              spacing="compact"
              iconBefore={AddIcon}
              data-why-of={cause.id}
              aria-expanded={isAsked}
              onClick={onWhy}
            >
              {whys === 0 ? 'Why?' : 'Another why'}
            </Button>
          ) : null}
        </Lies>
        {hint ? <p className={styles['hint']}>{hint}</p> : null}
      </div>
      {canEdit ? <QuietIconButton icon={DeleteIcon} label={`Remove “${name}”`} onClick={remove} /> : null}
    </div>
  );
}

/**
 * Where a cause lies and whether it is ours to change.
 * @param asks true where its chain ends, which is where the question has to be answered
 * @param children further buttons, first
 */
function Lies({
  cause,
  words,
  asks,
  name,
  children
}: {
  cause: Cause;
  words: ItemWords;
  asks: boolean;
  name: string;
  children: ReactNode;
}) {
  const { canEdit, apply } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  /** What was typed goes along: it may be on its way. */
  const change = (changed: Partial<Cause>): void =>
    apply([{ field: 'cause', value: { ...cause, text: words.text, ...changed } }]);
  const { underOurControl, tags } = cause;
  const isAsked = asks && underOurControl === null;
  const told =
    underOurControl === null || isOpen ? null : (
      <span>{underOurControl ? 'Under our control' : 'Outside our control'}</span>
    );
  if (!canEdit) {
    return tags.length > 0 || told ? (
      <div className={styles['facts']}>
        <Tags tags={tags} />
        {told}
      </div>
    ) : null;
  }
  return (
    <>
      <div className={styles['facts']}>
        {isOpen ? null : <Tags tags={tags} />}
        {told}
        {children}
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`Where “${name}” lies`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Done' : tags.length > 0 || underOurControl !== null ? 'Change' : 'Where it lies'}
        </Button>
      </div>
      <div id={id} className={styles['details']} hidden={!isOpen && !isAsked}>
        {isOpen ? <TagChooser tags={tags} onChange={(chosen) => change({ tags: chosen })} /> : null}
        {isOpen || isAsked ? (
          <YesNo
            question="Is it under our control?"
            value={underOurControl === null ? null : underOurControl ? 'yes' : 'no'}
            onChange={(answer) => change({ underOurControl: answer === 'yes' })}
            aside={
              underOurControl === null ? null : (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  onClick={() => change({ underOurControl: null })}
                >
                  Leave it open
                </Button>
              )
            }
          />
        ) : null}
      </div>
    </>
  );
}
