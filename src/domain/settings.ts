/** One value holds every list, limit, word and policy that a site may change (R12); an absent or broken part falls back to its default. */
import * as v from 'valibot';
import { isTimeZone } from './calendar/wall-clock';
import { AccountId, Day } from './fields';
import { Severity } from './severity';

/** The version that this code writes. */
const SETTINGS_VERSION = 1;

const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** `HH:MM`, 24:00 being the end of the day. */
const ClockTime = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Use a time such as 09:30.')
);

const perSeverity = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ 1: schema, 2: schema, 3: schema, 4: schema });

const uniqueIds = <T extends { id: string }>() =>
  v.check<T[], string>(
    (entries) => new Set(entries.map(({ id }) => id)).size === entries.length,
    'Two entries share an id.'
  );

/** Documents keep the id; a retired entry is still shown where it was chosen and no longer offered. */
const Choice = v.strictObject({ id: Id, name: Line, retired: v.optional(v.boolean(), false) });
const Choices = v.pipe(
  v.array(Choice),
  v.maxLength(100),
  uniqueIds(),
  v.check((entries) => entries.some(({ retired }) => !retired), 'At least one entry has to be on offer.')
);
export type Choice = v.InferOutput<typeof Choice>;

/** A yes/no question of the severity chooser; a yes speaks for `severity` or worse. */
const SeverityQuestion = v.strictObject({
  id: Id,
  severity: Severity,
  question: Line,
  /** Follows "because" in the proposal's reason. */
  because: Line
});
export type SeverityQuestion = v.InferOutput<typeof SeverityQuestion>;

/** When the review is due after the resolution: by the clock, or in days of working time. */
const Allowance = v.strictObject({ amount: whole(1, 2_000), unit: v.picklist(['hours', 'business-days']) });
export type Allowance = v.InferOutput<typeof Allowance>;

const Calendar = v.strictObject({
  /** ISO numbers of the days worked, Monday 1 to Sunday 7. */
  days: v.pipe(v.array(whole(1, 7)), v.maxLength(7)),
  hours: v.pipe(
    v.strictObject({ from: ClockTime, to: ClockTime }),
    v.check(({ from, to }) => from < to, 'The working day has to begin before it ends.')
  ),
  holidays: v.pipe(v.array(Day), v.maxLength(2_000)),
  /** IANA name. */
  zone: v.pipe(v.string(), v.maxLength(64), v.check(isTimeZone, 'This time zone is not known here.'))
});
export type Calendar = v.InferOutput<typeof Calendar>;

const TemplateKind = v.picklist(['light', 'full']);

/** In what capacity somebody attends; one person may attend in several. */
export const CAPACITIES = ['responder', 'development', 'operations', 'stakeholder', 'management'] as const;
const Capacity = v.picklist(CAPACITIES);

const RoleGuide = v.strictObject({
  name: Line,
  purpose: Line,
  guide: v.pipe(v.array(Line), v.minLength(1), v.maxLength(20))
});
export type RoleGuide = v.InferOutput<typeof RoleGuide>;

const CheckPoint = v.strictObject({ id: Id, text: Line });

/** Jira's labels hold no spaces. */
const Label = v.pipe(v.string(), v.maxLength(255), v.regex(/^\S+$/, 'A label has no spaces.'));

/** An account by the id of a project. */
const AccountByProject = v.record(v.pipe(v.string(), v.regex(/^\d{1,19}$/)), AccountId);

/** What a ticket is given where nobody chooses. */
const Tickets = v.strictObject({
  /** Names of issue types, dearest first (R81). */
  typeNames: v.pipe(v.array(Line), v.maxLength(20)),
  /** Names of priorities, dearest first; the first that the create screen allows is given, none where none is (R91). */
  priorityNames: v.pipe(v.array(Line), v.maxLength(20)),
  /** Where the create screen has the field (R92). */
  labels: v.pipe(v.array(Label), v.maxLength(20)),
  /** Account id of whoever is proposed as assignee, by project id (R92). */
  rota: AccountByProject,
  /** Working days after which a ticket is proposed to be due; null to propose none. */
  workingDaysUntilDue: v.nullable(whole(1, 250))
});

export const Settings = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  policy: perSeverity(v.picklist(['required', 'recommended', 'optional'])),
  /** Severity by the priority's name in lower case. */
  priorities: v.record(v.pipe(v.string(), v.maxLength(255)), Severity),
  severities: perSeverity(v.strictObject({ name: Line, text: Line })),
  severityQuestions: v.pipe(v.array(SeverityQuestion), v.minLength(1), v.maxLength(50), uniqueIds()),
  calendar: Calendar,
  review: v.strictObject({
    due: perSeverity(Allowance),
    /** Clock hours after the resolution before which nobody should meet. */
    earliestAfterHours: whole(0, 240),
    /** A resolution between these times counts as overnight; the same time twice means never. */
    night: v.strictObject({ from: ClockTime, to: ClockTime }),
    /** Percent of a working day that an overnight resolution adds. */
    nightShiftPercent: whole(0, 200),
    /** Suggested length in minutes. */
    minutes: v.strictObject({ light: whole(5, 240), full: whole(5, 240) })
  }),
  templates: perSeverity(TemplateKind),
  lists: v.strictObject({ origin: Choices, resolution: Choices, detection: Choices }),
  limits: v.strictObject({
    /** Above this many actions a hint appears; nothing is refused. */
    actions: whole(1, 200),
    /** Characters above which the summary's hint appears. */
    summaryLength: whole(50, 10_000)
  }),
  vocabulary: v.strictObject({
    /** How the practice calls itself, such as "blameless" or "consequenceless". */
    blameless: v.pipe(Line, v.maxLength(40)),
    startQuestion: Line
  }),
  waiverReasons: v.pipe(v.array(Line), v.maxLength(20)),
  roles: v.strictObject({
    owner: RoleGuide,
    moderator: RoleGuide,
    barRaiser: RoleGuide,
    contributor: RoleGuide,
    attendee: RoleGuide,
    accountableLead: RoleGuide,
    champion: RoleGuide,
    sponsor: RoleGuide
  }),
  runner: perSeverity(v.picklist(['incident-manager', 'engineer'])),
  /** Who ought to be among the attendees, by template. */
  attendance: v.strictObject({
    light: v.pipe(v.array(Capacity), v.maxLength(10)),
    full: v.pipe(v.array(Capacity), v.maxLength(10))
  }),
  barRaiserChecklist: v.pipe(v.array(CheckPoint), v.maxLength(50), uniqueIds()),
  /** Account id of the accountable lead by project id; where none is named, the project's own lead. */
  accountableLeads: AccountByProject,
  /** Names of resolutions and of statuses with which a ticket is closed although nobody did it. */
  notDone: v.pipe(v.array(v.pipe(Line, v.maxLength(255))), v.maxLength(100)),
  tickets: Tickets
});
export type Settings = v.InferOutput<typeof Settings>;

/**
 * The sentence that every postmortem opens with (R73), in the site's own word.
 * @param settings the site's settings
 */
export const openingPromise = ({ vocabulary }: Settings): string =>
  `This postmortem is ${vocabulary.blameless}: everyone acted with good intentions on what they knew, and nobody is punished for it. We look at what the system allowed.`;

/**
 * The entries of a list that may be chosen: those on offer, and the one already chosen even if retired.
 * @param list origin, resolution or detection
 * @param chosen id of the entry that the document holds, null where it holds none
 */
export const choicesOnOffer = (list: readonly Choice[], chosen: string | null): Choice[] =>
  list.filter(({ id, retired }) => !retired || id === chosen);
