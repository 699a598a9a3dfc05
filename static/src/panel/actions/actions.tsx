import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { lazy, Suspense, useState } from 'react';
import * as v from 'valibot';
import { isInPlay, newIdea, type Action } from '../../../../src/domain/action';
import { Boundary } from '../../shared/components/load-state';
import { TextSkeleton } from '../../shared/components/skeleton';
import { useEditing } from '../../shared/editing';
import { ITEM, LIST } from '../../shared/focus';
import { whenIdle } from '../../shared/hints/when-idle';
import { useKept } from '../../shared/kept';
import { useViewer } from '../../shared/viewer';
import { isIdea } from '../board/is-idea';
import { PutAway } from '../board/put-away';
import { useNarrow } from '../board/use-narrow';
import { SectionFrame, type SectionContent } from '../section-frame';
import { unfinishedAction } from './action-draft';
import { ActionRow } from './action-row';
import styles from './actions.module.css';
import { CreateTickets } from './create-tickets';
import { useReadiness } from './ticket-readiness';
import { useTicketCreation } from './ticket-creation';

const ActionForm = lazy(() => import('./action-form'));
const Board = lazy(() => import('../board/board'));
/** A reminder, which nothing waits for. */
const ReturnedIdeas = whenIdle(() => import('../board/returned-ideas'));

/** Whether somebody wants to see the board; what stands there by itself until somebody said. */
const WISH = v.picklist(['shown', 'hidden', 'unsaid']);

/** The action in the form, and the field to begin with. */
interface Open {
  /** `new` for another one. */
  id: string;
  /** As in `data-field` of the form; null for its first one. */
  field: string | null;
}

/** What will be different: ideas on the board, those kept with what they need, tickets once they are made. */
const Actions: SectionContent = ({ section }) => {
  const { accountId } = useViewer();
  const { postmortem, document, incident, canEdit } = useEditing();
  const { actions } = document;
  const readiness = useReadiness(postmortem, actions, canEdit);
  const creation = useTicketCreation(incident.id);
  const [place, isNarrow] = useNarrow<HTMLDivElement>();
  const wish = useKept('actions-board', WISH, 'unsaid');
  const [open, setOpen] = useState<Open | null>(() => {
    const id = canEdit ? unfinishedAction(accountId, postmortem.id, postmortem.document.actions) : null;
    return id === null ? null : { id, field: null };
  });
  /** The action in the form as it was last seen: words that somebody writes for it outlive its removal. */
  const [edited, setEdited] = useState<Action | null>(null);
  const current = actions.find(({ id }) => id === open?.id);
  if (current && current !== edited) setEdited(current);
  const isGone = open !== null && open.id !== 'new' && !current;
  const gone = isGone ? (edited?.id === open.id ? edited : newIdea(open.id, '')) : null;
  const shown = gone ? [...actions, gone] : actions;

  const ideas = actions.filter(
    (action) => isIdea(action, postmortem.tickets) && !creation.ids.has(action.id)
  );
  const inPlay = ideas.filter(isInPlay);
  const away = ideas.filter((action) => !isInPlay(action) && action.id !== open?.id);
  const mayShowBoard = canEdit && !isNarrow && inPlay.length > 0;
  const isWished =
    wish.value === 'unsaid'
      ? inPlay.some(({ verdict, place: on }) => verdict === 'undecided' || on !== null)
      : wish.value === 'shown';
  const isBoard = mayShowBoard && isWished;
  const rows = shown.filter(
    (action) =>
      !away.includes(action) &&
      !(isBoard && action.verdict === 'undecided' && inPlay.includes(action) && action.id !== open?.id)
  );
  const close = (): void => setOpen(null);
  const form = ({ id, field }: Open) => (
    <Boundary>
      <Suspense fallback={<TextSkeleton lines={4} />}>
        <ActionForm
          key={id}
          incident={incident}
          action={shown.find((action) => action.id === id) ?? null}
          startAt={field}
          onClose={close}
        />
      </Suspense>
    </Boundary>
  );

  return (
    <SectionFrame section={section}>
      <div ref={place} className={styles['actions']}>
        {shown.length === 0 && open?.id !== 'new' ? (
          <p className={styles['empty']}>
            {canEdit
              ? 'An action is one thing that one person will change by a date, so that this or its like does less harm.'
              : 'No actions are written yet.'}
          </p>
        ) : null}
        {mayShowBoard ? (
          <div>
            <Button
              appearance="subtle"
              spacing="compact"
              aria-expanded={isWished}
              onClick={() => wish.set(isWished ? 'hidden' : 'shown')}
            >
              {isWished ? 'Hide the board' : 'Show the board'}
            </Button>
          </div>
        ) : null}
        {isBoard ? (
          <Boundary>
            <Suspense fallback={<TextSkeleton lines={8} />}>
              <Board ideas={inPlay} onEdit={(id) => setOpen({ id, field: null })} />
            </Suspense>
          </Boundary>
        ) : null}
        <Suspense fallback={null}>{canEdit ? <ReturnedIdeas /> : null}</Suspense>
        {rows.length > 0 ? (
          <ul className={styles['list']} {...{ [LIST]: '' }}>
            {rows.map((action) => (
              <li key={action.id} data-field={`actions.${action.id}`} {...{ [ITEM]: '' }}>
                {open?.id === action.id ? (
                  form(open)
                ) : (
                  <ActionRow
                    action={action}
                    failures={document.failures.filter(({ id }) => action.answers.includes(id))}
                    readiness={readiness.of(action)}
                    isBeingCreated={creation.ids.has(action.id)}
                    canEdit={canEdit}
                    isWeighed={!isBoard && (isNarrow || action.verdict === 'undecided')}
                    onEdit={(field) => setOpen({ id: action.id, field })}
                  />
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {open?.id === 'new' ? form(open) : null}
        {canEdit ? (
          <>
            {open?.id === 'new' ? null : (
              <div>
                <Button iconBefore={AddIcon} onClick={() => setOpen({ id: 'new', field: null })}>
                  Add action
                </Button>
              </div>
            )}
            {/* An open form has the one primary button. */}
            {open === null ? <CreateTickets readiness={readiness} creation={creation} /> : null}
          </>
        ) : null}
        <PutAway ideas={away} />
      </div>
    </SectionFrame>
  );
};

export default Actions;
