import type { IncidentView } from '../../../../src/contract';
import { IssueLink } from '../../shared/components/issue-link';
import { Ago } from '../../shared/components/moment';
import { useSimilarIncidents } from '../../shared/jira/similar';
import styles from './not-started.module.css';

/**
 * How often something like it happened before, with the nearest ones; nothing while that is not known.
 * @param incident like which
 */
export function Similar({ incident }: { incident: IncidentView }) {
  const { data, error } = useSimilarIncidents(incident);
  if (!data && !error) return null;
  return (
    <div>
      <dt>Before</dt>
      <dd>
        {data ? (
          <>
            {data.count === 0
              ? 'Nothing similar in the last 12 months.'
              : `${data.count} similar in the last 12 months`}
            {data.nearest.length > 0 ? (
              <ul className={styles['similar']}>
                {data.nearest.map(({ id, key, summary, created }) => (
                  <li key={id}>
                    <IssueLink issueKey={key} /> <bdi>{summary}</bdi>{' '}
                    <span className={styles['quiet']}>
                      <Ago at={created} />
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        ) : (
          <span className={styles['quiet']}>Similar incidents could not be looked up just now.</span>
        )}
      </dd>
    </div>
  );
}
