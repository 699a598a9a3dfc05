/** The review meeting: when it is, and what was agreed before it looks forward (R24, R51, R52, R80). */
import * as v from 'valibot';
import { AccountId, Instant, ItemId, Remark } from '../fields';
import { SECTION_IDS } from '../template';

/** A later day for the review, with the reason (R24). */
export const Extension = v.object({ until: Instant, reason: Remark, by: AccountId, at: Instant });
export type Extension = v.InferOutput<typeof Extension>;

export const Meeting = v.object({
  at: v.nullable(Instant),
  extension: v.nullable(Extension),
  agreedImpact: v.boolean(),
  agreedTimeline: v.boolean(),
  agreedCauses: v.boolean()
});
export type Meeting = v.InferOutput<typeof Meeting>;

export const NO_MEETING: Meeting = {
  at: null,
  extension: null,
  agreedImpact: false,
  agreedTimeline: false,
  agreedCauses: false
};

/** A remark on a section, made before the meeting; it is closed, not deleted. */
export const ReviewRemark = v.object({
  id: ItemId,
  section: v.picklist(SECTION_IDS),
  text: Remark,
  closed: v.boolean(),
  by: AccountId,
  at: Instant
});
export type ReviewRemark = v.InferOutput<typeof ReviewRemark>;
