/** Full-text matching as `~` does it: every term must occur; phrases in quotes; `*` and `?` inside a term. */

/** One thing that a text has to contain, or must not. */
interface Term {
  /** Words that follow each other. */
  words: readonly RegExp[];
  excluded: boolean;
}

const WORD = /[\p{L}\p{N}_]+/gu;

/** Cuts the commonest English endings, so that `outage` finds "Outages"; a live site knows many more. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3).replace(/e$/, '');
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2).replace(/e$/, '');
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return singular.length > 3 ? singular.replace(/e$/, '') : singular;
}

const wordsOf = (text: string): string[] => [...text.toLowerCase().matchAll(WORD)].map(([word]) => word);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function pattern(word: string): RegExp {
  if (!/[*?]/.test(word)) return new RegExp(`^${escaped(stem(word))}$`, 'u');
  const wild = word
    .replace(/[^*?]+/g, escaped)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${wild}$`, 'su');
}

/** What is wrong with a search text, in words; null where it can be searched. */
function problemWith(query: string): string | null {
  const term = query.split(/\s+/).find((part) => /^[+-]?[*?]/.test(part));
  if (term !== undefined)
    return `is not allowed to start with character '${term.replace(/^[+-]/, '').charAt(0)}'`;
  if (/[^\\]~|\^\d|\bAND\b|\bOR\b|\bNOT\b|[[\]{}]|[()]/.test(query)) {
    return 'uses fuzzy, boosted, grouped or boolean terms, which the local site does not model';
  }
  if ((query.match(/"/g) ?? []).length % 2 === 1) return 'has a quotation mark that is not closed';
  return null;
}

function terms(query: string): Term[] {
  const found: Term[] = [];
  for (const [, sign, phrase, plain] of query.matchAll(/([+-]?)(?:"([^"]*)"|([^\s"]+))/g)) {
    const excluded = sign === '-';
    if (phrase !== undefined) {
      const words = wordsOf(phrase).map(pattern);
      if (words.length > 0) found.push({ words, excluded });
      continue;
    }
    // A word with a hyphen or a dot in it is words that follow each other, as in the text itself.
    const words = [...(plain ?? '').toLowerCase().matchAll(/[\p{L}\p{N}_*?]+/gu)].map(([word]) =>
      pattern(word)
    );
    if (words.length > 0) found.push({ words, excluded });
  }
  return found;
}

function contains(words: readonly { plain: string; stemmed: string }[], term: Term): boolean {
  const matches = (index: number): boolean =>
    term.words.every((wanted, offset) => {
      const word = words[index + offset];
      return word !== undefined && (wanted.test(word.stemmed) || wanted.test(word.plain));
    });
  return words.some((_, index) => matches(index));
}

export type TextSearch =
  { ok: true; matches: (texts: readonly string[]) => boolean } | { ok: false; problem: string };

/**
 * Prepares a search.
 * @param query behind `~`
 * @returns a test of the texts of one field or of several; or what is wrong, to follow "The text query '…'"
 */
export function textSearch(query: string): TextSearch {
  const problem = problemWith(query);
  if (problem !== null) return { ok: false, problem };
  const wanted = terms(query);
  if (wanted.length === 0) return { ok: false, problem: 'has no word to search for' };
  return {
    ok: true,
    matches: (texts) => {
      const words = texts.map((text) => wordsOf(text).map((plain) => ({ plain, stemmed: stem(plain) })));
      return wanted.every((term) => words.some((list) => contains(list, term)) !== term.excluded);
    }
  };
}
