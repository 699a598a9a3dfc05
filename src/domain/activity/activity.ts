/** What the incident's own ticket tells a postmortem: entries, milestones, evidence, and who worked on it. */
import type { Activity } from '../life/roles';
import type { IncidentActivity } from './incident-activity';

export { evidenceFor } from './evidence';
export type { IncidentActivity } from './incident-activity';
export { milestoneProposals } from './milestone-proposals';
export { isRestricted, proposalsFrom } from './proposals';

/**
 * Who did something on the ticket, by time; what Jira ascribes to nobody is left out.
 * @param activity what Jira remembers of the incident
 */
export const activityOf = ({
  reporter,
  created,
  changes,
  comments,
  attachments
}: IncidentActivity): Activity[] => {
  const of = (
    kind: Activity['kind'],
    done: readonly { id: string; by: string | null; at: number }[]
  ): Activity[] => {
    // Fields that were changed at once are one deed.
    const deeds = new Map(done.map((one) => [one.id, one]));
    return [...deeds.values()].flatMap(({ by, at }) => (by === null ? [] : [{ account: by, kind, at }]));
  };
  return [
    ...of('reported', [{ id: '', by: reporter, at: created }]),
    ...of('changed', changes),
    ...of('changed', attachments),
    ...of('commented', comments)
  ].sort((a, b) => a.at - b.at);
};
