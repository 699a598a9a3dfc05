/** A finding of the review that somebody dismissed: it stays dismissed while its sentence stays. */
import * as v from 'valibot';
import { AccountId, Instant, ItemId, Remark } from '../fields';

export const Dismissal = v.object({
  /** The finding's fingerprint. */
  id: ItemId,
  reason: Remark,
  by: AccountId,
  at: Instant
});
export type Dismissal = v.InferOutput<typeof Dismissal>;
