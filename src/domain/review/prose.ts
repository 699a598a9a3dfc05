/** Finds the writer's own prose in Markdown: code, quotations, addresses and HTML become blanks of the same length. */
import { FenceWatch, indentOf, isBlank, isQuote, markerOf } from '../markdown/lines';

/** Same length as what it replaces, so that offsets stay true. */
const blank = (found: string): string =>
  found.replace(/[^\n]/gu, ' ').padEnd(found.length).slice(0, found.length);

/** A word of the same length that no rule knows. */
const standIn = (found: string): string => 'x'.repeat(found.length);

/** From so many words on, what stands in quotation marks is what somebody said; before, it is a manner of speaking. */
const FEWEST_QUOTED = 4;

const standInForSpeech = (found: string): string => {
  const words = found.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  return words < FEWEST_QUOTED ? found : standIn(found);
};

const CODE_INDENT = 4;

/** Lists within each other that are looked through. */
const MAX_DEPTH = 8;

/** The line behind the bullets and numbers before it: a list's item may hold a fence or a quotation. */
const behindMarkers = (line: string, depth = 0): string => {
  const marker = depth < MAX_DEPTH ? markerOf(line) : null;
  return marker === null ? line : behindMarkers(marker.rest, depth + 1);
};

/** A line that begins no list, fence, quotation or code: most do, and need no closer look. */
const PLAIN = /^ {0,3}[\p{L}|#([]/u;

/** As the app's own Markdown reads lines: fences of any length and indent, quotations, code by its indent. */
const withoutBlocks = (markdown: string): string => {
  const watch = new FenceWatch();
  let inList = false;
  let afterBlank = true;
  return markdown
    .split('\n')
    .map((raw) => {
      if (PLAIN.test(raw) && !watch.inCode) {
        if (afterBlank && !raw.startsWith(' ')) inList = false;
        afterBlank = false;
        return raw;
      }
      const line = raw.replace(/^[ \t]{1,80}/u, (space) => space.replaceAll('\t', '    ')).trimEnd();
      const wasCode = watch.inCode;
      watch.pass(wasCode ? line : behindMarkers(line));
      if (wasCode || watch.inCode) return blank(raw);
      if (isBlank(line)) {
        afterBlank = true;
        return raw;
      }
      if (isQuote(behindMarkers(line))) return blank(raw);
      if (markerOf(line) !== null) inList = true;
      else if (afterBlank && indentOf(line) === 0) inList = false;
      // Code goes on after code, whether or not a blank line stands between.
      if (afterBlank && !inList && markerOf(line) === null && indentOf(line) >= CODE_INDENT)
        return blank(raw);
      afterBlank = false;
      return raw;
    })
    .join('\n');
};

/** A mark of Markdown is looked at up to some hundred code units: a page of one repeated character would take minutes. */
const WITHIN_LINES: readonly [RegExp, (found: string) => string][] = [
  [/`[^`\n]{1,500}`/gu, standIn],
  [/<!--[\s\S]{0,2000}?-->/gu, blank],
  [/<(pre|code)\b[^>\n]{0,500}>[\s\S]{0,2000}?<\/\1>/giu, blank],
  [/<\/?[a-z][^>\n]{0,500}>/giu, blank],
  [/!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)/gu, blank],
  [/\]\([^)\n]{0,500}\)/gu, (found) => `]${blank(found.slice(1))}`],
  [/\bhttps?:\/\/[^\s)>\]]+/gu, standIn],
  [/“[^“”\n]{1,500}”|„[^„“”\n]{1,500}[“”]|«[^«»\n]{1,500}»/gu, standInForSpeech],
  [
    /(?:^|[\s(])"[^"\n]{1,500}"(?!\w)/gmu,
    (found) => {
      const from = found.indexOf('"');
      return found.slice(0, from) + standInForSpeech(found.slice(from));
    }
  ],
  [/^[|\s:-]+$/gmu, blank]
];

/**
 * Leaves the writer's own prose where it stands, and nothing else.
 * @param markdown what the team wrote
 */
export const proseIn = (markdown: string): string =>
  WITHIN_LINES.reduce(
    (text, [what, instead]) => text.replace(what, (found) => instead(found)),
    withoutBlocks(markdown.replace(/^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/u, blank))
  );

/**
 * A piece of Markdown as it is read: words in code and the names of links stay, their marks and addresses do not.
 * @param markdown one sentence of it
 */
export const asRead = (markdown: string): string =>
  markdown
    .replace(/<!--[\s\S]{0,2000}?-->|<\/?[a-z][^>\n]{0,500}>|!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)/giu, ' ')
    .replace(/\]\([^)\n]{0,500}\)/gu, ']')
    .replace(/`/gu, '');
