import Button from '@atlaskit/button/new';
import { Notice } from '../../shared/components/notice';
import styles from './create-tickets.module.css';
import type { AllReadiness } from './ticket-readiness';
import type { TicketCreation } from './ticket-creation';

const tickets = (count: number): string => (count === 1 ? '1 ticket' : `${count} tickets`);

/** Makes the tickets that can be made, and says before what the others still need. */
export function CreateTickets({
  readiness,
  creation
}: {
  readiness: AllReadiness;
  creation: TicketCreation;
}) {
  const { ready, failed, lacking, isLoading } = readiness;
  const { isPending, error, outcome, create } = creation;
  if (ready.length + failed.length + lacking.length === 0 && !outcome && !isPending) return null;
  const ids = (actions: { id: string }[]): string[] => actions.map(({ id }) => id);
  return (
    <div className={styles['foot']}>
      {lacking.length > 0 && !isLoading ? (
        <p className={styles['missing']}>{lackingWords(lacking.length)}</p>
      ) : null}
      {error ? (
        <Notice appearance="error" title="The tickets could not be created">
          <p>{error.message} Trying again is safe: no ticket is made twice.</p>
        </Notice>
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
            onClick={() => create(ids(ready))}
          >
            {ready.length > 0 ? `Create ${tickets(ready.length)}` : 'Create tickets'}
          </Button>
        ) : null}
        {failed.length > 0 ? (
          <Button
            appearance={ready.length > 0 ? 'default' : 'primary'}
            isLoading={isPending && ready.length === 0}
            onClick={() => create(ids(failed))}
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
