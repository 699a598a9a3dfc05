import * as v from 'valibot';
import type { Edit } from '../../../../src/contract';
import { MILESTONES, Milestones } from '../../../../src/domain/milestones';
import { type PostmortemDocument } from '../../../../src/domain/postmortem';
import { Severity } from '../../../../src/domain/severity';
import { draftSlot, type DraftSlot } from '../../shared/drafts';

const NO_MILESTONES: Milestones = {
  failure: null,
  detection: null,
  response: null,
  mitigation: null,
  resolution: null
};

/** What somebody chose and wrote before the start; null where it is left as proposed. */
const StartValues = v.object({
  summary: v.optional(v.string(), ''),
  severity: v.optional(v.nullable(Severity), null),
  nearMiss: v.optional(v.boolean(), false),
  /** Kept by versions whose start asked for them; no word of theirs is lost. */
  owner: v.optional(v.nullable(v.string()), null),
  milestones: v.optional(Milestones, NO_MILESTONES)
});
export type StartValues = v.InferOutput<typeof StartValues>;

/** Nothing chosen and nothing written yet. */
export const NOTHING_YET: StartValues = v.parse(StartValues, {});

/**
 * Works out what somebody wrote for a start that is not in the postmortem which somebody else started.
 * @param mine what was written
 * @param document the postmortem as it is
 * @returns edits that add it and take nothing away
 */
export function additionsOf(mine: StartValues, document: PostmortemDocument): Edit[] {
  const edits: Edit[] = [];
  const words = mine.summary.trim();
  if (words && !document.summary.includes(words)) {
    edits.push({ field: 'summary', value: [document.summary.trim(), words].filter(Boolean).join('\n\n') });
  }
  const unknown = MILESTONES.filter(
    (name) => document.milestones[name] === null && mine.milestones[name] !== null
  );
  if (unknown.length > 0) {
    edits.push({
      field: 'milestones',
      value: Object.fromEntries(unknown.map((name) => [name, mine.milestones[name]]))
    });
  }
  return edits;
}

/**
 * Opens the place where an unfinished start is kept.
 * @param accountId whose
 * @param incidentId of which incident
 */
export const startSlot = (accountId: string, incidentId: string): DraftSlot<StartValues> =>
  draftSlot([accountId, `incident-${incidentId}`, 'start'], StartValues);
