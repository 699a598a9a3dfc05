/** Finds the handler of a request. */
import type { ProductResponse } from '../seam';
import type { Call, Handler } from './call';
import { Refusal } from './refusal';

/** A method with a path, whose `{names}` stand for one segment each. */
export type RouteTable = Readonly<Record<string, Handler>>;

interface Route {
  segments: readonly string[];
  handler: Handler;
}

export interface FoundRoute {
  handler: Handler;
  params: Record<string, string>;
}

const isVariable = (segment: string): boolean => segment.startsWith('{');

const decode = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** Variables of a route in a path; undefined where the path is another one. */
const match = (route: Route, segments: readonly string[]): Record<string, string> | undefined => {
  const params: Record<string, string> = {};
  for (const [index, expected] of route.segments.entries()) {
    const value = decode(segments[index] ?? '');
    if (isVariable(expected)) {
      if (value === undefined || value === '') return undefined;
      params[expected.slice(1, -1)] = value;
    } else if (value !== expected) return undefined;
  }
  return params;
};

export class Router {
  /** `<method> <number of segments>` → routes, those with fewer variables first. */
  private readonly routes = new Map<string, Route[]>();

  constructor(table: RouteTable) {
    for (const [line, handler] of Object.entries(table)) {
      const [method = '', path = ''] = line.split(' ');
      const segments = path.split('/');
      const bucket = `${method} ${segments.length}`;
      this.routes.set(bucket, [...(this.routes.get(bucket) ?? []), { segments, handler }]);
    }
    const variables = (route: Route): number => route.segments.filter(isVariable).length;
    for (const routes of this.routes.values())
      routes.sort((left, right) => variables(left) - variables(right));
  }

  /** @param path still percent-encoded */
  find(method: string, path: string): FoundRoute | undefined {
    const segments = path.split('/');
    for (const route of this.routes.get(`${method.toUpperCase()} ${segments.length}`) ?? []) {
      const params = match(route, segments);
      if (params !== undefined) return { handler: route.handler, params };
    }
    return undefined;
  }
}

/** Runs a handler; a refusal becomes its answer. */
export const answer = (handler: Handler, call: Call): ProductResponse | undefined => {
  try {
    return handler(call);
  } catch (refused) {
    if (refused instanceof Refusal) return refused.toResponse();
    throw refused;
  }
};
