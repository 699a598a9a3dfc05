import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { IncidentPostmortem } from '../../../../src/contract';
import { STATE_NAMES } from '../../../../src/domain/life/life';
import { call } from '../../shared/api';
import { IssueLink } from '../../shared/components/issue-link';
import { failureOf } from '../../shared/failure';
import { usePostmortemCache } from '../../shared/queries';
import styles from './not-started.module.css';

/**
 * Offers the postmortems of linked incidents, so that what was one event is written up once.
 * @param data the incident and those linked to it
 */
export function Linked({ data: { incident, linked, canEdit } }: { data: IncidentPostmortem }) {
  const { put } = usePostmortemCache(incident.id);
  const join = useMutation({
    mutationFn: (postmortemId: string) => call('postmortem/join', { incident: incident.id, postmortemId }),
    onSuccess: put
  });
  const begun = linked.filter(({ state }) => state !== 'not-started' && state !== 'waived');
  if (begun.length === 0) return null;
  return (
    <ul className={styles['linked']} aria-label="Postmortems of linked incidents">
      {begun.map(({ postmortemId, home, state }, index) => (
        <li key={postmortemId} className={styles['joinable']}>
          <span>
            <IssueLink issueKey={home.key} /> has a postmortem already ({STATE_NAMES[state].toLowerCase()}):{' '}
            <bdi>{home.summary}</bdi>
          </span>
          {canEdit ? (
            <Button
              appearance={index === 0 ? 'primary' : 'default'}
              isLoading={join.isPending && join.variables === postmortemId}
              onClick={() => join.mutate(postmortemId)}
            >
              Join it<span className="visually-hidden">{` of ${home.key}`}</span>
            </Button>
          ) : null}
        </li>
      ))}
      {join.error ? (
        <li role="alert" className={styles['trouble']}>
          {failureOf(join.error).message}
        </li>
      ) : null}
    </ul>
  );
}
