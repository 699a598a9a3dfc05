import type { IssueStanding } from '../../../src/contract';
import type { AppError } from '../../../src/domain/result';
import { Notice } from '../shared/components/notice';
import { ActionOfTicket } from './action';
import styles from './context.module.css';
import { PostmortemOfIncident } from './postmortem';

/**
 * What Afterword knows of an issue.
 * @param standing as the backend answers it
 * @param trouble why it may be out of date, or null
 */
export default function Standing({
  standing: { issue, actions, ticket, ledger, postmortem, expectation },
  trouble
}: {
  standing: IssueStanding;
  trouble: AppError | null;
}) {
  return (
    <div className={styles['context']}>
      <h1 className="visually-hidden">Postmortem of {issue.key}</h1>
      {actions.map((action) => (
        <ActionOfTicket
          key={`${action.postmortemId}/${action.actionId}`}
          action={action}
          ticket={ticket}
          ledger={ledger}
        />
      ))}
      {postmortem ? <PostmortemOfIncident issue={issue} standing={postmortem} /> : null}
      {actions.length > 0 || postmortem ? null : <p className={styles['quiet']}>{expectation ?? NOTHING}</p>}
      {trouble ? (
        <Notice appearance="warning">
          <p>This could not be brought up to date. {trouble.message}</p>
        </Notice>
      ) : null}
    </div>
  );
}

const NOTHING =
  'On the ticket of a postmortem’s action, this tells why it matters, how we will know that it worked, and when it is due.';
