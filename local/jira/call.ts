/** One request on its way through the model, and careful reading of what it carries. */
import type { ProductResponse } from '../seam';
import { refusal } from './refusal';
import type { JiraStore } from './store';

export interface Call {
  store: JiraStore;
  /** Who asks: a person, or the account of the app. */
  accountId: string;
  /** True when the app asks on its own behalf. */
  asApp: boolean;
  /** Variables of the route, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

export type Handler = (call: Call) => ProductResponse | undefined;

export type Json = Record<string, unknown>;

/** @returns the value where it is a JSON object, else undefined. */
export const asObject = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
    ? (value as Json)
    : undefined;

/** @returns the value where it is an array, else undefined. */
export const asArray = (value: unknown): unknown[] | undefined => (Array.isArray(value) ? value : undefined);

/** @returns a string or number as text, else undefined. Ids come in both forms. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

/** @returns every string or number of an array as text; an empty list for anything else. */
export const asTexts = (value: unknown): string[] =>
  (asArray(value) ?? []).map(asText).filter((text) => text !== undefined);

/** The request's body, which has to be a JSON object. */
export const bodyOf = (call: Call): Json => {
  const body = asObject(call.body);
  if (body === undefined)
    throw refusal(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
  return body;
};

/** A route variable that the pattern guarantees. */
export const param = (call: Call, name: string): string => {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no variable ${name}.`);
  return value;
};

/** A repeated or comma-separated query parameter. */
export const listOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/**
 * A whole number from text or JSON.
 * @param fallback what an absent value stands for
 */
export const wholeNumber = (value: unknown, name: string, fallback: number): number => {
  if (value === undefined || value === null || value === '') return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw refusal(400, `The value of '${name}' is invalid: ${asText(value) ?? ''}`);
  return number;
};

/** Where a page begins and how many it may hold. */
export interface PageRequest {
  startAt: number;
  maxResults: number;
}

/**
 * `startAt` and `maxResults` of the query.
 * @param fallback page size when none is asked for
 * @param most largest page size; asking for more gives this many
 */
export const pageOf = (call: Call, fallback: number, most: number): PageRequest => ({
  startAt: wholeNumber(call.query.get('startAt'), 'startAt', 0),
  maxResults: Math.min(wholeNumber(call.query.get('maxResults'), 'maxResults', fallback), most)
});

/** Jira's page of `values`. `self` and `nextPage` repeat the path without the other parameters. */
export const pageBody = <T>(
  call: Call,
  path: string,
  page: PageRequest,
  all: readonly T[],
  show: (item: T) => unknown
): Json => {
  const values = all.slice(page.startAt, page.startAt + page.maxResults).map(show);
  const next = page.startAt + page.maxResults;
  const isLast = next >= all.length;
  const link = (startAt: number): string =>
    call.store.url(`${path}?maxResults=${page.maxResults}&startAt=${startAt}`);
  return {
    self: link(page.startAt),
    ...(isLast ? {} : { nextPage: link(next) }),
    maxResults: page.maxResults,
    startAt: page.startAt,
    total: all.length,
    isLast,
    values
  };
};

/** A 200 with a JSON body. */
export const ok = (body: unknown): ProductResponse => ({ status: 200, body });

/** A 204 without body. */
export const noContent = (): ProductResponse => ({ status: 204 });
