import { useMemo } from 'react';
import { respondersIn, type Activity } from '../../../../src/domain/life/roles';
import { useEditing } from '../../shared/editing';
import { useActivity, type IncidentActivity } from '../../shared/jira/activity';

/** What people did on the incident's ticket, and which of them responded to it. */
export interface TicketWork {
  activity: Activity[];
  /** Account ids, the busiest first. */
  responders: string[];
}

const workIn = ({
  reporter,
  created,
  apps,
  changes,
  comments,
  attachments
}: IncidentActivity): Activity[] => {
  const of = (kind: Activity['kind'], done: readonly { by: string | null; at: number }[]): Activity[] =>
    done.flatMap(({ by, at }) => (by === null || apps.includes(by) ? [] : [{ account: by, kind, at }]));
  return [
    ...of('reported', [{ by: reporter, at: created }]),
    ...of('changed', [...changes, ...attachments]),
    ...of('commented', comments)
  ];
};

/** Reads who worked on the incident; null until Jira has told, and where it does not. */
export function useTicketWork(): TicketWork | null {
  const { incident, document } = useEditing();
  const { data } = useActivity(incident.id);
  const { milestones } = document;
  return useMemo(() => {
    if (!data) return null;
    const activity = workIn(data);
    return { activity, responders: respondersIn(activity, milestones) };
  }, [data, milestones]);
}
