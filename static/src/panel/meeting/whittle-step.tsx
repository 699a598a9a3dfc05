import { lazy, Suspense } from 'react';
import { isInPlay, type Action } from '../../../../src/domain/action';
import { unanswered } from '../../../../src/domain/sections/failures';
import { listed, shortened } from '../../../../src/domain/words';
import { Boundary } from '../../shared/components/load-state';
import { TextSkeleton } from '../../shared/components/skeleton';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { ActionHints } from '../../shared/hints/hints';
import { IdeaAnswers } from '../board/idea-answers';
import { IdeaControls } from '../board/idea-controls';
import { isIdea } from '../board/is-idea';
import { PutAway } from '../board/put-away';
import { useNarrow } from '../board/use-narrow';
import { focusNeighbour } from './focus-neighbour';
import styles from './meeting.module.css';

const Board = lazy(() => import('../board/board'));

/** Few actions get done: keep what is small and matters most, park or drop the rest (R83, R90). */
export function WhittleStep() {
  const { document, settings, postmortem, canEdit } = useEditing();
  const [place, isNarrow] = useNarrow<HTMLDivElement>();
  const cap = settings.limits.actions;
  const actions = document.actions.filter(isInPlay);
  const ideas = actions.filter((action) => isIdea(action, postmortem.tickets));
  const settled = actions.filter((action) => !ideas.includes(action));
  const uncovered = unanswered(document);
  const isBoard = canEdit && !isNarrow && ideas.length > 0;
  return (
    <div ref={place} className={styles['step-body']}>
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
      {actions.length === 0 ? <p>There is no idea yet.</p> : null}
      {isBoard ? (
        <Boundary>
          <Suspense fallback={<TextSkeleton lines={8} />}>
            <Board ideas={ideas} />
          </Suspense>
        </Boundary>
      ) : null}
      <ul className={styles['cards']}>
        {isBoard ? null : ideas.map((action) => <Choice key={action.id} action={action} />)}
        {settled.map((action) => (
          <li key={action.id} className={styles['card']}>
            <UserText>{action.text || 'Untitled'}</UserText>
            <p className={styles['quiet']}>Its ticket is made.</p>
          </li>
        ))}
      </ul>
      <PutAway ideas={document.actions.filter((action) => !isInPlay(action))} />
    </div>
  );
}

function Choice({ action }: { action: Action }) {
  const { canEdit } = useEditing();
  return (
    <li className={action.verdict === 'keep' ? `${styles['card']} ${styles['kept']}` : styles['card']}>
      <UserText>{action.text || 'Untitled'}</UserText>
      <IdeaAnswers action={action} />
      <ActionHints action={action} />
      {canEdit ? (
        <IdeaControls
          action={action}
          onDecided={(from, verdict) => {
            if (verdict !== 'keep') focusNeighbour(from);
          }}
        />
      ) : null}
    </li>
  );
}
