/** Four classes of incident, and the class that a priority proposes. */
import * as v from 'valibot';

/** Four classes, 1 the worst; the words for each are settings. */
export const SEVERITIES = [1, 2, 3, 4] as const;
export const Severity = v.picklist(SEVERITIES);
export type Severity = v.InferOutput<typeof Severity>;

/** Jira's stock priorities. */
const BY_NAME: ReadonlyMap<string, Severity> = new Map([
  ['highest', 1],
  ['high', 2],
  ['medium', 3],
  ['low', 4],
  ['lowest', 4]
]);

/** Where a site's priorities say nothing: some customers cannot use some functionality (R16). */
const UNKNOWN: Severity = 3;

/**
 * Proposes a severity from the incident's priority (R2); P1 to P4 become 1 to 4, and what is unknown 3.
 * @param priority the priority's name on this site, null where the incident has none
 */
export const proposedSeverity = (priority: string | null): Severity => {
  const name = priority?.trim().toLowerCase() ?? '';
  const numbered = /^p([1-5])\b/.exec(name)?.[1];
  if (numbered) return Math.min(Number(numbered), 4) as Severity;
  return BY_NAME.get(name) ?? UNKNOWN;
};
