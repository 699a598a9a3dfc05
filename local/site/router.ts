/** Finds the handler of a path such as `/browse/:key` or `/assets/*`. */
import type { Answer, Incoming } from './http';

/** Parts of the path by their name in the pattern, decoded; `*` is the rest. */
export type Params = Readonly<Record<string, string>>;

export interface Route<Context> {
  method: 'GET' | 'POST' | 'DELETE';
  pattern: string;
  handle(request: Incoming, params: Params, context: Context): Promise<Answer> | Answer;
}

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
};

/**
 * Matches a path against a pattern, part by part.
 * @param pattern parts, `:name` for any one part, a final `*` for the rest
 * @param path percent-encoded path of the request
 * @returns the named parts, or null where it does not match
 */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part === '*') {
      const rest = decode(given.slice(index).join('/'));
      if (rest === null) return null;
      params['*'] = rest;
      return params;
    }
    const value = given[index];
    if (value === undefined) return null;
    if (!part.startsWith(':')) {
      if (part !== value) return null;
      continue;
    }
    const decoded = decode(value);
    if (decoded === null || decoded === '') return null;
    params[part.slice(1)] = decoded;
  }
  return given.length === wanted.length ? params : null;
}

/**
 * Picks the first route that fits.
 * @param routes in order of preference
 * @returns what handles the request; the methods that the path knows where the method is wrong; null where nothing fits
 */
export function findRoute<Context>(
  routes: readonly Route<Context>[],
  method: string,
  path: string
): { route: Route<Context>; params: Params } | { allow: string[] } | null {
  const allow = new Set<string>();
  for (const route of routes) {
    const params = matchPath(route.pattern, path);
    if (!params) continue;
    if (route.method === (method === 'HEAD' ? 'GET' : method)) return { route, params };
    allow.add(route.method);
  }
  return allow.size > 0 ? { allow: [...allow] } : null;
}
