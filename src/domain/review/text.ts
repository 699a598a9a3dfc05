/** Finds the sentences in Markdown, so that each finding can stand beside the words that it is about. */

export interface Sentence {
  /** As the writer reads it: marks of Markdown gone, code and addresses replaced by a stand-in. */
  text: string;
  /** Where it stands in the Markdown, as offsets in UTF-16 code units. */
  start: number;
  end: number;
}

/** Things that end with a dot and no sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|ca|no|dr|mr|mrs|ms|st|fig|eg|inc|ltd|a\.m|p\.m|u\.s|ver|v)|\b[a-z])\.$/iu;

/** Same length as what it replaces, so that offsets stay true. */
const blank = (found: string): string =>
  found.replace(/[^\n]/gu, ' ').padEnd(found.length).slice(0, found.length);

/** A word of the same length that no rule knows. */
const standIn = (found: string): string => 'x'.repeat(found.length);

/** Code, quotations of other people, addresses, tables' rulers and HTML are not the writer's prose. */
const withoutCode = (markdown: string): string =>
  markdown
    .replace(/^---\n[\s\S]*?\n---$/mu, blank)
    .replace(/^(```|~~~)[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gmu, blank)
    .replace(/`[^`\n]+`/gu, standIn)
    .replace(/<!--[\s\S]*?-->/gu, blank)
    .replace(/<\/?[a-z][^>\n]*>/giu, blank)
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/gu, blank)
    .replace(/\]\([^)\n]*\)/gu, (found) => `]${blank(found.slice(1))}`)
    .replace(/\bhttps?:\/\/[^\s)>\]]+/gu, standIn)
    .replace(/^[|\s:-]+$/gmu, blank);

/** Where a line begins that is a paragraph of its own. */
const BLOCK = /\n\s*\n|\n(?=\s*(?:[-*+>#|]|\d+[.)]\s|\[\d|\*\*\d|\d{1,4}[-:/.]\d))|(?<=\|)/u;

const pieces = (text: string, pattern: RegExp): { text: string; start: number }[] => {
  const found: { text: string; start: number }[] = [];
  const splitter = new RegExp(pattern.source, 'gu');
  let from = 0;
  for (const match of text.matchAll(splitter)) {
    const until = match.index + match[0].length;
    if (until === from) continue;
    found.push({ text: text.slice(from, until), start: from });
    from = until;
  }
  found.push({ text: text.slice(from), start: from });
  return found;
};

const sentencesOfBlock = (block: { text: string; start: number }): { text: string; start: number }[] => {
  const found: { text: string; start: number }[] = [];
  let pending: { text: string; start: number } | null = null;
  for (const piece of pieces(block.text, /[.!?…]["”’)*_\]]*\s+|[。！？]/u)) {
    const text: string = (pending?.text ?? '') + piece.text;
    const start: number = pending?.start ?? piece.start;
    if (ABBREVIATION.test(text.trimEnd())) {
      pending = { text, start };
    } else {
      found.push({ text, start: block.start + start });
      pending = null;
    }
  }
  if (pending) found.push({ text: pending.text, start: block.start + pending.start });
  return found;
};

const plain = (text: string): string =>
  text
    .replace(/^\s*(?:[-*+>#|]+\s*|\d+[.)]\s+|\[[ x]\]\s*)+/iu, '')
    .replace(/\[([^\]\n]*)\]/gu, '$1')
    .replace(/\*\*|__|(?<![\w])[*_](?=\w)|(?<=\w)[*_](?![\w])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Splits Markdown into the sentences of its prose, in order.
 * @param markdown what the team wrote
 */
export const sentencesOf = (markdown: string): Sentence[] =>
  pieces(withoutCode(markdown), BLOCK)
    .flatMap(sentencesOfBlock)
    .flatMap(({ text, start }) => {
      const words = plain(text);
      if (!/\p{L}{2}/u.test(words)) return [];
      const lead = text.length - text.trimStart().length;
      return [{ text: words, start: start + lead, end: start + text.trimEnd().length }];
    });

/** What teams add to an idea that is no part of it: state, owner, ticket, rank. */
const TRIMMINGS = [
  /\[#?\d+\]|(?<!\ban? )\[(?:issue|pr|ticket|jira)[^\]]*\]/giu,
  /\(?\bhttps?:\S+\)?/gu,
  /\((?:done!?|wip|todo|in progress|open|closed|issue created|ticket created|\w+ calls? for [^)]*)\)/giu,
  /\b(?:owner|assignee|assigned to|due)\s*:\s*@?[\w.-]+/giu,
  /^\W*(?:high|medium|low|p[0-4]|prio(?:rity)? ?\d)\b[:\s*-]+/iu
];

/**
 * The idea itself, without the marks and trimmings around it.
 * @param text as it was typed or pasted
 */
export const ideaOf = (text: string): string => {
  const address = /^\W*(?:\[[ x]\])?\W*(https?:\S+)\s*$/iu.exec(text)?.[1];
  if (address !== undefined) return address;
  const linked = text.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
  const bare = TRIMMINGS.reduce((rest, trimming) => rest.replace(trimming, ' '), linked);
  return plain(bare.replace(/`/gu, ''))
    .replace(/[[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([.,;:!?])/gu, '$1')
    .replace(/^[^\p{L}\p{N}("'“‘<>]+/u, '')
    .trim();
};
