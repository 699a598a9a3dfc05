import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Notice } from '../../shared/components/notice';
import { UserText } from '../../shared/components/user-text';
import { useEditing } from '../../shared/editing';
import { failureOf } from '../../shared/failure';
import { useViewer } from '../../shared/viewer';
import { additionsOf, startSlot } from './start-draft';

/**
 * Offers what this person wrote for a postmortem that somebody else started first.
 * @param incidentId of the incident
 */
export default function KeptStart({ incidentId }: { incidentId: string }) {
  const { accountId } = useViewer();
  const { postmortem, send } = useEditing();
  const [slot] = useState(() => startSlot(accountId, incidentId));
  const [mine, setMine] = useState(() => slot.read());
  const edits = mine ? additionsOf(mine, postmortem.document) : [];
  const isTaken = edits.length === 0;
  const drop = (): void => {
    slot.clear();
    setMine(null);
  };
  const add = useMutation({ mutationFn: () => send(edits, postmortem.revision), onSuccess: drop });

  useEffect(() => {
    if (isTaken) slot.clear();
  }, [isTaken, slot]);

  if (!mine || isTaken) return null;
  const times = edits.some(({ field }) => field === 'milestones');
  return (
    <Notice
      appearance="information"
      title="Somebody else started this postmortem first. What you wrote is kept."
      actions={
        <>
          <Button isLoading={add.isPending} onClick={() => add.mutate()}>
            Add mine to it
          </Button>
          <Button onClick={drop}>Discard mine</Button>
        </>
      }
    >
      {mine.summary.trim() ? <UserText>{mine.summary}</UserText> : null}
      {times ? <p>Your times go where none is known yet.</p> : null}
      {add.error ? <p role="alert">{failureOf(add.error).message}</p> : null}
    </Notice>
  );
}
