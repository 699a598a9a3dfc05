/** How long it took: computed from the milestones, never typed. */
import type { Milestone, Milestones } from './milestones';

/** Times between milestones in milliseconds; null where a milestone is missing or out of order. */
export interface Measures {
  timeToDetect: number | null;
  timeToRespond: number | null;
  timeToMitigate: number | null;
  timeToResolve: number | null;
}

/**
 * The four times of an incident in milliseconds; null where a milestone is missing or out of order.
 *
 * Detection, mitigation and resolution count from the failure, for that is how long users felt it; response
 * counts from detection, for nobody can respond before. The five milestones are those of "Effective
 * Postmortems" (E, R44); computing time to detect and to resolve from them is asked by "Operational
 * Excellence" (X, R58 and R59).
 * @param milestones epoch milliseconds, null where not known
 */
export const measuresOf = (milestones: Milestones): Measures => {
  const between = (from: Milestone, to: Milestone): number | null => {
    const start = milestones[from];
    const end = milestones[to];
    return start === null || end === null || end < start ? null : end - start;
  };
  return {
    timeToDetect: between('failure', 'detection'),
    timeToRespond: between('detection', 'response'),
    timeToMitigate: between('failure', 'mitigation'),
    timeToResolve: between('failure', 'resolution')
  };
};
