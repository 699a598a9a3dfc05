import type { Milestone } from '../../../src/domain/milestones';
import type { Measures } from '../../../src/domain/measures';

/** What each milestone means, for whoever fills them in. */
export const MILESTONE_HINTS: Record<Milestone, string> = {
  failure: 'When things first went wrong, noticed or not.',
  detection: 'When an alert or a person noticed it.',
  response: 'When somebody started to work on it.',
  mitigation: 'When customers no longer felt it.',
  resolution: 'When everything was back to normal.'
};

/** Times that follow from the milestones; never typed. */
export const MEASURE_NAMES: Record<keyof Measures, string> = {
  timeToDetect: 'Time to detect',
  timeToRespond: 'Time to respond',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve'
};
