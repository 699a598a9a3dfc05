/** Opaque tokens that say where the next page begins; each fits the query that it came from. */
import { createHash } from 'node:crypto';
import { refusal } from './refusal';

const fingerprint = (query: string): string => createHash('sha256').update(query).digest('hex').slice(0, 16);

/**
 * @param offset how many results came before the next page
 * @param query everything that the results depend on
 */
export const writePageToken = (offset: number, query: string): string =>
  Buffer.from(`${offset}:${fingerprint(query)}`).toString('base64url');

/**
 * @param token as the caller sent it; undefined or empty is the first page
 * @param query everything that the results depend on
 * @returns how many results came before the page. Throws a 400 for a token of another query.
 */
export const readPageToken = (token: string | undefined, query: string): number => {
  if (token === undefined || token === '') return 0;
  const [offset, print] = Buffer.from(token, 'base64url').toString().split(':');
  if (offset === undefined || !/^\d+$/.test(offset) || print !== fingerprint(query))
    throw refusal(400, 'The provided next page token is invalid or expired.');
  return Number(offset);
};
