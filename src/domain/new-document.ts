/** A document in which nothing is written yet. */
import type { Milestones } from './milestones';
import { DOCUMENT_VERSION, type PostmortemDocument } from './postmortem';
import { UNCLASSIFIED } from './sections/classification';
import { NO_IMPACT } from './sections/impact';
import { NO_MEETING } from './sections/meeting';
import { NO_ANSWERS } from './sections/questions';
import { SECURITY_OPEN } from './sections/security';
import type { Severity } from './severity';
import type { TemplateRef } from './template';

/** No milestone is known yet. */
export const NO_MILESTONES: Milestones = {
  failure: null,
  detection: null,
  response: null,
  mitigation: null,
  resolution: null
};

/**
 * A document with its head filled in and everything else open.
 * @param head what is known before anybody writes
 */
export const newDocument = (head: {
  template: TemplateRef;
  severity: Severity;
  owner: string;
}): PostmortemDocument => ({
  version: DOCUMENT_VERSION,
  ...head,
  zone: null,
  severityLog: [],
  nearMiss: false,
  summary: '',
  impact: NO_IMPACT,
  affected: [],
  milestones: NO_MILESTONES,
  timeline: [],
  causes: [],
  questions: NO_ANSWERS,
  classification: UNCLASSIFIED,
  failures: [],
  actions: [],
  learnings: [],
  security: SECURITY_OPEN,
  links: [],
  roles: { moderator: null, barRaiser: null },
  contributors: [],
  attendees: [],
  meeting: NO_MEETING,
  signOff: null,
  remarks: [],
  dismissals: [],
  life: [],
  edited: {}
});
