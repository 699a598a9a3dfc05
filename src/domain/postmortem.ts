/** What a postmortem holds: the one schema of the document that the team writes. */
import * as v from 'valibot';
import { Action } from './action';
import { isTimeZone } from './calendar/wall-clock';
import { AccountId, Instant, Prose } from './fields';
import { LifeEvent } from './life/life';
import { Attendee, Contributor, SignOff, type Roles } from './life/roles';
import { Milestones } from './milestones';
import { Dismissal } from './review/dismissal';
import { Cause } from './sections/causes';
import { Classification } from './sections/classification';
import { Failure } from './sections/failures';
import { AffectedArea, Impact } from './sections/impact';
import { Learning } from './sections/learnings';
import { Link } from './sections/links';
import { Meeting, ReviewRemark } from './sections/meeting';
import { Questions } from './sections/questions';
import { Security } from './sections/security';
import { Severity } from './severity';
import { SeverityChange } from './severity-chooser';
import { SECTION_IDS, TemplateRef } from './template';
import { MAX_ENTRIES, TimelineEntry } from './timeline/entry';

/** The most that each list holds; more than anybody reads. */
export const LIST_LIMITS = {
  affected: 100,
  timeline: MAX_ENTRIES,
  causes: 300,
  failures: 200,
  actions: 200,
  learnings: 200,
  links: 100,
  contributors: 100,
  attendees: 200,
  remarks: 300,
  dismissals: 1_000
} as const;

/** Name of a list of the document. */
export type ListName = keyof typeof LIST_LIMITS;

/** IANA name of a time zone. */
export const Zone = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check(isTimeZone, 'This time zone is not known here.')
);

const list = <T extends v.GenericSchema>(name: ListName, item: T) =>
  v.pipe(v.array(item), v.maxLength(LIST_LIMITS[name]));

/** Who wrote in a section last. */
const LastEdit = v.object({ by: AccountId, at: Instant });

/** The version that this code writes; earlier ones are brought up to it by `migrate-document`. */
export const DOCUMENT_VERSION = 3;

/** What the team writes. State that others compute (tickets, times to detect …) is not part of it. */
export const PostmortemDocument = v.object({
  version: v.literal(DOCUMENT_VERSION),
  template: TemplateRef,
  /** The zone in which the incident was lived through; null where nobody said. */
  zone: v.nullable(Zone),
  severity: Severity,
  /** Every change of the severity, for good (R10, N13). */
  severityLog: v.array(SeverityChange),
  /** Nobody felt it, this time (R6). */
  nearMiss: v.boolean(),
  /** Exactly one. */
  owner: AccountId,
  summary: Prose,
  impact: Impact,
  affected: list('affected', AffectedArea),
  milestones: Milestones,
  /** By time. */
  timeline: list('timeline', TimelineEntry),
  causes: list('causes', Cause),
  questions: Questions,
  classification: Classification,
  failures: list('failures', Failure),
  actions: list('actions', Action),
  learnings: list('learnings', Learning),
  security: Security,
  links: list('links', Link),
  roles: v.object({ moderator: v.nullable(AccountId), barRaiser: v.nullable(AccountId) }),
  contributors: list('contributors', Contributor),
  attendees: list('attendees', Attendee),
  meeting: Meeting,
  /** The bar raiser's, before the meeting. */
  signOff: v.nullable(SignOff),
  remarks: list('remarks', ReviewRemark),
  /** Findings of the review while writing that do not apply. */
  dismissals: list('dismissals', Dismissal),
  /** What happened to the postmortem as a whole; its state follows from it. */
  life: v.array(LifeEvent),
  /** By section. */
  edited: v.partial(v.object(v.entriesFromList(SECTION_IDS, LastEdit)))
});
export type PostmortemDocument = v.InferOutput<typeof PostmortemDocument>;

/** Who does what in a postmortem. @param document the postmortem */
export const rolesOf = (document: PostmortemDocument): Roles => ({
  owner: document.owner,
  ...document.roles,
  contributors: document.contributors,
  attendees: document.attendees
});
