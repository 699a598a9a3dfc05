import type { Severity } from '../severity';
import type { Settings } from '../settings';

export interface Expectation {
  policy: Settings['policy'][Severity];
  words: string;
}

/**
 * What the site's policy expects of an incident (R1, R3). Nothing is blocked by it: even a required postmortem
 * may be waived with a reason.
 * @param severity the incident's
 * @param settings policy and names of the classes
 */
export const expectationOf = (
  severity: Severity,
  { policy, severities }: Pick<Settings, 'policy' | 'severities'>
): Expectation => {
  const { name } = severities[severity];
  const words = {
    required: `${name} asks for a postmortem. If none is needed, say why and it is closed.`,
    recommended: `A postmortem is recommended for ${name}.`,
    optional: `A postmortem is welcome for ${name}, and up to you.`
  };
  return { policy: policy[severity], words: words[policy[severity]] };
};
