/** Dates and times that were meant as such and are none, and blanks of a template that nobody filled in. */

export interface Malformed {
  /** Where in the text it stands. */
  index: number;
  written: string;
  /** What is wrong, to follow the quoted words: "has no colon". */
  why: string;
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Rule {
  pattern: RegExp;
  why: (found: RegExpMatchArray) => string | null;
}

const RULES: readonly Rule[] = [
  {
    pattern: /(?<![\d-])\d{5,}-\d{1,2}-\d{1,2}(?![\d-])/g,
    why: () => 'has a digit too many in its year'
  },
  {
    pattern: /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/g,
    why: ([, year, month, day]) => {
      if (Number(month) < 1 || Number(month) > 12) return 'names a month that does not exist';
      return Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month))
        ? 'names a day that does not exist'
        : null;
    }
  },
  {
    pattern: /(?<![\d-])\d{4}-\d{2}-\d{2}[ T,]+\d{4}(?![\d:-])/g,
    why: () => 'has no colon in its time'
  },
  {
    // Not within an address, a port, a version or a longer run of figures.
    pattern: /(?<![\p{L}\d:./-])(\d{2}):(\d{2})(?![\p{L}\d:/]|\.\d)/gu,
    why: ([, hour, minute]) => (Number(hour) > 24 || Number(minute) > 59 ? 'is not a time of day' : null)
  },
  {
    pattern: /(?<!\p{L})(?:hh:mm(?::ss)?|yyyy-mm-dd|dd[./-]mm[./-]yyyy|(?:xx|\?\?):(?:xx|\?\?))(?!\p{L})/giu,
    why: () => 'is a blank of the template that is not filled in'
  }
];

/**
 * What in a text was meant as a date or time and cannot be read as one, in the order in which it stands.
 * @param text what a person wrote
 */
export const malformedTimes = (text: string): Malformed[] =>
  RULES.flatMap(({ pattern, why }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const reason = why(found);
      return reason === null ? [] : [{ index: found.index, written: found[0], why: reason }];
    })
  ).sort((a, b) => a.index - b.index);

/** Words that templates put where somebody's own should stand. */
const BLANKS: readonly RegExp[] = [
  /(?<!\p{L})(?:short |brief )(?:event )?(?:description|summary)(?: of (?:the )?(?:event|incident|impact))?(?=[\s.…]*(?:$|[|\n]))/giu,
  /(?<!\p{L})lorem ipsum(?!\p{L})/giu,
  /[[<{](?:insert|fill in|describe|enter|your|add|name of|link to|date of|time of)(?: [^\][<>{}()\n]{1,60})[\]>}](?!\()/gi,
  /^[\s>*_#-]*(?:TBD|TBC|TO-?DO|TBA|\.{3}|…)[\s*_.]*$/gi
];

/**
 * Blanks of a template that nobody filled in, in the order in which they stand.
 * @param text what a person wrote
 */
export const blanksIn = (text: string): Malformed[] =>
  BLANKS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => ({
      index: found.index,
      written: found[0].trim(),
      why: 'is a blank of the template that is not filled in'
    }))
  ).sort((a, b) => a.index - b.index);
