import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentPostmortem, IncidentView } from '../../../../src/contract';
import { call } from '../../shared/api';
import { usePostmortemCache } from '../../shared/queries';
import { useViewer } from '../../shared/viewer';
import { additionsOf, NOTHING_YET, startSlot, type StartValues } from './start-draft';

/**
 * What somebody chooses before the start, kept in the browser until the postmortem is there.
 * @param incident the issue
 */
export function useStart(incident: IncidentView): {
  values: StartValues;
  /** True where an earlier visit left something. */
  wasKept: boolean;
  keep: (changed: Partial<StartValues>) => void;
  start: UseMutationResult<IncidentPostmortem, Error, void>;
} {
  const viewer = useViewer();
  const { put } = usePostmortemCache(incident.id);
  const [slot] = useState(() => startSlot(viewer.accountId, incident.id));
  const [kept] = useState(() => slot.read());
  const [values, setValues] = useState(kept ?? NOTHING_YET);
  const keep = (changed: Partial<StartValues>): void => {
    const next = { ...values, ...changed };
    setValues(next);
    if (isNothing(next)) slot.clear();
    else slot.write(next);
  };
  const start = useMutation({
    mutationFn: () =>
      call('postmortem/start', {
        incident: incident.id,
        summary: values.summary,
        severity: values.severity ?? incident.proposedSeverity,
        owner: values.owner ?? viewer.accountId,
        milestones: values.milestones,
        nearMiss: values.nearMiss,
        zone: viewer.timeZone
      }),
    onSuccess: (answer) => {
      // Where somebody else was first, the answer is theirs, and what was written here is offered beside it.
      const { document } = answer.postmortem ?? {};
      if (!document || additionsOf(values, document).length === 0) slot.clear();
      put(answer);
    }
  });
  return { values, wasKept: kept !== null && kept.summary.trim() !== '', keep, start };
}

const isNothing = (values: StartValues): boolean =>
  JSON.stringify({ ...values, summary: values.summary.trim() }) === JSON.stringify(NOTHING_YET);
