import * as v from 'valibot';
import { Milestones, Severity } from '../../../src/domain/postmortem';
import { draftSlot, type DraftSlot } from '../shared/drafts';

/** What the form for a new postmortem holds. */
const StartValues = v.object({
  summary: v.string(),
  severity: Severity,
  owner: v.nullable(v.string()),
  milestones: Milestones
});
export type StartValues = v.InferOutput<typeof StartValues>;

/**
 * Opens the place where an unfinished start is kept.
 * @param accountId whose
 * @param incidentId of which incident
 */
export const startSlot = (accountId: string, incidentId: string): DraftSlot<StartValues> =>
  draftSlot([accountId, `incident-${incidentId}`, 'start'], StartValues);
