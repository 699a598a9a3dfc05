/** How a Markdown text refers to a picture that is attached to the incident: `![error rate.png](attachment:10042)`. */

const REFERENCE = /^attachment:(\d{1,19})$/;

/** Longest description of a picture in characters; file names can be longer. */
const MAX_ALT = 100;

/** What Markdown would read as more than letters. */
const MARKUP = /[\\`*~<>&|!]/g;

/** Line breaks and marks that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A file name as the description of a picture, with nothing that ends or changes the reference around it. */
const altOf = (filename: string): string => {
  const plain = filename
    .replace(UNSEEN, ' ')
    .replace(MARKUP, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...plain].slice(0, MAX_ALT).join('').trim();
  return short === '' ? 'image' : short;
};

/**
 * Markdown that shows an attached picture.
 * @param id of the attachment in Jira
 * @param filename what the picture is called; it becomes the description for those who do not see it
 */
export const imageMarkdown = (id: string, filename: string): string =>
  `![${altOf(filename)}](attachment:${id})`;

/**
 * The attachment that an image of a Markdown text means.
 * @param url as it stands in the text
 * @returns its id, or null where the address is any other
 */
export const attachmentIdOf = (url: string): string | null => REFERENCE.exec(url)?.[1] ?? null;
