import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { lazy, Suspense, useState } from 'react';
import { newIdea, type Action } from '../../../../src/domain/action';
import { Boundary } from '../../shared/components/load-state';
import { TextSkeleton } from '../../shared/components/skeleton';
import { useEditing } from '../../shared/editing';
import { useViewer } from '../../shared/viewer';
import { SectionFrame, type SectionContent } from '../section-frame';
import { unfinishedAction } from './action-draft';
import { ActionRow } from './action-row';
import styles from './actions.module.css';
import { CreateTickets } from './create-tickets';
import { useReadiness } from './ticket-readiness';
import { useTicketCreation } from './ticket-creation';

const ActionForm = lazy(() => import('./action-form'));

/** What will be different: ideas first, tickets once they are made. */
const Actions: SectionContent = ({ section }) => {
  const { accountId } = useViewer();
  const { postmortem, document, settings, incident, canEdit } = useEditing();
  const { actions } = document;
  const readiness = useReadiness(postmortem, actions, canEdit);
  const creation = useTicketCreation(incident.id);
  /** Id of the action in the form, `new` for another one, null for none. */
  const [open, setOpen] = useState<string | null>(() =>
    canEdit ? unfinishedAction(accountId, postmortem.id) : null
  );
  /** The action in the form as it was last seen: words that somebody writes for it outlive its removal. */
  const [edited, setEdited] = useState<Action | null>(null);
  const current = actions.find(({ id }) => id === open);
  if (current && current !== edited) setEdited(current);
  const isGone = open !== null && open !== 'new' && !current;
  const gone = isGone ? (edited?.id === open ? edited : newIdea(open, '')) : null;
  const shown = gone ? [...actions, gone] : actions;
  const close = (): void => setOpen(null);
  const form = (id: string | null) => (
    <Boundary>
      <Suspense fallback={<TextSkeleton lines={4} />}>
        <ActionForm
          key={id ?? 'new'}
          incident={incident}
          action={shown.find((action) => action.id === id) ?? null}
          onClose={close}
        />
      </Suspense>
    </Boundary>
  );

  return (
    <SectionFrame section={section}>
      {shown.length === 0 && open !== 'new' ? (
        <p className={styles['empty']}>
          {canEdit
            ? 'An action is one thing that one person will change by a date, so that this or its like does less harm.'
            : 'No actions are written yet.'}
        </p>
      ) : null}
      {shown.length > 0 ? (
        <ul className={styles['list']}>
          {shown.map((action) => (
            <li key={action.id} data-field={`actions.${action.id}`}>
              {open === action.id ? (
                form(action.id)
              ) : (
                <ActionRow
                  action={action}
                  failures={document.failures.filter(({ id }) => action.answers.includes(id))}
                  readiness={readiness.of(action)}
                  isBeingCreated={creation.ids.has(action.id)}
                  canEdit={canEdit}
                  onEdit={() => setOpen(action.id)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {canEdit && actions.length > settings.limits.actions ? (
        <p className={styles['hint']}>
          {`${actions.length} actions. Of more than ${settings.limits.actions} most stay undone; which would you drop?`}
        </p>
      ) : null}
      {open === 'new' ? form(null) : null}
      {canEdit ? (
        <>
          {open === 'new' ? null : (
            <div>
              <Button iconBefore={AddIcon} onClick={() => setOpen('new')}>
                Add action
              </Button>
            </div>
          )}
          {/* An open form has the one primary button. */}
          {open === null ? <CreateTickets readiness={readiness} creation={creation} /> : null}
        </>
      ) : null}
    </SectionFrame>
  );
};

export default Actions;
