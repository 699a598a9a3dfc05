import { useMemo } from 'react';
import { activityOf } from '../../../../src/domain/activity/activity';
import { respondersIn, type Activity } from '../../../../src/domain/life/roles';
import { useEditing } from '../../shared/editing';
import { useActivity } from '../../shared/jira/activity';

/** What people did on the incident's ticket, and which of them responded to it. */
export interface TicketWork {
  activity: Activity[];
  /** Account ids, the busiest first. */
  responders: string[];
}

/** Reads who worked on the incident; null until Jira has told, and where it does not. */
export function useTicketWork(): TicketWork | null {
  const { incident, document } = useEditing();
  const { data } = useActivity(incident.id);
  const { milestones } = document;
  return useMemo(() => {
    if (!data) return null;
    const activity = activityOf(data);
    return { activity, responders: respondersIn(activity, milestones) };
  }, [data, milestones]);
}
