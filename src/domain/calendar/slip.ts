/** Dates that a slip of the pen makes out of the date that was meant. */
import { dayInWords } from './days';

const parts = (day: string): [string, string, string] => [day.slice(0, 4), day.slice(5, 7), day.slice(8)];

const exists = (day: string): boolean => {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
};

/** How a date differs from the one that was meant. */
export type SlipKind = 'year' | 'month' | 'swapped' | 'digit';

export interface Slip {
  kind: SlipKind;
  /** `YYYY-MM-DD` */
  meant: string;
}

const slipTo = (written: string, meant: string): SlipKind | null => {
  const [year, month, day] = parts(written);
  const [meantYear, meantMonth, meantDay] = parts(meant);
  if (year !== meantYear) return month === meantMonth && day === meantDay ? 'year' : null;
  if (day === meantDay) return month === meantMonth ? null : 'month';
  if (month === meantDay && day === meantMonth) return 'swapped';
  return month === meantMonth &&
    (day.slice(0, 1) === meantDay.slice(0, 1) || day.slice(1) === meantDay.slice(1))
    ? 'digit'
    : null;
};

/**
 * The day that was meant, if one slip leads from it to the written one; null where none of the days does. The most
 * telling slip counts: a wrong year before a wrong month, a single digit last.
 * @param written `YYYY-MM-DD`
 * @param days `YYYY-MM-DD`: those that may have been meant
 */
export const slipOf = (written: string, days: readonly string[]): Slip | null => {
  const slips = days.flatMap((meant): Slip[] => {
    const kind = exists(written) && exists(meant) ? slipTo(written, meant) : null;
    return kind ? [{ kind, meant }] : [];
  });
  const order: readonly SlipKind[] = ['year', 'month', 'swapped', 'digit'];
  return slips.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] ?? null;
};

/** Says what was perhaps meant: "Perhaps 2021 was meant." @param slip as `slipOf` finds it */
export const slipInWords = ({ kind, meant }: Slip): string => {
  const words = dayInWords(meant);
  if (kind === 'year') return `Perhaps ${meant.slice(0, 4)} was meant.`;
  if (kind === 'month') return `Perhaps ${words.split(' ')[1] ?? ''} was meant.`;
  return `Perhaps ${words} was meant.`;
};
