/** Everything in a document that contradicts itself, said so that it can be settled. */
import type { PostmortemDocument } from '../postmortem';
import type { Contradiction } from './contradiction';
import { dateSlips } from './date-slips';
import { impossibleRanges } from './impossible-ranges';
import { milestoneContradictions } from './milestone-order';
import { namedMilestones } from './named-milestones';
import { statedDates } from './stated-dates';
import { statedDurations } from './stated-durations';
import { unfinished } from './unfinished';
import { writtenOrder } from './written-order';

export type { Contradiction } from './contradiction';
export { milestoneContradictions } from './milestone-order';

/**
 * What contradicts what in a postmortem: the certain ones first, each id once. A time that was found to be a slip
 * contradicts much else besides; only the slip is told, for the rest goes with it.
 * @param document the postmortem
 * @param incident what is known of the incident beside the document
 */
export const contradictionsOf = (
  document: PostmortemDocument,
  incident: { title?: string } = {}
): Contradiction[] => {
  const slips = dateSlips(document);
  const doubtful = new Set<string>(slips.map(({ field }) => field));
  const milestones = Object.fromEntries(
    Object.entries(document.milestones).map(([name, at]) => [
      name,
      doubtful.has(`milestones.${name}`) ? null : at
    ])
  ) as PostmortemDocument['milestones'];
  const order = milestoneContradictions(milestones);
  const found = [
    ...order,
    ...slips,
    ...writtenOrder(document, doubtful),
    ...namedMilestones(document, doubtful),
    ...statedDurations(document, incident.title ?? null, doubtful),
    ...statedDates(document, doubtful),
    ...impossibleRanges(document),
    ...unfinished(document)
  ];
  const byId = new Map(found.map((one) => [one.id, one]));
  const rank = ({ severityOfDoubt }: Contradiction): number => (severityOfDoubt === 'certain' ? 0 : 1);
  return [...byId.values()].sort((a, b) => rank(a) - rank(b));
};
