import Button from '@atlaskit/button/new';
import type { Action } from '../../../../src/domain/action';
import { shortened } from '../../../../src/domain/words';
import { DayPicker, FieldLoader, PersonSelect } from '../../shared/components/lazy';
import { IssueLink } from '../../shared/components/issue-link';
import { Due } from '../../shared/components/moment';
import { Person } from '../../shared/components/person';
import { TicketStatus } from '../../shared/components/ticket-status';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { ideasFirst, useIsIdea } from '../board/is-idea';
import styles from './meeting.module.css';

/** One person and one date for each action (R82, R93). @param onLeaveTo leads to the actions, where tickets are made */
export function OwnersStep({ onLeaveTo }: { onLeaveTo: (field: string) => void }) {
  const { document, postmortem, canEdit } = useEditing();
  const { actions } = document;
  const complete = actions.filter(({ assignee, dueDate }) => assignee !== null && dueDate !== null);
  if (actions.length === 0) return <p>There is no action yet.</p>;
  return (
    <>
      <p className={styles['quiet']} role="status">
        {complete.length} of {actions.length} have one person and a date.
      </p>
      <ul className={styles['cards']}>
        {ideasFirst(actions, postmortem.tickets).map((action) => (
          <Owner key={action.id} action={action} />
        ))}
      </ul>
      <div>
        <Button onClick={() => onLeaveTo('actions')}>
          {canEdit ? 'Go on to the tickets' : 'Go to the actions'}
        </Button>
      </div>
    </>
  );
}

function Owner({ action }: { action: Action }) {
  const { incident, canEdit, apply } = useEditing();
  const isIdea = useIsIdea(action);
  const { id, text, assignee, dueDate, target } = action;
  const set = (changed: Partial<Action>): void =>
    apply([{ field: 'action', value: { ...action, ...changed } }]);
  const name = shortened(text, 40) || 'untitled action';
  return (
    <li className={styles['card']}>
      <UserText>{text || 'Untitled'}</UserText>
      {canEdit && isIdea ? (
        <div className={styles['pair']}>
          <div className={styles['field']}>
            <span className={styles['label']}>Assignee</span>
            <FieldLoader>
              <PersonSelect
                id={`owner-${id}`}
                label={`Assignee of ${name}`}
                projectKey={target?.projectKey ?? incident.projectKey}
                value={assignee}
                onChange={(account) => set({ assignee: account })}
              />
            </FieldLoader>
          </div>
          <div className={styles['field']}>
            <span className={styles['label']}>Due date</span>
            <FieldLoader>
              <DayPicker
                id={`due-${id}`}
                label={`Due date of ${name}`}
                value={dueDate}
                onChange={(day) => set({ dueDate: day })}
              />
            </FieldLoader>
          </div>
        </div>
      ) : (
        <Settled action={action} />
      )}
    </li>
  );
}

/** Who and when, for reading: as the ticket has it, where there is one. */
function Settled({ action }: { action: Action }) {
  const { postmortem } = useEditing();
  const ticket = postmortem.tickets.find(({ actionId }) => actionId === action.id)?.ticket ?? null;
  const assignee = ticket ? ticket.assignee : action.assignee;
  const dueDate = ticket?.dueDate ?? action.dueDate;
  return (
    <div className={styles['line']}>
      {ticket ? <IssueLink issueKey={ticket.key} /> : null}
      {ticket ? <TicketStatus ticket={ticket} /> : null}
      {assignee ? (
        <Person accountId={assignee} name={ticket?.assigneeName ?? null} />
      ) : (
        <span className={styles['quiet']}>Nobody yet</span>
      )}
      {dueDate ? (
        <Due day={dueDate} isOpen={ticket?.statusCategory !== 'done'} />
      ) : (
        <span className={styles['quiet']}>No date yet</span>
      )}
    </div>
  );
}
