/** The five steps of the meeting: agree on what was, then look at what will be (R51, R52). */
import type { PostmortemDocument } from '../postmortem';
import { unanswered } from '../sections/failures';
import type { Settings } from '../settings';
import { templateOf } from '../template';

const MEETING_STEPS = ['agree', 'failures', 'ideas', 'whittle', 'owners'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

/**
 * The steps that a meeting on this postmortem takes. A light template has no failures, so nobody walks through them
 * unless there are some.
 * @param document the postmortem
 */
export const meetingSteps = ({
  template,
  failures
}: Pick<PostmortemDocument, 'template' | 'failures'>): MeetingStep[] => {
  const hasFailures =
    failures.length > 0 || templateOf(template).sections.some(({ id }) => id === 'failures');
  return MEETING_STEPS.filter((step) => step !== 'failures' || hasFailures);
};

/** True where impact, timeline and causes are agreed on. @param meeting the three ticks */
export const isAgreed = ({
  agreedImpact,
  agreedTimeline,
  agreedCauses
}: Pick<PostmortemDocument['meeting'], 'agreedImpact' | 'agreedTimeline' | 'agreedCauses'>): boolean =>
  agreedImpact && agreedTimeline && agreedCauses;

/**
 * Where the meeting goes on: what was is agreed on first; from then on it opens on what is left to do.
 * @param document the postmortem
 * @param settings how many actions are few
 */
export const openingStep = (
  document: PostmortemDocument,
  { limits }: Pick<Settings, 'limits'>
): MeetingStep => {
  if (!isAgreed(document.meeting)) return 'agree';
  const { failures, actions } = document;
  const open = actions.some(({ assignee, dueDate }) => assignee === null || dueDate === null);
  if (failures.length === 0 && actions.length === 0) return meetingSteps(document)[1] ?? 'ideas';
  if (actions.length === 0 || unanswered(document).length > 0) {
    return 'ideas';
  }
  return open && actions.length > limits.actions ? 'whittle' : 'owners';
};
