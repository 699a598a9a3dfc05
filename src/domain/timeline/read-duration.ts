/** Durations as people write them: "1h 50m", "30 minutes", "2 d 1 h 29 min", "an hour", "half an hour". */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar/wall-clock';

/** A duration with how exact it is meant. */
export interface ReadDuration {
  /** As it stands there, with its "about" or "over". */
  written: string;
  /** Where in the text it begins and ends. */
  index: number;
  end: number;
  ms: number;
  bound: 'exact' | 'about' | 'more' | 'less';
  /** The smallest unit that is written, in milliseconds. */
  unit: number;
}

const COUNTS: Readonly<Record<string, number>> = {
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  'half an': 0.5,
  'one and a half': 1.5
};

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^d/i, DAY_MS],
  [/^h/i, HOUR_MS],
  [/^m/i, MINUTE_MS],
  [/^s/i, 1_000]
];

const WORD = Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const LONG_UNIT = 'days?|hours?|hrs?|minutes?|mins?|seconds?|secs?';
const UNIT = `(?:${LONG_UNIT}|d|h|m|s)`;
const NUMBER = String.raw`\d{1,6}(?:\.\d{1,2})?`;
const MORE_PIECES = String.raw`(?:(?:,| and|, and)? ?\d{1,4}[ \u00A0]?${UNIT}){0,3}(?![\p{L}\p{N}])`;
const PIECES = String.raw`(?:${NUMBER}[ \u00A0-]?${UNIT}|(?:${WORD})[ -](?:${LONG_UNIT}))${MORE_PIECES}`;
const ABOUT = String.raw`(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.)`;
const MORE = String.raw`(?:(?:just |a (?:bit|little) )?over|more than|at least|upwards? of)`;
const LESS = String.raw`(?:(?:just )?under|less than|at most|up to|within|no more than)`;
const DURATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}.:/-])(?:(?<about>${ABOUT}) |(?<more>${MORE}) |(?<less>${LESS}) )?(?<tilde>~ ?)?(?<pieces>${PIECES})`,
  'giu'
);
const ONE_PIECE = new RegExp(
  String.raw`(?:(?<count>${NUMBER})[ \u00A0-]?(?<unit>${UNIT})|(?<word>${WORD})[ -](?<long>${LONG_UNIT}))(?!\p{L})`,
  'giu'
);

const piecesOf = (text: string): { ms: number; unit: number } => {
  let ms = 0;
  let smallest = DAY_MS;
  for (const { groups } of text.matchAll(ONE_PIECE)) {
    const { count, word = '', unit: short, long = '' } = groups ?? {};
    const unit = UNITS.find(([pattern]) => pattern.test(short ?? long))?.[1] ?? 0;
    ms += (count === undefined ? (COUNTS[word.toLowerCase()] ?? 0) : Number(count)) * unit;
    smallest = Math.min(smallest, unit);
  }
  return { ms, unit: smallest };
};

/**
 * All durations in a text, in their order. Vague ones such as "several hours" are none.
 * @param text what a person wrote
 */
export const durationsIn = (text: string): ReadDuration[] =>
  [...text.matchAll(DURATION)].map((found) => {
    const { about, more, less, tilde, pieces = '' } = found.groups ?? {};
    const { ms, unit } = piecesOf(pieces);
    const bound = more ? 'more' : less ? 'less' : about || tilde ? 'about' : 'exact';
    return { written: found[0], index: found.index, end: found.index + found[0].length, ms, bound, unit };
  });

/** Round numbers are meant roundly: so much either way is no contradiction. */
const leewayOf = ({ ms, bound, unit }: ReadDuration, other: number): number => {
  const share = (bound === 'exact' ? 0.1 : 0.25) * Math.max(ms, other);
  const whole = ms % unit === 0 ? ms / unit : 1;
  const single = ms / unit < 60;
  if (unit === MINUTE_MS) return Math.max(share, whole % 5 === 0 && ms < HOUR_MS ? 5 * MINUTE_MS : MINUTE_MS);
  return Math.max(share, single ? unit / 2 : unit);
};

/**
 * True where a time can be what was written, as exact as it was meant.
 * @param read the written duration
 * @param ms a computed one, in milliseconds
 */
export const fits = (read: ReadDuration, ms: number): boolean => {
  const leeway = leewayOf(read, ms);
  if (read.bound === 'more') return ms >= read.ms - leeway;
  if (read.bound === 'less') return ms <= read.ms + leeway;
  return Math.abs(ms - read.ms) <= leeway;
};
