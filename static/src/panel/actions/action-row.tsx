import Button from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import { useMutation } from '@tanstack/react-query';
import { Fragment, lazy, Suspense, useState } from 'react';
import type { Action } from '../../../../src/domain/action';
import { INTERRUPTED, LINK_INTERRUPTED, type FieldProblem } from '../../../../src/domain/action-ticket';
import { QUADRANT_WORDS, quadrantOf, type Verdict } from '../../../../src/domain/board';
import { slipsInWords } from '../../../../src/domain/ledger/words';
import type { Failure } from '../../../../src/domain/sections/failures';
import { shortened } from '../../../../src/domain/words';
import { QuietIconButton } from '../../shared/components/icon-button';
import { IssueLink } from '../../shared/components/issue-link';
import { Due } from '../../shared/components/moment';
import { Notice } from '../../shared/components/notice';
import { Person } from '../../shared/components/person';
import { TicketStatus } from '../../shared/components/ticket-status';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { focusBeside } from '../../shared/focus';
import { ActionHints } from '../../shared/hints/hints';
import { IdeaControls } from '../board/idea-controls';
import styles from './action-row.module.css';
import { FIELD_OF_JIRA, NAME_OF_JIRA } from './form-fields';
import type { Readiness } from './ticket-readiness';

/** Few actions have a past worth telling, and it may come a moment later. */
const TicketPast = lazy(() => import('./ticket-past'));

/** Most tickets are made anew. */
const LinkExisting = lazy(() => import('./link-existing'));

/**
 * One action: an idea with what it still needs, or its ticket as Jira has it now.
 * @param failures that it answers
 * @param isWeighed true where it is weighed here rather than on the board
 * @param onEdit opens its form, at one of its fields where one is named
 */
export function ActionRow({
  action,
  failures,
  readiness,
  isBeingCreated,
  canEdit,
  isWeighed,
  onEdit
}: {
  action: Action;
  failures: readonly Failure[];
  readiness: Readiness;
  isBeingCreated: boolean;
  canEdit: boolean;
  isWeighed: boolean;
  onEdit: (field: string | null) => void;
}) {
  const { state } = readiness.ticket;
  const isIdea = (state === 'none' || state === 'failed') && !isBeingCreated;
  return (
    <article className={styles['row']} aria-label={shortened(action.text) || 'Untitled action'}>
      <div className={styles['main']}>
        <div
          className={isIdea && canEdit ? styles['text'] : undefined}
          onClick={isIdea && canEdit ? () => onEdit(null) : undefined}
        >
          <UserText>{action.text || 'Untitled'}</UserText>
        </div>
        <div className={styles['facts']}>
          <Facts action={action} readiness={readiness} isBeingCreated={isBeingCreated} />
        </div>
        {readiness.ticket.ledger ? (
          <Suspense fallback={null}>
            <TicketPast state={readiness.ticket} />
          </Suspense>
        ) : null}
        {failures.length > 0 ? (
          <ul className={styles['answers']} aria-label="Failures that it answers">
            {failures.map(({ id, text }) => (
              <li key={id}>
                Answers <q dir="auto">{shortened(text, 120) || 'Untitled'}</q>
              </li>
            ))}
          </ul>
        ) : null}
        {isIdea ? <ActionHints action={action} /> : null}
        {isIdea && canEdit ? <Remarks action={action} readiness={readiness} onEdit={onEdit} /> : null}
        {isIdea && canEdit && action.verdict === 'keep' ? <ExistingTicket action={action} /> : null}
      </div>
      {isIdea && canEdit ? <Controls action={action} onEdit={() => onEdit(null)} /> : null}
      {isIdea && canEdit && isWeighed ? (
        <div className={styles['scales']}>
          <Weighing action={action} />
        </div>
      ) : null}
    </article>
  );
}

