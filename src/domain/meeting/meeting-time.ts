/** When the review of a postmortem is due, and what is to be said of the time that was chosen for it (R19 to R24). */
import { reviewDue, type ReviewDue, type ReviewDueInput } from '../calendar/review-due';
import type { PostmortemDocument } from '../postmortem';
import type { Settings } from '../settings';

type Dated = Pick<PostmortemDocument, 'milestones' | 'severity' | 'meeting'>;

const inputOf = ({ milestones, severity }: Dated, settings: Settings): ReviewDueInput | null =>
  milestones.resolution === null ? null : { resolvedAt: milestones.resolution, severity, settings };

/**
 * When the review is due, its extension taken into account; null while the incident is not resolved.
 * @param document the postmortem
 * @param settings the site's calendar and allowances
 */
export const reviewDueOf = (document: Dated, settings: Settings): ReviewDue | null => {
  const input = inputOf(document, settings);
  const { extension } = document.meeting;
  if (!input) return null;
  return reviewDue({
    ...input,
    extensions: extension ? [{ ...extension, to: extension.until }] : []
  });
};

/**
 * When the review would be due without its extension; null while the incident is not resolved.
 * @param document the postmortem
 * @param settings the site's calendar and allowances
 */
export const firstDueOf = (document: Dated, settings: Settings): ReviewDue | null => {
  const input = inputOf(document, settings);
  return input && reviewDue(input);
};

/**
 * How a chosen time stands to the due one: too early for the dust to have settled, later than due, or neither.
 * @param at epoch milliseconds
 * @param due when it is due, and when it makes sense at the earliest
 */
export const standingOf = (
  at: number,
  { earliestAt, dueAt }: Pick<ReviewDue, 'earliestAt' | 'dueAt'>
): 'early' | 'late' | 'fine' => (at < earliestAt ? 'early' : at > dueAt ? 'late' : 'fine');
