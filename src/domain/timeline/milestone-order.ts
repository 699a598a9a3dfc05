/** Milestones that are not in the order in which things happen. */
import { MILESTONES, type Milestone, type Milestones } from '../milestones';
import { durationInWords, MILESTONE_NAMES } from '../words';
import { contradictionId, type Contradiction } from './contradiction';

/**
 * Which milestones contradict each other: at most one for each milestone, against the latest of those that ought
 * to precede it. Empty exactly when those that are known are in order.
 * @param milestones epoch milliseconds, null where not known
 */
export const milestoneContradictions = (milestones: Milestones): Contradiction[] => {
  const found: Contradiction[] = [];
  let latest: { name: Milestone; at: number } | null = null;
  for (const name of MILESTONES) {
    const at = milestones[name];
    if (at === null) continue;
    if (latest && at < latest.at) {
      const gap = durationInWords(latest.at - at);
      const first = MILESTONE_NAMES[latest.name].toLowerCase();
      found.push({
        id: contradictionId('order', name, latest.name),
        field: `milestones.${name}`,
        words: `${MILESTONE_NAMES[name]} is set ${gap} before ${first}, which ought to come first.`,
        between: [`milestones.${name}`, `milestones.${latest.name}`],
        severityOfDoubt: 'certain'
      });
    } else {
      latest = { name, at };
    }
  }
  return found;
};
