import Button from '@atlaskit/button/new';
import { Notice } from '../../shared/components/notice';
import { useEditing } from '../../shared/editing';
import { isIdea } from '../board/is-idea';
import styles from './create-tickets.module.css';
import { SoftCap } from './soft-cap';
import type { AllReadiness } from './ticket-readiness';
import type { TicketCreation } from './ticket-creation';

const tickets = (count: number): string => (count === 1 ? '1 ticket' : `${count} tickets`);

/** Tickets from which on it is told how far their making is. */
const MANY = 5;

/** Makes the tickets that can be made, and says before what the others still need. */
export function CreateTickets({
  readiness,
  creation
}: {
  readiness: AllReadiness;
  creation: TicketCreation;
}) {
  const { document, postmortem, settings } = useEditing();
  const { ready, failed, lacking, kept, undecided, isLoading } = readiness;
  const { ids, isPending, done, error, outcome, create } = creation;
  if (kept.length + undecided === 0 && !outcome && !isPending) return null;
  const made = document.actions.filter((action) => !isIdea(action, postmortem.tickets)).length;
  const idsOf = (actions: { id: string }[]): string[] => actions.map(({ id }) => id);
  return (
    <div className={styles['foot']}>
      <SoftCap kept={kept} made={made} cap={settings.limits.actions} />
      {undecided > 0 ? <p className={styles['missing']}>{undecidedWords(undecided)}</p> : null}
      {lacking.length > 0 && !isLoading ? (
        <p className={styles['missing']}>{lackingWords(lacking.length)}</p>
      ) : null}
      {error ? (
        <Notice appearance="error" title="The tickets could not be created">
          <p>{error.message} Trying again is safe: no ticket is made twice.</p>
        </Notice>
      ) : null}
      {isPending && ids.size >= MANY ? (
        <p className={styles['progress']} role="status">
          <progress aria-label="Tickets made" max={ids.size} value={done > 0 ? done : undefined} />
          {done > 0 ? `${done} of ${tickets(ids.size)} made…` : `Creating ${tickets(ids.size)}…`}
        </p>
      ) : null}
      {outcome ? (
        <p role="status">
          {outcome.created > 0 ? `${tickets(outcome.created)} created. ` : ''}
          {outcome.failed > 0 ? `${tickets(outcome.failed)} not created; what Jira said stands above. ` : ''}
          {outcome.pending > 0 ? `Somebody else is making ${tickets(outcome.pending)} at this moment.` : ''}
        </p>
      ) : null}
      <div className={styles['buttons']}>
        {ready.length > 0 || (lacking.length > 0 && failed.length === 0) ? (
          <Button
            appearance="primary"
            isDisabled={ready.length === 0}
            isLoading={isPending && ready.length > 0}
            onClick={() => create(idsOf(ready))}
          >
            {ready.length > 0 ? `Create ${tickets(ready.length)}` : 'Create tickets'}
          </Button>
        ) : null}
        {failed.length > 0 ? (
          <Button
            appearance={ready.length > 0 ? 'default' : 'primary'}
            isLoading={isPending && ready.length === 0}
            onClick={() => create(idsOf(failed))}
          >
            {`Try again for ${tickets(failed.length)}`}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const lackingWords = (count: number): string =>
  count === 1
    ? 'One action is not ready for a ticket; what it still needs stands under it.'
    : `${count} actions are not ready for a ticket; what each still needs stands under it.`;

const undecidedWords = (count: number): string =>
  count === 1
    ? 'One idea is not decided yet; tickets are made of what is kept.'
    : `${count} ideas are not decided yet; tickets are made of what is kept.`;
