import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import TagIcon from '@atlaskit/icon/core/tag';
import { useId, useRef, useState } from 'react';
import type { Cause } from '../../../../src/domain/sections/causes';
import { stopHint, type CauseNode } from '../../../../src/domain/sections/whys';
import { shortened } from '../../../../src/domain/words';
import { QuietIconButton } from '../../shared/components/icon-button';
import { ItemText, useItemWords } from '../../shared/components/item-text';
import { YesNo } from '../../shared/components/yes-no';
import { useEditing } from '../../shared/editing';
import { focusBeside, ITEM } from '../../shared/focus';
import styles from './cause-item.module.css';
import { TagChooser, Tags } from './cause-tags';

/**
 * One cause or why.
 * @param above the cause of which it is a why, where that is not to be seen from where it stands
 * @param onSibling asks for another one beside it
 * @param onWhy asks for a why of it
 */
export function CauseItem({
  node: { cause, depth, whys },
  above,
  onSibling,
  onWhy
}: {
  node: CauseNode;
  above: Cause | null;
  onSibling: () => void;
  onWhy: () => void;
}) {
  const { document, canEdit, apply } = useEditing();
  const words = useItemWords('causes', cause, (value) => ({ field: 'cause', value }));
  const item = useRef<HTMLDivElement>(null);
  const name = shortened(words.text, 40) || 'untitled cause';
  const kind = depth === 0 ? 'Contributing cause' : `Why ${depth}`;
  const hint = stopHint(document.causes, cause.id);
  /** Where it lies is being said. */
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const isEnd = whys === 0;
  /** Where a chain ends, somebody has to say whether it ends in our hands. */
  const asks = isEnd && depth > 0 && cause.underOurControl === null;
  /** What was typed goes along: it may be on its way. */
  const change = (changed: Partial<Cause>): void =>
    apply([{ field: 'cause', value: { ...cause, text: words.text, ...changed } }]);
  const remove = (): void => {
    focusBeside(item.current);
    words.field.discard();
    apply([{ field: 'cause-removed', value: cause.id }], isEnd ? 'Removed.' : 'Removed; its whys moved up.');
  };
  return (
    <div ref={item} className={styles['cause']} {...{ [ITEM]: '' }}>
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
      {canEdit ? (
        <div className={styles['controls']}>
          {isEnd ? null : (
            <span data-why-of={cause.id}>
              <QuietIconButton icon={AddIcon} label={`Another why of “${name}”`} onClick={onWhy} />
            </span>
          )}
          <Button
            appearance="subtle"
            spacing="compact"
            isSelected={isOpen}
            aria-expanded={isOpen}
            aria-controls={details}
            aria-label={`Where “${name}” lies`}
            onClick={() => setOpen(!isOpen)}
          >
            <TagIcon label="" />
          </Button>
          <QuietIconButton icon={DeleteIcon} label={`Remove “${name}”`} onClick={remove} />
        </div>
      ) : null}
      <Facts cause={cause} isOpen={isOpen} />
      {canEdit ? (
        <div id={details} className={styles['details']} hidden={!isOpen && !asks}>
          {isOpen ? <TagChooser tags={cause.tags} onChange={(tags) => change({ tags })} /> : null}
          {isOpen || asks ? <Control cause={cause} onChange={change} /> : null}
        </div>
      ) : null}
      {canEdit && hint ? <p className={styles['hint']}>{hint}</p> : null}
      {canEdit && isEnd && cause.underOurControl !== false ? (
        <div className={styles['why']} data-why-of={cause.id}>
          <Button
            appearance="subtle"
            spacing="compact"
            iconBefore={AddIcon}
            aria-label={`Why? “${name}”`}
            onClick={onWhy}
          >
            Why?
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Where a cause lies and whether it is ours to change, to read. @param isOpen true where that can be changed */
function Facts({ cause: { tags, underOurControl }, isOpen }: { cause: Cause; isOpen: boolean }) {
  if (isOpen || (tags.length === 0 && underOurControl === null)) return null;
  return (
    <div className={styles['facts']}>
      <Tags tags={tags} />
      {underOurControl === null ? null : (
        <span>{underOurControl ? 'Under our control' : 'Outside our control'}</span>
      )}
    </div>
  );
}

function Control({
  cause: { underOurControl },
  onChange
}: {
  cause: Cause;
  onChange: (changed: Pick<Cause, 'underOurControl'>) => void;
}) {
  return (
    <YesNo
      question="Is it under our control?"
      value={underOurControl === null ? null : underOurControl ? 'yes' : 'no'}
      onChange={(answer) => onChange({ underOurControl: answer === 'yes' })}
      aside={
        underOurControl === null ? null : (
          <Button appearance="subtle" spacing="compact" onClick={() => onChange({ underOurControl: null })}>
            Leave it open
          </Button>
        )
      }
    />
  );
}
