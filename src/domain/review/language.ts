/** What a language brings to the review: word lists and rules, as data, so that another language is another file. */

/** What a sentence does that a blameless postmortem would not. */
export type SentenceClass = 'blameful' | 'counterfactual' | 'human-error-as-cause';

/** Why an idea would not change anything as it stands. */
export type ActionClass = 'vague' | 'habitual' | 'too-big' | 'exact-recurrence-only' | 'not-actionable';

/** One reason to look again. Patterns may name word lists as `{list}`; they are matched without regard to case. */
export interface Rule<Class extends string> {
  /** Stable, for dismissals and tests: `class/what`. */
  id: string;
  class: Class;
  /** A quick look: without one of these no pattern can match, and none is tried. It saves time, nothing else. */
  cue?: string;
  /** The rule speaks where one of these is found. */
  patterns: readonly string[];
  /** The rule does not speak where one of these is found in the same sentence. */
  unless?: readonly string[];
  /** Says what the trouble is, to a tired reader. */
  why: string;
  /** Says how to turn it; begins with a verb. */
  reframe: string;
}

/** How a language speaks of people, as alternatives of a regular expression. */
export interface People {
  nouns: string;
  /** What looks like a noun for people and is none. */
  programs: string;
}

/** How texts of a language are told from those of others, as alternatives of a regular expression. */
export interface Telltales {
  /** Common words of this language that hardly any other has. */
  ours: string;
  /** Common words of others, none of which this language has, and letters that it lacks. */
  theirs: string;
}

export interface Language {
  /** BCP 47. */
  code: string;
  /** Without them every text is taken for one of this language. */
  telltales?: Telltales;
  /** Nouns for people get a capital P in front before rules look at a text that is in small letters otherwise. */
  people?: People;
  /** Word lists: alternatives of a regular expression, longest first where one begins another. */
  words: Readonly<Record<string, string>>;
  sentenceRules: readonly Rule<SentenceClass>[];
  /** In order of precedence: the first that speaks is the finding. */
  actionRules: readonly Rule<ActionClass>[];
}

/** A rule whose patterns are ready to run. */
export interface CompiledRule<Class extends string> {
  rule: Rule<Class>;
  cue: RegExp | null;
  pattern: RegExp;
  unless: RegExp | null;
}

const expand = (pattern: string, words: Readonly<Record<string, string>>): string => {
  const expanded = pattern.replace(/\{([a-z][a-zA-Z]*)\}/g, (_, name: string) => {
    const list = words[name];
    if (list === undefined) throw new Error(`No word list “${name}” in a pattern of the review.`);
    return `(?:${list})`;
  });
  return expanded === pattern ? pattern : expand(expanded, words);
};

/**
 * Makes the patterns of rules ready to run.
 * @param rules of one language
 * @param words its word lists
 */
export const compile = <Class extends string>(
  rules: readonly Rule<Class>[],
  words: Readonly<Record<string, string>>
): CompiledRule<Class>[] =>
  rules.map((rule) => ({
    rule,
    cue: rule.cue === undefined ? null : new RegExp(rule.cue),
    pattern: new RegExp(expand(rule.patterns.join('|'), words)),
    unless: rule.unless === undefined ? null : new RegExp(expand(rule.unless.join('|'), words))
  }));

/**
 * Makes a function that writes a text as patterns expect it: small letters, curly apostrophes, people marked.
 * One pass over the text for all nouns keeps each pattern short, which is what makes them fast.
 * @param people how the language speaks of people
 */
export const preparer = (people?: People): ((text: string) => string) => {
  const marked = people && new RegExp(`\\b(?:(?:${people.programs})|(${people.nouns}))\\b`, 'g');
  return (text) => {
    const plain = text.replace(/['‘´`]/g, '’').toLowerCase();
    if (!marked) return plain;
    return plain.replace(marked, (found, noun?: string) =>
      noun === undefined ? found : `P${noun.replaceAll(' ', '_')}`
    );
  };
};

/** Whole words in any script: the usual boundary knows English letters alone. */
const wholeWords = (words: string): RegExp =>
  new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})(?=[^\\p{L}\\p{N}]|$)`, 'gu');

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/**
 * Makes a function that says whether a text is likely in another language: more of it speaks for others than for ours.
 * @param telltales of the language
 */
export const strangerTo = (telltales?: Telltales): ((text: string) => boolean) => {
  if (!telltales) return () => false;
  const [ours, theirs] = [wholeWords(telltales.ours), wholeWords(telltales.theirs)];
  return (text) => count(theirs, text) > count(ours, text);
};

/**
 * Whether a rule speaks of a text.
 * @param compiled the rule
 * @param text one sentence or one idea, prepared
 */
export const speaks = (compiled: CompiledRule<string>, text: string): boolean =>
  (compiled.cue?.test(text) ?? true) &&
  compiled.pattern.test(text) &&
  !(compiled.unless?.test(text) ?? false);
