/** Who does what in a postmortem (R27 to R36). Account ids only; nobody's name is kept. */
import * as v from 'valibot';
import { AccountId, Instant, ItemId, Remark, words } from '../fields';
import type { Severity } from '../severity';
import { fail, ok, type Result } from '../result';
import { CAPACITIES, type Settings } from '../settings';
import type { TemplateRef } from '../template';
import { listed, textOrNull } from '../words';

/** A team's part in the one document (R32). */
export const Contributor = v.object({
  id: ItemId,
  team: v.pipe(words(255), v.trim(), v.minLength(1, 'Name the team.')),
  /** Who writes for the team; null until somebody is found. */
  account: v.nullable(AccountId),
  state: v.picklist(['asked', 'writing', 'done', 'nothing-to-add'])
});

export const Attendee = v.object({
  account: AccountId,
  capacities: v.pipe(v.array(v.picklist(CAPACITIES)), v.maxLength(CAPACITIES.length))
});
export type Attendee = v.InferOutput<typeof Attendee>;

/** The bar raiser read it and found it worth a meeting (R29). */
export const SignOff = v.object({
  by: AccountId,
  at: Instant,
  /** Ids of the checklist's points that were ticked. */
  ticked: v.pipe(v.array(ItemId), v.maxLength(50)),
  remark: v.nullable(Remark)
});
export type SignOff = v.InferOutput<typeof SignOff>;

/** Who does what in one postmortem; `rolesOf` gathers it from the document. */
export interface Roles {
  /** Exactly one. */
  owner: string;
  moderator: string | null;
  barRaiser: string | null;
  contributors: readonly Contributor[];
  attendees: readonly Attendee[];
}
export type Contributor = v.InferOutput<typeof Contributor>;

/** Advice beside a role: worth a look, never a gate. */
export interface RoleHint {
  id: string;
  field: string;
  words: string;
}

const CAPACITY_WORDS: Readonly<Record<(typeof CAPACITIES)[number], string>> = {
  responder: 'responders',
  development: 'development',
  operations: 'operations',
  stakeholder: 'stakeholders',
  management: 'management'
};

/**
 * Hints on who ought not to moderate and who is not invited yet (R28, R33, R34).
 * @param roles who does what
 * @param responders account ids of those who responded to the incident
 * @param template by which the settings say who ought to attend
 * @param settings who ought to attend
 */
export const roleHints = (
  roles: Roles,
  responders: readonly string[],
  template: TemplateRef,
  settings: Pick<Settings, 'attendance'>
): RoleHint[] => {
  const hints: RoleHint[] = [];
  const hint = (id: string, field: string, words: string): void => void hints.push({ id, field, words });
  const { owner, moderator, barRaiser, contributors, attendees } = roles;
  if (moderator !== null) {
    const field = 'roles.moderator';
    if (responders.includes(moderator)) {
      hint(
        'moderator-responded',
        field,
        'The moderator responded to the incident and may have much to say. Someone who did not can listen better.'
      );
    } else if (contributors.some(({ account }) => account === moderator)) {
      hint(
        'moderator-contributes',
        field,
        'The moderator writes for a team, too. Someone who does not can listen better.'
      );
    }
    if (moderator === owner) {
      hint(
        'moderator-owns',
        field,
        'The owner moderates. Someone else can keep the time while the owner speaks.'
      );
    }
  }
  if (barRaiser !== null && barRaiser === owner) {
    hint(
      'bar-raiser-owns',
      'roles.barRaiser',
      'The owner is bar raiser, too. A second pair of eyes sees more.'
    );
  }
  const present = new Set(attendees.flatMap(({ capacities }) => capacities));
  const absent = settings.attendance[template.kind].filter((capacity) => !present.has(capacity));
  for (const capacity of new Set(absent)) {
    hint(`no-${capacity}`, 'attendees', `Nobody from ${CAPACITY_WORDS[capacity]} is invited yet.`);
  }
  return hints;
};

/**
 * Who should run the review, as a sentence (R30).
 * @param severity the incident's
 * @param settings the site's choice
 */
export const suggestedRunner = (
  severity: Severity,
  { runner, severities }: Pick<Settings, 'runner' | 'severities'>
): { runner: Settings['runner'][Severity]; words: string } => ({
  runner: runner[severity],
  words: `Reviews of ${severities[severity].name} are usually run by ${runner[severity] === 'engineer' ? 'an engineer of the team' : 'an incident manager'}.`
});

/**
 * Who answers for the actions of a project (R36): the one named in the settings, else the project's lead.
 * @param project its id, and its lead's account id or null
 * @param settings named leads by project id
 */
export const accountableLead = (
  project: { id: string; lead: string | null },
  { accountableLeads }: Pick<Settings, 'accountableLeads'>
): string | null =>
  Object.hasOwn(accountableLeads, project.id) ? (accountableLeads[project.id] ?? null) : project.lead;

/** Something that somebody did on the incident's ticket. */
export interface Activity {
  account: string;
  kind: 'changed' | 'commented' | 'reported';
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Those who worked on the incident while it lasted: account ids, the busiest first.
 * @param activity from changelog and comments, without apps
 * @param span epoch milliseconds of detection and resolution; null where not known, which leaves that end open
 */
export const respondersIn = (
  activity: readonly Activity[],
  { detection, resolution }: { detection: number | null; resolution: number | null }
): string[] => {
  const counts = new Map<string, number>();
  for (const { account, kind, at } of activity) {
    if (kind === 'reported' || at < (detection ?? -Infinity) || at > (resolution ?? Infinity)) continue;
    counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([account]) => account);
};

/**
 * Attendees to propose: everyone who did something on the ticket and is not invited yet; responders first.
 * @param activity from changelog and comments, without apps
 * @param responders account ids, as `respondersIn` tells them
 * @param roles who is there already
 */
export const proposedAttendees = (
  activity: readonly Activity[],
  responders: readonly string[],
  roles: Pick<Roles, 'attendees'>
): Attendee[] => {
  const invited = new Set(roles.attendees.map(({ account }) => account));
  const others = activity.map(({ account }) => account).filter((account) => !responders.includes(account));
  return [...new Set([...responders, ...others])]
    .filter((account) => !invited.has(account))
    .map((account) => ({
      account,
      capacities: responders.includes(account) ? ['responder'] : ['stakeholder']
    }));
};

/**
 * The bar raiser's sign-off, or why it cannot be given yet.
 * @param roles who is bar raiser
 * @param signOff who signs, when, which points are ticked, and a remark
 * @param settings the checklist
 */
export const signedOff = (
  roles: Pick<Roles, 'barRaiser'>,
  signOff: SignOff,
  { barRaiserChecklist }: Pick<Settings, 'barRaiserChecklist'>
): Result<SignOff> => {
  if (roles.barRaiser === null || roles.barRaiser !== signOff.by) {
    return fail({
      code: 'invalid',
      field: 'roles.barRaiser',
      message: 'Only the bar raiser signs off. Take the role first; nothing was changed yet.'
    });
  }
  const open = barRaiserChecklist.filter(({ id }) => !signOff.ticked.includes(id));
  if (open.length > 0) {
    const points = listed(open.map(({ text }) => `“${text}”`));
    return fail({
      code: 'invalid',
      field: 'signOff',
      message: `Not ticked yet: ${points} Tick what holds, or leave a remark for the owner.`
    });
  }
  return ok({ ...signOff, remark: textOrNull(signOff.remark) });
};
