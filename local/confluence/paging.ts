/** Pages of results with a cursor, as both versions of the API have them. */
import type { ProductResponse } from '../seam';
import { type Call, type Json, wholeNumber } from './call';
import { badRequest } from './refusal';

/** Where the next page begins: behind an item, or at a place if that item is gone by then. */
interface Cursor {
  after: string;
  offset: number;
}

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decode(text: string): Cursor {
  try {
    const { after, offset } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<Cursor>;
    if (typeof after === 'string' && typeof offset === 'number' && offset >= 0) return { after, offset };
  } catch {
    // Falls through: whatever is no cursor of ours is refused the same way.
  }
  throw badRequest('The cursor is invalid');
}

export interface Slice<T> {
  items: readonly T[];
  /** Of the first item, from 0. */
  start: number;
  /** Cursor of the next page; null on the last one. */
  next: string | null;
}

/**
 * The part of a list that a cursor asks for.
 * @param all in a stable order
 * @param idOf tells items apart
 * @param limit items on a page
 * @param from cursor of the request, or null for the beginning
 */
export function slice<T>(
  all: readonly T[],
  idOf: (item: T) => string,
  limit: number,
  from: string | null
): Slice<T> {
  const cursor = from === null ? null : decode(from);
  const found = cursor ? all.findIndex((item) => idOf(item) === cursor.after) : -1;
  const start = cursor ? (found < 0 ? cursor.offset : found + 1) : 0;
  const items = all.slice(start, start + limit);
  const end = start + items.length;
  const last = items.at(-1);
  const next = last !== undefined && end < all.length ? encode({ after: idOf(last), offset: end }) : null;
  return { items, start, next };
}

/** The request's own parameters with another cursor. @param call the request @param cursor of the next page */
export function nextQuery(call: Call, cursor: string): string {
  const query = new URLSearchParams(call.query);
  query.set('cursor', cursor);
  return query.toString();
}

/**
 * A page of results in the form of version 2.
 * @param call the request
 * @param all in a stable order
 * @param idOf tells items apart
 * @param show writes one item
 */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
  idOf: (item: T) => string,
  show: (item: T) => Json
): ProductResponse {
  const limit = wholeNumber(call.query, 'limit', [1, 250], 25);
  const { items, next } = slice(all, idOf, limit, call.query.get('cursor'));
  const base = call.store.base();
  const link = next === null ? null : `${call.path}?${nextQuery(call, next)}`;
  return {
    status: 200,
    headers: link === null ? {} : { link: `<${link}>; rel="next", <${base}>; rel="base"` },
    body: { results: items.map(show), _links: { ...(link === null ? {} : { next: link }), base } }
  };
}

type Keys<T> = Readonly<Record<string, (item: T) => string | number>>;

/**
 * Sorts as `sort=-created-date` asks.
 * @param call the request
 * @param items not changed
 * @param keys by the name that `sort` has for them
 */
export function sorted<T>(call: Call, items: readonly T[], keys: Keys<T>): T[] {
  const sort = call.query.get('sort');
  if (sort === null) return [...items];
  const key = keys[sort.replace(/^-/, '')];
  if (!key)
    throw badRequest(`Provided value {${sort}} for 'sort' is not one of ${Object.keys(keys).join(', ')}`);
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...items].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return sign * (left < right ? -1 : left > right ? 1 : 0);
  });
}
