/** What readiness asks, looked up in the document. Panel and server look it up alike, so that no gate surprises. */
import { MILESTONES } from '../milestones';
import { rolesOf, type PostmortemDocument } from '../postmortem';
import { answersTo } from '../sections/failures';
import type { Settings } from '../settings';
import { templateOf, type SectionId } from '../template';
import { contradictionsOf } from '../timeline/contradictions';
import { hasText, shortened } from '../words';
import type { ReadinessFacts, Remark } from './readiness';

/**
 * The facts on which a gate decides.
 * @param document the postmortem
 * @param settings the names of the classes
 */
export const readinessFacts = (
  document: PostmortemDocument,
  { severities }: Pick<Settings, 'severities'>
): ReadinessFacts => {
  const { severity, milestones, classification, security, failures, actions, meeting, signOff } = document;
  return {
    template: templateOf(document.template),
    severity,
    severityName: severities[severity].name,
    filled: filledSections(document),
    milestones,
    contradictions: contradictions(document),
    ...classification,
    security,
    failures: failures.map(({ id, text }) => ({
      id,
      text,
      actionIds: answersTo(id, actions).map((action) => action.id)
    })),
    actionIds: actions.map(({ id }) => id),
    openFindings: openRemarks(document),
    roles: rolesOf(document),
    review: { meetingAt: meeting.at, signedOff: signOff !== null }
  };
};

/** Which sections hold anything that counts. @param document the postmortem */
export const filledSections = (document: PostmortemDocument): Record<SectionId, boolean> => {
  const { impact, affected, milestones, timeline, causes, failures, actions, learnings } = document;
  return {
    summary: hasText(document.summary),
    impact:
      hasText(impact.description) ||
      affected.length > 0 ||
      [impact.customersAffected, impact.failedRequests, impact.p99, impact.dataLost].some(
        (known) => known !== null
      ),
    timeline: timeline.length > 0 || MILESTONES.some((name) => milestones[name] !== null),
    causes: causes.some(({ text }) => hasText(text)),
    failures: failures.length > 0,
    actions: actions.length > 0,
    learnings: learnings.some(({ text }) => hasText(text)),
    security: document.security.concerned !== null,
    review: document.meeting.at !== null
  };
};

/** What cannot be right stands in the way; what only may well be wrong is shown where it stands, and no more. */
const contradictions = (document: PostmortemDocument): Remark[] =>
  contradictionsOf(document)
    .filter(({ severityOfDoubt }) => severityOfDoubt === 'certain')
    .map(({ id, field, words }) => ({ id, field, words }));

/** What somebody remarked before the meeting and nobody has closed yet. */
const openRemarks = ({ remarks }: PostmortemDocument): Remark[] =>
  remarks
    .filter(({ closed }) => !closed)
    .map(({ id, text }) => ({
      id,
      field: `remarks.${id}`,
      words: `A remark is still open: “${shortened(text)}”`
    }));
