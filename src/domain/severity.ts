/** Four classes of incident, and the class that a priority proposes. */
import * as v from 'valibot';

/** Four classes, 1 the worst; the words for each are settings. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export const Severity = v.picklist(SEVERITIES);
export type Severity = v.InferOutput<typeof Severity>;

/** Where a site's priorities say nothing: some customers cannot use some functionality (R16). */
const UNKNOWN: Severity = 3;

/**
 * Proposes a severity from the incident's priority (R2), as the settings say by its name. Where they do not name it,
 * P1 to P4 at its beginning become 1 to 4, and what is unknown 3.
 * @param priority the priority's name on this site, null where the incident has none
 * @param settings severities by the priority's name
 */
export const proposedSeverity = (
  priority: string | null,
  { priorities }: { priorities: Readonly<Record<string, Severity>> }
): Severity => {
  const name = priority?.trim().toLowerCase() ?? '';
  const named = Object.entries(priorities).find(([known]) => known.trim().toLowerCase() === name);
  if (named) return named[1];
  const numbered = /^p([1-5])\b/.exec(name)?.[1];
  return numbered ? (Math.min(Number(numbered), 4) as Severity) : UNKNOWN;
};
