/** Times that the incident's history proposes for milestones that nobody has set. */
import type { Milestone } from '../milestones';
import { isAssignment, isEnd, type IncidentActivity } from './incident-activity';

interface MilestoneProposal {
  /** Epoch milliseconds. */
  at: number;
  /** What speaks for it, as a sentence. */
  because: string;
}

/**
 * Times that are likely by what Jira remembers: detection where the ticket was created, response where somebody first
 * took it, resolution where it last came to an end. Of failure and mitigation the ticket knows nothing.
 * @param activity what Jira remembers of the incident
 */
export const milestoneProposals = ({
  created,
  changes
}: Pick<IncidentActivity, 'created' | 'changes'>): Partial<Record<Milestone, MilestoneProposal>> => {
  const proposals: Partial<Record<Milestone, MilestoneProposal>> = {
    detection: { at: created, because: 'The ticket was created then.' }
  };
  const inOrder = [...changes].sort((a, b) => a.at - b.at);
  const taken = inOrder.find(
    (change) => isAssignment(change) || (change.field === 'status' && !isEnd(change))
  );
  if (taken) {
    const because =
      taken.field === 'status'
        ? `The ticket went to “${taken.to ?? ''}” then.`
        : 'The ticket was first assigned then.';
    proposals.response = { at: taken.at, because };
  }
  let end: MilestoneProposal | null = null;
  for (const change of inOrder) {
    if (change.field !== 'status') continue;
    // From one closed status to another it stays ended; anything else opens it again.
    end = isEnd(change)
      ? (end ?? { at: change.at, because: `The ticket went to “${change.to ?? ''}” then.` })
      : null;
  }
  if (end) proposals.resolution = end;
  return proposals;
};
