import type { ActionTicketState } from '../../../src/contract';
import type { Action } from '../../../src/domain/action';
import { IssueLink } from '../shared/components/issue-link';
import { Due } from '../shared/components/moment';
import { Person } from '../shared/components/person';
import { Section } from '../shared/components/section';
import { TicketStatus } from '../shared/components/ticket-status';
import { UserText } from '../shared/components/user-text';
import styles from './macro.module.css';

/** What will be different, with the live state of the tickets. */
export function MacroActions({
  title,
  actions,
  tickets
}: {
  title: string;
  actions: readonly Action[];
  tickets: readonly ActionTicketState[];
}) {
  const byAction = new Map(tickets.map((ticket) => [ticket.actionId, ticket]));
  return (
    <Section title={title}>
      <ul className={styles['actions']}>
        {actions.map((action) => (
          <li key={action.id} className={styles['action']}>
            <UserText>{action.text}</UserText>
            <div className={styles['facts']}>
              <Facts action={action} state={byAction.get(action.id)} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Facts({ action, state }: { action: Action; state: ActionTicketState | undefined }) {
  const ticket = state?.ticket ?? null;
  const assignee = ticket ? ticket.assignee : action.assignee;
  const due = ticket?.dueDate ?? action.dueDate;
  return (
    <>
      {ticket ? (
        <>
          <IssueLink issueKey={ticket.key} />
          <TicketStatus ticket={ticket} />
        </>
      ) : (
        <span>{state?.state === 'created' ? 'Has a ticket' : 'No ticket yet'}</span>
      )}
      {assignee ? <Person accountId={assignee} name={ticket?.assigneeName} /> : null}
      {due ? <Due day={due} isOpen={ticket?.statusCategory !== 'done'} /> : null}
    </>
  );
}
