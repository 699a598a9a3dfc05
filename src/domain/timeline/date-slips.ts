/** Times that stand apart from all the others: a mistyped year or month, an entry of another incident. */
import { dayInWords, daysBetween, daysLater } from '../calendar/days';
import { dayIn, DAY_MS } from '../calendar/wall-clock';
import { slipInWords, slipOf } from '../calendar/slip';
import type { Field } from '../edit';
import { MILESTONES } from '../milestones';
import type { PostmortemDocument } from '../postmortem';
import { MILESTONE_NAMES } from '../words';
import { contradictionId, quoted, zoneOf, type Contradiction } from './contradiction';

interface Point {
  field: Field;
  /** How a sentence begins with it. */
  name: string;
  at: number;
  day: string;
  entry: boolean;
}

/** Times with no more than so many days between them belong to one course of events. */
const TOGETHER_DAYS = 5;
/** What lies further before everything else is asked about, unless somebody said that it is long before. */
const LONG_BEFORE_DAYS = 7;
/** Follow-ups come weeks later; months later is another story. */
const LONG_AFTER_DAYS = 60;
/** If more than this share stands apart, it is a long incident with pauses, not a slip. */
const FEW = 0.3;
/** At so many days more are the days between first and last no longer counted one by one. */
const MOST_DAYS = 400;

const pointsOf = (document: PostmortemDocument): Point[] => {
  const zone = zoneOf(document);
  const milestones = MILESTONES.flatMap((name): Point[] => {
    const at = document.milestones[name];
    return at === null
      ? []
      : [
          {
            field: `milestones.${name}`,
            name: MILESTONE_NAMES[name],
            at,
            day: dayIn(at, zone),
            entry: false
          }
        ];
  });
  const entries = document.timeline
    .filter(({ longBefore }) => !longBefore)
    .map(({ id, at, text }): Point => ({
      field: `timeline.${id}`,
      name: quoted(text),
      at,
      day: dayIn(at, zone),
      entry: true
    }));
  return [...milestones, ...entries].sort((a, b) => a.at - b.at);
};

/** The points in groups, each a course of events without a long pause. */
const grouped = (points: readonly Point[]): Point[][] => {
  const groups: Point[][] = [];
  for (const point of points) {
    const last = groups.at(-1)?.at(-1);
    if (last && point.at - last.at <= TOGETHER_DAYS * DAY_MS) groups.at(-1)?.push(point);
    else groups.push([point]);
  }
  return groups;
};

const daysOf = (first: string, last: string): string[] =>
  Array.from({ length: Math.min(daysBetween(first, last), MOST_DAYS) + 1 }, (_, index) =>
    daysLater(first, index)
  );

const away = (days: number): string => {
  if (days < 14) return `${days} days`;
  if (days < 61) return `${Math.round(days / 7)} weeks`;
  return days < 730 ? `${Math.round(days / 30.4)} months` : `${Math.round(days / 365)} years`;
};

const outside = (point: Point, first: Point, last: Point): Contradiction | null => {
  const before = daysBetween(point.day, first.day);
  const after = daysBetween(last.day, point.day);
  const common = {
    id: contradictionId('outside', point.field),
    field: point.field,
    severityOfDoubt: 'likely' as const
  };
  if (before > LONG_BEFORE_DAYS) {
    const way = point.entry ? ' If that is right, mark it as long before.' : '';
    return {
      ...common,
      between: [point.field, first.field],
      words: `${point.name} is on ${dayInWords(point.day)}, ${away(before)} before everything else.${way}`
    };
  }
  if (after <= LONG_AFTER_DAYS) return null;
  return {
    ...common,
    between: [point.field, last.field],
    words: `${point.name} is on ${dayInWords(point.day)}, ${away(after)} after everything else.`
  };
};

/** Of two milestones a year or a month apart nobody can tell which is wrong. */
const apart = (points: readonly Point[]): Contradiction[] => {
  const [one, other] = points;
  if (points.length !== 2 || !one || !other || one.entry || other.entry) return [];
  const slip = slipOf(one.day, [other.day]);
  if (!slip || slip.kind === 'digit') return [];
  const same = { year: 'all but the year', month: 'all but the month', swapped: 'but day and month swapped' };
  return [
    {
      id: contradictionId('slip', one.field, one.day, other.day),
      field: other.field,
      words: `${one.name} is on ${dayInWords(one.day)} and ${other.name.toLowerCase()} on ${dayInWords(other.day)}: the same date, ${same[slip.kind]}. Perhaps one of them was mistyped.`,
      between: [one.field, other.field],
      severityOfDoubt: 'likely'
    }
  ];
};

/** All entries together stand on other days than the milestones: the timeline of another incident, or one wrong date above it. */
const twoStories = (groups: readonly Point[][]): Contradiction[] => {
  const [one, other] = groups;
  if (groups.length !== 2 || !one || !other) return [];
  const [entries, milestones] = one.every(({ entry }) => entry) ? [one, other] : [other, one];
  const [entry, milestone] = [entries[0], milestones[0]];
  if (!entry || !milestone || entries.length < 2 || milestones.length < 2) return [];
  if (!entries.every((point) => point.entry) || milestones.some((point) => point.entry)) return [];
  const slip = slipOf(entry.day, [milestone.day]);
  return [
    {
      id: contradictionId('apart', entry.day, milestone.day),
      field: entry.field,
      words: `The timeline’s entries are on ${dayInWords(entry.day)}, the milestones on ${dayInWords(milestone.day)}.${slip ? ` ${slipInWords(slip)}` : ''}`,
      between: [entry.field, milestone.field],
      severityOfDoubt: 'certain'
    }
  ];
};

/**
 * Milestones and entries whose dates stand out from all others: by exactly a year or a month, by day and month
 * swapped, by a digit of the day; and entries far before or after everything else.
 * @param document the postmortem
 */
export const dateSlips = (document: PostmortemDocument): Contradiction[] => {
  const points = pointsOf(document);
  const groups = grouped(points);
  if (groups.length < 2) return [];
  const stories = twoStories(groups);
  if (stories.length > 0) return stories;
  const main = [...groups].sort((a, b) => b.length - a.length)[0] ?? [];
  const [first, last] = [main[0], main.at(-1)];
  const others = points.filter((point) => !main.includes(point));
  if (!first || !last) return [];
  if (main.length < 2 || others.length > Math.max(1, points.length * FEW)) return apart(points);
  const days = daysOf(first.day, last.day);
  return others.flatMap((point): Contradiction[] => {
    const slip = slipOf(point.day, days);
    if (!slip) {
      const far = outside(point, first, last);
      return far ? [far] : [];
    }
    const rest = first.day === last.day ? dayInWords(first.day) : `days from ${dayInWords(first.day)} on`;
    return [
      {
        id: contradictionId('slip', point.field, point.day),
        field: point.field,
        words: `${point.name} is on ${dayInWords(point.day)}, everything else on ${rest}. ${slipInWords(slip)}`,
        between: [point.field, (point.at < first.at ? first : last).field],
        severityOfDoubt: 'likely'
      }
    ];
  });
};
