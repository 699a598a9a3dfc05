/** The types that cross between the rooms of the local site. Each room depends on these, never on another room. */

/** The site's clock. `POST /__site/clock` moves it; no room reads `Date.now()` for anything the app can see. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** On whose behalf a product request runs. */
export type Actor = { kind: 'user'; accountId: string } | { kind: 'app' } | { kind: 'anonymous' };

/** A REST request as a product sees it: after the gateway, before any model. */
export interface ProductRequest {
  method: string;
  /** Path without query, still percent-encoded: `/rest/api/3/issue/PLAT-1` or `/wiki/api/v2/pages/1`. */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Parsed JSON where the content type is JSON, else a Buffer, else undefined. */
  body: unknown;
}

export interface ProductResponse {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is when a Buffer; undefined is an empty body. */
  body?: unknown;
}

/** A stateful model of one product's REST API. */
export interface Product {
  readonly name: 'jira' | 'confluence';
  /** Answers the request, or undefined where the operation is not modelled (the gateway says 501). */
  handle(actor: Actor, request: ProductRequest): ProductResponse | undefined;
}

/** What a product tells installed apps, e.g. `avi:jira:updated:issue`. */
export interface ProductEvent {
  eventType: string;
  /** Who caused it; null when the system did. */
  atlassianId: string | null;
  /** True when this app itself (asApp or asUser through it) caused the change. */
  selfGenerated: boolean;
  payload: Record<string, unknown>;
}

/** How a product request reached the gateway. */
export interface Caller {
  /** `function`: from the app's backend; `bridge`: from its UI; `client`: an outside client with basic auth. */
  via: 'function' | 'bridge' | 'client' | 'site';
  actor: Actor;
  /** Module key of the app that asked, when the app did. */
  module: string | null;
  /** Invocation that asked, when the backend did. */
  invocation: string | null;
  /** Scopes granted to the app; null for callers that scopes do not bind. */
  scopes: readonly string[] | null;
}

/** A fault rule made the connection break: the caller sees a closed socket, not an answer. The model may have committed. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

/** A fault rule says that the process running the caller's invocation dies now; its host kills it. */
export class InvocationKilled extends Error {
  override readonly name = 'InvocationKilled';
}

/** The one door to the products: traffic, scopes, faults and contract checks happen here. */
export interface Gateway {
  /** Rejects with ConnectionDropped or InvocationKilled where a fault rule says so, never otherwise. */
  request(caller: Caller, product: 'jira' | 'confluence', request: ProductRequest): Promise<ProductResponse>;
}

/** One line of `GET /__site/traffic`. */
export interface TrafficEntry {
  /** ISO time by the site's clock. */
  time: string;
  kind: 'invocation' | 'product' | 'sql' | 'queue' | 'realtime' | 'bridge' | 'egress' | 'log';
  module: string | null;
  invocation: string | null;
  /** Account id, `app`, or null. */
  actor: string | null;
  as: 'user' | 'app' | 'client' | null;
  method: string;
  /** REST path with query; for SQL the statement; for invocations the function key. */
  path: string;
  request?: unknown;
  status: number;
  answer?: unknown;
  /** Where request or answer break the product's contract, in words; absent where they keep it. */
  mismatch?: string[];
  /** Wall-clock milliseconds that it took. */
  ms: number;
}

/** Where every room writes what crossed an edge. */
export interface Traffic {
  record(entry: Omit<TrafficEntry, 'time'>): void;
}
