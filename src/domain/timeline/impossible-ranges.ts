/** Ranges of time in a text that end before they begin. */
import { HOUR_MS, MINUTE_MS } from '../calendar/wall-clock';
import type { PostmortemDocument } from '../postmortem';
import { allProse, contradictionId, type Contradiction } from './contradiction';

const ZONE = String.raw`(?: ?(?<ZONE>[A-Z]{1,4}(?:[+-]\d{1,2})?)(?![\p{L}\p{N}]))?`;
const TIME = (name: string): string =>
  String.raw`(?<${name}h>\d{1,2}):(?<${name}m>\d{2})(?![\d:])(?<${name}half> ?[ap]\.?m\b\.?)?${ZONE.replace('ZONE', `${name}zone`)}[*_]*`;
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d:./-])${TIME('from')} ?(?:to|until|till|[–—-]) ?[*_]*${TIME('to')}`,
  'gu'
);
const DATE_BEFORE =
  /(?:\d{4}-\d{2}-\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6})[^\n.;]{0,20}$/iu;

/** Over midnight within half a day is how nights go; longer is no range that anybody writes so, unless it names a daily rule. */
const NIGHT_MS = 12 * HOUR_MS;
const ALMOST_A_DAY_MS = 18 * HOUR_MS;

const minutesOf = (hours = '', minutes = '', half?: string): number | null => {
  const hour = Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (half && hour > 12)) return null;
  const on = half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour;
  return on * 60 + Number(minutes);
};

/** Without am or pm, `11:40 to 1:20` may well run over noon. */
const maybeHalves = (from: Record<string, string | undefined>): boolean =>
  !from.fromhalf &&
  !from.tohalf &&
  !from.toh?.startsWith('0') &&
  Number(from.fromh) <= 12 &&
  Number(from.toh) <= 12;

/**
 * Ranges such as "4 November, 16:30 to 15:00" that end before they begin.
 * @param document the postmortem
 */
export const impossibleRanges = (document: PostmortemDocument): Contradiction[] =>
  allProse(document).flatMap(({ field, name, text }) =>
    [...text.matchAll(RANGE)].flatMap((found): Contradiction[] => {
      const groups: Record<string, string | undefined> = found.groups ?? {};
      const from = minutesOf(
        groups.fromh,
        groups.fromm,
        groups.fromhalf ?? (groups.tohalf && Number(groups.fromh) <= 12 ? groups.tohalf : undefined)
      );
      const to = minutesOf(groups.toh, groups.tom, groups.tohalf);
      if (from === null || to === null || to >= from || maybeHalves(groups)) return [];
      if (groups.tohalf && !groups.fromhalf) return [];
      if (groups.fromzone && groups.tozone && groups.fromzone !== groups.tozone) return [];
      const overMidnight = (24 * 60 + to - from) * MINUTE_MS;
      const dated = DATE_BEFORE.test(text.slice(Math.max(0, found.index - 60), found.index));
      if (overMidnight <= (dated ? NIGHT_MS : ALMOST_A_DAY_MS)) return [];
      const written = found[0].replace(/[*_]+/g, '').trim();
      return [
        {
          id: contradictionId('range', field, written),
          field,
          words: `${name} says “${written}”, which ends before it begins.`,
          between: [field],
          severityOfDoubt: 'certain'
        }
      ];
    })
  );
