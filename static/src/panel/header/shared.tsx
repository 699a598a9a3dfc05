import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../shared/api';
import { IssueLink } from '../../shared/components/issue-link';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { usePostmortemCache } from '../../shared/queries';
import { useStanding } from '../life/standing';
import styles from './shared.module.css';

/** Says which incidents share this postmortem; one that joined may leave again (R32). */
export default function Shared() {
  const { incident, postmortem, board } = useEditing();
  const { joined, mayMove } = useStanding();
  const { put } = usePostmortemCache(incident.id);
  const leave = useMutation({
    mutationFn: () => {
      board.flush();
      return board.inTurn(() => call('postmortem/leave', { incident: incident.id }));
    },
    onSuccess: put
  });
  const hasJoined = postmortem.home.id !== incident.id;
  const others = [...(hasJoined ? [postmortem.home] : []), ...joined].filter(({ id }) => id !== incident.id);
  if (others.length === 0) return null;
  return (
    <div className={styles['shared']}>
      <p>
        Shared with{' '}
        {others.map(({ id, key }, index) => (
          <span key={id}>
            {index > 0 ? ', ' : ''}
            <IssueLink issueKey={key} />
          </span>
        ))}
        {hasJoined ? <>; it was started on {postmortem.home.key}.</> : '.'}
      </p>
      {hasJoined && mayMove ? (
        <Button spacing="compact" isLoading={leave.isPending} onClick={() => leave.mutate()}>
          Leave
        </Button>
      ) : null}
      {leave.error ? <p role="alert">{failureOf(leave.error).message}</p> : null}
    </div>
  );
}
