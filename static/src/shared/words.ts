import { MILESTONES, type Milestone, type Milestones } from '../../../src/domain/milestones';
import { type Severity } from '../../../src/domain/severity';
import { contradictionsIn, type Measures } from '../../../src/domain/measures';

/** What each severity means, in words that settle it without a debate. */
export const SEVERITY_WORDS: Record<Severity, { name: string; meaning: string }> = {
  1: {
    name: 'Sev1',
    meaning: 'Everything is down, nobody can get in, data was lost, or it is a security incident.'
  },
  2: { name: 'Sev2', meaning: 'A major flow is broken for every customer, or everything is badly slow.' },
  3: { name: 'Sev3', meaning: 'Some customers cannot use some of what we offer.' },
  4: { name: 'Sev4', meaning: 'Only our own internal tools are affected.' }
};

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

/**
 * Finds the sentence that belongs above each milestone which stands before an earlier one.
 * @param milestones epoch milliseconds, null where not known
 */
export function contradictionsByMilestone(milestones: Milestones): Partial<Record<Milestone, string>> {
  const found: Partial<Record<Milestone, string>> = {};
  const known: Milestones = {
    failure: null,
    detection: null,
    response: null,
    mitigation: null,
    resolution: null
  };
  let before = 0;
  for (const name of MILESTONES) {
    known[name] = milestones[name];
    const sentences = contradictionsIn(known);
    if (sentences.length > before) found[name] = sentences.at(-1);
    before = sentences.length;
  }
  return found;
}
