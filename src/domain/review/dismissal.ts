/** A finding of the review that somebody dismissed: it stays dismissed while its sentence stays. */
import * as v from 'valibot';
import { AccountId, Instant, ItemId, Remark } from '../fields';

/**
 * One for all places where the same words stand. The fingerprint has 32 bits: with as many dismissals as a postmortem
 * holds, a new finding meets one of them by chance once in four million, and then one hint is not shown. It guards
 * nothing, so that nobody gains from making two sentences meet.
 */
export const Dismissal = v.object({
  /** The finding's fingerprint. */
  id: ItemId,
  reason: Remark,
  by: AccountId,
  at: Instant
});
export type Dismissal = v.InferOutput<typeof Dismissal>;
