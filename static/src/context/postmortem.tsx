import Lozenge from '@atlaskit/lozenge';
import type { IncidentRef, PostmortemStanding } from '../../../src/contract';
import { STATE_NAMES } from '../../../src/domain/life/state';
import { IssueLink } from '../shared/components/issue-link';
import { Person } from '../shared/components/person';
import { STATE_LOOKS } from '../shared/state-looks';
import { useNow } from '../shared/viewer';
import styles from './context.module.css';
import { Fact } from './fact';
import { NearInstant } from './near-instant';

/**
 * How the postmortem of an incident stands, and what is left to do.
 * @param issue the incident
 * @param standing of the postmortem that it has or shares
 */
export function PostmortemOfIncident({
  issue,
  standing: { home, state, owner, review, actions }
}: {
  issue: IncidentRef;
  standing: PostmortemStanding;
}) {
  const now = useNow();
  const isShared = home.id !== issue.id;
  return (
    <article className={styles['part']}>
      <p className={styles['origin']}>
        <span>
          {isShared ? 'Shares the postmortem of ' : 'Postmortem of '}
          <IssueLink issueKey={home.key} />
        </span>
        <Lozenge appearance={STATE_LOOKS[state]}>{STATE_NAMES[state]}</Lozenge>
      </p>
      {isShared ? (
        <p>
          <bdi>{home.summary}</bdi>
        </p>
      ) : null}
      <dl className={styles['facts']}>
        <Fact name="Owner">
          <Person accountId={owner} />
        </Fact>
        {review ? (
          <Fact
            name={review.kind === 'planned' ? 'Review' : review.at < now ? 'Review was due' : 'Review due'}
          >
            <NearInstant at={review.at} />
          </Fact>
        ) : null}
        {state === 'waived' ? null : <Fact name="Actions">{actionsInWords(actions)}</Fact>}
      </dl>
    </article>
  );
}

/** Says first what is late, last what has no ticket. */
function actionsInWords({ open, overdue, done, withoutTicket }: PostmortemStanding['actions']): string {
  const said = [
    overdue > 0 ? `${overdue} overdue` : '',
    open > overdue ? `${open - overdue} open` : '',
    done > 0 ? `${done} done` : '',
    withoutTicket > 0 ? `${withoutTicket} without a ticket yet` : ''
  ].filter((words) => words !== '');
  return said.length > 0 ? said.join(', ') : 'None yet';
}
