/** One request on its way through the model, and careful reading of what it carries. */
import type { ProductResponse } from '../seam';
import { badRequest } from './refusal';
import type { ConfluenceStore } from './store';

export interface Call {
  store: ConfluenceStore;
  /** Who asks: a person, or the account of the app. */
  accountId: string;
  /** True when the app asks on its own behalf. */
  asApp: boolean;
  /** Path as it came, for links to the next page. */
  path: string;
  /** Variables of the route, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
}

/** Answers; undefined where the request asks for something that is not modelled. Refusals are thrown. */
export type Handler = (call: Call) => ProductResponse | undefined;

export type Json = Record<string, unknown>;

/** @param value any. @returns it where it is a JSON object, else undefined */
export const asObject = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
    ? (value as Json)
    : undefined;

/** @param value any. @returns it where it is text, else undefined */
export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The request's body, which has to be a JSON object. @param call the request */
export function bodyOf(call: Call): Json {
  const body = asObject(call.body);
  if (!body) throw badRequest('The request body must be a JSON object');
  return body;
}

/** A route variable. @param call the request @param name as the route has it */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no variable ${name}.`);
  return value;
}

/** A route variable that has to be a number, as ids in version 2 do. @param call the request @param name as the route has it */
export function idParam(call: Call, name: string): string {
  const value = param(call, name);
  if (!/^\d{1,19}$/.test(value))
    throw badRequest(`Provided value {${value}} for '${name}' is not the correct type`);
  return value;
}

/** A repeated or comma-separated query parameter. @param query of the request @param name of the parameter */
export const listOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** A query parameter that is `true` or `false`. @param call the request @param name of the parameter @param fallback where it is absent */
export function flag(call: Call, name: string, fallback = false): boolean {
  const value = call.query.get(name);
  if (value === null) return fallback;
  if (value !== 'true' && value !== 'false')
    throw badRequest(`Provided value {${value}} for '${name}' is not a boolean`);
  return value === 'true';
}

/** A whole number of the query. @param range smallest and largest value @param fallback where it is absent */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
  range: readonly [number, number],
  fallback: number
): number {
  const value = query.get(name);
  if (value === null) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= range[0] && number <= range[1]) return number;
  throw badRequest(`Provided value {${value}} for '${name}' is not between ${range[0]} and ${range[1]}`);
}

/** A 200 with a JSON body. @param body of the answer */
export const ok = (body: unknown): ProductResponse => ({ status: 200, body });

/** Epoch milliseconds as the API writes them. @param at epoch milliseconds */
export const instant = (at: number): string => new Date(at).toISOString();
