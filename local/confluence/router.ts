/** Finds the handler of a request. */
import type { Handler } from './call';

/** `GET /wiki/api/v2/pages/{id}` → handler. */
export type RouteTable = Readonly<Record<string, Handler>>;

interface Route {
  method: string;
  segments: readonly string[];
  handler: Handler;
}

interface FoundRoute {
  handler: Handler;
  params: Record<string, string>;
}

const isVariable = (segment: string): boolean => segment.startsWith('{');

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function match(route: Route, segments: readonly string[]): Record<string, string> | null {
  if (segments.length !== route.segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of route.segments.entries()) {
    const value = decoded(segments[index] ?? '');
    if (isVariable(expected)) {
      if (!value) return null;
      params[expected.slice(1, -1)] = value;
    } else if (value !== expected) return null;
  }
  return params;
}

export class Router {
  private readonly routes: readonly Route[];

  constructor(table: RouteTable) {
    const variables = ({ segments }: Route): number => segments.filter(isVariable).length;
    this.routes = Object.entries(table)
      .map(([line, handler]) => {
        const [method = '', path = ''] = line.split(' ');
        return { method, segments: path.split('/'), handler };
      })
      // `/content/search` is tried before `/content/{id}`.
      .sort((a, b) => variables(a) - variables(b));
  }

  /** @param path still percent-encoded. @returns undefined where nothing of the kind is modelled */
  find(method: string, path: string): FoundRoute | undefined {
    const segments = path.split('/');
    for (const route of this.routes) {
      const params = route.method === method.toUpperCase() ? match(route, segments) : null;
      if (params) return { handler: route.handler, params };
    }
    return undefined;
  }
}
