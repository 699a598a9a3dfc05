/** Where a link of a Markdown text leads. */
import { attachmentIdOf } from '../attachment-reference';
import { isEscapable } from './characters';

/** Longer addresses than this nobody follows, and reading has to end somewhere. */
const MAX_URL = 4_000;
const MAX_TITLE = 500;
/** Parentheses within an address. */
const MAX_DEPTH = 32;

export interface Target {
  url: string;
  title: string | null;
  /** Index after the closing parenthesis. */
  end: number;
}

const SAFE = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** True for an address that a click may open: the web or a mail, so that no click runs a script. @param url any text */
export const isSafeUrl = (url: string): boolean => SAFE.test(url);

/** True also for the pictures of the incident. @param url any text */
export const isKnownUrl = (url: string): boolean => isSafeUrl(url) || attachmentIdOf(url) !== null;

const skipSpace = (source: string, at: number): number => {
  let index = at;
  while (index - at < MAX_TITLE && /[ \t\n]/.test(source[index] ?? '')) index += 1;
  return index;
};

const bracketed = (source: string, at: number): { url: string; end: number } | null => {
  for (let index = at + 1; index - at < MAX_URL; index += 1) {
    const character = source[index];
    if (character === '>') return { url: source.slice(at + 1, index), end: index + 1 };
    if (character === undefined || character === '<' || character === '\n') return null;
  }
  return null;
};

const bare = (source: string, at: number): { url: string; end: number } | null => {
  let depth = 0;
  let url = '';
  let index = at;
  for (; index - at < MAX_URL; index += 1) {
    const character = source[index] ?? '';
    if (character === '' || /\s/.test(character) || (character === ')' && depth === 0)) break;
    if (character === '\\' && isEscapable(source[index + 1] ?? '')) {
      index += 1;
      url += source[index] ?? '';
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth > MAX_DEPTH) return null;
    url += character;
  }
  return depth === 0 && url !== '' ? { url, end: index } : null;
};

const titleAt = (source: string, at: number): { title: string; end: number } | null => {
  const quote = source[at] ?? '';
  if (quote !== '"' && quote !== "'") return null;
  const length = source.slice(at + 1, at + 1 + MAX_TITLE).indexOf(quote);
  return length < 0 ? null : { title: source.slice(at + 1, at + 1 + length), end: at + length + 2 };
};

/**
 * Reads `(address "title")` as it follows `[text]`.
 * @param source the text
 * @param at index of the opening parenthesis
 * @returns null where there is none that holds an address which is safe to open
 */
export const targetAt = (source: string, at: number): Target | null => {
  if (source[at] !== '(') return null;
  const start = skipSpace(source, at + 1);
  const found = source[start] === '<' ? bracketed(source, start) : bare(source, start);
  if (!found || !isKnownUrl(found.url)) return null;
  const next = skipSpace(source, found.end);
  const titled = next > found.end ? titleAt(source, next) : null;
  const end = titled ? skipSpace(source, titled.end) : next;
  return source[end] === ')' ? { url: found.url, title: titled?.title.trim() || null, end: end + 1 } : null;
};

const BARE = /https?:\/\/[^\s\p{Cc}<>"`]{1,4000}/iuy;
const BARE_IN_BRACKETS = /https?:\/\/[^\s\p{Cc}<>"`\]]{1,4000}/iuy;

/**
 * Reads an address that stands in the text by itself, without the punctuation that ends the sentence.
 * @param source the text
 * @param at where it may begin
 * @param inBrackets true where the text of a link may end at it
 * @returns null where none begins there, as within a word
 */
export const addressAt = (source: string, at: number, inBrackets: boolean): string | null => {
  if (/[\p{L}\p{N}_]/u.test(source[at - 1] ?? '')) return null;
  const pattern = inBrackets ? BARE_IN_BRACKETS : BARE;
  pattern.lastIndex = at;
  const found = pattern.exec(source)?.[0] ?? '';
  const url = withoutTail(found);
  return /:\/\/./.test(url) && isSafeUrl(url) ? url : null;
};

/** Without full stops, closing marks and the parenthesis that encloses the address rather than belongs to it. */
const withoutTail = (url: string): string => {
  let end = url.length;
  let surplus = count(url, ')') - count(url, '(');
  while (end > 0) {
    const last = url[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus -= 1;
    else if (!/[.,:;!?*_~'’”|]/.test(last)) break;
    end -= 1;
  }
  return url.slice(0, end);
};

const count = (text: string, character: string): number => text.split(character).length - 1;
