/** What fits into the store. */
import type { StoredEdit } from './edit';
import { partInWords } from './field-words';
import type { PostmortemDocument } from './postmortem';
import { fail, ok, type Result } from './result';

/** A statement of Forge SQL may be 1 MiB with its parameters; this leaves room for the statement and all else in it. */
const MAX_BYTES = 1_048_576 - 49_152;

const KIB = 1_024;
const encoder = new TextEncoder();

/**
 * The most bytes that a text takes within a statement: UTF-8, with a backslash before each quote, apostrophe and
 * backslash, whichever way it travels.
 */
const bytesInStatement = (text: string): number =>
  encoder.encode(text).length + (text.match(/["'\\]/g)?.length ?? 0);

/** Bytes of each part of the document that a person can shorten, a list being one part. */
const partSizes = (document: PostmortemDocument): [part: string, bytes: number][] =>
  Object.entries(document).flatMap(([part, value]: [string, unknown]): [string, number][] =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([name, inner]) => [`${part}.${name}`, bytesOf(inner)])
      : [[part, bytesOf(value)]]
  );

const bytesOf = (value: unknown): number => bytesInStatement(JSON.stringify(value));

/**
 * Passes the document through if one statement can store it together with the edits that make it, else says which
 * part to shorten.
 * @param document what is about to be saved
 * @param edits what it changes
 */
export const storable = (
  document: PostmortemDocument,
  edits: readonly StoredEdit[]
): Result<PostmortemDocument> => {
  const bytes = bytesOf(document) + bytesOf(edits);
  if (bytes <= MAX_BYTES) return ok(document);
  const [part, size] = partSizes(document).reduce((longest, next) => (next[1] > longest[1] ? next : longest));
  const over = Math.ceil((bytes - MAX_BYTES) / KIB);
  return fail({
    code: 'invalid',
    field: part,
    message: `This postmortem is longer than can be stored, by about ${over} KiB. The longest part of it is ${partInWords(part) ?? 'its record of changes'} with ${Math.ceil(size / KIB)} KiB. Your text is kept here; shorten it, then save again.`
  });
};