/** The way to a ticket that is there already. */
function ExistingTicket({ action }: { action: Action }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <button type="button" className={styles['link']} onClick={() => setOpen(true)}>
          Link an existing issue…
        </button>
      </div>
    );
  }
  return (
    <Suspense fallback={null}>
      <LinkExisting action={action} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

function Facts({
  action,
  readiness,
  isBeingCreated
}: {
  action: Action;
  readiness: Readiness;
  isBeingCreated: boolean;
}) {
  const { state, ticket, ledger } = readiness.ticket;
  if (ticket) {
    const due = ticket.dueDate ?? action.dueDate;
    return (
      <>
        <IssueLink issueKey={ticket.key} />
        <TicketStatus ticket={ticket} />
        {ticket.assignee ? (
          <Person accountId={ticket.assignee} name={ticket.assigneeName} />
        ) : (
          <span>Nobody is assigned</span>
        )}
        {due ? <Due day={due} isOpen={ticket.statusCategory !== 'done'} /> : null}
        {ledger && ledger.slips > 0 ? <span>Put off {slipsInWords(ledger)}</span> : null}
      </>
    );
  }
  // Jira does not tell the one from the other, so that an id tells nothing.
  if (state === 'created' && !readiness.ticket.ledger)
    return <span>Its ticket was deleted, or is in a place that Jira does not show to you.</span>;
  return (
    <>
      {isBeingCreated || state === 'pending' ? <strong role="status">Being created…</strong> : null}
      {action.target ? (
        <span>
          {action.target.typeName} in {action.target.projectKey}
        </span>
      ) : null}
      {action.assignee ? <Person accountId={action.assignee} /> : null}
      {action.dueDate ? <Due day={action.dueDate} isOpen /> : null}
      {action.place ? <span>{QUADRANT_WORDS[quadrantOf(action.place)]}</span> : null}
      {action.verdict === 'undecided' ? <span>Not decided yet</span> : null}
    </>
  );
}

/** The scales and the decision; what is decided already is weighed again only where somebody wants to. */
const Weighing = ({ action }: { action: Action }) =>
  action.verdict === 'undecided' ? (
    <IdeaControls action={action} onDecided={stay} />
  ) : (
    <details className={styles['weighing']}>
      <summary className={styles['summary']}>Weigh it again, park or drop it</summary>
      <IdeaControls action={action} onDecided={stay} />
    </details>
  );

/** What is put away leaves the list. */
const stay = (from: HTMLElement, verdict: Verdict): void => {
  if (verdict !== 'keep') focusBeside(from);
};

function Remarks({
  action,
  readiness,
  onEdit
}: {
  action: Action;
  readiness: Readiness;
  onEdit: (field: string | null) => void;
}) {
  const { ticket, missing, obstacle, fieldNames } = readiness;
  const name = shortened(action.text, 40) || 'untitled action';
  const nameOf = (field: string): string => fieldNames[field] ?? NAME_OF_JIRA[field] ?? field;
  return (
    <>
      {ticket.state === 'failed' ? (
        <Notice
          appearance="error"
          title={
            ticket.problem.some(isInDoubt)
              ? 'What came of this ticket is not known'
              : 'Jira did not create this ticket'
          }
        >
          <ul>
            {ticket.problem.map(({ field, message }) => (
              <li key={`${field}-${message}`}>
                {field ? <strong>{nameOf(field)}: </strong> : null}
                {message}
                {field ? (
                  <>
                    {' '}
                    <button
                      type="button"
                      className={styles['link']}
                      aria-label={`Change ${nameOf(field)} of ${name}`}
                      onClick={() => onEdit(FIELD_OF_JIRA[field] ?? `fields.${field}`)}
                    >
                      Change
                    </button>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {obstacle ? <p className={styles['remark']}>{obstacle}</p> : null}
      {action.verdict === 'keep' && missing.length > 0 ? (
        <p className={styles['remark']}>
          Still needs{' '}
          {missing.map(({ field, words }, index) => (
            <Fragment key={field}>
              {index === 0 ? '' : index === missing.length - 1 ? ' and ' : ', '}
              <button type="button" className={styles['link']} onClick={() => onEdit(field)}>
                {words}
              </button>
            </Fragment>
          ))}
          .
        </p>
      ) : null}
    </>
  );
}

/** Jira was asked, and its answer did not come. */
const isInDoubt = ({ message }: FieldProblem): boolean =>
  message === INTERRUPTED.message || message === LINK_INTERRUPTED.message;

function Controls({ action, onEdit }: { action: Action; onEdit: () => void }) {
  const { postmortem, send } = useEditing();
  const [asks, setAsks] = useState(false);
  const name = shortened(action.text, 40) || 'untitled action';
  const removal = useMutation({
    mutationFn: () => send([{ field: 'action-removed', value: action.id }], postmortem.revision)
  });
  if (asks) {
    return (
      <div className={styles['question']} role="group" aria-label={`Remove ${name}?`}>
        <span>Remove this action?</span>
        <Button autoFocus isLoading={removal.isPending} onClick={() => removal.mutate()}>
          Remove
        </Button>
        <Button appearance="subtle" onClick={() => setAsks(false)}>
          Keep
        </Button>
        {removal.error ? <p role="alert">{failureOf(removal.error).message}</p> : null}
      </div>
    );
  }
  return (
    <div className={styles['controls']}>
      <QuietIconButton icon={EditIcon} label={`Edit ${name}`} onClick={onEdit} />
      <QuietIconButton icon={DeleteIcon} label={`Remove ${name}`} onClick={() => setAsks(true)} />
    </div>
  );
}
