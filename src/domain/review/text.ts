/** Finds the sentences in Markdown, so that each finding can stand beside the words that it is about. */
import { asRead, proseIn } from './prose';

export interface Sentence {
  /** As the rules see it: marks of Markdown gone; code, addresses and what others said replaced by a run of “x”. */
  text: string;
  /** Where it stands in the Markdown, as offsets in UTF-16 code units. */
  start: number;
  end: number;
}

/** Things that end with a dot and no sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|ca|no|dr|mr|mrs|ms|st|fig|eg|inc|ltd|a\.m|p\.m|u\.s|ver|v)|\b[a-z])\.$/iu;

/** With a letter before it, in code units. */
const LONGEST_ABBREVIATION = 8;

/** A sentence is looked at up to here, in UTF-16 code units: a page of one repeated character would take minutes. */
const LONGEST = 1_500;

/** Where a line begins that is a paragraph of its own. */
const BLOCK = /\n\s*\n|\n(?=\s*(?:[-*+>#|]|\d+[.)]\s|\[\d|\*\*\d|\d{1,4}[-:/.]\d))|(?<=\|)/gu;

/** Where a sentence ends. */
const SENTENCE_END = /[.!?…]["”’)*_\]]{0,9}\s+|[。！？]/gu;

/** @param splitter with the flag `g` */
const pieces = (text: string, splitter: RegExp): { text: string; start: number }[] => {
  const found: { text: string; start: number }[] = [];
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
  let from = 0;
  for (const piece of pieces(block.text, SENTENCE_END)) {
    const until = piece.start + piece.text.length;
    const isLast = until === block.text.length;
    if (!isLast && ABBREVIATION.test(piece.text.trimEnd().slice(-LONGEST_ABBREVIATION))) continue;
    found.push({ text: block.text.slice(from, until), start: block.start + from });
    from = until;
  }
  return found;
};

const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(/^\s*(?:[-*+>#|]+\s*|\d+[.)]\s+|\[[ x]\]\s*)+/iu, '')
    .replace(/\[([^[\]\n]{0,500})\]/gu, '$1')
    .replace(/\*\*|__|(?<![\w])[*_](?=\w)|(?<=\w)[*_](?![\w])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Splits Markdown into the sentences of its prose, in order.
 * @param markdown what the team wrote
 */
export const sentencesOf = (markdown: string): Sentence[] =>
  pieces(proseIn(markdown), BLOCK)
    .flatMap(sentencesOfBlock)
    .flatMap(({ text, start }) => {
      const words = plain(text);
      if (!/\p{L}{2}/u.test(words)) return [];
      const lead = text.length - text.trimStart().length;
      return [{ text: words, start: start + lead, end: start + text.trimEnd().length }];
    });

/**
 * A sentence as its readers see it, with its code and what it quotes.
 * @param markdown the text that it stands in
 * @param sentence one of its sentences
 */
export const wordsOf = (markdown: string, { start, end }: Sentence): string =>
  plain(asRead(markdown.slice(start, Math.min(end, start + LONGEST))));

/** What teams add to an idea that is no part of it: state, owner, ticket, rank. */
const TRIMMINGS = [
  /\[#?\d+\]|(?<!\ban? )\[(?:issue|pr|ticket|jira)[^\]]{0,200}\]/giu,
  /\(?\bhttps?:\S+\)?/gu,
  /\((?:done!?|wip|todo|in progress|open|closed|issue created|ticket created|\w{1,40} calls? for [^)]{0,200})\)/giu,
  /\b(?:owner|assignee|assigned to|due)\s*:\s*@?[\w.-]+/giu,
  /^\W*(?:high|medium|low|p[0-4]|prio(?:rity)? ?\d)\b[:\s*-]+/iu
];

/**
 * The idea itself, without the marks and trimmings around it.
 * @param text as it was typed or pasted
 */
export const ideaOf = (text: string): string => {
  const start = text.trim().slice(0, LONGEST);
  // A bare address is no idea, and says so best as it stands.
  const address = /^[^\p{L}\p{N}]*(?:x\]\s*)?(https?:\S+)$/iu.exec(start)?.[1];
  if (address !== undefined) return address;
  const linked = start.replace(/\[([^[\]]{0,500})\]\([^)]{0,500}\)/gu, '$1');
  const bare = TRIMMINGS.reduce((rest, trimming) => rest.replace(trimming, ' '), linked);
  return plain(bare.replace(/`/gu, ''))
    .replace(/[[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([.,;:!?])/gu, '$1')
    .replace(/^[^\p{L}\p{N}("'“‘<>]+/u, '')
    .trim();
};
