import Button from '@atlaskit/button/new';
import * as v from 'valibot';
import type { Action } from '../../../../src/domain/action';
import { answeredOnlyBy, unanswered } from '../../../../src/domain/sections/failures';
import { listed, shortened } from '../../../../src/domain/words';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { useKept } from '../../shared/kept';
import { focusNeighbour } from './focus-neighbour';
import { Gone, useGone } from './gone';
import { ideasFirst, useIsIdea } from './is-idea';
import styles from './meeting.module.css';

const IDS = v.array(v.string());

/** Few actions get done: keep what is small and matters most, drop the rest (R83, R90). */
export function WhittleStep() {
  const { document, settings, postmortem, canEdit } = useEditing();
  const { actions } = document;
  const cap = settings.limits.actions;
  const kept = useKept('meeting-kept', IDS, []);
  const gone = useGone('actions');
  const uncovered = unanswered(document);
  return (
    <>
      <p className={actions.length > cap ? styles['amber'] : styles['quiet']} role="status">
        {actions.length > cap
          ? `${actions.length} ideas. About ${cap} get done; which would you drop?`
          : `${actions.length === 1 ? '1 idea' : `${actions.length} ideas`}; up to about ${cap} get done.`}
      </p>
      {uncovered.length > 0 ? (
        <p className={styles['amber']}>
          Without an answer: {listed(uncovered.map(({ text }) => `“${shortened(text)}”`))}.
        </p>
      ) : null}
      {actions.length > 0 ? (
        <ul className={styles['cards']}>
          {ideasFirst(actions, postmortem.tickets).map((action) => (
            <Choice
              key={action.id}
              action={action}
              isKept={kept.value.includes(action.id)}
              onKeep={(isKept) =>
                kept.set(isKept ? [...kept.value, action.id] : kept.value.filter((id) => id !== action.id))
              }
              onDrop={() => gone.remove(action)}
            />
          ))}
        </ul>
      ) : (
        <p>There is no idea yet.</p>
      )}
      {canEdit ? <Gone gone={gone} title="Dropped in this meeting" /> : null}
    </>
  );
}

function Choice({
  action,
  isKept,
  onKeep,
  onDrop
}: {
  action: Action;
  isKept: boolean;
  onKeep: (isKept: boolean) => void;
  onDrop: () => void;
}) {
  const { document, canEdit } = useEditing();
  const isIdea = useIsIdea(action);
  const answered = document.failures.filter(({ id }) => action.answers.includes(id));
  const only = answeredOnlyBy(document, action.id);
  const name = shortened(action.text, 40) || 'untitled idea';
  return (
    <li className={isKept ? `${styles['card']} ${styles['kept']}` : styles['card']}>
      <UserText>{action.text || 'Untitled'}</UserText>
      {answered.length > 0 ? (
        <p className={styles['quiet']}>
          Answers {listed(answered.map(({ text }) => `“${shortened(text)}”`))}
          {only.length > 0 ? '; nothing else does.' : '.'}
        </p>
      ) : null}
      {canEdit && isIdea ? (
        <div className={styles['line']}>
          <Button
            spacing="compact"
            isSelected={isKept}
            aria-label={`${isKept ? 'Kept' : 'Keep'}: ${name}`}
            onClick={() => onKeep(!isKept)}
          >
            {isKept ? 'Kept' : 'Keep'}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={`Drop: ${name}`}
            onClick={({ currentTarget }) => {
              focusNeighbour(currentTarget);
              onDrop();
            }}
          >
            Drop
          </Button>
        </div>
      ) : null}
      {isIdea ? null : <p className={styles['quiet']}>Its ticket is made.</p>}
    </li>
  );
}
