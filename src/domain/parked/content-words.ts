/** The words of a text that tell what it is about, so that two wordings of one idea can be compared. */

const ENDINGS = /(?:ings?|ments?|ions?|ers?|ed|ies|es|s)$/u;

/** Say nothing of what a sentence is about. */
const STOP_WORDS = new Set(
  'a about after all also am an and any are as at be because been before being both but by can could did do does done down each else every few for from had has have having how i if in into is it its itself just may might more most much must no nor not of off on once one only onto or other our out over own per same shall she should so some such than that the their them then there these they this those through to too under until up upon us very was we were what when where which while who whom why will with within without would you your'.split(
    ' '
  )
);

/** Stand in so many ideas of this field that sharing them says little; as stems. */
const COMMON = new Set(
  [
    ...[
      'add',
      'allow',
      'automatic',
      'automatically',
      'avoid',
      'better',
      'build',
      'change',
      'check',
      'create'
    ],
    ...['define', 'ensure', 'fail', 'failure', 'fix', 'get', 'give', 'implement', 'improve', 'incident'],
    ...['introduce', 'issue', 'keep', 'let', 'make', 'need', 'new', 'process', 'production', 'provide'],
    ...['put', 'run', 'service', 'set', 'system', 'team', 'update', 'use', 'work', 'write']
  ].map((word) => stemOf(word))
);

/** Different words for one thing; as stems. */
const SAME = new Map(
  [
    ['alarm', 'alert'],
    ['config', 'configuration'],
    ['db', 'database'],
    ['docs', 'documentation'],
    ['env', 'environment'],
    ['k8s', 'kubernetes'],
    ['playbook', 'runbook'],
    ['repo', 'repository']
  ].map(([word = '', meant = '']) => [stemOf(word), stemOf(meant)])
);

const COMMON_WEIGHT = 0.3;

/** A sentence of this many code units says what it is about; the rest is not looked at. */
const LOOKED_AT = 600;

/** What is left of a word without its endings: "deploys", "deployed" and "deployment" are one. */
function stemOf(word: string): string {
  const bare = withoutEnding(withoutEnding(word, ENDINGS), /[ey]$/u);
  return bare.replace(/(\p{L})\1$/u, '$1');
}

function withoutEnding(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return rest.length < 3 ? word : rest;
}

/** Stems with what each weighs; sharing those that weigh much makes two texts alike. */
export type ContentWords = ReadonlyMap<string, number>;

/**
 * The content words of a text, each once; those that every text has are taken only where there is nothing else.
 * @param text any text
 */
export const contentWordsOf = (text: string): ContentWords => {
  const words = text.slice(0, LOOKED_AT).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const all: string[] = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const stems = (telling.length > 0 ? telling : all).map(stemOf).map((stem) => SAME.get(stem) ?? stem);
  return new Map(stems.map((stem) => [stem, COMMON.has(stem) ? COMMON_WEIGHT : 1]));
};
