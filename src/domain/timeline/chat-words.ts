/** What chat services write between the messages, and how names look, as data. */

/** Lines that a service writes and nobody typed, each with why it becomes no entry. */
const SERVICE_LINES: readonly { pattern: RegExp; why: string }[] = [
  { pattern: /^\d+\s+repl(?:y|ies)\b/i, why: 'It counts the replies of a thread.' },
  {
    pattern: /^(?:view|last reply|show \d+ more|see more|newer|older) ?(?:thread|repl|\d|today|yesterday|$)/i,
    why: 'It belongs to a thread.'
  },
  {
    pattern: /^(?:also sent to the channel|replied to a thread:?|thread in #?\S+)/i,
    why: 'It belongs to a thread.'
  },
  {
    pattern: /\b(?:joined|left) (?:#|the (?:channel|conversation|chat|meeting|team)\b)/i,
    why: 'It says who came or went.'
  },
  {
    pattern:
      /^(?:was added to|added .+ to the (?:chat|channel|team)|set the channel (?:topic|purpose|description)|renamed the channel)\b/i,
    why: 'The chat wrote it about itself.'
  },
  {
    pattern:
      /^(?:pinned (?:by|a message)|saved for later|new messages?|new$|has context menu|image$|\(?edited\)?$|delivered$|seen by\b)/i,
    why: 'The chat wrote it about a message.'
  }
];

/** No name and no row of reactions is longer; a hostile line costs no more than this. */
const LONGEST = 200;

const EMOJI = String.raw`(?::[a-z0-9_+'-]+:|\p{Extended_Pictographic}(?:[\p{Emoji_Modifier}\uFE0F]|\u200D\p{Extended_Pictographic})*|[\u{1F1E6}-\u{1F1FF}]{2})`;
const REACTIONS = new RegExp(`^(?:${EMOJI}(?:\\s*\\d+)?\\s*)+$`, 'u');
const EMOJI_AT_ENDS = new RegExp(`^${EMOJI}+\\s*|\\s*${EMOJI}+$`, 'giu');

/**
 * Why a line is none that somebody typed, or null where it may well be.
 * @param line one line, trimmed
 */
export const serviceLine = (line: string): string | null =>
  SERVICE_LINES.find(({ pattern }) => pattern.test(line))?.why ?? null;

/** True for a line of nothing but emoji, as `:eyes: 2`. @param line one line, trimmed */
export const isReaction = (line: string): boolean => line.length <= LONGEST && REACTIONS.test(line);

/** Words with a colon behind them that name no person. */
const NO_AUTHOR = new Set(
  'action actions alert answer cause critical deploy deployed detected detection done edit error eta failure fix fixed fyi http https identified impact incident info link links mitigated mitigation monitoring next note ps question repaired resolution resolved response result root slack status summary symptom teams theory time timeline todo update warning workaround'.split(
    ' '
  )
);

/** Small words within names. */
const WITHIN = new Set(
  'al ap bin da de del della den der di dos du el ibn la le of ten the van von y zu'.split(' ')
);

const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’._-]*,?$/u;
const ASIDE = /^\([^()]*\)$/;
const HANDLE = /^@?[\p{L}\p{M}][\p{L}\p{M}\p{N}._-]*$/u;
/** Marks of writing direction stand around names and times and say nothing. */
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A line without marks of direction, with plain spaces. @param line as pasted */
export const plainLine = (line: string): string =>
  line.replace(DIRECTION, '').replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ');

/**
 * The name that a piece of text is, without emoji, or null where it does not look like a name.
 * @param text what stands where a name may stand
 */
export const nameIn = (text: string): string | null => {
  if (text.length > LONGEST) return null;
  const name = text
    .replace(EMOJI_AT_ENDS, '')
    .replace(/\s+APP$/, '')
    .trim();
  if (name === '' || name.length > 80 || /[!?;:]$|\/\//.test(name)) return null;
  const words = name.split(/\s+/);
  if (NO_AUTHOR.has((words[0] ?? '').toLowerCase())) return null;
  if (words.length === 1) return HANDLE.test(name) ? name : null;
  const fits = words.every(
    (word, index) => CAPITAL.test(word) || ASIDE.test(word) || (index > 0 && WITHIN.has(word.toLowerCase()))
  );
  return words.length <= 6 && fits ? name : null;
};
