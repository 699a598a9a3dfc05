import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Action } from '../../../../src/domain/action';
import { shortened } from '../../../../src/domain/words';
import { IssueLink } from '../../shared/components/issue-link';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { ActionHints } from '../../shared/hints/hints';
import { goToField } from '../go-to-field';
import styles from './action-line.module.css';

/** What an action is called in the name of a button. @param action any */
export const calledShortly = ({ text }: Action): string => shortened(text, 40) || 'untitled action';

/** One action in a list of them, with the way to it. @param children what else can be done with it here */
export function ActionLine({ action, children }: { action: Action; children?: ReactNode }) {
  const { postmortem } = useEditing();
  const ticket = postmortem.tickets.find(({ actionId }) => actionId === action.id)?.ticket;
  return (
    <li className={styles['action']}>
      <span className={styles['arrow']} aria-hidden="true">
        →
      </span>
      <div className={styles['text']}>
        <UserText>{action.text || 'Untitled'}</UserText>
        {ticket ? <IssueLink issueKey={ticket.key} /> : null}
        <ActionHints action={action} isBrief />
      </div>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={`Show the action “${calledShortly(action)}”`}
        onClick={() => goToField(`actions.${action.id}`)}
      >
        Show
      </Button>
      {children}
    </li>
  );
}
