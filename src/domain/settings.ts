/** One value holds every list, limit, word and policy that a site may change (R12); an absent or broken part falls back to its default. */
import * as v from 'valibot';
import { isTimeZone } from './calendar/wall-clock';
import { Day, Severity } from './postmortem';
import { DEFAULT_SETTINGS } from './settings-defaults';

/** The version that this code writes. */
const SETTINGS_VERSION = 1;

const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));
const AccountId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
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
  accountableLeads: v.record(v.pipe(v.string(), v.regex(/^\d{1,19}$/)), AccountId)
});
export type Settings = v.InferOutput<typeof Settings>;

/** A part of stored settings that could not be used; its default, or nothing for an item of a list, stands in. */
export interface SettingsProblem {
  /** Where, such as `calendar.holidays.3`; empty for the whole. */
  path: string;
  words: string;
}

type Path = (string | number)[];
type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Nothing in the settings is deeper; what is deeper is not ours. */
const DEPTH = 8;

/** A copy that may be mended, of plain data only: whatever else an unknown value holds becomes undefined. */
const plainCopy = (value: unknown, depth = DEPTH): unknown => {
  if (!isContainer(value)) return typeof value === 'function' ? undefined : value;
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, depth - 1));
  const entries = Object.entries(value).map(([key, item]) => [key, plainCopy(item, depth - 1)]);
  return Object.fromEntries(entries);
};

const child = (value: unknown, key: string | number): unknown =>
  isContainer(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

/** The part that goes when the issue's own place is wrong: an item of a list goes as a whole. */
const partOf = (path: Path, candidate: unknown): Path => {
  let here = candidate;
  for (const [index, key] of path.entries()) {
    if (Array.isArray(here)) return path.slice(0, index + 1);
    here = child(here, key);
  }
  return path;
};

/** Takes an item out of its list, or puts the default in place of a part; without a default the part goes. */
const mend = (candidate: unknown, path: Path): void => {
  const key = path.at(-1);
  let parent = candidate;
  let byDefault: unknown = DEFAULT_SETTINGS;
  for (const step of path.slice(0, -1)) {
    parent = child(parent, step);
    byDefault = child(byDefault, step);
  }
  if (key === undefined || !isContainer(parent)) return;
  if (Array.isArray(parent)) {
    parent.splice(Number(key), 1);
    return;
  }
  const fallback = child(byDefault, key);
  if (fallback === undefined) Reflect.deleteProperty(parent, key);
  else parent[key] = plainCopy(fallback);
};

/** More rounds than levels: mending a part can bring up a check of the part around it. */
const ROUNDS = DEPTH * 2;

/** Later items of a list first, so that taking one out leaves the other's places alone. */
const lastItemsFirst = (a: Path, b: Path): number => {
  const [left, right] = [a.at(-1), b.at(-1)];
  return typeof left === 'number' && typeof right === 'number' ? right - left : 0;
};

const wordsFor = (issue: v.BaseIssue<unknown>): string => {
  if (issue.expected === 'never') return 'This version does not know this part. It is left out.';
  // Messages of our own say what to do; the library's speak of types.
  const own = issue.message.startsWith('Invalid ') ? 'This part could not be read.' : issue.message;
  return `${own} The default is used, or the entry left out.`;
};

/**
 * Reads settings from whatever was stored. Never throws: a part that is unknown, absent or broken is
 * replaced by its default (an item of a list is left out), and every such part but an absent one is named.
 * @param stored what the store holds; null or undefined where nothing was ever saved
 */
export const parseSettings = (stored: unknown): { settings: Settings; problems: SettingsProblem[] } => {
  if (stored === null || stored === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  const problems: SettingsProblem[] = [];
  const candidate = plainCopy(stored);
  for (let round = 0; round < ROUNDS && isContainer(candidate) && !Array.isArray(candidate); round++) {
    const result = v.safeParse(Settings, candidate);
    if (result.success) return { settings: result.output, problems };
    const parts = new Map<string, { path: Path; words: string; absent: boolean }>();
    for (const issue of result.issues) {
      const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      const path = partOf(keys, candidate);
      const absent = issue.input === undefined && path.length === keys.length && path.length > 0;
      parts.set(path.join('.'), { path, words: wordsFor(issue), absent });
    }
    for (const { path, words, absent } of [...parts.values()].sort((a, b) =>
      lastItemsFirst(a.path, b.path)
    )) {
      mend(candidate, path);
      if (!absent) problems.push({ path: path.join('.'), words });
    }
  }
  const words = 'These settings could not be read. The defaults are used until they are saved again.';
  return { settings: DEFAULT_SETTINGS, problems: [...problems, { path: '', words }] };
};

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
